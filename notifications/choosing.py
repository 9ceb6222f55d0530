"""What people have chosen, and through which channels they can be reached, read for many at once."""

from collections.abc import Iterable, Sequence

from accounts.models import User
from notifications.channels import in_order
from notifications.models import DeadAddress, LetterHour, Preference
from notifications.states import USUAL_HOUR, Channel, Topic, When
from notifications.topics import DEFAULTS


class Choices:
    """When these people hear of which topic; one query."""

    def __init__(self, people: Iterable[User]) -> None:
        rows = Preference.objects.filter(person__in=list(people)).values_list("person", "topic", "channel", "when")
        self.chosen = {(person, topic, channel): when for person, topic, channel, when in rows}

    def when(self, person: User, topic: Topic, channel: str) -> str:
        """Give what one of them has chosen for a topic and channel, else the default."""
        return self.chosen.get((person.pk, topic, channel), DEFAULTS[topic][channel])


class Reach:
    """The living addresses of these people on each channel, in the order of the settings; a few queries."""

    def __init__(self, people: Sequence[User]) -> None:
        known = {adapter.name: adapter.addresses(people) for adapter in in_order()}
        every = {address for addresses in known.values() for address in addresses.values()}
        dead = set(DeadAddress.objects.filter(address__in=every).values_list("channel", "address"))
        self.found: dict[int, dict[str, str]] = {person.pk: {} for person in people}
        for channel, addresses in known.items():
            for person, address in addresses.items():
                if (channel, address) not in dead:
                    self.found[person][channel] = address

    def of(self, person: User) -> dict[str, str]:
        """Give one's addresses by channel, in the order in which one takes the place of another."""
        return self.found[person.pk]


class Routes:
    """By which channels, and when, news goes to each of these people beside the inbox."""

    def __init__(self, people: Iterable[User]) -> None:
        people = list(people)
        self.choices, self.reach = Choices(people), Reach(people)

    def of(self, person: User, topic: Topic, *, is_urgent: bool) -> dict[str, str]:
        """Give channel → when; empty where nothing reaches the person, or the inbox is all he or she wants.

        Mail is everybody's first channel: who has no living address hears through the next one instead. What is
        urgent goes out at once through all channels that are wanted for the topic, and through one in any case.
        """
        open_to = [channel for channel in self.reach.of(person) if channel != Channel.INBOX]
        wanted = {channel: self.choices.when(person, topic, channel) for channel in open_to}
        if Channel.MAIL not in wanted and open_to:
            wish = self.choices.when(person, topic, Channel.MAIL)
            if wish == When.DAILY:
                wanted[Channel.MAIL] = wish  # the letter finds its way when it is written
            elif wish == When.NOW:
                wanted[open_to[0]] = wish
        routes = {channel: when for channel, when in wanted.items() if when != When.NEVER}
        if is_urgent and open_to:
            return {channel: When.NOW for channel in routes if channel in open_to} or {open_to[0]: When.NOW}
        return routes


def hour_of(person: User) -> int:
    """Give the hour of somebody's letter."""
    return LetterHour.objects.filter(person=person).values_list("hour", flat=True).first() or USUAL_HOUR
