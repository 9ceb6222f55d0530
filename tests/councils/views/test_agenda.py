"""The page on which an agenda is ordered."""

import pytest
from django.urls import reverse

from councils.actions.conflicts import declare_conflict
from councils.actions.sessions import move_item, plan_session, put_on_agenda
from councils.actions.voting import postpone_item
from councils.models import Session
from tests.factories.councils import SESSION_AT, in_session, scored, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=2)


@world
def session(at) -> Session:
    return in_session(at, 3)


@pytest.fixture
def client(at, client_of):
    return client_of(at.secretary.person)


def keys(session) -> list[int]:
    return list(session.items.order_by("position").values_list("pk", flat=True))


def told(order) -> str:
    return ",".join(map(str, order))


def send(client, session, htmx=True, **data):
    headers = {"HX-Request": "true"} if htmx else {}
    return client.post(reverse("councils:order", args=[session.pk]), data, headers=headers)


def test_what_was_dragged_is_kept_and_can_be_taken_back(client, session):
    first, second, third = before = keys(session)

    answer = send(client, session, seen=told(before), items=told([third, first, second]))

    assert (answer.status_code, keys(session)) == (200, [third, first, second])
    assert answer.content.decode().count("<form") == 1
    send(client, session, seen=answer.context["seen"], before=answer.context["before"], back=1)
    assert keys(session) == before


@pytest.mark.parametrize(
    ("button", "moved", "order"), [("up", 1, [1, 0, 2]), ("down", 1, [0, 2, 1]), ("up", 0, [0, 1, 2])]
)
def test_arrows_move_an_item_by_one_without_scripts_too(button, moved, order, client, session):
    seen = keys(session)

    answer = send(client, session, htmx=False, seen=told(seen), items=told(seen), **{button: seen[moved]})

    assert (answer.status_code, keys(session)) == (302, [seen[place] for place in order])


@pytest.mark.parametrize("htmx", [True, False])
def test_the_later_of_two_is_told_and_sees_the_agenda_as_it_is(htmx, client, at, session):
    seen = keys(session)
    move_item(item=session.items.get(pk=seen[0]), by=at.chair.person, up=False)

    answer = send(client, session, htmx=htmx, seen=told(seen), items=told(seen[::-1]))

    assert (answer.status_code, answer.context["seen"]) == (422, told([seen[1], seen[0], seen[2]]))
    assert "thay đổi chương trình" in answer.content.decode()


@pytest.mark.parametrize("data", [{}, {"seen": "1,x"}, {"seen": "٣"}])
def test_what_is_no_order_is_refused(data, client, session):
    assert send(client, session, **data).status_code == 422


def test_who_has_no_part_in_an_item_reads_no_reason_for_its_place(client, at, session):
    item = session.items.order_by("position").first()
    declare_conflict(assessment=item.assessment, by=at.secretary.person, reason="Cùng tổ")

    page = client.get(reverse("councils:order", args=[session.pk])).content.decode()

    assert item.assessment.initiative.title not in page.split("<main")[1].split("data-key")[1]
    assert "Không tham gia mục này." in page
    assert at.secretary.person.full_name not in page.split("data-sortable")[1]


def test_the_way_to_the_order_stands_in_the_room_as_long_as_something_is_left_to_order(client, at, session):
    order, block = (reverse(f"councils:{name}", args=[session.pk]) for name in ("order", "block"))
    coming = client.get(session.get_absolute_url()).content.decode()
    for item in session.items.all():
        postpone_item(item=item, by=at.secretary.person, reason="Chờ số liệu")

    over = client.get(session.get_absolute_url()).content.decode()

    assert [way in coming for way in (order, block)] == [True, True]
    assert [way in over for way in (order, block)] == [False, False]


def test_the_order_can_be_changed_before_the_session(client, at):
    planned = plan_session(
        council=at.council, by=at.secretary.person, name="Phiên họp đợt 3", held_at=SESSION_AT, place="Hội trường"
    )
    put_on_agenda(session=planned, assessments=scored(at, 2), by=at.secretary.person)

    page = client.get(planned.get_absolute_url()).content.decode()

    assert reverse("councils:order", args=[planned.pk]) in page
