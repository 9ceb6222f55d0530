"""When a channel is given up or an address is dead: the next one takes its place, the inbox in the end."""

import datetime

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import User
from notifications.actions.telling import GRACE, hand_over
from notifications.choosing import Reach
from notifications.models import DeadAddress, Delivery
from notifications.states import Channel, Fate


@transaction.atomic
def note_dead(*, person: User, channel: str, address: str, reason: str, now: datetime.datetime) -> DeadAddress | None:
    """Note that nobody is at an address any more; the co-ordinator of the unit finds it on the list.

    A device that is gone is forgotten by its channel: what is kept of it is the address of a service for many.
    """
    if channel == Channel.PUSH:
        return None
    dead, _is_new = DeadAddress.objects.get_or_create(
        channel=channel, address=address, defaults={"person": person, "reason": reason[:300], "since": now}
    )
    return dead


@transaction.atomic
def fall_back(*, delivery: Delivery, now: datetime.datetime) -> Delivery | None:
    """Let the next channel the person has take over what one could not deliver; None where another has it already."""
    others = _of_the_same(delivery)
    if others.filter(fate__in=[Fate.SENT, Fate.WAITING]).exists():
        return None
    tried = {delivery.channel, *others.values_list("channel", flat=True)}
    reach = Reach([delivery.person]).of(delivery.person)
    channel = next((each for each in reach if each not in tried), Channel.INBOX)
    is_last = channel == Channel.INBOX
    taken, is_new = Delivery.objects.get_or_create(
        key=f"{letter_key(delivery)}:{channel}" if delivery.is_letter else f"{channel}:{delivery.notice_id}",
        defaults={
            "person": delivery.person, "notice": delivery.notice, "channel": channel, "made_at": now,
            "address": reach.get(channel, delivery.person.staff_code), "next_try_at": None if is_last else now + GRACE,
            "fate": Fate.SENT if is_last else Fate.WAITING, "sent_at": now if is_last else None,
            "receipt": "/inbox/" if is_last else "",
        },
    )  # fmt: skip
    if delivery.is_letter:
        delivery.items.update(letter=taken)
        if is_last:
            taken.items.filter(fate=Fate.LETTER).update(fate=Fate.FAILED, failed_reason=delivery.failed_reason)
    if is_new and not is_last:
        hand_over([taken.pk])
    return taken


def letter_key(letter: Delivery) -> str:
    """Give the key all deliveries of one letter begin with: daily:person:day."""
    return ":".join(letter.key.split(":")[:3])


def _of_the_same(delivery: Delivery) -> QuerySet[Delivery]:
    """Give the other deliveries of the same notice, or of the same letter."""
    same = {"key__startswith": letter_key(delivery)} if delivery.is_letter else {"notice": delivery.notice}
    return Delivery.objects.filter(**same).exclude(pk=delivery.pk)
