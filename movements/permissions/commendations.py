"""Who enters titles, and who records commendations."""

from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.permissions import is_administrator
from accounts.roles import has_role, responsible_for
from accounts.states import RoleName
from movements.permissions.reports import province

ENTERING = (RoleName.COORDINATOR, RoleName.HEAD)


def why_not_enter_titles(user: User, unit: Unit) -> str | None:
    """Say why the user may not enter which titles people of the unit were given, or None."""
    if is_administrator(user) or responsible_for(user, unit, *ENTERING):
        return None
    return _("Only co-ordinators and heads of %(unit)s or of a unit above it enter the titles of its people.") % {
        "unit": unit
    }


def why_not_record(user: User) -> str | None:
    """Say why the user may not record commendations, or None: they are given by the province or above it."""
    unit = province()
    if unit is not None and (is_administrator(user) or responsible_for(user, unit, *ENTERING)):
        return None
    return _("Only co-ordinators and the head of the province, and administrators, record commendations.")


def why_not_read_commendations(user: User) -> str | None:
    """Say why the user may not read the list of commendations, or None."""
    if is_administrator(user) or has_role(user):
        return None
    return _("Only those responsible for a unit read the list of commendations.")
