"""Pages and files of frozen reports."""

import io

import pytest
from django.urls import reverse
from django.utils import timezone
from docx import Document
from python_calamine import CalamineWorkbook

from accounts.models import Unit
from initiatives.models import Duty
from initiatives.states import Progress
from movements.actions.reports import freeze_report
from movements.reports.changes import changed_rows, differences
from movements.reports.sections import SECTIONS, section_of
from movements.reports.tables import branch_of, tables
from tests.factories.accounts import TargetGroupFactory, UnitFactory, UserFactory
from tests.factories.history import later
from tests.factories.initiatives import InitiativeFactory
from tests.factories.movements import DutyFactory
from tests.worlds import world

HEAVIEST_PAGE = 60_000  # bytes, before they are compressed on their way
pytestmark = pytest.mark.django_db


@world
def administrator():
    return UserFactory(is_staff=True, is_superuser=True)


@world
def report(administrator):
    """A province with two communes, one with a school: two people at the school, one in each commune, of two groups."""
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", code="CB", recognition_level="provincial")
    lung_nam = UnitFactory(parent=province, code="LN", name="UBND xã Lũng Nặm", recognition_level="grassroots")
    school = UnitFactory(parent=lung_nam, code="LN-TH", name="Trường Tiểu học Lũng Nặm")
    bao_lac = UnitFactory(parent=province, code="BL", name="UBND xã Bảo Lạc", recognition_level="grassroots")
    worker = TargetGroupFactory(code="worker", name="Công nhân", position=9)
    initiative = InitiativeFactory(unit=school, status="recognised", first_year_benefit=2_400_000)
    DutyFactory(
        unit=school, person=initiative.entered_by, progress=Progress.MET, met_by=initiative, met_at=timezone.now()
    )
    DutyFactory(unit=school, group=worker)
    DutyFactory(unit=lung_nam)
    DutyFactory(unit=bao_lac, progress=Progress.UNDER_WAY)
    return freeze_report(
        campaign=initiative.season.campaign, on=timezone.localdate(), title="Sơ kết 2026", note="Theo Kế hoạch số 5",
        by=administrator,
    )  # fmt: skip


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


def people(found):
    part = next(part for part in found.parts if part.section.name == "people")
    return part, {table.by: [(str(row.name), row.numbers(part.section)) for row in table.rows] for table in part.tables}


def test_figures_of_the_province_are_parted_by_unit_group_and_year(report):
    part, parted = people(tables(report, branch_of(report)))

    assert part.total.numbers(part.section) == [4, 1, 1, 2, 0]
    assert parted == {
        "unit": [("UBND xã Lũng Nặm", [3, 1, 0, 2, 0]), ("UBND xã Bảo Lạc", [1, 0, 1, 0, 0])],
        "group": [("Công chức, viên chức", [3, 1, 1, 1, 0]), ("Công nhân", [1, 0, 0, 1, 0])],
        "year": [("2026", [4, 1, 1, 2, 0])],
    }


def test_figures_of_a_unit_tell_its_own_from_those_below(report):
    _part, parted = people(tables(report, branch_of(report, "LN")))

    assert parted["unit"] == [("UBND xã Lũng Nặm", [1, 0, 0, 1, 0]), ("Trường Tiểu học Lũng Nặm", [2, 1, 0, 1, 0])]


def test_names_and_tree_are_those_of_then(report, client_of):
    unit = Duty.objects.get(progress=Progress.UNDER_WAY).unit
    type(unit).objects.filter(pk=unit.pk).update(name="UBND phường Bảo Lạc", code="BL2")

    page = client_of(UserFactory()).get(report.get_absolute_url()).content.decode()

    assert "UBND xã Bảo Lạc" in page
    assert "UBND phường Bảo Lạc" not in page


def test_what_has_changed_is_told_figure_by_figure_with_the_rows_behind_it(report):
    with later():
        Duty.objects.filter(progress=Progress.UNDER_WAY).update(progress=Progress.DRAFTED)
        gone = Duty.objects.get(group__code="worker")
        school_duty = Duty.objects.get(progress=Progress.MET)
        Duty.objects.filter(pk=gone.pk).delete()
        Duty.objects.filter(pk=school_duty.pk).update(unit=Duty.objects.get(progress=Progress.DRAFTED).unit)
    now, province, section = timezone.now(), branch_of(report), section_of("people")

    changed = {each.figure.name: (each.then, each.now) for each in differences(report, province, now) if each.change}
    missing = changed_rows(report, province, section, section.figure("missing"), now)
    met_at_the_commune = changed_rows(report, branch_of(report, "LN"), section, section.figure("met"), now)

    assert changed == {"obliged": (4, 3), "under_way": (1, 0)}
    assert {(each.row, each.then, each.now) for each in missing} == {
        (("duty", gone.pk), 1, 0), (("duty", Duty.objects.get(progress=Progress.DRAFTED).pk), 0, 1),
    }  # fmt: skip
    assert [(each.row[1], each.then, each.now, each.place_then) for each in met_at_the_commune] == [
        (school_duty.pk, 1, 0, "Trường Tiểu học Lũng Nặm, 2026, Công chức, viên chức")
    ]


