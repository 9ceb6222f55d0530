"""Naming a deputy for an absence from a council, and ending that before its last day."""

import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.permissions.substitutes import why_not_period
from common.errors import require
from councils import deputy_notices
from councils.actions.absences import give_back, move_queue
from councils.models import Seat, SeatDeputy
from councils.permissions.deputies import (
    why_not_deputise,
    why_not_end_for,
    why_not_name_for,
    why_not_take_up_again,
)


@transaction.atomic
def name_deputy(
    *,
    seat: Seat,
    deputy: Seat,
    starts_on: datetime.date,
    ends_on: datetime.date,
    reason: str,
    by: User,
    now: datetime.datetime | None = None,
) -> SeatDeputy:
    """Let another seat act for this one; open dossiers move at once where the first day is today, else by the clock."""
    now = now or timezone.now()
    _lock(seat, deputy)
    require(
        why_not_name_for(by, seat)
        or why_not_period(starts_on, ends_on)
        or why_not_deputise(seat, deputy, starts_on, ends_on)
    )
    named = SeatDeputy.objects.create(
        seat=seat, deputy=deputy, starts_on=starts_on, ends_on=ends_on, reason=reason.strip(), named_by=by
    )
    deputy_notices.tell(named, "named", by)
    if starts_on <= timezone.localdate(now):
        move_queue(row=named, now=now)
    return named


@transaction.atomic
def end_deputy(*, row: SeatDeputy, by: User, now: datetime.datetime | None = None) -> SeatDeputy:
    """End it at once: the deputy does no more deeds of the office, and what is not begun comes back."""
    now = now or timezone.now()
    current = SeatDeputy.objects.select_for_update(of=("self",)).for_list().get(pk=row.pk)
    require(why_not_end_for(by, current, timezone.localdate(now)))
    current.ended_at, current.ended_by = now, by
    current.save(update_fields=["ended_at", "ended_by", "updated_at"])
    deputy_notices.tell(current, "ended", by)
    give_back(row=current, now=now)
    return current


@transaction.atomic
def take_up_again(*, row: SeatDeputy, by: User, now: datetime.datetime | None = None) -> SeatDeputy:
    """Name the same deputy for the rest of the days, as a row of its own: what was ended stays on record."""
    now = now or timezone.now()
    today = timezone.localdate(now)
    current = SeatDeputy.objects.for_list().get(pk=row.pk)
    require(why_not_take_up_again(by, current, today))
    return name_deputy(
        seat=current.seat, deputy=current.deputy, starts_on=max(current.starts_on, today), ends_on=current.ends_on,
        reason=current.reason, by=by, now=now,
    )  # fmt: skip


def _lock(*seats: Seat) -> None:
    """Let two people who name deputies for the same seats at once take turns."""
    list(Seat.objects.select_for_update(no_key=True).filter(pk__in=[each.pk for each in seats]).order_by("pk"))
