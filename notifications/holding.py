"""Which reminders still hold: what they spoke of is asked anew, for many at once, before anything of them goes out."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.utils import timezone

from notifications.dues import Due, DueKind, Span, answering, kinds
from notifications.models import Reminder
from notifications.states import Audience

# Letters speak of what came to be late this long ago, and of no older day.
LOOK_BACK = datetime.timedelta(days=60)
Key = tuple[str, int, datetime.date]  # the thing, who owes it or answers for it, the day


def key_of(reminder: Reminder) -> Key:
    """Give what a reminder speaks of."""
    return reminder.thing, reminder.person_id, reminder.due_on


def last_said(people: Iterable[int], now: datetime.datetime) -> dict[Key, Reminder]:
    """Give the last reminder of each thing these people owe, done or not; one query."""
    since = timezone.localdate(now) - LOOK_BACK
    rows = Reminder.objects.filter(person__in=list(people), step__audience=Audience.OWNER, due_on__gte=since)
    return {key_of(row): row for row in rows.select_related("step__rule", "notice").order_by("pk")}


def still_owed(reminders: Iterable[Reminder], now: datetime.datetime) -> dict[Key, Due]:
    """Give what these people were reminded of where it is due on the same day and not done; a few queries a kind."""
    known = kinds()
    found: dict[Key, Due] = {}
    for name, rows in _by_kind(reminders).items():
        wanted = {key_of(row) for row in rows}
        for due in _asked(known[name], rows, now, {row.person_id for row in rows}) if name in known else ():
            key = due.thing, due.person_id, due.day
            if key in wanted:
                found[key] = due
    return found


def still_answered_for(reminders: Iterable[Reminder], now: datetime.datetime) -> set[Key]:
    """Give of what these people were told of their unit or council that of which something is still not done."""
    known = kinds()
    found: set[Key] = set()
    for name, rows in _by_kind(reminders).items():
        finders = {row.step.audience: answering(row.step.audience, timezone.localdate(now)) for row in rows}
        wanted = {key_of(row) for row in rows}
        for due in _asked(known[name], rows, now, None) if name in known else ():
            for find in finders.values():
                if scope := find(due):
                    found |= wanted & {(scope.key, person, due.day) for person in scope.people}
    return found


def holding(reminders: Sequence[Reminder], now: datetime.datetime) -> set[int]:
    """Give those reminders (with their steps) that still hold, by key."""
    owed = still_owed([row for row in reminders if row.step.audience == Audience.OWNER], now)
    answered = still_answered_for([row for row in reminders if row.step.audience != Audience.OWNER], now)
    return {row.pk for row in reminders if key_of(row) in (owed if row.step.audience == Audience.OWNER else answered)}


def _by_kind(reminders: Iterable[Reminder]) -> dict[str, list[Reminder]]:
    found = defaultdict(list)
    for row in reminders:
        found[row.step.rule.kind].append(row)
    return found


def _asked(kind: DueKind, rows: list[Reminder], now: datetime.datetime, people: set[int] | None) -> Iterator[Due]:
    days = [row.due_on for row in rows]
    return kind.find(Span(min(days), max(days), now, people))
