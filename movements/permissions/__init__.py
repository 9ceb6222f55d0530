"""Who may see which figures and lists of the movement, and the reason when not."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.permissions import is_administrator
from accounts.roles import responsible_for
from accounts.states import RoleName
from initiatives.dues import WindowDue
from initiatives.models import Season
from notifications.permissions import why_not_call


def why_not_see_figures(user: User, unit: Unit) -> str | None:
    """Say why the user may not see a unit's figures, or None.

    The figures of units with a council are public; below them they would soon speak of single people, so they are
    for those who have signed in.
    """
    if user.is_authenticated or unit.recognition_level:
        return None
    return _("Sign in to see the figures of units without a council of their own.")


def why_not_see_duties(user: User, unit: Unit) -> str | None:
    """Say why the user may not read the accounts of a unit's people, reasons of exemption included, or None."""
    if responsible_for(user, unit, RoleName.COORDINATOR, RoleName.HEAD):
        return None
    return _("Only co-ordinators and heads of %(unit)s or of a unit above it read its people's accounts.") % {
        "unit": unit
    }


def why_not_remind(user: User, unit: Unit) -> str | None:
    """Say why the user may not have those reminded who are missing in a unit, or None."""
    if responsible_for(user, unit, RoleName.COORDINATOR, RoleName.HEAD, RoleName.STEERING):
        return None
    return _("Only co-ordinators, heads and the steering committee of %(unit)s or of a unit above it remind.") % {
        "unit": unit
    }


def why_not_remind_now(season: Season, now: datetime.datetime) -> str | None:
    """Say why nobody can be reminded of handing in for a season at this moment, or None."""
    if season.ends_on < timezone.localdate(now):
        return _("The year is over: nobody can hand in for it any more.")
    return why_not_call(WindowDue.name, now)


def why_not_see_people(user: User, unit: Unit) -> str | None:
    """Say why the user may not open the lists of people behind a unit's figures, or None."""
    if not user.is_authenticated:
        return _("Sign in to open the lists behind the figures.")
    if is_administrator(user) or responsible_for(user, unit, RoleName.COORDINATOR, RoleName.HEAD, RoleName.STEERING):
        return None
    return _("Only those responsible for %(unit)s open the lists behind its figures.") % {"unit": unit}
