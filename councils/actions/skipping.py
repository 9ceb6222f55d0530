"""Dossiers a member puts off for now, with the reason."""

import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from councils.models import Assignment
from councils.permissions.assignments import why_not_skip


@transaction.atomic
def skip_dossier(*, assignment: Assignment, by: User, reason: str, now: datetime.datetime | None = None) -> Assignment:
    """Put a dossier at the end of the member's queue; whoever runs the council reads why."""
    require(why_not_skip(by, assignment))
    current = Assignment.objects.select_for_update(of=("self",)).get(pk=assignment.pk, done_at__isnull=True)
    current.skipped_at, current.skip_reason = now or timezone.now(), reason.strip()
    current.save(update_fields=["skipped_at", "skip_reason"])
    return current


@transaction.atomic
def take_up_skipped(*, assignment: Assignment, by: User) -> Assignment:
    """Put a dossier back to its place in the queue; a second time changes nothing."""
    require(why_not_skip(by, assignment))
    current = Assignment.objects.select_for_update(of=("self",)).get(pk=assignment.pk)
    current.skipped_at, current.skip_reason = None, ""
    current.save(update_fields=["skipped_at", "skip_reason"])
    return current
