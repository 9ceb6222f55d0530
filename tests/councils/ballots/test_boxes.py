"""A ballot box from its preparation to the count: states, two people, figures."""

import datetime

import pytest
from django.db import IntegrityError, InternalError, transaction

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.actions.boxes import ASKING_LASTS, prepare_box, press
from councils.actions.keys import take_key, try_key
from councils.models import Ballot, Box, Verdict
from councils.states import BallotChoice, BoxStatus, ItemStatus, Outcome
from councils.verdicts import sentence
from tests.factories.ballots import listed, opened, prepared, secret_rules
from tests.factories.councils import SeatFactory, in_session, sitting

pytestmark = pytest.mark.django_db


def test_a_counted_box_gives_the_verdict_and_lists_every_ballot(underway):
    slips = underway.vote(underway.at.seats[:4]) + underway.vote(underway.at.seats[4:], BallotChoice.NO)

    underway.count()

    (item,) = underway.items
    item.refresh_from_db()
    assert (underway.box.status, item.status) == (BoxStatus.COUNTED, ItemStatus.CLOSED)
    assert item.verdict.outcome == Outcome.RECOGNISED
    assert "4 đồng ý, 1 không đồng ý." in sentence(item.verdict)
    assert listed(underway) == {code: slip.choices[key] for slip in slips for key, code in slip.codes().items()}
    assert find_wrong_ballots() == []


def test_blank_ballots_are_neither_for_nor_against():
    underway = opened(ratio_base="valid")
    underway.vote(underway.at.seats[:3])
    underway.vote(underway.at.seats[3:4], BallotChoice.ABSTAIN)
    underway.vote(underway.at.seats[4:], BallotChoice.BLANK)

    underway.count()

    figures = Verdict.objects.get().figures
    assert (figures["agree"], figures["disagree"], figures["abstain"], figures["blank"]) == (3, 0, 1, 1)
    assert (figures["base"], figures["silent"]) == (3, 0)
    assert "1 phiếu trắng" in sentence(Verdict.objects.get())


def test_nobody_learns_a_figure_before_the_count(underway):
    underway.vote(underway.at.seats)
    underway.together("close")
    underway.turn(underway.at.chair)

    assert Ballot.objects.count() == 0
    assert Verdict.objects.count() == 0


@pytest.mark.parametrize("step", ["open", "close", "reopen", "void"])
@pytest.mark.parametrize("office", [0, 1])
def test_one_person_alone_moves_no_box(step, office, unopened):
    if step in ("close", "reopen"):
        unopened.together("open")
    if step == "reopen":
        unopened.together("close")
    before = unopened.box.status
    officer = unopened.officers[office]

    press(box=unopened.box, step=step, by=officer, reason="Mất chìa khóa")
    with pytest.raises(NotAllowed, match="người thứ hai"):
        press(box=unopened.box, step=step, by=officer, reason="Mất chìa khóa")

    unopened.box.refresh_from_db()
    assert unopened.box.status == before


def test_two_key_holders_without_an_officer_do_not_move_a_box():
    at = sitting(members=4, rule_sheet=secret_rules())
    session = in_session(at)
    holders = [seat.person for seat in at.members[:3]]
    box = prepare_box(items=list(session.items.all()), holders=holders, by=at.secretary.person)
    for person in holders:
        try_key(box=box, by=person, code=take_key(box=box, by=person))

    press(box=box, step="open", by=holders[0])
    with pytest.raises(NotAllowed, match="thư ký hoặc chủ tịch"):
        press(box=box, step="open", by=holders[1])

    press(box=box, step="open", by=at.chair.person)
    assert Box.objects.get().status == BoxStatus.OPEN


def test_an_ordinary_member_is_none_of_the_two(underway):
    with pytest.raises(NotAllowed, match="giữ chìa khóa"):
        press(box=underway.box, step="close", by=underway.at.seats[4].person)


def test_the_database_knows_that_two_people_are_two(underway):
    step = underway.box.steps.get()

    with pytest.raises(IntegrityError, match="box_step_takes_two_people"), transaction.atomic():
        underway.box.steps.filter(pk=step.pk).update(done_by=step.asked_by)


def test_what_was_asked_long_ago_is_asked_anew(underway, now):
    press(box=underway.box, step="close", by=underway.officers[0], now=now)
    press(
        box=underway.box, step="close", by=underway.officers[1], now=now + ASKING_LASTS + datetime.timedelta(seconds=1)
    )

    assert Box.objects.get().status == BoxStatus.OPEN
    assert underway.box.steps.get(done_at=None).asked_by == underway.officers[1]


def test_a_reopened_box_takes_more_ballots_until_a_key_is_turned(underway):
    underway.vote(underway.at.seats[:4])
    underway.together("close")
    late = underway.slip(underway.at.seats[4])
    assert late.cast(underway.box) == Receipt.CLOSED

    underway.together("reopen")
    assert late.cast(underway.box) == Receipt.RECEIVED
    underway.together("close")
    underway.turn(underway.at.chair)
    with pytest.raises(NotAllowed, match="chỉ còn kiểm phiếu"):
        press(box=underway.box, step="reopen", by=underway.officers[0])

    assert underway.turn(underway.at.secretary) == [True]
    assert Ballot.objects.count() == 5


def test_fewer_ballots_than_the_minimum_are_never_opened(underway):
    underway.vote(underway.at.seats[:3])  # the quorum of five is four
    underway.together("close")

    with pytest.raises(NotAllowed, match="ít hơn 4"):
        underway.turn(underway.at.chair)

    assert Ballot.objects.count() == 0


def test_a_box_too_small_to_be_secret_is_not_opened():
    underway = prepared(members=1)
    (item,) = underway.items
    item.assessment.recusals.create(seat=underway.at.members[0], kind="found", at=item.assessment.opened_at)

    with pytest.raises(NotAllowed, match="không còn kín"):
        press(box=underway.box, step="open", by=underway.officers[0])


def test_counted_ballots_stay_as_they_are(underway):
    underway.vote(underway.at.seats)
    underway.count()

    for deed in (lambda: Ballot.objects.update(choice="2"), Ballot.objects.all().delete):
        with pytest.raises(InternalError, match="ballot_stays_as_counted"), transaction.atomic():
            deed()
    with pytest.raises(InternalError), transaction.atomic():
        Box.objects.update(status="open")
    assert find_wrong_ballots() == []


@pytest.mark.parametrize(("source", "target"), [("open", "counted"), ("open", "preparing"), ("closed", "preparing")])
def test_the_database_lets_a_box_move_only_as_the_table_says(underway, source, target):
    underway.vote(underway.at.seats)
    if source == "closed":
        underway.together("close")

    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        Box.objects.update(status=target)


def test_the_steps_of_two_people_are_recorded_with_their_reason(underway):
    underway.vote(underway.at.seats)
    underway.count()
    SeatFactory(council=underway.at.council)

    chair, secretary = underway.officers
    assert list(underway.box.steps.values_list("step", "asked_by", "done_by")) == [
        ("open", chair.pk, secretary.pk),
        ("close", chair.pk, secretary.pk),
        ("count", chair.pk, secretary.pk),
    ]
