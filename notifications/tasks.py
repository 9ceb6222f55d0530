"""What the workers do for notices; each may run twice."""

from celery import shared_task
from django.utils import timezone

from notifications.actions import MAILS_A_TASK, deliver, take_up_due


@shared_task
def send_mails(delivery_ids: list[int]) -> int:
    """Send these mails; what is sent already is left alone."""
    return deliver(delivery_ids, now=timezone.now())


@shared_task
def send_due_mails() -> int:
    """Take up mails that failed or were left behind, a batch a task; give how many."""
    ids = take_up_due(now=timezone.now())
    for start in range(0, len(ids), MAILS_A_TASK):
        send_mails.delay(ids[start : start + MAILS_A_TASK])
    return len(ids)
