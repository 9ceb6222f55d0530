"""Who puts problems on the board, offers, takes and closes; and the reason when not."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.roles import has_role
from initiatives.models import Offer, Wanted
from initiatives.permissions.dossiers import CHECKING, is_responsible
from initiatives.states import WantedStatus


def why_not_post(user: User | None, unit: Unit | None = None) -> str | None:
    """Say why the user may not put a problem on the board (for this unit), or None."""
    if user is None or not has_role(user, *CHECKING):
        return _("Co-ordinators and heads of units put problems on the board.")
    if unit is not None and not is_responsible(user, unit):
        return _("Only the co-ordinator and the head of %(unit)s write for it.") % {"unit": unit}
    return None


def why_not_run(user: User | None, wanted: Wanted) -> str | None:
    """Say why the user may not answer for the unit that posted the problem: co-ordinator and head do."""
    return why_not_post(user, wanted.unit)


def why_not_offer(user: User | None, wanted: Wanted) -> str | None:
    """Say why nothing can be offered now, or None: everybody who signs in may, until the day and while it is open."""
    if user is None or not user.is_authenticated:
        return _("Sign in first.")
    if wanted.status != WantedStatus.OPEN:
        return _("No offers are taken now. State: %(state)s.") % {"state": wanted.get_status_display()}
    if wanted.until < timezone.localdate():
        return _("Offers were taken until %(day)s.") % {"day": date_format(wanted.until)}
    return None


def why_not_withdraw_offer(user: User | None, offer: Offer) -> str | None:
    """Say why the offer cannot be withdrawn: whoever made it may, until it is taken."""
    if user is None or offer.by_id != user.pk:
        return _("Only who made the offer withdraws it.")
    if offer.withdrawn_at is not None:
        return _("The offer has been withdrawn.")
    return _("The offer has been taken.") if offer.taken_at is not None else None
