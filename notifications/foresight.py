"""What ladders would say on a day, by what is true now: for the administrator who changes one, or wonders."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from accounts.models import User
from common.calendar import WorkingDays
from notifications.dues import kind_named
from notifications.ladder import days_told_on
from notifications.models import Reminder, Rule, Step
from notifications.rounds import Round, unsaid

MOST = 20  # people named of each step
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
    kind = kind_named(rule.kind)
    steps = [step for step in rule.steps.all() if step.is_active] if kind and rule.is_active else []
    days = days_told_on(steps, on, WorkingDays.load())
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
