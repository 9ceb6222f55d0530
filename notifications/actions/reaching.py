"""Addresses that are dead, as mail servers report them, and that live again."""

import datetime
from email.message import Message as Mail

from django.db import transaction
from django.urls import reverse

from accounts.actions.access import note_returned
from accounts.models import User
from notifications.actions.falling_back import fall_back, note_dead
from notifications.actions.telling import notify
from notifications.bounces import Bounce, bounces_of
from notifications.models import DeadAddress, Delivery
from notifications.states import Channel, Fate


@transaction.atomic
def revive(*, dead: DeadAddress, by: User) -> None:
    """Send to an address again: somebody has seen to it."""
    DeadAddress.objects.filter(pk=dead.pk).delete()


def take_bounce(*, mail: Mail, now: datetime.datetime) -> list[Bounce]:
    """Take a report of a mail server that a letter of ours could not be delivered; give what it led to.

    Only what names the Message-ID of a letter that went to this very address counts: anybody can write such a report.
    """
    return [bounce for bounce in bounces_of(mail) if _take(bounce, now)]


@transaction.atomic
def _take(bounce: Bounce, now: datetime.datetime) -> bool:
    # The Message-ID is made of the key (common/mail.py), by which the row is found at once.
    key = bounce.message_id.strip("<>").rpartition("@")[0].replace(".", ":")
    return _take_letter(key, bounce, now) or _take_invitation(key, bounce, now)


def _take_invitation(key: str, bounce: Bounce, now: datetime.datetime) -> bool:
    """Note that an invitation came back: whoever is invited reads no inbox, so whoever invited is told."""
    invitation = note_returned(key=key, address=bounce.address, reason=bounce.reason)
    if invitation is None:
        return False
    person, by = invitation.person, invitation.invited_by
    note_dead(person=person, channel=Channel.MAIL, address=invitation.sent_to, reason=bounce.reason, now=now)
    page = reverse("accounts:person", args=[person.pk])
    notify([by] if by else [], "notifications/invitation_returned", url=page, invitation=invitation)
    return True


def _take_letter(key: str, bounce: Bounce, now: datetime.datetime) -> bool:
    sent = Delivery.objects.select_for_update(of=("self",)).filter(
        key=key, channel=Channel.MAIL, receipt=bounce.message_id, address__iexact=bounce.address, fate=Fate.SENT
    )
    delivery = sent.select_related("person", "notice").first()
    if delivery is None:
        return False
    note_dead(person=delivery.person, channel=Channel.MAIL, address=delivery.address, reason=bounce.reason, now=now)
    delivery.fate, delivery.sent_at, delivery.failed_reason = Fate.FAILED, None, bounce.reason[:300]
    delivery.save()
    delivery.items.update(fate=Fate.LETTER, sent_at=None)
    fall_back(delivery=delivery, now=now)
    return True
