"""The pages of a block vote."""

import pytest
from django.urls import reverse

from councils.models import Session
from councils.states import ItemStatus
from tests.factories.councils import in_session, sitting
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


def main_of(response) -> str:
    return response.content.decode().split("<main")[1].split("</main")[0]


def test_items_of_one_mind_are_put_to_one_vote_voted_on_once_and_closed_together(client, client_of, at, session):
    address = reverse("councils:block", args=[session.pk])
    page = main_of(client.get(address))
    assert all(f'value="{pk}"' in page for pk in keys(session))

    client.post(address, {"items": keys(session)})
    for seat in at.seats:
        room = main_of(client_of(seat.person).get(session.get_absolute_url()))
        assert "Mục 1, 2, 3: đang mở biểu quyết một lần" in room
        client_of(seat.person).post(reverse("councils:vote", args=[keys(session)[0]]), {"choice": "yes"})
    client.post(reverse("councils:close_item", args=[keys(session)[0]]))

    assert {item.status for item in session.items.all()} == {ItemStatus.CLOSED}
    room = main_of(client.get(session.get_absolute_url()))
    assert room.count("Vừa xong: mục") == 3
    assert room.count("4 đồng ý.") == 3


def test_a_member_is_asked_before_an_item_leaves_the_block(client, client_of, at, session):
    client.post(reverse("councils:block", args=[session.pk]), {"items": keys(session)})
    member, address = client_of(at.members[0].person), reverse("councils:take_out", args=[keys(session)[1]])
    assert address in main_of(member.get(session.get_absolute_url()))
    assert member.get(address).status_code == 200
    assert session.items.filter(status=ItemStatus.VOTING).count() == 3

    member.post(address)

    assert keys(session)[1] not in session.items.filter(status=ItemStatus.VOTING).values_list("pk", flat=True)


def test_a_choice_that_is_none_is_told_at_its_place(client, at, session):
    address = reverse("councils:block", args=[session.pk])

    assert client.post(address, {}).status_code == 422
    assert client.post(address, {"items": keys(in_session(at, 1))}).status_code == 422
    assert client.post(address, {"items": keys(session)[:1]}).status_code == 403


def test_where_nothing_fits_the_page_says_what_will_stand_there(client_of, at):
    session = in_session(at, 2, points=(10, 20))

    assert "Không có mục nào để biểu quyết một lần" in main_of(
        client_of(at.secretary.person).get(reverse("councils:block", args=[session.pk]))
    )
