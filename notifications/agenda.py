"""What is due of one person, from all that can be due: for the page that lists it and for the own calendar."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from common.calendar import WorkingDays
from notifications.dues import Due, Span, kinds
from notifications.holding import LOOK_BACK
from notifications.ladder import Reached, ahead
from notifications.limits import moment_of
from notifications.models import Step

LOOK_AHEAD = datetime.timedelta(days=120)
LATE = datetime.timedelta(days=730)  # what can still be done long after its day is listed so long


@dataclass(frozen=True)
class Item:
    """Something due, of which kind it is, and the step of the ladder that speaks of it next."""

    kind: str
    due: Due
    next: Reached | None
    is_late: bool


def dues_of(
    person: User, now: datetime.datetime, look_back: datetime.timedelta, late: datetime.timedelta | None = None
) -> Iterator[tuple[str, Due]]:
    """Give what this person owes and has not done, each with its kind; a few queries a kind.

    `late` looks further back for what can still be done then.
    """
    today = timezone.localdate(now)
    for name, kind in kinds().items():
        back = late if late is not None and kind.can_be_late else look_back
        for due in kind.find(Span(today - back, today + LOOK_AHEAD, now, [person.pk])):
            yield name, due


def agenda_of(person: User, now: datetime.datetime) -> list[Item]:
    """Give the same, the most urgent first, each with its next reminder; two queries more."""
    steps, calendar, today = list(Step.objects.in_use()), WorkingDays.load(), timezone.localdate(now)

    def next_of(kind: str, day: datetime.date) -> Reached | None:
        return next(iter(ahead([step for step in steps if step.rule.kind == kind], day, now, calendar)), None)

    found = [
        Item(kind, due, next_of(kind, due.day), moment_of(due.by) < moment_of(now if due.has_hour else today))
        for kind, due in dues_of(person, now, LOOK_BACK, LATE)
    ]
    return sorted(found, key=lambda item: (item.due.day, moment_of(item.due.by), item.due.thing))
