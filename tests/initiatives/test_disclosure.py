"""What each kind of visitor reads of a dossier that has something to hide in every corner."""

import datetime
import functools
import io

import openpyxl
import pytest
from django.urls import reverse
from pypdf import PdfReader

from accounts.models import User
from initiatives.actions.correction import Point, return_initiative
from initiatives.actions.holding import hold_initiative, release_initiative
from initiatives.actions.submission import resubmit_initiative, submit_initiative
from initiatives.disclosure import public_content
from initiatives.models import CorrectionPoint, Initiative
from initiatives.states import Status
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.councils import AssessmentFactory, CouncilFactory, SeatFactory
from tests.factories.dossiers import complete_draft, write
from tests.factories.initiatives import AttachmentFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

SECRETS = {
    "confidential answer": "Công thức phối trộn bí mật",
    "confidential file": "so-do-bi-mat.pdf",
    "birth date": "17/05/1988",
    "telephone": "0912345678",
    "reason of the history": "Xin thêm thời gian vì lũ",
    "reason of the hold": "Đơn tố cáo của ông Dương",
    "point to correct": "Thiếu chữ ký của trưởng trạm",
}
OPEN = "Thời gian chờ giảm còn 21 phút"


@world
def dossier_and_people(now):
    """A dossier handed in twice, held and released in between, before a council."""
    draft = complete_draft(texts={"confidential": SECRETS["confidential answer"], "social-effect": OPEN})
    User.objects.filter(pk=draft.entered_by_id).update(
        birth_date=datetime.date(1988, 5, 17), phone=SECRETS["telephone"]
    )
    dossier = draft.dossiers.get()
    AttachmentFactory(dossier=dossier, name=SECRETS["confidential file"], is_confidential=True)
    AttachmentFactory(dossier=dossier, name="anh-phieu-hen.jpg", is_confidential=False)
    coordinator = RoleFactory(unit=draft.unit).person
    submit_initiative(initiative=draft, by=draft.entered_by, now=now)
    hold_initiative(initiative=draft, reason=SECRETS["reason of the hold"], by=coordinator, now=now)
    release_initiative(initiative=draft, reason=SECRETS["reason of the history"], by=coordinator, now=now)
    asked = [Point(SECRETS["point to correct"])]
    return_initiative(initiative=draft, points=asked, by=coordinator, now=now)
    CorrectionPoint.objects.update(answer="Đã ký", answered_by=draft.entered_by, answered_at=now)
    write(draft, {"purpose": "Viết lại"})
    resubmit_initiative(initiative=draft, number=2, by=draft.entered_by, now=now)
    council = CouncilFactory(unit=draft.unit.recognising_unit())
    draft.refresh_from_db()
    AssessmentFactory(council=council, initiative=draft, version=draft.latest_version())
    people = {
        "author": draft.entered_by,
        "co-author": draft.authors.get(is_lead=False).person,
        "co-ordinator": coordinator,
        "council member": SeatFactory(council=council).person,
        "stranger": UserFactory(),
        "co-ordinator elsewhere": RoleFactory().person,
        "administrator": UserFactory(is_staff=True, is_superuser=True),
    }
    return draft, people


def read(client, initiative) -> str:
    """Everything the detail page and the papers say, as one text."""
    page = client.get(initiative.get_absolute_url())
    text = page.content.decode() if page.status_code == 200 else ""
    for name in ("version", "changes", "content", "receipt"):
        answer = client.get(reverse(f"initiatives:{name}", args=[initiative.pk, 2]))
        text += answer.content.decode() if answer.status_code == 200 else ""
    for name in ("application", "report", "receipt_paper"):
        answer = client.get(reverse(f"initiatives:{name}", args=[initiative.pk, 2]))
        if answer.status_code == 200:
            text += words_of(answer.content)
    return text


@functools.cache  # several visitors read the same paper, to the last byte
def words_of(pdf: bytes) -> str:
    return "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(pdf)).pages)


ALL = set(SECRETS)
READS = {
    "author": ALL - {"reason of the hold", "reason of the history"},
    "co-author": ALL - {"reason of the hold", "reason of the history"},
    "co-ordinator": ALL,
    "council member": ALL,
    "stranger": set(),
    "co-ordinator elsewhere": set(),
    "administrator": set(),
}


@pytest.mark.site
@pytest.mark.parametrize("visitor", list(READS))
@pytest.mark.parametrize("status", [Status.SUBMITTED, Status.RECOGNISED])
def test_each_visitor_reads_what_is_his_or_hers(visitor, status, dossier_and_people, client_of):
    initiative, people = dossier_and_people
    Initiative.objects.update(status=status)

    text = read(client_of(people[visitor]), initiative)

    assert {name for name, secret in SECRETS.items() if secret in text} == READS[visitor]
    assert (OPEN in text) == (bool(READS[visitor]) or status == Status.RECOGNISED)


@pytest.mark.site
def test_what_is_being_corrected_is_read_by_authors_alone(dossier_and_people, client_of, now):
    initiative, people = dossier_and_people
    return_initiative(initiative=initiative, points=[Point("Thêm")], by=people["co-ordinator"], now=now)
    write(initiative, {"purpose": "Đang viết dở"})

    seen = {name: "Đang viết dở" in read(client_of(user), initiative) for name, user in people.items()}

    assert {name for name, sees in seen.items() if sees} == {"author", "co-author"}


@pytest.mark.site
@pytest.mark.parametrize("status", [status for status in Status if status != Status.RECOGNISED])
def test_a_stranger_finds_nothing_at_any_address_until_it_is_recognised(status, dossier_and_people, client_of):
    initiative, people = dossier_and_people
    Initiative.objects.update(status=status)

    assert read(client_of(people["stranger"]), initiative) == ""


def test_what_is_public_names_people_as_a_decision_does(dossier_and_people):
    content = public_content(dossier_and_people[0].latest_version().content)

    assert content["authors"][0] == {
        "name": "Bế Thị Kiều Oanh",
        "place": "Trạm Y tế xã Lũng Nặm",
        "position": "Trạm trưởng",
        "share": "60",
        "task": "Lập quy trình, tổ chức thực hiện",
        "is_lead": True,
    }
    assert content["first_appliers"] == [
        {"name": "Hoàng Văn Sơn", "workplace": "Trạm Y tế xã", "job": "Y sĩ", "task": "Phát phiếu hẹn"}
    ]
    assert [file["name"] for file in content["attachments"]] == ["anh-phieu-hen.jpg"]
    assert "confidential" not in content["answers"]


def test_the_sheet_holds_what_the_list_shows_and_no_more(dossier_and_people, client_of):
    _initiative, people = dossier_and_people
    complete_draft(title="Của đơn vị khác")
    client = client_of(people["co-ordinator"])

    answer = client.get(reverse("initiatives:list"), {"xlsx": 1, "q": "bao hiem"})
    sheet = openpyxl.load_workbook(io.BytesIO(answer.getvalue())).active
    page = client.get(reverse("initiatives:list"), {"q": "bao hiem"})

    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert [row[:2] for row in rows] == [(each.number, each.title) for each in page.context["page"]]
    assert rows[0][2] == "Bế Thị Kiều Oanh (60 %), Bế Ích Quân (40 %)"
