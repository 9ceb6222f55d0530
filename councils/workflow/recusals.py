"""The transition table of conflicts of interest, and the one door for their states."""

import datetime
from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.models import Recusal
from councils.permissions import on_behalf_of
from councils.permissions.conflicts import why_not_set_aside, why_not_uphold
from councils.states import RecusalStatus, RecusalStep
from councils.workflow import Transition, by_rule, why_not_step

PROPOSED, IN_FORCE, SET_ASIDE = RecusalStatus.PROPOSED, RecusalStatus.IN_FORCE, RecusalStatus.SET_ASIDE

RECUSAL_TRANSITIONS: dict[str, Transition] = {
    RecusalStep.UPHOLD: Transition(frozenset({PROPOSED, SET_ASIDE}), IN_FORCE, why_not_uphold),
    RecusalStep.SET_ASIDE: Transition(frozenset({PROPOSED, IN_FORCE}), SET_ASIDE, why_not_set_aside, needs_reason=True),
    RecusalStep.SAY_AGAIN: Transition(frozenset({PROPOSED, SET_ASIDE}), IN_FORCE, by_rule),
}


def propose_all(recusals: Iterable[Recusal]) -> None:
    """Put what the data show before those who decide; what is recorded already stays as it is."""
    rows = list(recusals)
    for recusal in rows:
        recusal.status = PROPOSED
    Recusal.objects.bulk_create(rows, ignore_conflicts=True)


def advance_recusal(
    recusal: Recusal, step: str, *, by: User | None, reason: str = "", now: datetime.datetime | None = None
) -> Recusal:
    """Take one step with a conflict whose assessment the caller has locked; gives the row as it stands now.

    To say it again takes the reason as the member's own; the other steps record who decided and why.
    """
    current = (
        Recusal.objects.select_for_update(of=("self",)).select_related("seat", "assessment__council").get(pk=recusal.pk)
    )
    require(why_not_step(by, current, RECUSAL_TRANSITIONS, step))
    if RECUSAL_TRANSITIONS[step].needs_reason and not reason.strip():
        require(_("Say why."))
    current.status = RECUSAL_TRANSITIONS[step].target
    if step == RecusalStep.SAY_AGAIN:
        current.reason, current.by, current.at = reason.strip(), by, now or timezone.now()
        current.decided_by, current.decided_at, current.decided_because = None, None, ""
        current.decided_for = None
    else:
        current.decided_by, current.decided_at, current.decided_because = by, now or timezone.now(), reason.strip()
        current.decided_for_id = on_behalf_of(by, current.assessment.council)
    current.save()
    return current
