"""The province's messaging gateway: a signed request to its address (docs/operation.md says what it gets)."""

import hashlib
import hmac
import json
import time
from collections.abc import Sequence

import requests
from django.conf import settings

from accounts.models import User
from notifications.channels.base import Adapter, AwayError, Message, NobodyThereError, TryAgainError, is_away
from notifications.states import Channel

TIMEOUT = (5, 10)  # seconds to connect, to answer
UNKNOWN = (404, 410, 422)  # what the gateway answers when nobody has this number


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """Give what proves that a request is ours: HMAC-SHA256 over the moment, a full stop and the body."""
    return hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


class Gateway(Adapter):
    """Text messages, Zalo or whatever the province sends with: it knows people by their telephone numbers."""

    name = Channel.GATEWAY

    def __init__(self) -> None:
        self.session = requests.Session()

    def __exit__(self, *exc_info) -> None:
        self.session.close()

    @classmethod
    def is_set_up(cls) -> bool:
        """Say whether the site knows a gateway."""
        return bool(settings.GATEWAY_URL)

    @classmethod
    def addresses(cls, people: Sequence[User]) -> dict[int, str]:
        """Give the telephone numbers of the accounts; no query."""
        return {person.pk: person.phone for person in people if person.phone}

    def send(self, message: Message) -> str:
        """Post it; the receipt is what the gateway answered."""
        body = json.dumps(
            {
                "key": message.key,
                "to": message.address,
                "language": message.person.language,
                "text": message.short,
                "link": settings.SITE_URL + (message.link or "/inbox/"),
            },
            ensure_ascii=False,
        ).encode()
        timestamp = str(int(time.time()))
        headers = {
            "Content-Type": "application/json",
            "X-Timestamp": timestamp,
            "X-Signature": "sha256=" + signature(settings.GATEWAY_SECRET, timestamp, body),
        }
        try:
            answer = self.session.post(
                settings.GATEWAY_URL, data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
            )
        except requests.RequestException as error:
            raise AwayError(f"{type(error).__name__}: {error}") from error
        words = f"{answer.status_code} {answer.text[:200]}".strip()
        if answer.status_code in UNKNOWN:
            raise NobodyThereError(words)
        if is_away(answer.status_code):
            raise AwayError(words)
        if not 200 <= answer.status_code < 300:
            raise TryAgainError(words)
        return words
