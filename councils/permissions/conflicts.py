"""Who decides on conflicts of interest, and the reason when not."""

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import Recusal
from councils.permissions import represented, why_concerned, why_no_part, why_not_run
from councils.permissions.offices import why_for
from councils.states import CONFLICTS_CAN_CHANGE, LIVE_BOXES, ItemStatus, RecusalKind


def why_not_decide(user: User | None, recusal: Recusal) -> str | None:
    """Say why the user may not decide on this conflict, or None: nobody decides on an own one."""
    if reason := why_not_run(user, recusal.assessment.council):
        return reason
    if recusal.seat.person_id == user.pk:
        return _("Somebody else who runs this council decides on your own conflict.")
    absent = represented(user, recusal.assessment.council)
    if absent is not None and absent.person_id == recusal.seat.person_id:
        return why_for(absent)
    if recusal.assessment.status not in CONFLICTS_CAN_CHANGE:
        return _("The council has finished with this item.")
    return why_no_part(user, recusal.assessment) or why_concerned(user, recusal.assessment)


def why_not_uphold(user: User | None, recusal: Recusal) -> str | None:
    """Say why the conflict may not come into force, or None."""
    if reason := why_not_decide(user, recusal):
        return reason
    if Recusal.objects.binding().filter(assessment=recusal.assessment_id, seat=recusal.seat_id).exists():
        return _("This member has left the item already.")
    return None


def why_not_set_aside(user: User | None, recusal: Recusal) -> str | None:
    """Say why the conflict may not be set aside, or None: an author never judges, nobody comes back into a vote."""
    if recusal.kind == RecusalKind.AUTHOR:
        return _("An author has no part in judging the own initiative; this cannot be set aside.")
    if reason := why_not_decide(user, recusal):
        return reason
    voting = Q(status=ItemStatus.VOTING) | Q(boxed__box__status__in=LIVE_BOXES)
    if recusal.assessment.items.filter(voting).exists():
        return _("The council is voting on it at this moment.")
    return None
