"""The transition table of appeals, and the one function that changes the state of one."""

from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.models import Appeal
from councils.permissions.appeals import why_not_assign_hearers, why_not_conclude, why_not_withdraw_appeal
from councils.states import AppealStatus
from councils.workflow import Transition, why_not_step

FILED, HEARD = AppealStatus.FILED, AppealStatus.HEARD
OPEN = frozenset({FILED, HEARD})

APPEAL_TRANSITIONS: dict[str, Transition] = {
    "hear": Transition(OPEN, HEARD, why_not_assign_hearers),
    "reject": Transition(frozenset({HEARD}), AppealStatus.REJECTED, why_not_conclude, needs_reason=True),
    "uphold": Transition(frozenset({HEARD}), AppealStatus.UPHELD, why_not_conclude, needs_reason=True),
    "withdraw": Transition(OPEN, AppealStatus.WITHDRAWN, why_not_withdraw_appeal),
}


def advance_appeal(appeal: Appeal, step: str, *, by: User, reason: str = "", **more) -> Appeal:
    """Take one step with an appeal the caller has locked; `more` are the columns that belong to its new state."""
    require(why_not_step(by, appeal, APPEAL_TRANSITIONS, step))
    if APPEAL_TRANSITIONS[step].needs_reason and not reason.strip():
        require(_("Say why."))
    appeal.status = APPEAL_TRANSITIONS[step].target
    for name, value in more.items():
        setattr(appeal, name, value)
    appeal.save()
    return appeal
