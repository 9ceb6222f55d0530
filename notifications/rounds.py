"""One look at a ladder: which reminders are to be made now, or would be on a day; nothing is written here."""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from django.db.models import Q
from django.utils import timezone

from notifications.dues import Due, DueKind, Scope, Span, answering
from notifications.ladder import REPEAT, Reached
from notifications.models import Reminder
from notifications.states import Audience

Days = Mapping[datetime.date, Mapping[str, Reached]]  # by the day something is due: what speaks of it, to whom


class Call(NamedTuple):
    """A reminder to be made, and what it speaks of: what is owed, or on whose behalf somebody answers."""

    reminder: Reminder
    of: Due | Scope


class Round:
    """What the steps of one kind have to say: first to those who owe, batch by batch, then to those who answer."""

    def __init__(self, kind: DueKind, days: Days, now: datetime.datetime):
        self.kind, self.days, self.now = kind, days, now
        audiences = {audience for rungs in days.values() for audience in rungs} - {Audience.OWNER}
        self.found_by = {audience: answering(audience, timezone.localdate(now)) for audience in audiences}
        self.counts: Counter[tuple[Reached, str, datetime.date]] = Counter()
        self.scopes: dict[str, Scope] = {}

    def owed(self) -> Iterator[list[Call]]:
        """Give the reminders of those who owe something, all that was asked for at once together.

        What was said already is among them: leave it out with `unsaid`, under the lock.
        """
        if not self.days:
            return
        for batch in self.kind.batches(Span(min(self.days), max(self.days), self.now)):
            calls: dict[tuple, Call] = {}
            for due in batch:
                for audience, rung in self.days.get(due.day, {}).items():
                    if due.since is not None and rung.at < due.since:
                        continue  # it came to be owed after this step, which therefore was never missed
                    if audience == Audience.OWNER:
                        calls[rung, due.thing, due.person_id] = Call(self._reminder(rung, due.thing, due), due)
                    elif scope := self.found_by[audience](due):
                        self.scopes[scope.key] = scope
                        self.counts[rung, scope.key, due.day] += 1
            yield list(calls.values())

    def answered_for(self) -> list[Call]:
        """Give the reminders of those who answer for what `owed` has found: how many, never whose."""
        return [
            Call(
                Reminder(
                    step=rung.step, thing=key, person_id=person, due_on=day, made_at=self.now, due_count=count
                ),
                self.scopes[key],
            )
            for (rung, key, day), count in self.counts.items()
            for person in self.scopes[key].people
        ]  # fmt: skip

    def _reminder(self, rung: Reached, thing: str, due: Due) -> Reminder:
        return Reminder(step=rung.step, thing=thing, person_id=due.person_id, due_on=due.day, made_at=self.now)


def unsaid(calls: Sequence[Call], now: datetime.datetime) -> list[Call]:
    """Leave out what was said already: for the same day, to the owner a few days ago for another day, or today by hand.

    What somebody asked for holds back the step of the same day alone: tomorrow the ladder says what it has to say.
    """
    rows = [call.reminder for call in calls]
    said = Reminder.objects.filter(
        Q(step__in={row.step_id for row in rows}) | Q(asked_on=timezone.localdate(now)),
        thing__in={row.thing for row in rows},
        person__in={row.person_id for row in rows},
    )
    known, lately, asked = set(), set(), set()
    today = timezone.localdate(now)
    columns = ("step", "thing", "person", "due_on", "made_at", "asked_on")
    for step, thing, person, day, made_at, asked_on in said.values_list(*columns):
        if asked_on is not None:
            if asked_on == today:
                asked.add((thing, person))
            continue
        known.add((step, thing, person, day))
        if made_at > now - REPEAT:
            lately.add((step, thing, person))
    return [
        call
        for call in calls
        if (key := (call.reminder.step_id, call.reminder.thing, call.reminder.person_id, call.reminder.due_on))
        not in known
        and key[1:3] not in asked
        and (isinstance(call.of, Scope) or key[:3] not in lately)
    ]
