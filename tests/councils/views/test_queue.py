import pytest
from django.urls import reverse

from councils.actions.conflicts import declare_conflict
from councils.models import Assessment, Assignment
from tests.factories.councils import score, scored, sitting, under_review
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=2)


@pytest.fixture
def client(at, client_of):
    return client_of(at.members[0].person)


def shown(client, **query) -> list:
    response = client.get(reverse("councils:queue"), query)
    return [Assessment.objects.get(pk=row["assessment_id"]) for row in response.context["page"]]


def test_dossiers_with_the_fewest_sheets_come_first(client, at):
    one, two, three = under_review(at, 3)
    score(one, at.chair, 30, 50)
    score(one, at.secretary, 30, 50)
    score(three, at.chair, 30, 50)

    assert shown(client) == [two, three, one]


def test_the_order_can_be_chosen(client, at):
    one, two, three = under_review(at, 3)
    Assessment.objects.filter(pk=three.pk).update(scores_due_at="2026-11-28T17:00+07:00")
    Assessment.objects.filter(pk=two.pk).update(scores_due_at="2026-11-29T17:00+07:00")
    score(one, at.chair, 30, 50)

    assert shown(client) == [two, three, one]
    assert shown(client, order="due") == [three, two, one]
    assert shown(client, order="number") == sorted([one, two, three], key=lambda each: each.initiative.number)


def test_progress_tells_what_is_done_and_what_is_left(client, at):
    one, _two, three = under_review(at, 3)
    score(one, at.members[0], 30, 50)
    declare_conflict(assessment=three, by=at.members[0].person, reason="Cùng tổ")

    response = client.get(reverse("councils:queue"))

    assert response.context["counts"] == {"to_do": 1, "done": 1, "recused": 1}
    assert response.context["scored_share"] == 50


def test_done_ones_stand_by_themselves(client, at):
    one, two = under_review(at, 2)
    score(two, at.members[0], 30, 50)

    assert (shown(client), shown(client, show="done")) == ([one], [two])


def test_a_dossier_without_a_part_in_it_is_a_number_and_a_reason(client, at):
    (assessment,) = under_review(at, title="Bể lọc nước suối")
    declare_conflict(assessment=assessment, by=at.members[0].person, reason="Em gái của tác giả")

    page = client.get(reverse("councils:queue"), {"show": "recused"}).content.decode()

    assert assessment.initiative.number in page
    assert "Em gái của tác giả" in page
    assert "Bể lọc nước suối" not in page
    assert shown(client) == []


def test_an_author_on_the_council_finds_nothing_of_the_own_dossier(client, at):
    (assessment,) = under_review(at)
    AuthorFactory(initiative=assessment.initiative, person=at.members[0].person)

    assert shown(client) == []


def test_a_seat_that_has_ended_has_no_queue(client, at):
    under_review(at)
    at.members[0].ends_on = "2026-01-31"
    at.members[0].save()

    assert shown(client) == []


def test_a_closed_scoring_leaves_the_queue(client, at):
    (assessment,) = under_review(at)
    Assignment.objects.filter(seat=at.members[0]).delete()

    assert shown(client) == []
    assert assessment.assignments.count() == 3


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 12])
@pytest.mark.parametrize(("show", "queries"), [("to_do", 5), ("done", 7), ("recused", 8)])
def test_the_queue_needs_the_same_queries_for_any_length(rows, show, queries, client, at, django_assert_num_queries):
    for assessment in scored(at, rows) if show == "done" else under_review(at, rows):
        if show == "recused":
            declare_conflict(assessment=assessment, by=at.members[0].person, reason="Cùng tổ")
    client.get(reverse("councils:queue"))  # what is new is marked as seen once

    with django_assert_num_queries(queries):
        response = client.get(reverse("councils:queue"), {"show": show})
    assert len(response.context["page"]) == rows