def test_the_spreadsheet_has_real_numbers_and_a_sheet_a_section(report, client_of):
    response = client_of(UserFactory()).get(reverse("reports:sheet", args=[report.pk, "CB"]))

    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(response.streaming_content)))
    rows = book.get_sheet_by_index(2).to_python()
    assert len(book.sheet_names) == 2 + len(SECTIONS)
    assert ["LN-TH", "Trường Tiểu học Lũng Nặm", "Công nhân", 2026.0, 1.0, 0.0, 0.0, 1.0, 0.0] in rows
    assert ["BL", "UBND xã Bảo Lạc", "Công chức, viên chức", 2026.0, 1.0, 0.0, 1.0, 0.0, 0.0] in rows
    assert len(rows) == 5


def test_the_word_file_has_heading_figures_tables_and_charts(report, client_of):
    response = client_of(UserFactory()).get(reverse("reports:paper", args=[report.pk, "CB"]), {"docx": 1})

    document = Document(io.BytesIO(response.content))
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert len(document.inline_shapes) == 3  # people, initiatives, benefit; the others have nothing to draw
    assert {"2.400.000\u00a0đồng", "UBND xã Bảo Lạc", "Công nhân"} <= cells
    assert any("Sơ kết 2026" in paragraph.text for paragraph in document.paragraphs)


def test_the_pdf_is_the_same_each_time(report, client_of):
    client, url = client_of(UserFactory()), reverse("reports:paper", args=[report.pk, "LN"])

    first, second = client.get(url), client.get(url)

    assert first.content.startswith(b"%PDF")
    assert first.content == second.content


def test_an_administrator_freezes_after_reading_what_it_means(report, administrator, client_of):
    client, url = client_of(administrator), reverse("reports:freeze")

    asked = client.get(url)
    wrong = client.post(url, {"title": "Báo cáo", "on": "01/01/2099"})
    done = client.post(url, {"title": "Báo cáo", "on": timezone.localdate().strftime("%d/%m/%Y")})

    assert (asked.status_code, wrong.status_code, done.status_code) == (200, 422, 302)
    assert list(wrong.context["form"].errors) == ["on"]


@pytest.mark.growth
@pytest.mark.parametrize("units", [1, 8])
def test_a_report_needs_the_same_queries_for_any_number_of_units(
    units, report, administrator, client_of, django_assert_num_queries
):
    province = Unit.objects.get(code="CB")
    for _number in range(units):
        DutyFactory(unit=UnitFactory(parent=province))
    grown = freeze_report(
        campaign=report.campaign, on=timezone.localdate(), title="Lớn", by=UserFactory(is_superuser=True, is_staff=True)
    )
    client = client_of(UserFactory())

    with django_assert_num_queries(14):
        client.get(grown.get_absolute_url())


def test_a_table_is_fetched_once_it_is_opened_and_is_a_page_of_its_own(report, administrator, client_of):
    client, address = client_of(administrator), reverse("reports:table", args=[report.pk, "CB", "people", "group"])
    behind = reverse("reports:entries", args=[report.pk, "CB", "people", "obliged"]) + "?group=worker"

    whole = client.get(report.get_absolute_url()).content.decode()
    part, page = client.get(address, {"part": ""}).content.decode(), client.get(address).content.decode()

    assert (f'hx-get="{address}?part"' in whole, f'href="{address}"' in whole) == (True, True)
    assert [behind in text for text in (whole, part, page)] == [False, True, True]
    assert part.strip() in page
    assert client.get(behind).context["count"] == 1
    assert client.get(reverse("reports:table", args=[report.pk, "CB", "people", "field"])).status_code == 404


@pytest.mark.growth
@pytest.mark.parametrize("units", [25, 60])
def test_the_page_of_a_report_stays_light_for_any_number_of_units(units, report, client_of):
    province = Unit.objects.get(code="CB")
    for _number in range(units):
        DutyFactory(unit=UnitFactory(parent=province))
    grown = freeze_report(
        campaign=report.campaign, on=timezone.localdate(), title="Lớn", by=UserFactory(is_superuser=True, is_staff=True)
    )

    page = client_of(UserFactory()).get(grown.get_absolute_url())
    table = client_of(UserFactory()).get(reverse("reports:table", args=[grown.pk, "CB", "people", "unit"]))

    assert len(page.content) < HEAVIEST_PAGE
    assert len(table.context["table"].rows) == units + 2
