"""What ladders would say on a day, by what is true now: for the administrator who changes one, or wonders."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from common.calendar import WorkingDays
from notifications.dues import DueKind, kind_named
from notifications.ladder import days_to_ask, days_told_on
from notifications.models import Reminder, Rule, Step
from notifications.rounds import Days, Round, unsaid

MOST = 20  # people named of each step
AHEAD = 30  # days for which a ladder is tried out
Told = dict[Step, dict[int, set[datetime.date]]]  # by step and person: of which days


@dataclass(frozen=True)
class Foreseen:
    """What one step would say: to how many people, some of them, of which days."""

    step: Step
    people: tuple[int, ...]
    days: tuple[datetime.date, ...]

    @property
    def named(self) -> list[User]:
        """Some of them, by name."""
        return list(User.objects.filter(pk__in=self.people[:MOST]).order_by("name_key"))

    @property
    def count(self) -> int:
        """How many people would be told."""
        return len(self.people)


def foresee(rule: Rule, on: datetime.date, now: datetime.datetime) -> list[Foreseen]:
    """Say what the ladder would say on that day, step by step; who was told already is left out."""
    kind, steps = _in_use(rule)
    return _said(kind, days_told_on(steps, on, WorkingDays.load()), now)


def try_out(rule: Rule, now: datetime.datetime) -> list[tuple[datetime.date | None, list[Foreseen]]]:
    """Say what the ladder would say at once (None: steps reached and not said), then on each of the days to come."""
    kind, steps = _in_use(rule)
    calendar, today = WorkingDays.load(), timezone.localdate(now)
    found = [(None, _said(kind, days_to_ask(steps, now, calendar), now))]
    for number in range(AHEAD + 1):
        on = today + datetime.timedelta(days=number)
        told = {
            day: still for day, rungs in days_told_on(steps, on, calendar).items()
            if (still := {audience: rung for audience, rung in rungs.items() if rung.at > now})
        }  # fmt: skip
        found.append((on, _said(kind, told, now)))
    return [(on, said) for on, said in found if said]


def _in_use(rule: Rule) -> tuple[DueKind | None, list[Step]]:
    kind = kind_named(rule.kind)
    return kind, [step for step in rule.steps.all() if step.is_active] if kind and rule.is_active else []


def _said(kind: DueKind | None, days: Days, now: datetime.datetime) -> list[Foreseen]:
    found = Round(kind, days, now)
    told: Told = defaultdict(lambda: defaultdict(set))
    for calls in found.owed():
        _note(told, [call.reminder for call in unsaid(calls, now)])
    _note(told, [call.reminder for call in unsaid(found.answered_for(), now)])
    return [
        Foreseen(step, tuple(people), tuple(sorted(set().union(*people.values()))))
        for step, people in sorted(told.items(), key=lambda pair: (pair[0].time, pair[0].days))
    ]


def _note(told: Told, rows: list[Reminder]) -> None:
    for row in rows:
        told[row.step][row.person_id].add(row.due_on)
