"""What the clock does to initiatives, through the same door as people."""

import datetime

from django.db import transaction
from django.utils import timezone

from common.errors import NotAllowed
from initiatives import notices
from initiatives.models import Initiative
from initiatives.states import Status, StepName
from initiatives.workflow import advance


def lapse_overdue(*, now: datetime.datetime) -> int:
    """Remove every returned dossier whose last day for correcting has passed; give how many.

    Each in a transaction of its own. One that is handed in at this very moment is left to its author.
    """
    overdue = Initiative.objects.filter(status=Status.RETURNED).overdue(timezone.localdate(now)).order_by("pk")
    lapsed = 0
    for initiative in list(overdue):
        try:
            _lapse(initiative, now)
        except NotAllowed:
            continue
        lapsed += 1
    return lapsed


@transaction.atomic
def _lapse(initiative: Initiative, now: datetime.datetime) -> None:
    notices.lapsed(advance(initiative, StepName.LAPSE, by=None, now=now))
