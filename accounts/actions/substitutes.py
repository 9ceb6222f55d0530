"""Naming a deputy for an absence, ending that before its last day, and taking that back."""

import datetime

from django.db import transaction
from django.utils import timezone

from accounts.hooks import substitute_changed
from accounts.models import Role, Substitute, User
from accounts.permissions.substitutes import (
    why_not_end_for,
    why_not_name_for,
    why_not_period,
    why_not_resume,
    why_not_stand_in,
)
from common.errors import require


@transaction.atomic
def name_substitute(
    *,
    person: User,
    deputy: User,
    role: Role | None,
    starts_on: datetime.date,
    ends_on: datetime.date,
    reason: str,
    by: User,
) -> Substitute:
    """Let somebody act for a person with one role, or all of them; both and the co-ordinator are told."""
    _lock(person, deputy)
    require(
        why_not_name_for(by, person)
        or why_not_period(starts_on, ends_on)
        or why_not_stand_in(person, deputy, role, starts_on, ends_on)
    )
    named = Substitute.objects.create(
        person=person,
        deputy=deputy,
        role=role,
        starts_on=starts_on,
        ends_on=ends_on,
        reason=reason.strip(),
        named_by=by,
    )
    substitute_changed(named, "named", by)
    return named


@transaction.atomic
def end_substitute(*, substitute: Substitute, by: User, now: datetime.datetime | None = None) -> Substitute:
    """End it at once: from this moment the deputy does nothing more for the person."""
    current = Substitute.objects.select_for_update(of=("self",)).get(pk=substitute.pk)
    require(why_not_end_for(by, current))
    current.ended_at, current.ended_by = now or timezone.now(), by
    current.save(update_fields=["ended_at", "ended_by", "updated_at"])
    substitute_changed(current, "ended", by)
    return current


@transaction.atomic
def resume_substitute(*, substitute: Substitute, by: User) -> Substitute:
    """Take back that it was ended; all rules of naming are asked again."""
    _lock(substitute.person, substitute.deputy)
    current = Substitute.objects.select_for_update(of=("self",)).get(pk=substitute.pk)
    require(why_not_resume(by, current))
    current.ended_at, current.ended_by = None, None
    current.save(update_fields=["ended_at", "ended_by", "updated_at"])
    substitute_changed(current, "named", by)
    return current


def _lock(*people: User) -> None:
    """Let two people who name deputies for the same people at once take turns."""
    list(User.objects.select_for_update(no_key=True).filter(pk__in=[each.pk for each in people]).order_by("pk"))
