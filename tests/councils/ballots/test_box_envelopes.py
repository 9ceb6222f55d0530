"""Envelopes: what is altered, removed or moved opens nothing, and nothing of them is left after the count."""

import uuid

import pytest
from django.core.cache import cache
from django.db import IntegrityError, InternalError, transaction

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.models import Ballot, KeyHolder, Lock, Paper, Roll
from councils.sealing import Envelope, new_code, seal_ballot
from councils.states import BoxStatus

pytestmark = pytest.mark.django_db


def alter(sealed: bytes) -> bytes:
    return bytes(sealed[:-1]) + bytes([sealed[-1] ^ 1])


def set_line(person, **values):
    Roll.objects.filter(person=person).update(**values)


def test_after_counting_no_envelope_key_lock_or_attempt_is_left(underway):
    underway.vote(underway.at.seats)
    underway.count()

    left = [KeyHolder.objects.count(), Lock.objects.count(), Paper.objects.count()]
    assert left == [0, 0, 0]
    assert set(Roll.objects.values_list("voted", "sealed", "attempt")) == {(True, None, None)}
    assert cache.get(f"councils:box:{underway.box.pk}:first-key") is None


def test_an_envelope_changed_after_the_closing_is_not_opened(underway):
    underway.vote(underway.at.seats)
    underway.together("close")
    chair = underway.at.chair.person
    set_line(chair, sealed=alter(bytes(Roll.objects.get(person=chair).sealed)))

    with pytest.raises(NotAllowed, match="không phải những phong bì"):
        underway.turn(*underway.at.seats[:2])

    underway.box.refresh_from_db()
    assert (underway.box.status, Ballot.objects.count()) == (BoxStatus.CLOSED, 0)


def test_an_envelope_removed_after_the_closing_is_missed(underway):
    underway.vote(underway.at.seats)
    underway.together("close")
    set_line(underway.at.seats[4].person, voted=False, sealed=None, attempt=None)

    with pytest.raises(NotAllowed, match="không phải những phong bì"):
        underway.turn(*underway.at.seats[:2])


@pytest.mark.parametrize("how", ["altered", "copied", "of another item", "of no choice"])
def test_an_envelope_that_is_not_its_lines_own_opens_nothing(underway, how):
    underway.vote(underway.at.seats)
    chair, other = underway.at.chair.person, underway.at.secretary.person
    line = Roll.objects.get(person=chair)
    made = {
        "of another item": Envelope("1", new_code(), line.item_id + 1, chair.pk),
        "of no choice": Envelope("7", new_code(), line.item_id, chair.pk),
    }

    sealed = {
        "altered": lambda: alter(bytes(line.sealed)),
        "copied": lambda: bytes(Roll.objects.get(person=other).sealed),
    }.get(how, lambda: seal_ballot(underway.box.public_key, made[how]))()
    set_line(chair, sealed=sealed)
    underway.together("close")

    with pytest.raises(NotAllowed, match="bị sửa"):
        underway.turn(*underway.at.seats[:2])

    assert Ballot.objects.count() == 0


def test_a_truncated_envelope_does_not_enter_the_table(underway):
    underway.vote(underway.at.seats[:1])
    sealed = bytes(Roll.objects.get(person=underway.at.chair.person).sealed)

    with pytest.raises(IntegrityError, match="one_size"), transaction.atomic():
        set_line(underway.at.chair.person, sealed=sealed[:-1])


def test_two_voters_with_one_number_do_not_stop_the_count(underway):
    number = underway.vote(underway.at.seats[:1])[0].number
    for seat in underway.at.seats[1:]:
        slip = underway.slip(seat)
        slip.number = number
        assert slip.cast(underway.box) == Receipt.RECEIVED

    underway.count()

    assert Ballot.objects.count() == 5
    assert find_wrong_ballots() == []


def test_a_line_holds_an_envelope_only_with_its_attempt_and_as_voted(underway):
    (item,) = underway.box.items.all()
    sealed = seal_ballot(underway.box.public_key, Envelope("1", new_code(), item.pk, 1))
    for values in (
        {"sealed": sealed, "voted": True},
        {"sealed": sealed, "attempt": uuid.uuid4()},
        {"attempt": uuid.uuid4(), "voted": True},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            set_line(underway.at.chair.person, **values)


def test_a_lock_is_never_changed(underway):
    with pytest.raises(InternalError, match="lock_stays_as_made"), transaction.atomic():
        Lock.objects.update(sealed=b"0" * 128)
    assert underway.box.locks.count() == 6
