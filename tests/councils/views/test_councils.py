import datetime
import re
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from councils.actions.conflicts import declare_conflict
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Assessment, ScoreSheet
from initiatives.states import Status
from tests.factories.accounts import UserFactory
from tests.factories.councils import (
    SESSION_AT,
    SeatFactory,
    SessionFactory,
    in_session,
    score,
    scored,
    sitting,
    under_review,
)
from tests.factories.initiatives import AuthorFactory, FieldFactory, InitiativeFactory, VersionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@world
def at():
    return sitting(members=1)


@pytest.fixture
def client(at, client_of):
    return client_of(at.secretary.person)


def accepted(at, **kwargs):
    initiative = InitiativeFactory(unit=at.council.unit, status=Status.ACCEPTED, **kwargs)
    VersionFactory(initiative=initiative)
    return initiative


def listed(client, at, **query) -> list[Assessment]:
    return list(client.get(reverse("councils:assessments", args=[at.council.pk]), query).context["page"])


def sheet_of(client, at, **query) -> list[tuple]:
    response = client.get(reverse("councils:assessments", args=[at.council.pk]), {"xlsx": 1, **query})
    return list(load_workbook(BytesIO(b"".join(response.streaming_content))).active.values)


def open_chosen(client, at, **data):
    return client.post(reverse("councils:waiting", args=[at.council.pk]), data)


def test_the_sessions_of_before_are_a_page_away(client, at):
    sessions = [SessionFactory(council=at.council, held_at=SESSION_AT - number * DAY) for number in range(12)]

    first = client.get(at.council.get_absolute_url()).context["sessions"]
    second = client.get(at.council.get_absolute_url() + first.next_url).context["sessions"]

    assert [*first, *second] == sessions
    assert (len(first), second.next_url) == (10, None)


def test_those_chosen_come_before_the_council(client, at):
    first, second = accepted(at), accepted(at)

    response = open_chosen(client, at, initiatives=[first.pk], scores_due_at="17:00 30/11/2099")

    assert response.url == reverse("councils:council", args=[at.council.pk])
    assert Assessment.objects.get().initiative == first
    assert list(client.get(reverse("councils:waiting", args=[at.council.pk])).context["page"]) == [second]


def test_all_that_wait_come_before_the_council_at_once(client, at):
    for _number in range(3):
        accepted(at)

    open_chosen(client, at, all="1")

    assert Assessment.objects.count() == 3


def test_nothing_chosen_says_so(client, at):
    accepted(at)

    response = open_chosen(client, at)

    assert response.status_code == 422
    html = response.content.decode()
    assert "Chọn ít nhất một hồ sơ." in html
    assert 'href="#id_initiatives"' in html  # the words at the top lead to the list
    assert 'id="id_initiatives"' in html


def test_a_limit_that_has_passed_is_refused(client, at):
    response = open_chosen(client, at, initiatives=[accepted(at).pk], scores_due_at="17:00 30/11/2020")

    assert response.status_code == 422
    assert not Assessment.objects.exists()


def test_a_dossier_of_another_council_cannot_be_chosen(client, at):
    response = open_chosen(client, at, initiatives=[accepted(sitting()).pk])

    assert response.status_code == 422
    assert not Assessment.objects.exists()


def test_a_secretary_does_not_find_an_own_initiative_among_those_waiting(client, at):
    accepted(at, lead=at.secretary.person)

    assert not client.get(reverse("councils:waiting", args=[at.council.pk])).context["page"].rows


def test_the_list_finds_by_words_state_and_field(client, at):
    field = FieldFactory()
    (one,) = under_review(at, title="Bể lọc nước suối", field=field)
    (two,) = scored(at, title="Tủ thuốc xóm")

    assert listed(client, at) == [two, one]
    assert listed(client, at, q="be loc") == [one]
    assert listed(client, at, status="scored") == [two]
    assert listed(client, at, field=field.pk) == [one]


def test_the_list_hides_what_a_member_has_no_part_in(client_of, at):
    member = at.members[0].person
    (recused, own, other) = under_review(at, 3)
    declare_conflict(assessment=recused, by=member, reason="Cùng tổ")
    AuthorFactory(initiative=own.initiative, person=member)

    client = client_of(member)

    assert listed(client, at) == [other]
    assert [row[1] for row in sheet_of(client, at)[1:]] == [other.initiative.number]
    assert listed(client, at, q=recused.initiative.number) == []


