import re

import pytest
from django.urls import reverse

from councils.actions.conflicts import declare_conflict
from councils.models import Assessment, Assignment
from tests.councils.actions.test_sharing import shared
from tests.factories.councils import score, sitting, under_review, waiting
from tests.factories.initiatives import FieldFactory, InitiativeFactory, VersionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=2)


@pytest.fixture
def client(at, client_of):
    return client_of(at.secretary.person)


def address(at) -> str:
    return reverse("councils:share", args=[at.council.pk])


def asked(assessments, **more) -> dict:
    return {"assessments": [one.pk for one in assessments], "each": 2, "scores_due_at": "17:00 30/11/2099", **more}


def confirmed(client, at, data: dict):
    page = client.post(address(at), data).content.decode()
    return client.post(address(at), data | {"confirm": re.search(r'name="confirm" value="(\w+)"', page)[1]})


def test_a_preview_says_who_gets_what_and_why_and_writes_nothing(client, at):
    assessments = waiting(at, 2)

    response = client.post(address(at), asked(assessments))

    page = response.content.decode()
    assert response.status_code == 200
    assert "Đang có ít hồ sơ nhất" in page
    assert at.members[0].person.full_name in page
    assert not Assignment.objects.exists()


def test_what_was_confirmed_is_done(client, at):
    assessments = waiting(at, 2)

    response = confirmed(client, at, asked(assessments))

    assert response.url == address(at)
    assert [one.assignments.count() for one in assessments] == [2, 2]


def test_what_changed_meanwhile_is_shown_anew(client, at):
    (assessment,) = waiting(at)
    data = asked([assessment])
    page = client.post(address(at), data).content.decode()
    declare_conflict(assessment=assessment, by=at.chair.person, reason="Cùng tổ")

    response = client.post(address(at), data | {"confirm": re.search(r'name="confirm" value="(\w+)"', page)[1]})

    assert response.status_code == 409
    assert not Assignment.objects.exists()


def test_the_numbers_can_be_changed_after_the_preview(client, at):
    (assessment, other) = waiting(at, 2)

    response = client.post(address(at), asked([assessment], change=1))

    page = response.content.decode()
    assert re.search(rf'id="assessment-{assessment.pk}" checked', page)
    assert not re.search(rf'id="assessment-{other.pk}" checked', page)


def test_dossiers_that_stay_short_are_named_with_the_reason(client, at):
    (assessment,) = waiting(at)
    declare_conflict(assessment=assessment, by=at.members[0].person, reason="Em gái của tác giả")

    page = client.post(address(at), asked([assessment], each=4)).content.decode()

    assert "Em gái của tác giả" in page


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"each": 9}, "Hội đồng chỉ có 4 ủy viên chấm điểm"),
        ({"assessments": []}, "Chọn ít nhất một hồ sơ"),
        ({"scores_due_at": "17:00 30/11/2020"}, "đã qua"),
        ({"limit": 0}, "Ghi một số từ 1 trở lên"),
    ],
)
def test_what_is_wrong_is_said(wrong, words, client, at):
    response = client.post(address(at), asked(waiting(at)) | wrong)

    assert response.status_code == 422
    assert words in response.content.decode()


def test_dossiers_with_all_members_are_not_offered(client, at):
    under_review(at)
    (short,) = waiting(at)

    assert list(client.get(address(at)).context["page"]) == [short]


def test_a_sharing_is_taken_back_after_a_question(client, at):
    assessments = waiting(at, 2)
    sharing = shared(at, assessments)
    undo = reverse("councils:undo_sharing", args=[sharing.pk])

    assert "4 lượt phân công" in client.get(undo).content.decode()
    client.post(undo)

    assert not Assignment.objects.exists()
    assert "đã thu hồi" in client.get(address(at)).content.decode()


def test_an_opened_dossier_can_wait_for_the_sharing(client, at):
    initiative = InitiativeFactory(unit=at.council.unit, status="accepted")
    VersionFactory(initiative=initiative)

    response = client.post(
        reverse("councils:waiting", args=[at.council.pk]), {"initiatives": [initiative.pk], "to_all": "later"}
    )

    assert response.url == address(at)
    assert Assessment.objects.get().status == "waiting"


def test_members_are_chosen_by_hand(client, at):
    (assessment,) = waiting(at)

    response = client.post(reverse("councils:choose_members", args=[assessment.pk]), {"seats": [at.chair.pk]})

    assert response.url == assessment.get_absolute_url()
    page = client.get(response.url).content.decode()
    assert assessment.assignments.get().seat == at.chair
    assert "Thư ký chọn" in page


def test_the_reason_is_shown_to_officers_and_the_member_alone(client, client_of, at):
    (assessment,) = waiting(at)
    shared(at, [assessment], each=3)
    assignment = assessment.assignments.filter(seat__in=at.members).first()
    score(assessment, assignment.seat, 30, 50)

    other = client_of(assignment.seat.person).get(assessment.get_absolute_url()).content.decode()

    assert client.get(assessment.get_absolute_url()).content.decode().count("Đang có ít hồ sơ nhất") == 3
    assert other.count("Đang có ít hồ sơ nhất") == 1


def test_a_member_says_which_fields_he_or_she_knows(client_of, at):
    field = FieldFactory(name="Lâm nghiệp")
    member = at.members[0]
    page = reverse("councils:known_fields", args=[member.pk])

    client_of(member.person).post(page, {"fields_known": [field.pk]})
    assert list(member.knows.all()) == [field]
    client_of(member.person).post(page, {})

    assert not member.knows.exists()


def test_a_member_does_not_say_it_for_another(client_of, at):
    page = reverse("councils:known_fields", args=[at.chair.pk])

    assert client_of(at.members[0].person).get(page).status_code == 403


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 12])
def test_the_preview_needs_the_same_queries_for_any_length(rows, client, at, django_assert_max_num_queries):
    assessments = waiting(at, rows)

    with django_assert_max_num_queries(26):
        response = client.post(address(at), asked(assessments))
    assert len(response.context["proposal"].lines) == rows
