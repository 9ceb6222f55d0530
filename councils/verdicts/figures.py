"""What a verdict is made of, and what comes of it."""

from dataclasses import dataclass
from decimal import Decimal

from initiatives.states import Kind


@dataclass(frozen=True)
class CriterionFigures:
    """The points of all sheets that give points, under one criterion; the same sheet has the same place everywhere."""

    name: str
    group: str
    maximum: Decimal
    minimum: Decimal | None
    points: tuple[Decimal, ...]


@dataclass(frozen=True)
class GateFigures:
    """The answers to one yes-or-no question; `when_no` is the outcome if it is not passed, empty if only noted."""

    name: str
    when_no: str = ""
    yes: int = 0
    no: int = 0


@dataclass(frozen=True)
class GradeFigures:
    """One line of the grade table: its name, the mean it begins at, and what criteria or groups must reach."""

    name: str
    low: Decimal
    conditions: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True)
class Figures:
    """What was counted: seats with the right to vote and their votes, sheets and their points."""

    seats: int = 0
    recused: int = 0
    present: int = 0  # of those entitled: neither absent nor recused
    recused_present: int = 0  # of the recused: in the room, for sheets that leave them in the base
    agree: int = 0
    disagree: int = 0
    abstain: int = 0
    blank: int | None = None  # of a secret ballot: neither for nor against
    written_agree: int = 0  # of those entitled and absent
    written_disagree: int = 0
    judges: str = Kind.INITIATIVE  # what the council judges: of a steering committee models
    in_writing: bool = False  # decided by correspondence: who is present has answered in time
    chair: str = ""  # what the chair has voted, if anything and if it is known
    ballot: int = 1  # which ballot on this item this is
    sheets: int = 0
    criteria: tuple[CriterionFigures, ...] = ()
    groups: tuple[tuple[str, Decimal], ...] = ()  # group and the least mean of its sum
    gates: tuple[GateFigures, ...] = ()
    grades: tuple[GradeFigures, ...] = ()

    @property
    def entitled(self) -> int:
        """Who may vote on the item."""
        return self.seats - self.recused


@dataclass(frozen=True)
class Judgement:
    """An outcome with all that led to it; no outcome where something stands in the way of judging at all."""

    outcome: str
    figures: dict
    missing: tuple[str, ...] = ()  # "quorum", "sheets", "second_ballot": why it cannot be judged yet
