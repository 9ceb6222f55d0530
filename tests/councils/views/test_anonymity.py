"""Dossiers judged without their authors: every page a member meets, until the scoring is closed."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse
from openpyxl import load_workbook
from PIL import Image
from pypdf import PdfReader

from common.errors import NotAllowed
from councils.actions.assignments import choose_members, close_scoring
from councils.actions.consultations import ask_expert
from councils.actions.reviews import begin_assessments
from councils.actions.scoring import take_back
from councils.anonymity import is_masked, masked_for
from councils.models import Assessment
from councils.permissions import why_not_score
from councils.states import AssessmentStatus, Office
from initiatives.models import Attachment, Initiative
from initiatives.states import Status
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.councils import RuleSheetFactory, SeatFactory, score, sitting, under_review
from tests.factories.initiatives import AttachmentFactory, InitiativeFactory, VersionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
NAME = "Lò Thị Nga"


def picture() -> bytes:
    image, written = Image.new("RGB", (4, 4)), BytesIO()
    exif = image.getexif()
    exif[0x013B] = NAME
    image.save(written, "JPEG", exif=exif)
    return written.getvalue()


@world
def at():
    return sitting(members=2, rule_sheet=RuleSheetFactory(name="Ẩn danh", is_anonymous=True))


@world
def assessment(at):
    author = UserFactory(full_name=NAME)
    with transaction.atomic():  # shares are checked at its end
        initiative = InitiativeFactory(
            lead=author, title=f"Bể lọc của {NAME}", unit=at.council.unit, status=Status.IN_REVIEW
        )
        dossier = initiative.main_dossier()
        AttachmentFactory(dossier=dossier, name="LoThiNga.jpg", file=ContentFile(picture(), "a.jpg"))
        AttachmentFactory(dossier=dossier, name="LoThiNga.doc", suffix=".doc", file=ContentFile(b"x", "a.doc"))
        versions = [VersionFactory(initiative=initiative)]
    (made,) = begin_assessments(council=at.council, versions=versions, by=at.secretary.person)
    return made


def words_of(client, name: str, *args, **query) -> str:
    response = client.get(reverse(f"councils:{name}", args=args), query)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    kind = response.headers["Content-Type"]
    if "pdf" in kind:
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    if "spreadsheet" in kind:
        return str(list(load_workbook(BytesIO(content)).active.values))
    return content.decode()


def stored(suffix: str, content: bytes) -> Attachment:
    """Give a file of the world with its content in the folder of this test."""
    file = Attachment.objects.get(suffix=suffix)
    file.file.storage.save(file.file.name, ContentFile(content))
    return file


def met(client, at, assessment) -> dict[str, str]:
    """Give all that a member meets of a dossier."""
    return {
        "score": words_of(client, "score", assessment.pk),
        "assessment": words_of(client, "assessment", assessment.pk),
        "queue": words_of(client, "queue"),
        "list": words_of(client, "assessments", at.council.pk),
        "sheet": words_of(client, "assessments", at.council.pk, xlsx=1),
        "report": words_of(client, "dossier_paper", assessment.pk),
    }


def named_in(pages: dict[str, str], assessment) -> set[str]:
    unit = assessment.initiative.unit.name
    return {name for name, words in pages.items() if NAME in words or unit in words.replace(f"sáng kiến {unit}", "")}


def test_a_member_meets_no_author_and_no_unit(at, assessment, client_of):
    client = client_of(at.members[0].person)

    pages = met(client, at, assessment)

    assert named_in(pages, assessment) == set()
    assert "Bể lọc của [Tác giả 1]" in pages["score"]


def test_an_officer_meets_them(at, assessment, client_of):
    pages = met(client_of(at.secretary.person), at, assessment)

    assert named_in(pages, assessment) == set(pages)


def test_everybody_meets_them_once_the_scoring_is_closed(at, assessment, client_of):
    score(assessment, at.members[0], 30, 50)
    client = client_of(at.members[0].person)
    assert named_in({"paper": words_of(client, "sheet_paper", assessment.sheets.get().pk)}, assessment) == set()

    close_scoring(assessment=assessment, by=at.secretary.person)

    pages = {"score": words_of(client, "score", assessment.pk), "list": words_of(client, "assessments", at.council.pk)}
    pages["paper"] = words_of(client, "sheet_paper", assessment.sheets.get().pk)
    assert named_in(pages, assessment) == set(pages)
    assert Initiative.objects.visible_to(at.members[0].person).filter(pk=assessment.initiative_id).exists()


def test_the_page_and_the_files_of_the_initiative_are_closed_to_a_member(at, assessment, client_of):
    member, secretary = at.members[0].person, at.secretary.person

    assert not Initiative.objects.visible_to(member).filter(pk=assessment.initiative_id).exists()
    assert not Attachment.objects.visible_to(member).exists()
    assert Initiative.objects.visible_to(secretary).filter(pk=assessment.initiative_id).exists()
    assert Attachment.objects.visible_to(secretary).count() == 2


def test_a_file_comes_as_a_copy_without_its_author(at, assessment, client_of):
    file = stored(".jpg", picture())
    page = reverse("councils:dossier_file", args=[assessment.pk, file.pk])

    copy = client_of(at.members[0].person).get(page)

    assert dict(Image.open(BytesIO(copy.content)).getexif()) == {}
    assert "Nga" not in copy.headers["Content-Disposition"]
    assert client_of(at.secretary.person).get(page).url == reverse("initiatives:attachment", args=[file.pk])


def test_what_cannot_be_cleaned_is_refused_with_the_reason(at, assessment, client_of):
    file = stored(".doc", b"\xd0\xcf\x11\xe0")

    response = client_of(at.members[0].person).get(reverse("councils:dossier_file", args=[assessment.pk, file.pk]))

    assert response.status_code == 403
    assert "Hỏi thư ký" in response.content.decode()
    assert "Hỏi thư ký" in words_of(client_of(at.members[0].person), "score", assessment.pk)


def test_files_of_other_dossiers_are_not_there(at, assessment, client_of):
    other = AttachmentFactory()

    response = client_of(at.members[0].person).get(reverse("councils:dossier_file", args=[assessment.pk, other.pk]))

    assert response.status_code == 404


def test_a_conflict_of_an_author_on_the_council_tells_nothing(at, assessment, client_of):
    assessment.recusals.create(seat=at.chair, kind="found", at=assessment.opened_at)

    assert "đồng tác giả" not in words_of(client_of(at.members[0].person), "assessment", assessment.pk)
    assert "đồng tác giả" in words_of(client_of(at.secretary.person), "assessment", assessment.pk)


def test_a_sheet_does_not_come_back_once_the_authors_are_known(at, assessment):
    for seat in at.seats:
        score(assessment, seat, 30, 50)
    assignment = assessment.assignments.select_related("assessment__rule_sheet").get(seat=at.chair)

    with pytest.raises(NotAllowed, match="đã biết tác giả"):
        take_back(assignment=assignment, by=at.chair.person)


@pytest.mark.parametrize("status", AssessmentStatus.values)
def test_only_while_it_is_scored_members_read_it_masked(status, at, assessment):
    """What is on an agenda, and so in the room of a session, is not masked."""
    assessment.status = status

    assert is_masked(at.members[0].person, assessment) == (status in {"waiting", "assigned"})
    assert not is_masked(at.chair.person, assessment)


def test_without_the_option_nothing_is_masked(at):
    plain = sitting()

    assert not is_masked(plain.members[0].person, under_review(plain)[0])


def test_lists_and_pages_agree(at, assessment):
    def masked(seat) -> bool:
        return Assessment.objects.filter(masked_for(seat.person), pk=assessment.pk).exists()

    assert (masked(at.members[0]), masked(at.chair)) == (True, False)
    score(assessment, at.members[0], 30, 50)
    close_scoring(assessment=assessment, by=at.secretary.person)
    assert (masked(at.members[0]), masked(at.chair)) == (False, False)


@world
def asked(at, assessment):
    """An outside expert is asked about it, too."""
    expert = SeatFactory(council=at.council, office=Office.EXPERT)
    return ask_expert(assessment=assessment, seat=expert, by=at.secretary.person)


def met_by_expert(client, asked) -> dict[str, str]:
    return {
        "comment": words_of(client, "consultation", asked.pk),
        "list": words_of(client, "list"),
        "report": words_of(client, "dossier_paper", asked.assessment_id),
        "notice": str(list(Notice.objects.filter(person=asked.seat.person).values_list("title", "body"))),
    }


def test_an_expert_meets_no_author_and_no_unit(asked, client_of):
    expert = asked.seat.person
    file = stored(".jpg", picture())

    pages = met_by_expert(client_of(expert), asked)

    assert named_in(pages, asked.assessment) == set()
    assert "Bể lọc của [Tác giả 1]" in pages["comment"]
    assert "Hỏi thư ký" in pages["comment"]
    assert not Initiative.objects.visible_to(expert).filter(pk=asked.assessment.initiative_id).exists()
    assert not Attachment.objects.visible_to(expert).exists()
    copy = client_of(expert).get(reverse("councils:dossier_file", args=[asked.assessment_id, file.pk]))
    assert dict(Image.open(BytesIO(copy.content)).getexif()) == {}


def test_an_expert_meets_none_as_long_as_the_comment_can_be_changed(at, asked, client_of):
    expert, assessment = asked.seat.person, asked.assessment
    score(assessment, at.members[0], 30, 50)
    close_scoring(assessment=assessment, by=at.secretary.person)
    page = reverse("councils:consultation", args=[asked.pk])

    before = client_of(expert).get(page).content.decode()
    Assessment.objects.filter(pk=assessment.pk).update(status="decided", outcome="recognised")
    after = client_of(expert).get(page).content.decode()

    assert [NAME in before, NAME in after] == [False, True]
    assert Initiative.objects.visible_to(expert).filter(pk=assessment.initiative_id).exists()


def test_an_expert_reads_the_paper_and_files_of_nothing_else(at, asked, client_of):
    (other,) = under_review(at)

    response = client_of(asked.seat.person).get(reverse("councils:dossier_paper", args=[other.pk]))

    assert response.status_code == 404


@pytest.mark.parametrize("role", ["coordinator", "head"])
def test_whoever_reads_the_dossier_in_another_role_does_not_score_it_and_is_not_asked_about_it(role, at):
    member, expert = at.members[0], SeatFactory(council=at.council, office=Office.EXPERT)
    for seat in (member, expert):
        RoleFactory(person=seat.person, unit=at.council.unit, name=role)

    (assessment,) = under_review(at)

    assert not assessment.assignments.filter(seat=member).exists()
    assert assessment.assignments.filter(seat=at.members[1]).exists()
    assert not assessment.recusals.exists()
    with pytest.raises(NotAllowed, match="biết tác giả"):
        choose_members(assessment=assessment, seats=[member], by=at.secretary.person)
    with pytest.raises(NotAllowed, match="biết tác giả"):
        ask_expert(assessment=assessment, seat=expert, by=at.secretary.person)


def test_a_role_given_after_the_sharing_ends_the_scoring_of_that_member(at, assessment):
    member = at.members[0]
    assignment = assessment.assignments.get(seat=member)
    assert why_not_score(member.person, assessment, assignment) is None

    RoleFactory(person=member.person, unit=at.council.unit, name="coordinator")
    again = type(member.person).objects.get(pk=member.person_id)

    assert "biết tác giả" in why_not_score(again, assessment, assignment)


def test_a_coordinator_scores_where_authors_are_not_hidden():
    plain = sitting()
    RoleFactory(person=plain.members[0].person, unit=plain.council.unit, name="coordinator")

    (assessment,) = under_review(plain)

    assert assessment.assignments.filter(seat=plain.members[0]).exists()


@pytest.mark.parametrize("page", ["assessments", "summary"])
def test_a_search_for_a_name_does_not_find_what_is_masked(page, at, assessment, client_of):
    def finds(seat, words: str) -> bool:
        rows = words_of(client_of(seat.person), page, at.council.pk, q=words, xlsx=1)
        return assessment.initiative.number in rows

    number = assessment.initiative.number

    assert [finds(at.members[0], words) for words in (NAME, "bể lọc", number)] == [False, False, True]
    assert [finds(at.secretary, words) for words in (NAME, "bể lọc", number)] == [True, True, True]
