"""One row of a list with what was found out about it, and what is to be done."""

import datetime
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from accounts.imports.matching import Known, Post
from accounts.imports.reasons import CellError, Reason
from accounts.imports.rows import Row
from accounts.imports.units import Place
from accounts.models import TargetGroup, Unit
from accounts.states import Outcome
from common.vietnamese import name_key


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a list is read."""

    joined_on: datetime.date  # new people count from here, unless their row says since when
    changed_on: datetime.date  # transfers count from here
    scope: Unit | None = None  # rows of other units are rejected; None: all units
    is_complete: bool = False  # whoever of `scope` is missing is proposed as a leaver
    default_group: TargetGroup | None = None
    paths: tuple[str, ...] | None = None  # the units whose people the uploader may take over; None: all


@dataclass(slots=True)
class NewPost:
    """The main posting a row leads to: a new one, or the one it changes."""

    unit: int
    group: int
    position: str
    starts_on: datetime.date
    replaces: Post | None = None  # ends the day before
    corrects: Post | None = None  # is changed in place


@dataclass(slots=True)
class Line:
    """A row on its way from the list to the tables."""

    row: Row
    key: str
    place: Place | None = None
    group: int | None = None
    known: Known | None = None
    outcome: Outcome = Outcome.SAME
    reasons: list[Reason] = field(default_factory=list)  # why it is rejected
    remarks: list[Reason] = field(default_factory=list)  # what deserves a look
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)  # field → old, new
    post: NewPost | None = None
    made_pk: int | None = None

    @classmethod
    def of(cls, row: Row) -> "Line":
        """Begin with what the cells say."""
        return cls(row, name_key(row.full_name), reasons=row.problems)

    def refuse(self, field: str, code: str, /, **values) -> None:
        """Note a reason for rejecting the row."""
        self.reasons.append(Reason(field, code, values))

    def refuse_cell(self, field: str, error: CellError) -> None:
        """Note why a cell cannot be used."""
        self.reasons.append(Reason(field, error.code, error.values))

    def remark(self, field: str, code: str, /, **values) -> None:
        """Note something that does not stop the row."""
        self.remarks.append(Reason(field, code, values))


@dataclass(slots=True)
class Leaver:
    """Somebody of the unit who is missing from its complete list."""

    person: int
    staff_code: str
    full_name: str
    unit_name: str


@dataclass(slots=True)
class Plan:
    """What becomes of the whole list."""

    lines: list[Line]
    leavers: list[Leaver]
    skipped: Counter

    def counts(self) -> dict[str, int]:
        """Give the number of rows by outcome, leavers and skipped lines included."""
        outcomes = Counter(line.outcome.value for line in self.lines)
        counts = {outcome: outcomes[outcome] for outcome in Outcome.values}
        return counts | {Outcome.LEAVER.value: len(self.leavers), "skipped": self.skipped.total()}

    def of(self, outcome: Outcome) -> list[Line]:
        """Give the lines with this outcome."""
        return [line for line in self.lines if line.outcome == outcome]
