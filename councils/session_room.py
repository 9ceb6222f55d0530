"""What is proposed in a session, as one visitor sees it."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from accounts.models import User
from councils.models import SessionStep
from councils.permissions.sessions import why_not_confirm, why_not_refuse


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
