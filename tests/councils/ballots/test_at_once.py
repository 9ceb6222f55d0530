"""Many at the same moment, on the real database."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.actions.boxes import press
from councils.actions.keys import turn_key
from councils.models import Ballot, BoxStep, Roll, Verdict
from councils.states import BoxStatus
from tests.factories.ballots import opened

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.threads]


def at_once(deeds, threads: int) -> list:
    """Do all, so many at the same moment, each on a connection of its own; give what came of each."""
    start = Barrier(threads)

    def run(deeds):
        try:
            start.wait()
            return [done(deed) for deed in deeds]
        finally:
            connection.close()

    shares = [deeds[number::threads] for number in range(threads)]
    with ThreadPoolExecutor(threads) as pool:
        return [each for part in pool.map(run, shares) for each in part]


def done(deed):
    try:
        return deed()
    except NotAllowed as refusal:
        return refusal


def test_forty_posts_of_one_paper_are_one_ballot_received_forty_times():
    voting = opened()
    slip = voting.slip(voting.at.chair)

    told = at_once([lambda: slip.cast(voting.box)] * 40, threads=20)

    assert told == [Receipt.RECEIVED] * 40
    assert Roll.objects.filter(voted=True).count() == 1


def test_of_forty_papers_of_one_voter_one_is_received():
    voting = opened(items=2)
    slips = [voting.slip(voting.at.chair, "1234"[number % 4]) for number in range(40)]

    told = at_once([lambda slip=slip: slip.cast(voting.box) for slip in slips], threads=20)

    assert sorted(told) == [Receipt.ELSEWHERE] * 39 + [Receipt.RECEIVED]
    assert set(Roll.objects.filter(voted=True).values_list("attempt", flat=True)) <= {slip.attempt for slip in slips}
    assert Roll.objects.filter(voted=True).values("attempt").distinct().count() == 1


@pytest.mark.parametrize("run", range(4))
def test_whatever_is_received_while_the_box_closes_is_counted(run):
    voting = opened(members=7)
    early, late = voting.at.seats[:6], voting.at.seats[6:]
    voting.vote(early)
    slips = [voting.slip(seat, "2") for seat in late]
    press(box=voting.box, step="close", by=voting.officers[0])
    casts = [lambda slip=slip: slip.cast(voting.box) for slip in slips]
    closing = [lambda: press(box=voting.box, step="close", by=voting.officers[1])]

    told = at_once([*casts[: run % 3], *closing, *casts[run % 3 :]], threads=4)

    received = told.count(Receipt.RECEIVED)
    assert received + told.count(Receipt.CLOSED) == len(late)
    voting.box.refresh_from_db()
    voting.turn(*voting.at.seats[:2])
    assert Ballot.objects.count() == len(early) + received
    assert find_wrong_ballots() == []


@pytest.mark.parametrize("run", range(3))
def test_three_keys_at_once_open_a_box_once(run):
    voting = opened()
    voting.vote(voting.at.seats)
    voting.together("close")

    told = at_once(
        [
            lambda seat=seat: turn_key(box=voting.box, by=seat.person, code=voting.codes[seat.pk])
            for seat in voting.at.seats[:3]
        ],
        threads=3,
    )

    voting.box.refresh_from_db()
    assert [each for each in told if isinstance(each, bool)].count(True) == 1
    assert (voting.box.status, Ballot.objects.count(), Verdict.objects.count()) == (BoxStatus.COUNTED, 5, 1)
    assert find_wrong_ballots() == []


def test_two_officers_who_press_at_once_have_asked_and_confirmed():
    voting = opened()
    voting.vote(voting.at.seats)

    at_once([lambda by=by: press(box=voting.box, step="close", by=by) for by in voting.officers], threads=2)

    voting.box.refresh_from_db()
    assert voting.box.status == BoxStatus.CLOSED
    assert BoxStep.objects.filter(step="close", done_at__isnull=False).count() == 1
