"""Who may say that somebody owes no initiative on some days of a season, and who may lift that."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions.substitutes import why_not_for
from common.formats import day
from initiatives.models import Duty, Excuse
from initiatives.permissions.dossiers import CHECKING, is_responsible


def why_not_exempt(user: User | None, duty: Duty) -> str | None:
    """Say why the user may not say that somebody owes no initiative this season; nobody exempts himself."""
    if user is not None and user.pk == duty.person_id:
        return _("Nobody decides on a duty of his or her own.")
    if not is_responsible(user, duty.unit):
        return _("Only co-ordinators and heads of %(unit)s or of a unit above it decide this.") % {"unit": duty.unit}
    return why_not_for(user, duty.unit, *CHECKING, concerned={duty.person_id})


def why_not_lift(user: User | None, excuse: Excuse, duty: Duty) -> str | None:
    """Say why the user may not lift exempt days of the duty."""
    if excuse.lifted_at is not None:
        return _("%(person)s has lifted this already.") % {"person": excuse.lifted_by}
    return why_not_exempt(user, duty)


def why_not_these_days(duty: Duty, starts_on: datetime.date, ends_on: datetime.date) -> str | None:
    """Say why the person cannot be exempt on these days: outside the season, or exempt already on some of them."""
    season = duty.season
    if not season.starts_on <= starts_on <= ends_on <= season.ends_on:
        return _("The days lie within the season, from %(first)s to %(last)s.") % {
            "first": day(season.starts_on),
            "last": day(season.ends_on),
        }
    known = Excuse.objects.standing().filter(person=duty.person_id, season=season)
    found = known.filter(starts_on__lte=ends_on, ends_on__gte=starts_on).first()
    if found is None:
        return None
    return _("Exempt already from %(first)s to %(last)s: lift that first, or choose other days.") % {
        "first": day(found.starts_on),
        "last": day(found.ends_on),
    }
