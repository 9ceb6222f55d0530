"""Sending what was told, and trying again what could not be sent."""

import datetime
import logging
import random
from collections.abc import Sequence
from contextlib import ExitStack

from django.conf import settings
from django.db import OperationalError, transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from notifications.actions.falling_back import fall_back, note_dead
from notifications.actions.outages import note_answers
from notifications.actions.telling import GRACE
from notifications.channels import ADAPTERS, Adapter, AwayError, Message, NobodyThereError
from notifications.composing import Composed
from notifications.ladder import is_night, morning_after
from notifications.models import Delivery
from notifications.pace import may_leave
from notifications.states import Channel, Fate

logger = logging.getLogger(__name__)

SWEEP = 1000
# How long to wait after the first, second, … failure; after the last one the delivery is given up.
WAITS = [datetime.timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720, 1440)]
JITTER = 0.25  # up to a quarter longer, so that what failed together does not come back together
NO_LONGER = gettext_noop("No longer due, or read in the inbox meanwhile.")


def deliver(ids: Sequence[int], *, now: datetime.datetime) -> int:
    """Send those of these deliveries that wait, each in a transaction of its own; give how many were sent.

    May run twice at once: a delivery is locked while it is sent, and skipped by everybody else. What it speaks of is
    asked anew for all of them first; whatever goes wrong with one holds up no other. What the channels answered is
    noted once, at the end.
    """
    composed = _composed(ids, now)
    if composed is None:
        return sum(deliver([pk], now=now) for pk in ids) if len(ids) > 1 else 0
    answers: dict[str, str] = {}
    with ExitStack() as stack:
        stack.callback(note_answers, answers, now=now)
        lines = {name: stack.enter_context(ADAPTERS[name]()) for name in composed.channels}
        sent = 0
        for position, pk in enumerate(composed.ids):
            if composed.channel_of(pk) == Channel.MAIL and not may_leave(timezone.now()):
                return sent + _later(composed.ids[position:], now)
            sent += _send(pk, lines, composed, answers, now)
    return sent


def _composed(ids: Sequence[int], now: datetime.datetime) -> Composed | None:
    """Ask what these speak of; None where that fails: of many it may be one, which is put off when it is alone."""
    try:
        return Composed(ids, now)
    except OperationalError:
        raise  # the database is away: the sweep takes them up again
    except Exception as error:
        logger.warning("What %s deliveries speak of cannot be found: %s", len(ids), error)
        if len(ids) == 1:
            _put_off_broken(ids[0], error, now)
        return None


@transaction.atomic
def _put_off_broken(pk: int, error: Exception, now: datetime.datetime) -> None:
    delivery = Delivery.objects.waiting().select_for_update(skip_locked=True, of=("self",)).filter(pk=pk).first()
    if delivery is not None:
        delivery.attempts += 1
        _note_failure(delivery, error, now)
        delivery.save()


@transaction.atomic
def _send(
    pk: int, lines: dict[str, Adapter], composed: Composed, answers: dict[str, str], now: datetime.datetime
) -> bool:
    locked = Delivery.objects.waiting().select_for_update(skip_locked=True, of=("self",))
    delivery = locked.select_related("notice", "person").filter(pk=pk).first()
    if delivery is None:
        return False
    if is_night(now) and delivery.waits_for_the_morning:
        delivery.next_try_at = morning_after(now)
    elif not composed.holds(delivery):
        _close(delivery, Fate.LEFT, reason=NO_LONGER)
        composed.close_items(delivery, now)
    else:
        answer = _try(delivery, lines[delivery.channel], composed, now)
        if answer is not None:
            answers[delivery.channel] = answer
    delivery.save()
    return delivery.fate == Fate.SENT


def _try(delivery: Delivery, line: Adapter, composed: Composed, now: datetime.datetime) -> str | None:
    """Send it through its channel, and note what came of it.

    Give why the channel is away, "" where it answered, None where that is not known.
    """
    delivery.attempts += 1
    try:
        with transaction.atomic():
            receipt, refusal = _ask(line, composed.message(delivery))
    except Exception as error:
        _note_failure(delivery, error, now)
        return _kept(str(error)) if isinstance(error, AwayError) else None
    else:
        if refusal is None:
            _close(delivery, Fate.SENT, receipt=receipt, now=now)
            composed.close_items(delivery, now)
        else:
            reason = _kept(refusal)
            note_dead(
                person=delivery.person, channel=delivery.channel, address=delivery.address, reason=reason, now=now
            )
            _give_up(delivery, reason, now)
        return ""


def _note_failure(delivery: Delivery, error: Exception, now: datetime.datetime) -> None:
    """Have it tried again after a pause, longer each time; give it up in the end."""
    reason = f"{type(error).__name__}: {error}"
    logger.warning("%s not sent (attempt %s): %s", delivery.key, delivery.attempts, reason)
    if delivery.attempts > len(WAITS):
        _give_up(delivery, reason, now)
    else:
        delivery.next_try_at = now + WAITS[delivery.attempts - 1] * random.uniform(1, 1 + JITTER)
        delivery.failed_reason = _kept(reason)


def _ask(line: Adapter, message: Message) -> tuple[str, str | None]:
    """Give the receipt, or why nobody is there: what the channel wrote of it itself (a device forgotten) stays."""
    try:
        return line.send(message), None
    except NobodyThereError as error:
        return "", str(error)


def _give_up(delivery: Delivery, reason: str, now: datetime.datetime) -> None:
    _close(delivery, Fate.FAILED, reason=reason)
    fall_back(delivery=delivery, now=now)


def _close(
    delivery: Delivery, fate: Fate, *, reason: str = "", receipt: str = "", now: datetime.datetime | None = None
) -> None:
    delivery.fate, delivery.next_try_at, delivery.sent_at, delivery.html = fate, None, now, ""
    delivery.failed_reason, delivery.receipt = _kept(reason), _kept(receipt)


def _kept(words: str) -> str:
    """Give what is kept of an answer: what a stranger's server says must not keep the note of it from being made."""
    return words.replace("\0", "")[:300]


def _later(ids: Sequence[int], now: datetime.datetime) -> int:
    """Leave these for the next minutes: this one is full. Give that none of them was sent."""
    for start in range(0, len(ids), settings.MAILS_A_MINUTE):
        at = now + datetime.timedelta(minutes=1 + start // settings.MAILS_A_MINUTE)
        Delivery.objects.waiting().filter(pk__in=ids[start : start + settings.MAILS_A_MINUTE]).update(next_try_at=at)
    return 0


@transaction.atomic
def take_up_due(*, now: datetime.datetime) -> list[int]:
    """Claim what should have been sent by now, for the next minutes, and give its keys: failures and leftovers."""
    due = Delivery.objects.due(now).select_for_update(skip_locked=True)
    ids = list(due.values_list("pk", flat=True)[: max(SWEEP, 2 * settings.MAILS_A_MINUTE)])
    Delivery.objects.filter(pk__in=ids).update(next_try_at=now + GRACE)
    return ids
