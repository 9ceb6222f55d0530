"""The table of problems on the board, and the one function that takes their steps."""

import datetime

from accounts.models import User
from common.errors import require
from initiatives.models import Wanted
from initiatives.permissions.wanted import why_not_run
from initiatives.states import WantedStatus
from initiatives.workflow import Answering, why_not_move

OPEN, TAKEN, CLOSED = WantedStatus.OPEN, WantedStatus.TAKEN, WantedStatus.CLOSED

WANTED_TRANSITIONS: dict[str, Answering] = {
    "take": Answering(frozenset({OPEN}), TAKEN, why_not_run),
    "close": Answering(frozenset({OPEN, TAKEN}), CLOSED, why_not_run, needs_reason=True),
    "reopen": Answering(frozenset({TAKEN, CLOSED}), OPEN, why_not_run),
}


def why_not_turn(user: User | None, wanted: Wanted, step: str, reason: str | None = None) -> str | None:
    """Say why the step cannot be taken with a problem now, or None."""
    return why_not_move(user, wanted, WANTED_TRANSITIONS, step, reason)


def advance_wanted(
    wanted: Wanted, step: str, *, by: User, now: datetime.datetime, reason: str | None = None, **more
) -> Wanted:
    """Take one step with a problem the caller has locked; `more` are the columns that belong to its new state."""
    require(why_not_turn(by, wanted, step, reason))
    for name, value in more.items():
        setattr(wanted, name, value)
    wanted.status = WANTED_TRANSITIONS[step].target
    wanted.status_since = now
    wanted.closed_because = (reason or "").strip() if wanted.status == CLOSED else ""
    wanted.save()
    return wanted
