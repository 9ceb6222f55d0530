"""The ladder at work: finds what is due by what is true now, and reminds each person once a step.

Nothing is planned ahead: what is done meanwhile is not found, and what an outage kept back collapses into the last
step reached (docs/decisions/0070-the-ladder.md).
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from django.db import transaction

from accounts.models import User
from common.calendar import WorkingDays
from common.locks import take_lock
from notifications.actions.telling import News, notify_of
from notifications.dues import BATCH, DueKind
from notifications.ladder import Reached, ahead, days_to_ask, is_night
from notifications.models import Reminder, Step
from notifications.rounds import Call, Round, unsaid

Wording = Callable[[Call, list[User], str], News]
Fresh = Callable[[Sequence[Call], datetime.datetime], list[Call]]


def remind(*, kind: DueKind, now: datetime.datetime) -> int:
    """Remind everybody whom the ladder of this kind has reached; give how many reminders were made, none at night.

    Safe to run twice, also at once: a lock and the key of `Reminder` let each step remind a person once.
    """
    steps = list(Step.objects.in_use().filter(rule__kind=kind.name))
    calendar = WorkingDays.load()
    days = {} if is_night(now) else days_to_ask(steps, now, calendar)
    found = Round(kind, days, now)
    to_come = cache(lambda day: ahead(steps, day, now, calendar))
    of_owner = worded_to_owners(to_come, now)

    def of_others(call: Call, people: list[User], key: str) -> News:
        count, day = call.reminder.due_count, call.reminder.due_on
        context = {"kind": kind, "scope": call.of, "count": count, "day": day, "now": now}
        url, urgent = kind.url_for(call.of), call.reminder.step.is_urgent
        return News(people, "reminders/of_others", url=url, key=key, context=context, is_urgent=urgent)

    count = sum(make_reminders(kind, calls, of_owner, now) for calls in found.owed())
    return count + make_reminders(kind, found.answered_for(), of_others, now)


def worded_to_owners(to_come: Callable[[datetime.date], list[Reached]], now: datetime.datetime) -> Wording:
    """Give the function that words a reminder to who owes something; `to_come` gives the steps ahead of a day."""

    def of_owner(call: Call, people: list[User], key: str) -> News:
        context = {"due": call.of, "to_come": to_come(call.reminder.due_on), "now": now}
        urgent = call.reminder.step.is_urgent
        return News(people, "reminders/owed", url=call.of.url, key=key, context=context, is_urgent=urgent)

    return of_owner


@transaction.atomic
def make_reminders(
    kind: DueKind, calls: Sequence[Call], worded: Wording, now: datetime.datetime, fresh_of: Fresh = unsaid
) -> int:
    """Make these reminders, less those made before (`fresh_of`), each with its notice; give how many.

    What reads alike is worded once a language.
    """
    if not calls:
        return 0
    take_lock(f"ladder:{kind.name}")
    fresh = fresh_of(calls, now)
    people = _people(call.reminder.person_id for call in fresh)
    news: dict[str, News] = {}
    for call in fresh:
        key = _key(call.reminder)
        each = news[key] if key in news else news.setdefault(key, worded(call, [], key))
        each.people.extend(people.get(call.reminder.person_id, []))
    notices = {(notice.key, notice.person_id): notice for notice in notify_of(*news.values())}
    rows = [call.reminder for call in fresh]
    for row in rows:
        row.notice = notices.get((_key(row), row.person_id))
    Reminder.objects.bulk_create(rows, batch_size=BATCH)
    return len(rows)


def _key(row: Reminder) -> str:
    """Give the key by which the inbox takes the notice of a reminder once a person."""
    asked = f":{row.asked_on:%Y%m%d}" if row.asked_on else ""
    return f"remind:{row.step_id}:{row.thing}:{row.due_on:%Y%m%d}{asked}"


def _people(ids: Iterable[int]) -> dict[int, list[User]]:
    """Give those of these people who may sign in, each in a list."""
    found = User.objects.filter(pk__in=set(ids), is_active=True)
    return {
        person.pk: [person]
        for person in found.only("pk", "staff_code", "email", "phone", "language", "is_active", "full_name")
    }
