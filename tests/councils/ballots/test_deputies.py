"""At a ballot box an officer and the own deputy are one hand; a key and a ballot go to nobody else."""

import pytest
from django.utils import translation

from common.errors import NotAllowed
from councils.actions.boxes import press
from councils.actions.deputies import end_deputy
from councils.actions.keys import take_key, turn_key
from councils.actions.papers import enter_papers
from councils.models import BoxStep
from councils.states import BoxStatus
from tests.factories.ballots import box_for
from tests.factories.councils import SeatDeputyFactory, anew

pytestmark = pytest.mark.django_db
TOGETHER = "acts for the other"


@pytest.fixture(autouse=True)
def _in_english():
    """Say reasons in the words of the code."""
    with translation.override("en"):
        yield


@pytest.fixture
def away(underway):
    """The chair is absent, the member with the third key acts."""
    underway.row = SeatDeputyFactory(seat=underway.at.chair, deputy=underway.at.members[0])
    return underway


@pytest.mark.parametrize("order", [("chair", "deputy"), ("deputy", "chair")])
@pytest.mark.parametrize("step", ["close", "void"])
def test_they_close_and_void_no_box_together(away, step, order):
    people = {"chair": away.at.chair, "deputy": away.at.members[0]}
    first, second = (people[each] for each in order)
    press(box=away.box, step=step, by=anew(first), reason="Mất điện")

    with pytest.raises(NotAllowed, match=TOGETHER):
        press(box=away.box, step=step, by=anew(second), reason="Mất điện")

    press(box=away.box, step=step, by=anew(away.at.secretary), reason="Mất điện")
    away.box.refresh_from_db()
    assert away.box.status == {"close": BoxStatus.CLOSED, "void": BoxStatus.VOID}[step]


@pytest.mark.parametrize("order", [("chair", "deputy"), ("deputy", "chair")])
def test_their_two_keys_open_no_box(away, order):
    people = {"chair": away.at.chair, "deputy": away.at.members[0]}
    away.vote(away.at.seats)
    away.together("close")
    first, second = (people[each] for each in order)
    assert away.turn(first) == [False]

    with pytest.raises(NotAllowed, match=TOGETHER):
        turn_key(box=away.box, by=anew(second), code=away.codes[second.pk])

    assert away.turn(away.at.secretary) == [True]


def test_they_are_no_two_tellers(away):
    for seat in away.at.seats[2:]:
        away.together("on_paper", person=seat.person)
    counts = {away.box.items.get().pk: {"1": len(away.at.seats) - 2, "2": 0, "3": 0, "4": 0}}
    assert not enter_papers(box=away.box, by=anew(away.at.chair), counts=counts)

    with pytest.raises(NotAllowed, match=TOGETHER):
        enter_papers(box=away.box, by=anew(away.at.members[0]), counts=counts)

    assert enter_papers(box=away.box, by=anew(away.at.secretary), counts=counts)


def test_who_holds_no_key_steps_as_a_deputy_under_both_names_and_takes_no_key(underway):
    at, deputy = underway.at, underway.at.members[2]
    with pytest.raises(NotAllowed):
        press(box=underway.box, step="close", by=anew(deputy))
    row = SeatDeputyFactory(seat=at.chair, deputy=deputy)

    press(box=underway.box, step="close", by=anew(deputy))
    asked = BoxStep.objects.get(step="close")
    assert (asked.asked_by, asked.asked_for) == (deputy.person, at.chair.person)
    with pytest.raises(NotAllowed):
        take_key(box=underway.box, by=anew(deputy))
    end_deputy(row=row, by=anew(at.chair))
    with pytest.raises(NotAllowed, match=TOGETHER):
        press(box=underway.box, step="close", by=anew(at.chair))
    press(box=underway.box, step="close", by=anew(at.secretary))
    with pytest.raises(NotAllowed):
        turn_key(box=underway.box, by=anew(deputy), code=underway.codes[at.chair.pk])


def test_an_officer_and_the_own_deputy_open_no_box(at, session):
    voting = box_for(at, list(session.items.all()))
    SeatDeputyFactory(seat=at.chair, deputy=at.members[0])
    press(box=voting.box, step="open", by=anew(at.chair))

    with pytest.raises(NotAllowed, match=TOGETHER):
        press(box=voting.box, step="open", by=anew(at.members[0]))
