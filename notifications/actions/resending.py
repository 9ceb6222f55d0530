"""Sending something again because an administrator asks for it."""

import datetime

from django.db import transaction

from accounts.models import User
from common.errors import require
from notifications.actions.telling import GRACE, hand_over
from notifications.choosing import Reach
from notifications.models import Delivery
from notifications.permissions import why_not_send_again
from notifications.states import Channel, Fate


@transaction.atomic
def send_again(*, delivery: Delivery, by: User, now: datetime.datetime) -> Delivery:
    """Send what went out, or was given up, once more under a key of its own, to where its reader is reached now."""
    locked = Delivery.objects.select_for_update(of=("self",)).select_related("person").get(pk=delivery.pk)
    require(why_not_send_again(locked))
    addresses = Reach([locked.person]).of(locked.person)
    channel = locked.channel if locked.channel in addresses else next(iter(addresses), Channel.INBOX)
    stem = f"{locked.key}:again" if locked.is_letter else f"again:{locked.pk}"
    again = Delivery.objects.create(
        person=locked.person, notice=locked.notice, channel=channel, made_at=now, next_try_at=now + GRACE,
        address=addresses.get(channel, locked.person.staff_code), asked_by=by, fate=Fate.WAITING,
        key=f"{stem}:{Delivery.objects.filter(key__startswith=f'{stem}:').count() + 1}",
    )  # fmt: skip
    locked.items.update(letter=again)
    hand_over([again.pk])
    return again
