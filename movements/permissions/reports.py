"""Who may freeze the figures of the movement, and who opens what has changed behind them."""

from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.permissions import is_administrator
from accounts.roles import responsible_for
from accounts.states import RoleName

FREEZING = (RoleName.HEAD, RoleName.STEERING)  # design.md 1: "steering committee, province leaders: freeze reports"


def province() -> Unit | None:
    """Give the unit above all others."""
    return Unit.objects.filter(depth=1).order_by("path").first()


def why_not_freeze(user: User) -> str | None:
    """Say why the user may not freeze a report, or None: it speaks for the province and can never be changed."""
    unit = province()
    if unit is None:
        return _("There is no unit to report on yet.")
    if is_administrator(user) or responsible_for(user, unit, *FREEZING):
        return None
    return _("Only the head and the steering committee of %(unit)s and administrators freeze figures.") % {"unit": unit}
