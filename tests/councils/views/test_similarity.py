"""What a council reads of the texts a dossier repeats: whole, or without its authors; what its secretary does."""

import re

import pytest
from django.db import transaction
from django.urls import reverse

from councils.actions.assignments import close_scoring
from councils.actions.conflicts import declare_conflict
from councils.actions.reviews import begin_assessments
from initiatives.actions.novelty import check_version, note_look
from initiatives.models import Initiative, NoveltyLook
from initiatives.states import Status
from tests.common.test_passages import BOARD, WATER
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.councils import RuleSheetFactory, score, sitting, under_review
from tests.factories.dossiers import application_form, write
from tests.factories.initiatives import InitiativeFactory, VersionFactory
from tests.initiatives.test_novelty import DAY, handed_in
from tests.worlds import world

pytestmark = pytest.mark.django_db
NAME, ELSEWHERE = "Lò Thị Nga", "Trường Tiểu học Cả Giang"
OTHERS_TITLE, OWN_TITLE = "Bảng gỗ treo nhà văn hóa", "Ba bể lọc nước suối"


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


def before_council(at, now, text: str):
    """Give a dossier before the council that repeats a published one and continues one of the same author."""
    author, school = UserFactory(full_name=NAME), UnitFactory(name=ELSEWHERE)
    for title, said, more in ((OTHERS_TITLE, BOARD, {}), (OWN_TITLE, WATER, {"entered_by": author})):
        earlier = handed_in(said, now, unit=school, title=title, **more)
        Initiative.objects.filter(pk=earlier.dossier.initiative_id).update(status="recognised")
    with transaction.atomic():  # shares are checked at its end
        initiative = InitiativeFactory(lead=author, unit=at.council.unit, status=Status.IN_REVIEW)
        initiative.dossiers.update(template=application_form())
        write(initiative, {"content": text})
        version = VersionFactory(initiative=initiative, handed_in_at=now + DAY)
    (assessment,) = begin_assessments(council=at.council, versions=[version], by=at.secretary.person)
    check_version(version_id=version.pk, now=now + DAY)
    return assessment


@world
def at():
    return sitting(members=2)


@world
def assessment(at, now):
    return before_council(at, now, f"{BOARD} {WATER}")


@world
def anonymous():
    return sitting(members=2, rule_sheet=RuleSheetFactory(name="Ẩn danh", is_anonymous=True))


@world
def masked(anonymous, now):
    return before_council(anonymous, now, f"{BOARD[:160]} của {NAME} {BOARD[160:]} {WATER}")


def page(client, assessment, name="similarity"):
    return client.get(reverse(f"councils:{name}", args=[assessment.pk]))


def words_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()).replace("\N{NO-BREAK SPACE}", " "))


def told(response) -> set[str]:
    text = words_of(response)
    return {each for each in (NAME, ELSEWHERE, OTHERS_TITLE, OWN_TITLE, "Nút đỏ là bò đang ốm") if each in text}


def test_a_member_reads_the_passages_side_by_side(at, assessment, client_of):
    response = page(client_of(at.members[0].person), assessment)

    other, own = sorted(response.context["shown"], key=lambda each: each.is_own)
    assert told(response) >= {ELSEWHERE, OTHERS_TITLE, OWN_TITLE, "Nút đỏ là bò đang ốm"}
    assert (own.is_own, own.is_read, other.is_read) == (True, True, True)
    assert {pair.there for pair in other.pairs} == {BOARD[:-1]}


@pytest.mark.parametrize("repeats", [True, False])
def test_who_reads_a_dossier_without_its_authors_learns_nothing_of_them(repeats, anonymous, masked, client_of):
    if not repeats:
        masked.version.novelty.similarities.all().delete()

    response = page(client_of(anonymous.members[0].person), masked)

    assert told(response) == ({"Nút đỏ là bò đang ốm"} if repeats else set())
    assert [(each.initiative, each.unit, each.is_own) for each in response.context["shown"]] == [
        (None, "", False)
    ] * repeats
    assert all(pair.there == "" for each in response.context["shown"] for pair in each.pairs)


def test_no_piece_of_a_masked_name_stands_at_the_end_of_a_passage(anonymous, masked, client_of):
    """Were passages cut out of the text before it is masked, one could end within the name and show half of it."""
    shown = page(client_of(anonymous.members[0].person), masked).context["shown"]

    pairs = [pair.here for each in shown for pair in each.pairs]
    assert pairs
    assert not [here for here in pairs if re.search(r"Lò|Thị|Nga\b", here)]


