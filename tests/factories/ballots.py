"""A council that votes by secret ballot: a box prepared, opened, filled, closed and counted by the real deeds."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.core.cache import cache

from accounts.models import User
from councils.actions.ballots import Receipt, cast_ballot, paper_of
from councils.actions.boxes import prepare_box, press
from councils.actions.keys import take_key, try_key, turn_key
from councils.models import AgendaItem, Ballot, Box, BoxStep, Seat
from councils.sealing import code_of, new_number
from councils.states import BallotChoice
from tests.factories.councils import RuleSheetFactory, Sitting, in_session, sitting


def secret_rules(**kwargs):
    """Give rules that ask for a secret ballot."""
    return RuleSheetFactory(**{"name": "Quy tắc bỏ phiếu kín", "is_secret": True, **kwargs})


@dataclass
class Slip:
    """A ballot paper in a voter's hand: attempt, number, and what is voted on each item."""

    person: User
    choices: dict[int, str]
    attempt: uuid.UUID = field(default_factory=uuid.uuid4)
    number: str = field(default_factory=new_number)

    def cast(self, box: Box) -> Receipt:
        """Put it into the box."""
        return cast_ballot(box=box, by=self.person, attempt=self.attempt, number=self.number, choices=self.choices)

    def codes(self) -> dict[int, str]:
        """Give the code under which the voter finds the own line of each item."""
        return {item: code_of(self.number, item) for item in self.choices}


@dataclass
class Voting:
    """A box, the council around it, and the codes of its keys, in the order in which they were taken."""

    at: Sitting
    items: list[AgendaItem]
    box: Box
    codes: dict[int, str]

    @property
    def officers(self) -> tuple[User, User]:
        """The chair and the secretary."""
        return self.at.chair.person, self.at.secretary.person

    def together(self, step: str, **more) -> BoxStep:
        """Let the chair ask and the secretary confirm."""
        for officer in self.officers:
            done = press(box=self.box, step=step, by=officer, **more)
        self.box.refresh_from_db()
        return done

    def slip(self, seat: Seat, choice: str = BallotChoice.YES) -> Slip:
        """Give a filled-in ballot paper of a member."""
        return Slip(seat.person, {each.pk: choice for each in paper_of(self.box, seat.person)})

    def vote(self, seats: Iterable[Seat], choice: str = BallotChoice.YES) -> list[Slip]:
        """Let members vote alike."""
        slips = [self.slip(seat, choice) for seat in seats]
        assert [slip.cast(self.box) for slip in slips] == [Receipt.RECEIVED] * len(slips)
        return slips

    def turn(self, *seats: Seat) -> list[bool]:
        """Let holders turn their keys one after the other."""
        done = [turn_key(box=self.box, by=seat.person, code=self.codes[seat.pk]) for seat in seats]
        self.box.refresh_from_db()
        return done

    def count(self) -> None:
        """Close the box and count it."""
        self.together("close")
        assert self.turn(*self.at.seats[:2]) == [False, True]


def prepared(members: int = 3, items: int = 1, absent: tuple[int, ...] = (), **rules) -> Voting:
    """Give a box whose three keys are taken and tried; `absent` are places in the list of seats."""
    cache.clear()  # keys of boxes are taken again in the next test
    at = sitting(members=members, rule_sheet=secret_rules(**rules))
    session = in_session(at, items, absent=tuple(at.seats[place] for place in absent))
    return box_for(at, list(session.items.order_by("position")))


def box_for(at: Sitting, items: list[AgendaItem]) -> Voting:
    """Give a box for items of an open session, whose three keys are taken and tried."""
    holders = at.seats[:3]
    box = prepare_box(items=items, holders=[seat.person for seat in holders], by=at.secretary.person)
    codes = {seat.pk: take_key(box=box, by=seat.person) for seat in holders}
    for seat in holders:
        try_key(box=box, by=seat.person, code=codes[seat.pk])
    return Voting(at, items, box, codes)


def opened(members: int = 3, items: int = 1, **kwargs) -> Voting:
    """Give an open box."""
    voting = prepared(members, items, **kwargs)
    voting.together("open")
    return voting


def listed(voting: Voting) -> dict[str, str]:
    """Give the counted ballots, by code."""
    return dict(Ballot.objects.filter(item__box=voting.box).values_list("code", "choice"))
