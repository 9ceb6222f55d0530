"""What the workers do for people and units; each may run twice."""

import datetime

from celery import Task, shared_task
from django.utils import timezone

from accounts import letters
from accounts.actions.access import send_invitation
from accounts.actions.imports import take_up_left_behind, work_on
from accounts.models import Invitation, StaffImport, User

# A mail server that is away for a while: tried again after 1, 2, 4, … minutes, for about four hours.
PATIENT = {"autoretry_for": (OSError,), "retry_backoff": 60, "retry_backoff_max": 3600, "max_retries": 8}
LEFT_BEHIND = datetime.timedelta(minutes=30)


@shared_task(bind=True, **PATIENT)
def send_invitations(self: Task, invitation_ids: list[int]) -> int:
    """Send these invitations; those sent already are left alone, and one that fails holds up no other."""
    sent, failure = 0, None
    for pk in invitation_ids:
        try:
            sent += send_invitation(invitation_id=pk, now=timezone.now())
        except OSError as error:
            failure = error
    if failure is not None:
        raise failure
    return sent


@shared_task
def send_left_invitations() -> int:
    """Take up invitations whose task was lost; give how many."""
    left = Invitation.objects.filter(sent_at__isnull=True, created_at__lt=timezone.now() - LEFT_BEHIND)
    ids = list(left.values_list("pk", flat=True)[:200])
    if ids:
        send_invitations.delay(ids)
    return len(ids)


@shared_task(**PATIENT)
def send_forgotten_password(person_id: int) -> None:
    """Send a link to set a new password; the token is made here, so that none lies in a queue."""
    letters.forgotten_password(User.objects.get(pk=person_id), timezone.now())


@shared_task(**PATIENT)
def send_new_address(person_id: int, address: str) -> None:
    """Ask a new address whether it is the person's."""
    letters.new_address(User.objects.get(pk=person_id), address, timezone.now())


@shared_task(**PATIENT)
def send_address_changed(person_id: int, before: str) -> None:
    """Tell the former address."""
    letters.address_changed(User.objects.get(pk=person_id), before)


@shared_task
def work_on_import(staff_import_id: int) -> None:
    """Check or import one staff list, whichever it waits for."""
    work_on(staff_import=StaffImport.objects.get(pk=staff_import_id))


@shared_task
def take_up_imports() -> int:
    """Take up staff lists whose worker is gone; give how many."""
    return take_up_left_behind(now=timezone.now())
