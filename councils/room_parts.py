"""What the room of a session consists of: items of the agenda, members, proposals (`councils.room` has the whole)."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from accounts.models import User
from councils.models import AgendaItem, Attendance, Seat, SessionStep
from councils.permissions.sessions import why_not_confirm, why_not_refuse
from councils.states import ItemStatus, Outcome


@dataclass(frozen=True)
class Entry:
    """One item of the agenda; `item` is None for a visitor who has no part in it."""

    pk: int
    position: int
    status: str
    item: AgendaItem | None

    @property
    def stitch(self) -> str:
        """The lozenge of its state."""
        if self.status == ItemStatus.VOTING:
            return "now"
        if self.status == ItemStatus.CLOSED and self.item:
            return {Outcome.RECOGNISED: "gold", Outcome.TO_COMPLETE: "fix"}.get(self.item.verdict.outcome, "over")
        return "draft" if self.status == ItemStatus.POSTPONED or self.item is None else ""


@dataclass(frozen=True)
class Member:
    """One seat in the roll: there or not, in the item at hand or not, voted or not."""

    attendance: Attendance
    is_out: bool
    choice: str
    is_late: bool = False  # came after the vote on the item at hand was opened
    has_written: bool = False  # an opinion in writing on the item at hand is in
    times: str = ""  # when the member came late or left early

    @property
    def seat(self) -> Seat:
        """The seat."""
        return self.attendance.seat

    @property
    def stitch(self) -> str:
        """The lozenge of the member."""
        if self.is_out:
            return "over"
        if not self.attendance.is_present:
            return "draft"
        return "done" if self.choice else ""


@dataclass(frozen=True)
class Proposal:
    """A step one officer has proposed: who may confirm it, and why not."""

    step: SessionStep
    user: User

    @property
    def is_own(self) -> bool:
        """Whether the visitor has proposed it."""
        return self.step.asked_by_id == self.user.pk

    @property
    def may_settle(self) -> bool:
        """Whether the visitor withdraws or refuses it."""
        return why_not_refuse(self.user, self.step) is None

    @cached_property
    def why_not(self) -> str | None:
        """Why it cannot be confirmed as it stands now, or None."""
        return why_not_confirm(self.user, self.step)

    @property
    def at(self) -> datetime.datetime | None:
        """The time of an arrival or departure."""
        given = self.step.given.get("at")
        return datetime.datetime.fromisoformat(given) if given else None

    @property
    def reason(self) -> str:
        """The reason given with it."""
        return self.step.given.get("reason", "")

    @property
    def present_count(self) -> int:
        """How many are there, by the roll that is confirmed with the opening."""
        return sum(is_present for _seat, is_present, _reason in self.step.given.get("roll", []))

    @property
    def left_count(self) -> int:
        """How many items wait for another session after the closing."""
        return len(self.step.given.get("left", []))
