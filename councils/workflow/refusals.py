"""The transition table of refused assignments, and the one door for their states."""

import datetime

from accounts.models import User
from common.errors import require
from councils.models import Refusal, Seat
from councils.permissions import on_behalf_of
from councils.permissions.assignments import why_not_give_on, why_not_leave_refused, why_not_take_refused
from councils.states.refusals import RefusalStatus, RefusalStep
from councils.workflow import Transition, by_rule, why_not_step

OPEN = frozenset({RefusalStatus.OPEN})

REFUSAL_TRANSITIONS: dict[str, Transition] = {
    RefusalStep.GIVE: Transition(OPEN, RefusalStatus.GIVEN, why_not_give_on),
    RefusalStep.LEAVE: Transition(OPEN, RefusalStatus.LEFT, why_not_leave_refused),
    RefusalStep.TAKE_BACK: Transition(OPEN, RefusalStatus.TAKEN_BACK, why_not_take_refused),
    RefusalStep.COME_BACK: Transition(OPEN, RefusalStatus.TAKEN_BACK, by_rule),
}


def advance_refusal(
    refusal: Refusal, step: str, *, by: User, now: datetime.datetime, given_to: Seat | None = None
) -> Refusal:
    """Take one step with a refused assignment whose assessment the caller has locked; gives the row as it stands."""
    rows = Refusal.objects.select_for_update(of=("self",))
    current = rows.select_related("seat__person", "assessment__council", "assessment__initiative").get(pk=refusal.pk)
    require(why_not_step(by, current, REFUSAL_TRANSITIONS, step))
    current.status = REFUSAL_TRANSITIONS[step].target
    current.given_to, current.settled_at, current.settled_by = given_to, now, by
    if step in {RefusalStep.GIVE, RefusalStep.LEAVE}:
        current.settled_for_id = on_behalf_of(by, current.assessment.council)
    current.save()
    return current