def test_what_was_said_of_it_is_kept_from_who_may_not_know_whose_it_is(anonymous, masked, client_of, now):
    looker = UserFactory(full_name="Lục Thị Minh Nguyệt")
    note_look(masked.version, "Nga viết tiếp bài năm trước", by=looker, now=now)

    member = words_of(page(client_of(anonymous.members[0].person), masked))
    secretary = words_of(page(client_of(anonymous.secretary.person), masked))

    assert ("Nga viết tiếp" in member, looker.full_name in member) == (False, False)
    assert ("Nga viết tiếp" in secretary, looker.full_name in secretary) == (True, True)


def test_officers_and_after_the_scoring_everybody_read_it_whole(anonymous, masked, client_of):
    officer = told(page(client_of(anonymous.secretary.person), masked))
    score(masked, anonymous.secretary, 30, 50)
    close_scoring(assessment=masked, by=anonymous.secretary.person)

    assert officer == told(page(client_of(anonymous.members[0].person), masked)) >= {ELSEWHERE, OTHERS_TITLE, OWN_TITLE}


def test_a_unit_is_not_named_where_the_other_is_before_the_reader_without_its_authors(anonymous, at, now, client_of):
    hidden = under_review(anonymous)[0].initiative
    hidden.dossiers.update(template=application_form())
    write(hidden, {"content": BOARD})
    check_version(version_id=VersionFactory(initiative=hidden, number=2, handed_in_at=now).pk, now=now)
    copy = handed_in(BOARD, now + DAY, unit=at.council.unit, status="in_review")
    (shown,) = begin_assessments(council=at.council, versions=[copy], by=at.secretary.person)
    person = at.members[0].person
    before = page(client_of(person), shown).context["shown"]

    anonymous.members[0].person = person
    anonymous.members[0].save()
    person = type(person).objects.get(pk=person.pk)

    assert [each.unit for each in before] == [hidden.unit.name]
    assert [(each.unit, each.initiative) for each in page(client_of(person), shown).context["shown"]] == [("", None)]


def test_the_dossier_beside_the_score_sheet_leads_to_it_in_one_line(at, assessment, client_of):
    client = client_of(at.members[0].person)
    address = reverse("councils:similarity", args=[assessment.pk])

    before = page(client, assessment, "score").content.decode()
    assessment.version.novelty.delete()

    assert (address in before, "Tương đồng với hồ sơ nộp trước" in before) == (True, True)
    assert address not in page(client, assessment, "score").content.decode()


def test_the_secretary_notes_a_look_and_has_it_compared_again(
    at, assessment, client_of, django_capture_on_commit_callbacks
):
    client = client_of(at.secretary.person)
    marked = page(client, assessment).context["is_flagged"]
    assessment.version.novelty.similarities.all().delete()

    asked = page(client, assessment, "look_at_similarity")
    wrong = client.post(reverse("councils:look_at_similarity", args=[assessment.pk]), {"reason": ""})
    client.post(reverse("councils:look_at_similarity", args=[assessment.pk]), {"reason": "Đã đối chiếu"})
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("councils:compare_again", args=[assessment.pk]))

    response = page(client, assessment)
    assert (marked, asked.status_code, wrong.status_code) == (True, 200, 422)
    assert (response.context["is_flagged"], len(response.context["shown"])) == (False, 2)
    assert "Đã đối chiếu" in words_of(response)


@pytest.mark.parametrize("name", ["compare_again", "look_at_similarity"])
def test_a_member_does_neither(name, at, assessment, client_of):
    response = client_of(at.members[0].person).post(
        reverse(f"councils:{name}", args=[assessment.pk]), {"reason": "Không sao"}
    )

    assert (response.status_code, NoveltyLook.objects.exists()) == (403, False)


def test_who_has_left_the_item_or_wrote_it_has_no_such_page(at, assessment, client_of):
    member = at.members[0].person
    declare_conflict(assessment=assessment, by=member, reason="Cùng tổ")

    left = page(client_of(member), assessment)
    author = page(client_of(assessment.initiative.entered_by), assessment)

    assert (left.status_code, author.status_code) == (404, 404)


@pytest.mark.growth
@pytest.mark.parametrize("others", [1, 8])
@pytest.mark.parametrize("who", ["secretary", "member"])
def test_the_page_needs_the_same_queries_for_few_and_many(
    others, who, anonymous, now, client_of, django_assert_num_queries
):
    for number in range(others):
        handed_in(BOARD, now - DAY * number - DAY)
    copy = handed_in(BOARD, now, unit=anonymous.council.unit, status="in_review")
    (shown,) = begin_assessments(council=anonymous.council, versions=[copy], by=anonymous.secretary.person)
    client = client_of(anonymous.secretary.person if who == "secretary" else anonymous.members[0].person)

    with django_assert_num_queries(12):
        response = page(client, shown)

    assert len(response.context["shown"]) == others
