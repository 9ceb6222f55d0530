"""Withdrawing: the lead author takes the initiative back, with a reason."""

import datetime

from django.db import transaction

from accounts.models import User
from initiatives import notices
from initiatives.models import Initiative
from initiatives.states import StepName
from initiatives.workflow import advance


@transaction.atomic
def withdraw_initiative(
    *, initiative: Initiative, reason: str, by: User, now: datetime.datetime | None = None
) -> Initiative:
    """Take the initiative out of the procedure before a council has it; its papers stay with the authors."""
    withdrawn = advance(initiative, StepName.WITHDRAW, by=by, reason=reason, now=now)
    notices.withdrawn(withdrawn, reason, by)
    return withdrawn
