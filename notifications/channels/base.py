"""What every channel can do: say who can be reached through it, and send one message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Self

from django.utils import translation
from django.utils.translation import gettext, ngettext

from accounts.models import User
from common.mail import Wording
from notifications.states import Topic


class NobodyThereError(Exception):
    """Nobody is at this address any more; nothing is sent there again."""


class TryAgainError(Exception):
    """It did not go this time; later it may."""


class AwayError(TryAgainError):
    """The channel itself is away, or takes nothing of ours: no message goes through it now, whoever it is for."""


@dataclass(frozen=True)
class Message:
    """What is to be sent to whom; `key` makes a second sending the same message to its receiver."""

    person: User
    address: str
    wording: Wording
    key: str
    topic: Topic = Topic.DUTIES
    link: str = ""
    is_letter: bool = False
    count: int = 1  # how many things a letter speaks of
    headers: Mapping[str, str] = field(default_factory=dict)
    invitations: Sequence[str] = ()  # calendars (RFC 5545) that go along with a mail

    @property
    def short(self) -> str:
        """What a locked screen or a stranger's server may show: no name, no title, nothing personal."""
        with translation.override(self.person.language):
            if self.is_letter:
                words = ngettext(
                    "%(count)d thing to read in the inbox.", "%(count)d things to read in the inbox.", self.count
                )
                return words % {"count": self.count}
            return f"{self.topic.label}: {gettext('there is a new notice in the inbox.')}"


def is_away(status: int) -> bool:
    """Say whether an answer of a web service tells of it, or of us there, not of one message."""
    return status >= 500 or 300 <= status < 400 or status in (401, 403, 429)


class Adapter:
    """A channel. Used as a context it may keep a connection open for many messages."""

    name: ClassVar[str]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info) -> None:
        return None

    @classmethod
    def is_set_up(cls) -> bool:
        """Say whether this site has the channel at all."""
        return True

    @classmethod
    def addresses(cls, people: Sequence[User]) -> dict[int, str]:
        """Give the addresses of those who have one, by the person's key; at most one query for all."""
        raise NotImplementedError

    def send(self, message: Message) -> str:
        """Send it and give the receipt, what the channel answered; raises `NobodyThereError`, `TryAgainError`,
        or `AwayError` where it is no matter of this message."""
        raise NotImplementedError
