"""Devices that take messages: taken in, forgotten."""

from django.db import transaction

from accounts.models import User
from notifications.models import PushSubscription

MOST = 10  # devices of a person; the oldest makes room
NAMES = ["Edg", "Firefox", "OPR", "Chrome", "Safari"]  # of browsers, as they name themselves, the particular first
SYSTEMS = ["Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux"]


@transaction.atomic
def take_device(*, person: User, endpoint: str, p256dh: str, auth: str, device: str = "") -> PushSubscription:
    """Send this person's messages to a device; one that somebody else used before changes hands."""
    taken, _is_new = PushSubscription.objects.update_or_create(
        endpoint=endpoint, defaults={"person": person, "p256dh": p256dh, "auth": auth, "device": named(device)}
    )
    kept = PushSubscription.objects.filter(person=person).order_by("-pk").values_list("pk", flat=True)[:MOST]
    PushSubscription.objects.filter(person=person).exclude(pk__in=list(kept)).delete()
    return taken


@transaction.atomic
def forget_device(*, device: PushSubscription, by: User) -> None:
    """Send nothing to one of the person's devices any more."""
    PushSubscription.objects.filter(pk=device.pk, person=by).delete()


def named(agent: str) -> str:
    """Give browser and system in words short enough to tell devices apart."""
    found = [next((name for name in names if name in agent), "") for names in (NAMES, SYSTEMS)]
    return " · ".join(name.replace("Edg", "Edge").replace("OPR", "Opera") for name in found if name)
