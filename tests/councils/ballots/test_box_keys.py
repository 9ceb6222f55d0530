"""Keys of a ballot box: who holds them, how many there are, what one of them opens and what two."""

import pytest
from django.core.cache import cache
from django.db import connection

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.actions.boxes import prepare_box, press
from councils.actions.keys import take_key, try_key, turn_key
from councils.models import Box, KeyHolder, Lock, Roll, Verdict
from councils.states import BoxStatus, ItemStatus
from tests.factories.accounts import UserFactory
from tests.factories.ballots import box_for
from tests.factories.councils import SeatFactory

pytestmark = pytest.mark.django_db


def test_a_box_opens_with_three_tried_keys_only(at, session):
    items = list(session.items.all())
    box = prepare_box(items=items, holders=[seat.person for seat in at.seats[:4]], by=at.secretary.person)
    codes = {seat: take_key(box=box, by=seat.person) for seat in at.seats[:4]}
    for seat in at.seats[:2]:
        try_key(box=box, by=seat.person, code=codes[seat])

    with pytest.raises(NotAllowed, match="ít nhất 3"):
        press(box=box, step="open", by=at.chair.person)
    try_key(box=box, by=at.seats[2].person, code=codes[at.seats[2]])
    for seat in (at.chair, at.secretary):
        press(box=box, step="open", by=seat.person)

    assert Box.objects.get().status == BoxStatus.OPEN
    assert (KeyHolder.objects.count(), Lock.objects.count()) == (3, 6)


@pytest.mark.parametrize("count", [2, 6])
def test_keys_are_three_to_five(count, at, session):
    holders = [seat.person for seat in (*at.seats, SeatFactory(council=at.council))[:count]]

    with pytest.raises(NotAllowed, match="từ 3 đến 5"):
        prepare_box(items=list(session.items.all()), holders=holders, by=at.secretary.person)


def test_a_key_is_held_by_members_with_a_part_in_the_items(at, session):
    (item,) = session.items.all()
    item.assessment.recusals.create(seat=at.members[0], kind="found", at=item.assessment.opened_at)
    for third in (UserFactory(), at.members[0].person):
        with pytest.raises(NotAllowed):
            prepare_box(items=[item], holders=[at.chair.person, at.secretary.person, third], by=at.secretary.person)

    assert not Box.objects.exists()


def test_the_wrong_code_is_no_key(unopened):
    at = unopened.at

    with pytest.raises(NotAllowed, match="không phải mã"):
        try_key(box=unopened.box, by=at.chair.person, code=unopened.codes[at.secretary.pk])


def test_the_first_key_opens_nothing_and_the_same_twice_neither(underway):
    underway.vote(underway.at.seats)
    underway.together("close")

    assert underway.turn(underway.at.chair, underway.at.chair) == [False, False]
    assert underway.box.status == BoxStatus.CLOSED
    assert underway.turn(underway.at.members[0]) == [True]


def test_a_key_turned_with_another_holders_code_is_refused(underway):
    underway.vote(underway.at.seats)
    underway.together("close")
    underway.turn(underway.at.chair)

    with pytest.raises(NotAllowed, match="không phải mã"):
        turn_key(box=underway.box, by=underway.at.secretary.person, code=underway.codes[underway.at.chair.pk])
    with pytest.raises(NotAllowed, match="giữ chìa khóa"):
        turn_key(box=underway.box, by=underway.at.seats[4].person, code=underway.codes[underway.at.chair.pk])


def test_a_cache_lost_between_the_keys_costs_another_turn(underway):
    underway.vote(underway.at.seats)
    underway.together("close")
    underway.turn(underway.at.chair)
    cache.clear()

    assert underway.turn(underway.at.secretary, underway.at.chair) == [False, True]
    assert find_wrong_ballots() == []


def test_keys_lost_make_a_void_box_and_the_items_wait_for_another(underway):
    underway.vote(underway.at.seats)
    underway.together("close")

    with pytest.raises(NotAllowed, match="vì sao"):
        press(box=underway.box, step="void", by=underway.officers[0], reason=" ")
    underway.together("void", reason="Mất hai chìa khóa")

    (item,) = underway.items
    item.refresh_from_db()
    assert (underway.box.status, item.status) == (BoxStatus.VOID, ItemStatus.WAITING)
    assert not Roll.objects.filter(sealed__isnull=False).exists()
    assert underway.slip(underway.at.chair).cast(underway.box) == Receipt.VOID
    again = box_for(underway.at, [item])
    again.together("open")
    again.vote(again.at.seats)
    again.count()
    assert Verdict.objects.get().figures["agree"] == 5
    assert find_wrong_ballots() == []


def test_the_first_key_is_never_in_the_database(underway):
    underway.vote(underway.at.seats)
    underway.together("close")
    underway.turn(underway.at.chair)

    uncovered = cache.get(f"councils:box:{underway.box.pk}:first-key").inner.values()
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM councils_lock")
        stored = b"".join(bytes(sealed) for (sealed,) in cursor.fetchall())
    assert len(uncovered) == 2
    assert not any(inner in stored for inner in uncovered)
