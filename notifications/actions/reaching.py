"""Addresses that are dead, as mail servers report them, and that live again."""

import datetime
from email.message import Message as Mail

from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Concat
from django.urls import reverse

from accounts.actions.access import note_returned
from accounts.models import Invitation, User
from notifications.actions.falling_back import fall_back, note_dead
from notifications.actions.telling import notify
from notifications.bounces import Bounce, bounces_of
from notifications.models import DeadAddress, Delivery, Notice
from notifications.states import Channel, Fate

RETURNED = "invitation-returned:"  # begins the keys of notices that one came back
RECENT = datetime.timedelta(days=7)


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
    invitation = note_returned(key=key, address=bounce.address, reason=bounce.reason)
    if invitation is not None:
        _tell_returned(invitation, now)
    return invitation is not None


@transaction.atomic
def tell_of_returned_invitations(*, now: datetime.datetime) -> int:
    """Tell of invitations that the mail server refused at once; give of how many. A second run tells nobody again."""
    told = Notice.objects.filter(key=Concat(Value(RETURNED), Cast(OuterRef("pk"), CharField())))
    recent = Invitation.objects.filter(~Exists(told), invited_by__is_active=True, sent_at__gte=now - RECENT)
    untold = list(recent.exclude(returned_because="").select_related("person", "invited_by"))
    for invitation in untold:
        _tell_returned(invitation, now)
    return len(untold)


def _tell_returned(invitation: Invitation, now: datetime.datetime) -> None:
    """Put the address on the co-ordinator's list; whoever is invited reads no inbox, so whoever invited is told."""
    person, by = invitation.person, invitation.invited_by
    why = invitation.returned_because
    note_dead(person=person, channel=Channel.MAIL, address=invitation.sent_to, reason=why, now=now)
    page, key = reverse("accounts:person", args=[person.pk]), f"{RETURNED}{invitation.pk}"
    notify([by] if by else [], "notifications/invitation_returned", url=page, key=key, invitation=invitation)


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
