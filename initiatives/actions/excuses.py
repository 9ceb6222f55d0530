"""Saying that somebody owes nothing on some days of a season, and lifting that; the rules draw the consequence."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed, require
from initiatives import notices
from initiatives.duties import settle
from initiatives.models import Duty, Excuse
from initiatives.permissions import why_not_exempt, why_not_lift, why_not_these_days
from initiatives.states import Exemption


@transaction.atomic
def exempt(
    *,
    duty: Duty,
    reason: str,
    note: str,
    by: User,
    starts_on: datetime.date | None = None,
    ends_on: datetime.date | None = None,
    now: datetime.datetime | None = None,
) -> Excuse:
    """Say on which days of the season a person owes nothing, and why; without days, on all of them.

    Whether the duty goes follows by the campaign's rule: with enough days of work left it stays.
    """
    current, now = _locked(duty), now or timezone.now()
    season = current.season
    starts_on, ends_on = starts_on or season.starts_on, ends_on or season.ends_on
    require(why_not_exempt(by, current))
    if reason not in Exemption.values:
        raise NotAllowed(_("Choose why the person is exempt."))
    require(why_not_these_days(current, starts_on, ends_on))
    excuse = Excuse.objects.create(
        person_id=current.person_id, season=season, reason=reason, note=note.strip(), starts_on=starts_on,
        ends_on=ends_on, decided_by=by, decided_at=now,
    )  # fmt: skip
    settle({season: [current.person_id]}, now=now)
    notices.exempted(excuse, _locked(duty))
    return excuse


@transaction.atomic
def lift_excuse(*, excuse: Excuse, because: str, by: User, now: datetime.datetime | None = None) -> Excuse:
    """Say that these days count after all; the rules decide again, and the row stays to be read."""
    duty, now = _locked(duty_of(excuse)), now or timezone.now()
    current = Excuse.objects.select_for_update(of=("self",)).select_related("lifted_by").get(pk=excuse.pk)
    require(why_not_lift(by, current, duty))
    if not because.strip():
        raise NotAllowed(_("Say why."))
    current.lifted_by, current.lifted_at, current.lifted_because = by, now, because.strip()
    current.save(update_fields=["lifted_by", "lifted_at", "lifted_because", "updated_at"])
    settle({duty.season: [duty.person_id]}, now=now)
    notices.excuse_lifted(current, _locked(duty))
    return current


def duty_of(excuse: Excuse) -> Duty:
    """Give the duty on which exempt days bear; without one nobody need lift them."""
    duty = Duty.objects.filter(person=excuse.person_id, season=excuse.season_id).first()
    if duty is None:
        raise NotAllowed(_("%(person)s owes nothing in this season.") % {"person": excuse.person})
    return duty


def _locked(duty: Duty) -> Duty:
    rows = Duty.objects.select_for_update(of=("self",)).select_related("season__campaign", "unit", "person")
    return rows.get(pk=duty.pk)
