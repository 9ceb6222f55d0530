"""Signed links of letters: they do one thing for one person, without a sign-in."""

from django.conf import settings
from django.core import signing
from django.urls import reverse

from notifications.models import Reminder

STOP, NOT_NOW, UNDO = "notifications.stop", "notifications.not_now", "notifications.undo"


def sign(held: object, salt: str) -> str:
    """Give a token that holds something, for one purpose."""
    return signing.dumps(held, salt=salt)


def read_link(token: str, salt: str):
    """Give what a token holds; None where it is not ours, or of another purpose."""
    try:
        return signing.loads(token, salt=salt)
    except signing.BadSignature:
        return None


def stop_link(person_id: int, topic: str) -> str:
    """Give the address at which one click keeps a topic ("" for all of the letter) out of somebody's mail."""
    return settings.SITE_URL + reverse("notifications:stop", args=[sign([person_id, topic], STOP)])


def not_now_link(reminder: Reminder) -> str:
    """Give the address, on this site, at which a reminder is put off until the next step."""
    return reverse("notifications:not_now", args=[sign(reminder.pk, NOT_NOW)])
