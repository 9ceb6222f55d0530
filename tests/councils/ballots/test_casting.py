import uuid

import pytest

from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.models import Ballot, Roll
from tests.factories.accounts import UserFactory
from tests.factories.ballots import Slip, Voting, opened, prepared
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def voting() -> Voting:
    return opened()


@world
def of_two() -> Voting:
    return opened(items=2)


def test_the_same_paper_sent_again_is_received_once(voting):
    slip = voting.slip(voting.at.chair)

    assert [slip.cast(voting.box) for _ in range(3)] == [Receipt.RECEIVED] * 3
    assert Roll.objects.filter(voted=True).count() == 1


def test_another_paper_of_the_same_voter_counts_for_nothing(voting):
    first, second = voting.slip(voting.at.chair, "1"), voting.slip(voting.at.chair, "2")

    assert [first.cast(voting.box), second.cast(voting.box)] == [Receipt.RECEIVED, Receipt.ELSEWHERE]

    voting.vote(voting.at.seats[1:])
    voting.count()
    (code,) = first.codes().values()
    assert Ballot.objects.get(code=code).choice == "1"


def test_a_repetition_after_closing_is_still_received_and_after_counting_told(voting):
    slips = voting.vote(voting.at.seats)
    voting.together("close")
    assert slips[0].cast(voting.box) == Receipt.RECEIVED
    assert voting.slip(voting.at.chair).cast(voting.box) == Receipt.ELSEWHERE

    voting.turn(*voting.at.seats[:2])

    assert slips[0].cast(voting.box) == Receipt.COUNTED
    assert Ballot.objects.count() == 5


def test_who_did_not_vote_in_time_is_told(voting):
    voting.vote(voting.at.seats[:4])
    voting.together("close")
    late = voting.slip(voting.at.seats[4])
    assert late.cast(voting.box) == Receipt.CLOSED

    voting.turn(*voting.at.seats[:2])

    assert late.cast(voting.box) == Receipt.CLOSED
    assert Ballot.objects.count() == 4


def test_nobody_votes_before_the_box_is_open():
    voting = prepared()
    slip = Slip(voting.at.chair.person, {voting.box.items.get().pk: "1"})

    assert slip.cast(voting.box) == Receipt.NOT_OPEN


def test_a_stranger_and_an_absent_member_are_not_on_the_roll():
    voting = opened(absent=(4,))
    item = voting.box.items.get().pk

    told = {Slip(person, {item: "1"}).cast(voting.box) for person in (UserFactory(), voting.at.seats[4].person)}

    assert told == {Receipt.NOT_ON_ROLL}
    assert not Roll.objects.filter(voted=True).exists()


def test_a_paper_of_several_items_goes_in_whole_or_not_at_all(of_two):
    first, second = of_two.box.items.order_by("pk")
    chair = of_two.at.chair.person
    Roll.objects.filter(item=second, person=chair).update(voted=True)

    assert of_two.slip(of_two.at.chair).cast(of_two.box) == Receipt.ON_PAPER

    assert not Roll.objects.get(item=first, person=chair).voted


def test_a_paper_that_no_longer_fits_the_roll_is_not_taken(of_two):
    slip = of_two.slip(of_two.at.chair)
    first = of_two.box.items.order_by("pk")[0]
    first.item.assessment.recusals.create(seat=of_two.at.chair, kind="found", at=first.item.assessment.opened_at)

    assert slip.cast(of_two.box) == Receipt.CHANGED

    assert not Roll.objects.filter(voted=True).exists()
    assert of_two.slip(of_two.at.chair).cast(of_two.box) == Receipt.RECEIVED


def test_an_item_of_another_box_is_not_voted_on(voting):
    slip = Slip(voting.at.chair.person, {voting.box.items.get().pk + 1000: "1"}, attempt=uuid.uuid4())

    assert slip.cast(voting.box) == Receipt.CHANGED
    assert find_wrong_ballots() == []
