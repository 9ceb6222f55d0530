"""Reminding by hand, within the ladder: somebody who answers for others asks that they be reminded today.

It holds what the ladder holds: nobody twice on a day, nobody at night, nothing where the ladder is switched off or who
owes it has put it off until the next step. Each reminder says who asked for it.
"""

import datetime
from collections.abc import Collection, Iterator, Sequence

from django.utils import timezone

from accounts.models import User
from common.calendar import WorkingDays
from common.commits import after_commit
from common.errors import require
from notifications.actions.reminding import make_reminders, worded_to_owners
from notifications.actions.telling import GRACE
from notifications.dues import BATCH, Due, DueKind, Span, kind_named
from notifications.ladder import ahead, is_night, reached
from notifications.models import Calling, Reminder, Step
from notifications.permissions import why_not_call
from notifications.rounds import Call
from notifications.states import Audience

RECENT = datetime.timedelta(days=2)  # after it nobody waits for it any more


def uncalled(dues: Sequence[Due], kind: str, now: datetime.datetime) -> list[Due]:
    """Leave out what may not be called for today: its owner was reminded of the kind today, or has put it off."""
    mine = Reminder.objects.filter(
        person__in={due.person_id for due in dues}, step__rule__kind=kind, step__audience=Audience.OWNER
    )
    today = timezone.localdate(now)
    spared = set(mine.filter(made_at__date=today).values_list("person", flat=True))
    last: dict[tuple, datetime.datetime | None] = {}
    for person, thing, day, put_off in mine.order_by("pk").values_list("person", "thing", "due_on", "put_off_at"):
        last[person, thing, day] = put_off
    return [due for due in dues if due.person_id not in spared and not last.get((due.person_id, due.thing, due.day))]


def to_call(kind: DueKind, people: Collection[int], last: datetime.date, now: datetime.datetime) -> Iterator[list[Due]]:
    """Give, a batch at a time, what would be called for now: what these people owe from today until a day."""
    people = sorted(people)
    for start in range(0, len(people), BATCH):
        span = Span(timezone.localdate(now), last, now, people[start : start + BATCH])
        first: dict[int, Due] = {}
        for due in kind.find(span):
            if due.person_id not in first or due.day < first[due.person_id].day:
                first[due.person_id] = due  # one reminder a person, of what is due first
        yield uncalled(list(first.values()), kind.name, now)


def call(*, kind: DueKind, people: Collection[int], last: datetime.date, by: User, now: datetime.datetime) -> int:
    """Remind these people now of what they owe until a day; give how many were reminded.

    Safe to run twice, also at once: the lock of the ladder and the key of the reminder let it happen once a day.
    """
    require(why_not_call(kind.name, now))
    steps = list(Step.objects.in_use().filter(rule__kind=kind.name))
    owners = [step for step in steps if step.audience == Audience.OWNER]
    calendar, today = WorkingDays.load(), timezone.localdate(now)

    def fresh(calls: Sequence[Call], now: datetime.datetime) -> list[Call]:
        kept = {(due.person_id, due.thing) for due in uncalled([each.of for each in calls], kind.name, now)}
        return [each for each in calls if (each.of.person_id, each.of.thing) in kept]

    count = 0
    for dues in to_call(kind, people, last, now):
        rungs = {day: _rung(owners, day, now, calendar) for day in {due.day for due in dues}}
        to_come = {day: ahead(steps, day, now, calendar) for day in rungs}
        calls = [
            Call(
                Reminder(
                    step=rungs[due.day], thing=due.thing, person_id=due.person_id, due_on=due.day, made_at=now,
                    asked_by=by, asked_on=today,
                ),
                due,
            )
            for due in dues
        ]  # fmt: skip
        count += make_reminders(kind, calls, worded_to_owners(to_come.__getitem__, now), now, fresh)
    return count


def _rung(owners: Sequence[Step], day: datetime.date, now: datetime.datetime, calendar: WorkingDays) -> Step:
    """Give the step in whose words it is said: the last one reached, before the first one that one."""
    found = reached(owners, day, now, calendar)
    if Audience.OWNER in found:
        return found[Audience.OWNER].step
    coming = ahead(owners, day, now, calendar)
    return coming[0].step if coming else max(owners, key=lambda step: (step.days, step.time))


def call_later(
    *, kind: DueKind, people: Collection[int], last: datetime.date, by: User, now: datetime.datetime
) -> None:
    """Have the workers remind these people, once the transaction has been committed."""
    require(why_not_call(kind.name, now))
    ids = sorted(people)
    for start in range(0, len(ids), BATCH):
        asked = Calling.objects.create(kind=kind.name, people=ids[start : start + BATCH], until=last, by=by, at=now)
        after_commit(_hand_over, asked.pk)


def carry_out(*, calling: Calling, now: datetime.datetime) -> int:
    """Do what was asked for, unless it is done; give how many were reminded. At night it is left for the morning."""
    if calling.done_at is not None or why_not_call(calling.kind, now):
        return 0
    kind = kind_named(calling.kind)
    count = call(kind=kind, people=calling.people, last=calling.until, by=calling.by, now=now)
    Calling.objects.filter(pk=calling.pk, done_at=None).update(done_at=now, count=count)
    return count


def hand_over_uncalled(*, now: datetime.datetime) -> int:
    """Hand over again what the workers have not done though it was asked for; give how often that was so."""
    if is_night(now):
        return 0
    undone = Calling.objects.filter(done_at=None, at__gte=now - RECENT, at__lt=now - GRACE)
    keys = list(undone.order_by("pk").values_list("pk", flat=True))
    for key in keys:
        _hand_over(key)
    return len(keys)


def _hand_over(key: int) -> None:
    from notifications.tasks import call_people  # noqa: PLC0415 (tasks stand above actions)

    call_people.delay(key)
