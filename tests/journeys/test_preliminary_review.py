"""The preliminary review of the movement, made by the head of the province from the screen alone."""

import io

import openpyxl
import pytest
from django.utils import timezone
from docx import Document

from accounts.models import User
from initiatives.models import Campaign, Duty
from initiatives.states import Progress
from movements.models import FrozenReport, Milestone
from movements.reference import load
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.history import later
from tests.factories.initiatives import InitiativeFactory
from tests.factories.movements import DutyFactory
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.django_db, pytest.mark.site]


def test_the_province_makes_its_review_from_the_screen(settings):
    settings.MFA_REQUIRED_FOR = "nobody"
    head = province_whose_review_is_due()

    report = freeze_on_the_milestone(head)
    read_the_figures(head, report)
    take_the_papers(head, report)
    with later():
        one_more_person_is_recognised()
    see_what_has_changed(head, report)
    find_who_stands_out(head)

    assert FrozenReport.objects.get().milestone.kind == Milestone.Kind.PRELIMINARY


def province_whose_review_is_due() -> User:
    """Two communes: a teacher with a recognised initiative, two people without; gives the head of the province."""
    load()
    province = UnitFactory(kind="province", code="CB", name="Tỉnh Cao Bằng", recognition_level="provincial")
    lung_nam = UnitFactory(parent=province, code="LN", name="UBND xã Lũng Nặm", recognition_level="grassroots")
    bao_lac = UnitFactory(parent=province, code="BL", name="UBND xã Bảo Lạc", recognition_level="grassroots")
    initiative = InitiativeFactory(unit=lung_nam, status="recognised", first_year_benefit=2_400_000)
    DutyFactory(
        unit=lung_nam, person=initiative.entered_by, progress=Progress.MET, met_by=initiative, met_at=timezone.now()
    )
    DutyFactory(unit=lung_nam)
    DutyFactory(unit=bao_lac, person__full_name="Đàm Vĩnh Tường")
    Campaign.objects.update(preliminary_review_on=timezone.localdate())
    return RoleFactory(unit=province, name="head").person


def freeze_on_the_milestone(head: User) -> str:
    """Plan the milestones, go from the one of today to its question, and freeze; gives the address of the report."""
    visitor = Visitor(head).open("/progress/").follow("Báo cáo đã chốt").press("Lập các mốc của phong trào")
    (link,) = visitor.page.xpath("//a[contains(@href, '?milestone=')]/@href")
    visitor.open(link)
    assert visitor.page.get_element_by_id("id_title").value.startswith("Sơ kết")
    visitor.press("Chốt số liệu")
    assert visitor.heading.startswith("Sơ kết")
    return visitor.address


def read_the_figures(head: User, report: str) -> None:
    """Open a figure to its list, and the page of one commune."""
    visitor = Visitor(head).open(report)
    (obliged,) = visitor.page.xpath("//section[@aria-labelledby='people']//dl//a[@class='figure']/@href")[:1]
    visitor.open(obliged)
    assert "Đàm Vĩnh Tường" in visitor.text
    visitor.open(report).follow("UBND xã Lũng Nặm")
    assert "UBND xã Bảo Lạc" not in visitor.text


def take_the_papers(head: User, report: str) -> None:
    """The spreadsheet has numbers under a fixed header with filters, Word and PDF the official heading and charts."""
    visitor = Visitor(head).open(report)
    sheet, pdf, word = (
        visitor.client.get(visitor.page.xpath(f"//a[normalize-space()='{name}']/@href")[0])
        for name in ("Danh sách (XLSX)", "Văn bản (PDF)", "Văn bản (Word)")
    )

    book = openpyxl.load_workbook(io.BytesIO(b"".join(sheet.streaming_content)))
    ranked, people = book.worksheets[1:3]
    document = Document(io.BytesIO(word.content))
    assert {(each.freeze_panes, bool(each.auto_filter.ref)) for each in book} == {("A2", True)}
    assert [row[4:] for row in people.iter_rows(min_row=2, values_only=True) if row[0] == "LN"] == [(2, 1, 0, 1, 0)]
    assert [row[2:6] for row in ranked.iter_rows(min_row=2, values_only=True)] == [
        ("UBND xã Lũng Nặm", 2, 1, 1), ("UBND xã Bảo Lạc", 1, 0, 1)
    ]  # fmt: skip
    assert (people["E2"].number_format, people["D2"].number_format) == ("#,##0", "General")  # a year is no quantity
    assert pdf.content.startswith(b"%PDF")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in document.tables[0].rows[0].cells[1].text
    assert len(document.inline_shapes) == 3  # people, initiatives, benefit


def one_more_person_is_recognised() -> None:
    """After the review somebody of Bảo Lạc is recognised too."""
    person = User.objects.get(full_name="Đàm Vĩnh Tường")
    unit = Duty.objects.get(person=person).unit
    initiative = InitiativeFactory(unit=unit, lead=person, entered_by=person, status="recognised")
    Duty.objects.filter(person=person).update(progress=Progress.MET, met_by=initiative, met_at=timezone.now())


def see_what_has_changed(head: User, report: str) -> None:
    """The report says what it said, and beside it what is otherwise now, down to the person."""
    before = Visitor(head).open(report).words_in("figures")
    visitor = Visitor(head).open(report).follow("Thay đổi từ đó đến nay")
    changed = {each.figure.name: (each.then, each.now) for each in visitor.response.context["changed"]}
    (met,) = visitor.page.xpath("//a[contains(@href, '/people/met/')]/@href")
    visitor.open(met)

    assert "Đàm Vĩnh Tường" in visitor.text
    assert (changed["met"], changed["missing"], changed["recognised"]) == ((1, 2), (2, 1), (1, 2))
    assert Visitor(head).open(report).words_in("figures") == before


def find_who_stands_out(head: User) -> None:
    """From the progress of the province to the candidates, their evidence, and titles with the reason why not."""
    visitor = Visitor(head).open("/progress/").follow("Tập thể, cá nhân tiêu biểu")
    assert "UBND xã Lũng Nặm" not in visitor.text  # half of its people have not met the duty
    visitor.follow("Ai đủ điều kiện đề nghị danh hiệu")
    assert "Đàm Vĩnh Tường" in visitor.text
