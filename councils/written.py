"""What comes of opinions in writing, by who is on the roll of their item: each counts once, or says why not."""

import datetime
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone

from councils.models import AgendaItem, Seat, WrittenOpinion
from councils.states import READ_OUT, Choice, NotCounted


@dataclass(frozen=True)
class Roll:
    """Who is there for an item, by seat: those on the list of attendance, those there, those without a part."""

    seats: Mapping[int, Seat]
    there: Collection[int]
    recused: Collection[int]
    day: datetime.date

    @property
    def replaced(self) -> set[int]:
        """Seats in whose place a substitute is there."""
        return {self.seats[seat].stands_in_for_id for seat in self.there if seat in self.seats} - {None}

    @property
    def people(self) -> set[int]:
        """People who are there: somebody may have changed seats that day."""
        return {self.seats[seat].person_id for seat in self.there if seat in self.seats}


@dataclass(frozen=True)
class Weighed:
    """An opinion in writing, and why it is not counted, if it is not."""

    opinion: WrittenOpinion
    because: str

    @property
    def is_read_out(self) -> bool:
        """Whether it is read out: nothing else speaks in the member's place."""
        return not self.because or self.because in READ_OUT


def weigh(
    item: AgendaItem, opinions: Iterable[WrittenOpinion], *, there: Collection[int], recused: Collection[int]
) -> list[Weighed]:
    """Give each of the opinions on an item with what comes of it, those there being its roll.

    What was settled when the item was closed stays so, whatever becomes of seats afterwards.
    """
    seats = {line.seat_id: line.seat for line in item.session.attendances.select_related("seat")}
    day = timezone.localdate(item.opened_at or timezone.now())
    roll, counts = Roll(seats, there, recused, day), item.assessment.rule_sheet.counts_written
    return [
        Weighed(
            each,
            why_not_counted(each.seat_id, each.choice, roll, counts=counts) if each.counted is None else each.because,
        )
        for each in opinions
    ]


def why_not_counted(seat: int, choice: str, roll: Roll, *, counts: bool) -> str:
    """Say why the opinion of a seat is not counted; empty where it is."""
    held = roll.seats.get(seat)
    if seat in roll.recused:
        return NotCounted.RECUSED
    if seat in roll.there or (held is not None and held.person_id in roll.people):
        return NotCounted.PRESENT
    if seat in roll.replaced:
        return NotCounted.SUBSTITUTE
    if held is None or held.stands_in_for_id or not held.may_vote or not held.holds_on(roll.day):
        return NotCounted.NO_VOTE
    if not counts:
        return NotCounted.RULES
    return NotCounted.ABSTAINS if choice == Choice.ABSTAIN else ""


def written_figures(weighed: Collection[Weighed]) -> dict[str, int]:
    """Give how many are for and against in writing, whether the rules count them or not."""
    choices = Counter(each.opinion.choice for each in weighed if each.is_read_out)
    return {"written_agree": choices[Choice.YES], "written_disagree": choices[Choice.NO]}
