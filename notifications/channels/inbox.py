"""The inbox of this site: everybody has it, and what is told stands there already."""

from collections.abc import Sequence

from accounts.models import User
from notifications.channels.base import Adapter, Message
from notifications.states import Channel


class Inbox(Adapter):
    """The last of the order: where every other channel was given up, the entry of the inbox is what remains."""

    name = Channel.INBOX

    @classmethod
    def addresses(cls, people: Sequence[User]) -> dict[int, str]:
        """Give everybody's: the staff code."""
        return {person.pk: person.staff_code for person in people}

    def send(self, message: Message) -> str:
        """Give where it stands."""
        return message.link
