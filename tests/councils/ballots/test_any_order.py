"""Whatever happens in whatever order, a box tells and counts what a list would."""

from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from django.core.cache import cache
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.models import Ballot
from councils.sealing import code_of
from tests.factories.ballots import Voting, opened

pytestmark = pytest.mark.django_db
VOTERS = 5
HAPPENS = st.one_of(
    st.tuples(st.just("cast"), st.integers(0, VOTERS - 1), st.sampled_from("1234")),
    st.tuples(st.just("again"), st.integers(0, VOTERS - 1)),
    st.tuples(st.just("killed"), st.integers(0, VOTERS - 1), st.sampled_from("1234")),
    st.tuples(st.just("close")),
    st.tuples(st.just("reopen")),
    st.tuples(st.just("turn"), st.integers(0, 2)),
    st.tuples(st.just("cache lost")),
)


class KilledError(Exception):
    """The process ended before the commit."""


@dataclass
class Model:
    """A box as a list of ballots."""

    ballots: dict[int, tuple] = field(default_factory=dict)  # voter → the slip that counts
    state: str = "open"
    has_turned: bool = False
    first: int | None = None

    def cast(self, voter: int, slip) -> Receipt:
        if voter in self.ballots and self.state == "counted":
            return Receipt.COUNTED
        if voter in self.ballots:
            return Receipt.RECEIVED if self.ballots[voter] is slip else Receipt.ELSEWHERE
        if self.state != "open":
            return Receipt.CLOSED
        self.ballots[voter] = slip
        return Receipt.RECEIVED

    def turn(self, holder: int) -> bool | None:
        if self.state != "closed" or len(self.ballots) < 4:
            return None
        self.has_turned = True
        if self.first in (None, holder):
            self.first = holder
            return False
        self.state = "counted"
        return True


class Story:
    """The same deeds done with the box and with the list."""

    def __init__(self, voting: Voting):
        self.voting, self.model, self.latest = voting, Model(), {}

    def happen(self, what: str, *more) -> None:
        {"cast": self.cast, "again": self.again, "killed": self.kill, "turn": self.turn, "cache lost": self.lose}.get(
            what, lambda: self.press(what)
        )(*more)

    def slip(self, voter: int, choice: str):
        slip = self.voting.slip(self.voting.at.seats[voter], choice)
        slip.choices = dict.fromkeys(self.items, choice)
        return slip

    @property
    def items(self) -> list[int]:
        return list(self.voting.box.items.values_list("pk", flat=True))

    def cast(self, voter: int, choice: str) -> None:
        self.latest[voter] = self.slip(voter, choice)
        self.again(voter)

    def again(self, voter: int) -> None:
        if slip := self.latest.get(voter):
            assert slip.cast(self.voting.box) == self.model.cast(voter, slip)

    def kill(self, voter: int, choice: str) -> None:
        with suppress(KilledError), transaction.atomic():
            self.slip(voter, choice).cast(self.voting.box)
            raise KilledError

    def press(self, step: str) -> None:
        allowed = {"close": self.model.state == "open", "reopen": self.model.state == "closed"}[step]
        allowed = allowed and not (step == "reopen" and self.model.has_turned)
        if allowed:
            self.voting.together(step)
            self.model.state = {"close": "closed", "reopen": "open"}[step]
        else:
            with pytest.raises(NotAllowed):
                self.voting.together(step)

    def turn(self, holder: int) -> None:
        expected = self.model.turn(holder)
        if expected is None:
            with pytest.raises(NotAllowed):
                self.voting.turn(self.voting.at.seats[holder])
        else:
            assert self.voting.turn(self.voting.at.seats[holder]) == [expected]

    def lose(self) -> None:
        cache.clear()
        self.model.first = None

    def compare(self) -> None:
        counted = self.model.ballots.values() if self.model.state == "counted" else []
        expected = {(item, code_of(slip.number, item), slip.choices[item]) for slip in counted for item in self.items}
        assert set(Ballot.objects.values_list("item", "code", "choice")) == expected
        assert self.voting.box.status == self.model.state
        assert find_wrong_ballots() == []


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(happens=st.lists(HAPPENS, max_size=24))
def test_any_order_of_casts_repetitions_kills_closings_and_keys_ends_like_a_list(happens, voting):
    savepoint = transaction.savepoint()
    cache.clear()
    story = Story(voting)
    for each in happens:
        story.happen(*each)
    story.compare()
    transaction.savepoint_rollback(savepoint)
    voting.box.refresh_from_db()


def test_a_story_to_its_end(voting):
    """One that counts, so that not all the others stop before."""
    story = Story(voting)
    for each in [("cast", voter, "1234"[voter % 4]) for voter in range(5)]:
        story.happen(*each)
    for each in [("close",), ("turn", 0), ("again", 1), ("turn", 2), ("again", 2), ("close",)]:
        story.happen(*each)
    story.compare()
    assert story.model.state == "counted"


@pytest.fixture
def voting(db) -> Voting:
    return opened(items=2)
