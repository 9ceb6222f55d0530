"""What a person reads of a limit on its page: which reminders are still to come, which were said, whether it moved.

Said by the same steps and the same calendar as the ladder itself (notifications/ladder.py), so a page never promises
what the ladder does not do.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.core.cache import cache
from django.db.models import QuerySet

from accounts.models import User
from common.calendar import WorkingDays
from notifications.dues import day_of, kinds
from notifications.ladder import Reached, ahead
from notifications.models import Extension, Reminder, Step

KEPT_SECONDS, KEPT_AS = 60, "ladder-shown-{}"


@dataclass(frozen=True)
class Beforehand:
    """The reminders of one thing that is due on a day."""

    day: datetime.date
    to_come: list[Reached] = field(default_factory=list)
    said: list[Reminder] = field(default_factory=list)
    extensions: list[Extension] = field(default_factory=list)

    @property
    def next(self) -> Reached | None:
        """The reminder that comes next."""
        return self.to_come[0] if self.to_come else None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.to_come or self.said or self.extensions)


def beforehand(
    kind: str, by: datetime.date | datetime.datetime, person: User, now: datetime.datetime, thing: str = ""
) -> Beforehand:
    """Give what this person is told of what is due then, and how the limit of the thing was extended.

    At most four queries, two of them once a minute; the ladder itself is as it was at most a minute ago.
    """
    day = day_of(by)
    extensions = list(extensions_of(thing)) if thing else []
    steps, corrections = cache.get_or_set(KEPT_AS.format(kind), lambda: _ladder(kind), KEPT_SECONDS)
    if not steps:
        return Beforehand(day, extensions=extensions)
    said = Reminder.objects.visible_to(person).filter(step__rule__kind=kind, due_on=day).select_related("step")
    to_come = ahead(steps, day, now, WorkingDays(corrections))
    return Beforehand(day, to_come, list(said.order_by("made_at")), extensions)


def _ladder(kind: str) -> tuple[list[Step], Mapping[datetime.date, bool]]:
    """Give the steps of a kind, and how the calendar is corrected: nearly every page asks, and they seldom change."""
    steps = list(Step.objects.in_use().filter(rule__kind=kind))
    return steps, WorkingDays.load().corrections if steps else {}


def forget_ladders() -> None:
    """Have the next page read the ladders anew: whoever changed one wants to see it."""
    cache.delete_many(KEPT_AS.format(kind) for kind in kinds())


def extensions_of(*things: str) -> QuerySet[Extension]:
    """Give how the limits of these things were extended, the first time first."""
    return Extension.objects.filter(thing__in=things).select_related("by").order_by("pk")
