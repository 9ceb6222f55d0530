"""Sending what was told, and trying again what could not be sent."""

import datetime
import logging
from collections.abc import Sequence

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

from common.mail import Wording, letter_to
from notifications.actions.telling import GRACE
from notifications.models import Delivery

logger = logging.getLogger(__name__)

SWEEP = 1000
# How long to wait after the first, second, … failure; after the last one the delivery is given up.
WAITS = [datetime.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720, 1440)]


def deliver(ids: Sequence[int], *, now: datetime.datetime) -> int:
    """Send those of these deliveries that wait, each in a transaction of its own; give how many were sent.

    May run twice at once: a delivery is locked while it is sent, and skipped by everybody else.
    """
    connection = get_connection()
    try:
        connection.open()  # one connection for all; if it fails, each mail tries again and notes its reason
    except OSError as error:
        logger.warning("The mail server does not answer: %s", error)
    try:
        return sum(_send(pk, connection, now) for pk in ids)
    finally:
        connection.close()


@transaction.atomic
def _send(pk: int, connection: BaseEmailBackend, now: datetime.datetime) -> bool:
    locked = Delivery.objects.waiting().select_for_update(skip_locked=True, of=("self",))
    delivery = locked.select_related("notice__person").filter(pk=pk).first()
    if delivery is None:
        return False
    delivery.attempts += 1
    try:
        mail = _letter_of(delivery)
        mail.connection = connection
        mail.send()
    except (OSError, ValueError) as error:  # the server refused or is away (SMTPException), or a broken address
        more = delivery.attempts <= len(WAITS)
        delivery.next_try_at = now + WAITS[delivery.attempts - 1] if more else None
        delivery.failed_reason = f"{type(error).__name__}: {error}"[:300]
        logger.warning("Mail %s not sent (attempt %s): %s", delivery.key, delivery.attempts, delivery.failed_reason)
    else:
        delivery.sent_at, delivery.next_try_at, delivery.failed_reason, delivery.html = now, None, "", ""
    delivery.save()
    return delivery.sent_at is not None


def _letter_of(delivery: Delivery) -> EmailMessage:
    """Compose the mail; sent again because a worker died before noting it, it is the same mail to its receiver."""
    notice = delivery.notice
    wording = Wording(notice.title, notice.body, delivery.html)
    return letter_to(delivery.address, notice.person, wording, link=notice.url, key=delivery.key)


@transaction.atomic
def take_up_due(*, now: datetime.datetime) -> list[int]:
    """Claim what should have been sent by now, for the next minutes, and give its keys: failures and leftovers."""
    due = Delivery.objects.due(now).select_for_update(skip_locked=True)
    ids = list(due.values_list("pk", flat=True)[:SWEEP])
    Delivery.objects.filter(pk__in=ids).update(next_try_at=now + GRACE)
    return ids
