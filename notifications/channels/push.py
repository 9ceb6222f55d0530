"""Messages on devices (web push): the maker's push service carries them, encrypted, and sees no name in them."""

import base64
import json
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

import requests
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from django.db.models import Max
from py_vapid import Vapid
from pywebpush import WebPushException, webpush

from accounts.models import User
from notifications.channels.base import Adapter, AwayError, Message, NobodyThereError, TryAgainError, is_away
from notifications.models import PushSubscription
from notifications.states import Channel

TIMEOUT = (5, 10)  # seconds to connect, to answer
KEPT = 12 * 3600  # seconds for which a device that is off may get it later
GONE = (404, 410)


def knows(endpoint: str) -> bool:
    """Say whether an address is of a push service of the settings: browsers name it, so it could be any server."""
    url = urlsplit(endpoint)
    host = url.hostname or ""
    named = any(host == service or host.endswith(f".{service}") for service in settings.PUSH_SERVICES)
    return url.scheme == "https" and named and not url.username and url.port in (None, 443)


@cache
def public_key(private: str) -> str:
    """Give the key a browser asks for when it subscribes, as it wants it written."""
    point = Vapid.from_string(private).public_key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


class Push(Adapter):
    """All devices of a person at once; one that took it is enough."""

    name = Channel.PUSH

    def __init__(self) -> None:
        self.session = requests.Session()
        self.session.max_redirects = 0

    def __exit__(self, *exc_info) -> None:
        self.session.close()

    @classmethod
    def is_set_up(cls) -> bool:
        """Say whether the site has a key of its own."""
        return bool(cls.key())

    @classmethod
    def key(cls) -> str:
        """Give the site's private key, empty where it has none."""
        return settings.VAPID_PRIVATE_KEY if "push" in settings.NOTICE_CHANNELS else ""

    @classmethod
    def addresses(cls, people: Sequence[User]) -> dict[int, str]:
        """Give the push service of one device; one query."""
        rows = PushSubscription.objects.filter(person__in=people).values("person").annotate(Max("endpoint"))
        return {row["person"]: urlsplit(row["endpoint__max"]).hostname or "" for row in rows}

    def send(self, message: Message) -> str:
        """Send to each device; those that are gone are forgotten. The receipt counts them."""
        devices = list(message.person.push_subscriptions.all())
        answers = [self._send(device, message) for device in devices]
        gone = [device.pk for device, answer in zip(devices, answers, strict=True) if answer in GONE]
        PushSubscription.objects.filter(pk__in=gone).delete()
        taken = [answer for answer in answers if isinstance(answer, int) and answer < 300]
        if taken:
            return f"{len(taken)} / {len(devices)}: {taken[0]}"
        if len(gone) == len(devices):
            raise NobodyThereError("no device left that takes messages")
        failed = [answer for answer in answers if answer not in GONE]
        away = all(isinstance(answer, str) or is_away(answer) for answer in failed)
        raise (AwayError if away else TryAgainError)("; ".join(map(str, failed)))

    def _send(self, device: PushSubscription, message: Message) -> int | str:
        """Send to one device; give the number of the answer, or what went wrong."""
        keys = {"p256dh": device.p256dh, "auth": device.auth}
        try:
            answer = webpush(
                {"endpoint": device.endpoint, "keys": keys},
                json.dumps({"title": settings.PROVINCE_NAME, "body": message.short, "url": message.link or "/inbox/"}),
                vapid_private_key=settings.VAPID_PRIVATE_KEY,
                vapid_claims={"sub": settings.SITE_URL if settings.HTTPS else "mailto:" + settings.PUSH_CONTACT},
                ttl=KEPT,
                timeout=TIMEOUT,
                requests_session=self.session,
            )
        except WebPushException as error:
            return error.response.status_code if error.response is not None else str(error)
        except (requests.RequestException, ValueError) as error:  # away, or keys that are none
            return f"{type(error).__name__}: {error}"
        return answer.status_code