def test_scores_stay_hidden_until_the_own_sheet_is_in_and_the_mean_until_all_are(client_of, at):
    (assessment,) = under_review(at)
    score(assessment, at.chair, 35, 50)
    client = client_of(at.members[0].person)
    address = reverse("councils:assessment", args=[assessment.pk])

    before = (
        listed(client, at)[0].shows_scores,
        sheet_of(client, at)[1][8],
        list(client.get(address).context["sheets"]),
    )
    score(assessment, at.members[0], 35, 45)
    page = client.get(address)

    assert before == (False, None, [])
    assert listed(client, at)[0].shows_scores
    assert sheet_of(client, at)[1][8] is None
    assert [sheet.seat for sheet in page.context["sheets"]] == [at.chair, at.members[0]]
    score(assessment, at.secretary, 35, 45)
    assert sheet_of(client, at)[1][8] == 81.66


def test_a_note_to_the_secretary_is_read_by_those_who_run_the_council(client_of, at):
    (assessment,) = scored(at)
    ScoreSheet.objects.filter(seat=at.chair).update(note="Nghi sao chép")
    address = reverse("councils:assessment", args=[assessment.pk])

    reads = ["Nghi sao chép" in client_of(seat.person).get(address).content.decode() for seat in at.seats]

    assert reads == [True, True, False]


def test_an_author_withdraws_from_the_page_of_the_initiative(client_of, at):
    (assessment,) = under_review(at)
    initiative = assessment.initiative
    address = reverse("councils:withdraw", args=[initiative.pk])

    own, members = [
        client_of(user).get(initiative.get_absolute_url()).content.decode()
        for user in (initiative.authors.get().person, at.members[0].person)
    ]

    assert (address in own, address in members) == (True, False)


def test_who_has_scored_is_shown_but_not_how(client_of, at):
    (assessment,) = under_review(at)
    score(assessment, at.chair, 31, 52)

    page = client_of(at.secretary.person).get(reverse("councils:assessment", args=[assessment.pk])).content.decode()

    words = re.sub(r"<[^>]+>", " ", page.split("<main")[1].split("</main")[0])
    assert "Đã gửi phiếu" in words
    assert not {"31", "52", "83"} & set(words.replace(assessment.initiative.number, "").split())


def test_the_summary_list_tells_votes_result_and_why(client, at):
    session = in_session(at)
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    cast_vote(item=item, by=at.chair.person, choice="yes")
    close_item(item=item, by=at.secretary.person)

    row = dict(zip(*sheet_of(client, at), strict=True))

    assert (
        row["TT"],
        row["Phiếu chấm"],
        row["Điểm trung bình"],
        row["Phiếu đồng ý"],
        row["Số phiếu tính"],
        row["Kết quả"],
    ) == (
        1,
        3,
        85,
        1,
        3,
        "Không công nhận",
    )
    assert row["Lý do, nếu không đạt"].endswith("Không công nhận.")


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 12])
@pytest.mark.parametrize(
    ("name", "queries"),
    [("waiting", 8), ("assessments", 8), ("council", 17)],
    ids=["waiting", "assessments", "council"],
)
def test_lists_need_the_same_queries_for_any_length(rows, name, queries, client, at, django_assert_num_queries):
    for _number in range(rows):
        accepted(at)
    under_review(at, rows)

    with django_assert_num_queries(queries):
        assert client.get(reverse(f"councils:{name}", args=[at.council.pk])).status_code == 200


@pytest.mark.growth
@pytest.mark.parametrize("councils", [1, 5])
def test_my_councils_need_the_same_queries_for_any_number(councils, client_of, django_assert_num_queries):
    person = UserFactory()
    client = client_of(person)
    SeatFactory.create_batch(councils, person=person)

    with django_assert_num_queries(6):
        response = client.get(reverse("councils:list"))
    assert len(response.context["seats"]) == councils


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 5])
def test_the_spreadsheet_needs_the_same_queries_for_any_length(rows, client, at, django_assert_num_queries):
    scored(at, rows)

    with django_assert_num_queries(7):
        sheet_of(client, at)
