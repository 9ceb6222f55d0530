"""Entering titles, and recording commendations."""

import datetime
from collections.abc import Iterable

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.errors import NotAllowed, require
from initiatives.models import Campaign
from movements.models import Commendation, TitleHeld
from movements.permissions.commendations import why_not_enter_titles, why_not_record
from movements.title_lists import MOST, Given


@transaction.atomic
def enter_titles(*, unit: Unit, given: Iterable[Given], by: User) -> int:
    """Keep the titles people of the unit or below it were given; give how many were new.

    What is entered already stays, and takes the decision where it had none.
    """
    require(why_not_enter_titles(by, unit))
    given = list(given)
    if len(given) > MOST:
        raise NotAllowed(_("At most %(most)d titles at once.") % {"most": MOST})
    people = {each.person.pk for each in given}
    if people - set(people_of(unit).filter(pk__in=people).values_list("pk", flat=True)):
        raise NotAllowed(_("Somebody in the list does not work in %(unit)s.") % {"unit": unit})
    count = 0
    for each in given:
        values = {"decision": each.decision, "entered_by": by}
        held, is_new = TitleHeld.objects.get_or_create(
            person=each.person, title=each.title, year=each.year, defaults=values
        )
        count += is_new
        if not is_new and each.decision and not held.decision:
            held.decision = each.decision
            held.save(update_fields=["decision", "updated_at"])
    return count


def people_of(unit: Unit) -> QuerySet[User]:
    """Give the people who work in the unit or below it today."""
    return User.objects.working_under([unit], timezone.localdate())


@transaction.atomic
def record_commendation(
    *, campaign: Campaign, form: str, issuer: str, number: str, signed_on: datetime.date, by: User,
    person: User | None = None, unit: Unit | None = None, reason: str = "",
) -> Commendation:  # fmt: skip
    """Record what somebody, or a unit, was given for the movement."""
    require(why_not_record(by))
    if (person is None) == (unit is None):
        raise NotAllowed(_("Name either an individual or a collective."))
    if signed_on > timezone.localdate():
        raise NotAllowed(_("The date of signing lies ahead."))
    known = Commendation.objects.filter(issuer=issuer, number=number, signed_on=signed_on, person=person, unit=unit)
    if known.exists():
        raise NotAllowed(_("This is recorded already."))
    return Commendation.objects.create(
        campaign=campaign, form=form, issuer=issuer, number=number, signed_on=signed_on, person=person, unit=unit,
        reason=reason, recorded_by=by,
    )  # fmt: skip
