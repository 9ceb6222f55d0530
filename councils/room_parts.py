"""What pages of sessions consist of: items of the agenda, members, proposals (`councils.room` has the whole room)."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from accounts.models import User
from councils.models import AgendaItem, Attendance, Seat, Session, SessionStep
from councils.permissions import runs, seat_of
from councils.permissions.sessions import why_not_confirm, why_not_refuse
from councils.states import ItemStatus, Outcome, SessionDeed, SessionStatus


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
    def until(self) -> datetime.datetime | None:
        """Until when answers are wanted, of questions to be sent out."""
        given = self.step.given.get("until")
        return datetime.datetime.fromisoformat(given) if given else None

    @property
    def present_count(self) -> int:
        """How many are there, by the roll that is confirmed with the opening."""
        return sum(is_present for _seat, is_present, _reason in self.step.given.get("roll", []))

    @property
    def left_count(self) -> int:
        """How many items wait for another session after the closing."""
        return len(self.step.given.get("left", []))


class Meeting:
    """What a page of any session shows to one visitor, in a room or by correspondence, each part asked for once."""

    def __init__(self, session: Session, user: User):
        self.session, self.user = session, user
        self.seat = seat_of(user, session.council)
        self.runs = runs(user, session.council)
        self.is_planned = session.status == SessionStatus.PLANNED
        self.is_open = session.status == SessionStatus.OPEN
        self.is_closed = session.status == SessionStatus.CLOSED
        self.is_cancelled = session.status == SessionStatus.CANCELLED
        self.is_over = self.is_closed or self.is_cancelled

    @cached_property
    def entries(self) -> list[Entry]:
        """The agenda in its order."""
        seen = {item.pk: item for item in AgendaItem.objects.visible_to(self.user).for_room(self.session)}
        rows = self.session.items.order_by("position").values_list("pk", "position", "status")
        return [Entry(pk, position, status, seen.get(pk)) for pk, position, status in rows]

    @cached_property
    def proposed(self) -> list[Proposal]:
        """What one officer has proposed and a second one is to confirm."""
        related = ("asked_by", "asked_for", "seat__person", "session__council")
        steps = self.session.steps.waiting().select_related(*related) if not self.is_over else []
        return [Proposal(step, self.user) for step in steps]

    @cached_property
    def refused(self) -> SessionStep | None:
        """What was refused last, as long as nothing else was proposed since: whoever proposed it reads why."""
        last = self.session.steps.select_related("refused_by").order_by("-pk").first() if self.runs else None
        shows = last and last.refused_at and last.asked_by_id == self.user.pk != last.refused_by_id
        return last if shows and not self.is_over else None

    def proposes(self, step: str) -> bool:
        """Say whether this step is proposed already."""
        return any(each.step.step == step for each in self.proposed)

    @property
    def proposes_opening(self) -> bool:
        """Whether the opening is proposed."""
        return self.proposes(SessionDeed.OPEN)

    @property
    def proposes_closing(self) -> bool:
        """Whether the closing is proposed."""
        return self.proposes(SessionDeed.CLOSE)

    @property
    def results(self) -> dict[str, int]:
        """How many of the items the visitor sees came out how."""
        outcomes = [
            entry.item.verdict.outcome for entry in self.entries if entry.item and entry.status == ItemStatus.CLOSED
        ]
        return {
            "recognised": outcomes.count(Outcome.RECOGNISED),
            "refused": outcomes.count(Outcome.NOT_RECOGNISED),
            "to_complete": outcomes.count(Outcome.TO_COMPLETE),
            "postponed": sum(entry.status == ItemStatus.POSTPONED for entry in self.entries),
        }
