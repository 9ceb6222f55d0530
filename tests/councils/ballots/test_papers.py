import pytest
from django.core.cache import cache

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.actions.boxes import press
from councils.actions.papers import enter_papers, waits_for_second
from councils.models import Ballot, BoxStep, Paper, Verdict
from tests.factories.ballots import Voting, opened
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def voting() -> Voting:
    """The last three of five vote on paper."""
    voting = opened()
    for seat in voting.at.seats[2:]:
        voting.together("on_paper", person=seat.person)
    voting.vote(voting.at.seats[:2])
    return voting


def counts(voting, yes, no, abstain=0, blank=0):
    return {voting.box.items.get().pk: {"1": yes, "2": no, "3": abstain, "4": blank}}


def enter(voting, *entries):
    tellers = [seat.person for seat in voting.at.seats]
    return [
        enter_papers(box=voting.box, by=tellers[teller], counts=counts(voting, *figures)) for teller, figures in entries
    ]


def test_papers_entered_alike_by_two_tellers_are_counted_with_the_others(voting):
    assert enter(voting, (0, (1, 1, 0, 1)), (1, (1, 1, 0, 1))) == [False, True]

    voting.count()

    figures = Verdict.objects.get().figures
    assert [figures[name] for name in ("agree", "disagree", "abstain", "blank")] == [3, 1, 0, 1]
    assert Ballot.objects.count() == 5
    assert Paper.objects.count() == 0
    assert find_wrong_ballots() == []


def test_two_entries_that_differ_put_nothing_in_and_are_asked_for_anew(voting):
    assert enter(voting, (0, (2, 1)), (1, (1, 2))) == [False, False]

    assert (Paper.objects.count(), waits_for_second(voting.box)) == (0, False)
    with pytest.raises(NotAllowed, match="đã bỏ vào hòm 0"):
        press(box=voting.box, step="close", by=voting.officers[0])
    assert enter(voting, (1, (2, 1)), (2, (2, 1))) == [False, True]


def test_one_teller_twice_is_not_two(voting):
    assert enter(voting, (0, (2, 1)), (0, (2, 1))) == [False, False]
    assert Paper.objects.count() == 0


def test_figures_add_up_to_the_papers_handed_out(voting):
    with pytest.raises(NotAllowed, match="3 phiếu giấy"):
        enter(voting, (0, (2, 2)))


def test_an_ordinary_member_enters_no_papers(voting):
    with pytest.raises(NotAllowed, match="giữ chìa khóa"):
        enter(voting, (3, (2, 1)))


def test_no_figure_of_an_open_box_is_kept_readable(voting):
    enter(voting, (0, (2, 1)))

    waiting = cache.get(f"councils:box:{voting.box.pk}:papers")
    assert len(waiting) == 64
    assert set(BoxStep.objects.values_list("reason", flat=True)) == {""}


def test_who_votes_on_paper_does_not_vote_on_a_device_too(voting):
    assert voting.slip(voting.at.seats[2]).cast(voting.box) == Receipt.ON_PAPER


def test_who_has_voted_gets_no_paper(voting):
    with pytest.raises(NotAllowed, match="đã bỏ phiếu"):
        press(box=voting.box, step="on_paper", by=voting.officers[0], person=voting.at.chair.person)


def test_a_paper_taken_back_lets_its_voter_use_a_device(voting):
    seat = voting.at.seats[2]
    enter(voting, (0, (2, 1)), (1, (2, 1)))

    voting.together("off_paper", person=seat.person)

    assert Paper.objects.count() == 0  # entered anew, as there are fewer
    voting.vote([seat])
    assert enter(voting, (0, (1, 1)), (1, (1, 1))) == [False, True]
    voting.count()
    assert Verdict.objects.get().figures["agree"] == 4
