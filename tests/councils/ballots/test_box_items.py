"""What a box decides: blocks, ties, held dossiers; the open path stays closed to it."""

import pytest
from django.db import IntegrityError, transaction

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.actions.boxes import prepare_box
from councils.actions.reviews import withdraw_initiative
from councils.actions.voting import cast_vote, close_item, open_vote, postpone_item
from councils.models import Box, BoxItem, OpenVote, Verdict
from councils.states import ItemStatus, Outcome
from tests.factories.ballots import Slip, Voting, box_for, listed, opened
from tests.factories.councils import in_session, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def of_ties() -> Voting:
    return opened(tie_rule="second", vote_ratio="50%", ratio_base="valid")


def tied(underway: Voting) -> None:
    """Let as many agree as disagree, the last abstain, and count."""
    for seats, choice in ((slice(2), "1"), (slice(2, 4), "2"), (slice(4, 5), "3")):
        underway.vote(underway.at.seats[seats], choice)
    underway.count()


def test_a_box_holds_a_block_of_items_and_each_gets_its_verdict():
    underway = opened(items=3)
    first, second, third = underway.box.items.order_by("item__position")
    slips = [
        Slip(seat.person, {first.pk: "1", second.pk: "2", third.pk: "1" if number < 4 else "2"})
        for number, seat in enumerate(underway.at.seats)
    ]
    assert {slip.cast(underway.box) for slip in slips} == {Receipt.RECEIVED}

    underway.count()

    outcomes = list(Verdict.objects.order_by("item__position").values_list("outcome", flat=True))
    assert outcomes == [Outcome.RECOGNISED, Outcome.NOT_RECOGNISED, Outcome.RECOGNISED]
    codes = [code for slip in slips for code in slip.codes().values()]
    assert sorted(listed(underway)) == sorted(codes)
    assert len(set(codes)) == 15


def test_the_open_path_is_closed_to_a_secret_item(at, session):
    (item,) = session.items.all()
    secretary = at.secretary.person

    with pytest.raises(NotAllowed, match="bỏ phiếu kín"):
        open_vote(item=item, by=secretary)
    with pytest.raises(NotAllowed, match="bỏ phiếu kín"):
        close_item(item=item, by=secretary)
    with pytest.raises(IntegrityError, match="is secret"), transaction.atomic():
        OpenVote.objects.create(item=item, seat=at.chair, choice="yes", at=session.held_at)
    with pytest.raises(IntegrityError, match="not counted"), transaction.atomic():
        session.items.update(status="closed")


def test_a_raised_hand_is_no_secret_ballot(underway):
    (item,) = underway.items

    with pytest.raises(NotAllowed, match="bỏ phiếu kín"):
        cast_vote(item=item, by=underway.at.chair.person, choice="yes")


def test_an_open_item_gets_no_box():
    at = sitting(members=3)
    session = in_session(at)

    with pytest.raises(NotAllowed, match="biểu quyết công khai"):
        prepare_box(
            items=list(session.items.all()), holders=[seat.person for seat in at.seats[:3]], by=at.secretary.person
        )


def test_an_item_is_in_one_box_at_a_time(unopened):
    holders = [seat.person for seat in unopened.at.seats[:3]]

    with pytest.raises(NotAllowed, match="đang ở trong một hòm phiếu"):
        prepare_box(items=unopened.items, holders=holders, by=unopened.officers[1])
    with pytest.raises(IntegrityError, match="another ballot box"), transaction.atomic():
        BoxItem.objects.create(box=Box.objects.create(session=unopened.box.session), item=unopened.items[0])


def test_neither_the_item_nor_the_session_leaves_a_live_box(underway):
    (item,) = underway.items

    with pytest.raises(NotAllowed, match="đang ở trong một hòm phiếu"):
        postpone_item(item=item, by=underway.officers[1], reason="Hết giờ")
    with pytest.raises(NotAllowed):
        underway.at.together(underway.box.session, "close")


def test_a_session_waits_for_a_box_that_is_being_prepared(unopened):
    with pytest.raises(NotAllowed, match="hòm phiếu"):
        unopened.at.together(unopened.box.session, "close")


def test_a_held_dossier_is_not_counted(underway):
    underway.vote(underway.at.seats)
    underway.together("close")
    initiative = underway.items[0].assessment.initiative
    initiative.held_because = "Có đơn khiếu nại"
    initiative.save()

    with pytest.raises(NotAllowed, match="tạm giữ"):
        underway.turn(underway.at.chair)


def test_a_tie_leads_to_a_second_ballot_in_a_new_box(of_ties):
    tied(of_ties)
    (item,) = of_ties.items
    item.refresh_from_db()
    assert (item.status, item.ballot, Verdict.objects.count()) == (ItemStatus.WAITING, 2, 0)

    again = box_for(of_ties.at, [item])
    again.together("open")
    again.vote(again.at.seats)
    again.count()

    assert Verdict.objects.get().figures["agree"] == 5
    assert [each.ballots.count() for each in BoxItem.objects.order_by("pk")] == [5, 5]
    assert find_wrong_ballots() == []


def test_a_second_tie_is_a_refusal(of_ties):
    tied(of_ties)

    again = box_for(of_ties.at, of_ties.items)
    again.together("open")
    tied(again)

    assert Verdict.objects.get().outcome == Outcome.NOT_RECOGNISED
    assert find_wrong_ballots() == []


def test_a_dossier_is_not_withdrawn_from_a_live_box_but_after_it_was_made_void(unopened):
    initiative = unopened.items[0].assessment.initiative
    author = initiative.authors.get(is_lead=True).person

    with pytest.raises(NotAllowed, match="đang biểu quyết"):
        withdraw_initiative(initiative=initiative, by=author, reason="Cần sửa")
    unopened.together("void", reason="Mất chìa khóa")
    withdraw_initiative(initiative=initiative, by=author, reason="Cần sửa")

    unopened.items[0].refresh_from_db()
    assert unopened.items[0].status == ItemStatus.POSTPONED
