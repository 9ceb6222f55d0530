"""When a ladder speaks: pure rules over steps, days and the calendar; nothing is asked or written here."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone

from common.calendar import WorkingDays
from notifications.models import Step
from notifications.states import NIGHT_BEGINS, NIGHT_ENDS

# After an outage the last step of these days is made up for; what is older stays unsaid.
LATEST = datetime.timedelta(days=14)
# A step is said again for a new day of the same thing only when it was last said longer ago than this.
REPEAT = datetime.timedelta(days=5)

NEVER = (datetime.date.min, datetime.time.min)


def is_night(now: datetime.datetime) -> bool:
    """Say whether it is night in the province, when nobody is told anything."""
    time = timezone.localtime(now).time()
    return not NIGHT_ENDS <= time < NIGHT_BEGINS


def morning_after(now: datetime.datetime) -> datetime.datetime:
    """Give the first moment from `now` on at which it is not night."""
    local = timezone.localtime(now)
    if not is_night(now):
        return now
    day = local.date() + datetime.timedelta(days=local.time() >= NIGHT_BEGINS)
    return _at(day, NIGHT_ENDS)


def moment_of(step: Step, due_on: datetime.date, calendar: WorkingDays) -> datetime.datetime:
    """Give when a step speaks of what is due on a day."""
    return _at(calendar.shift(due_on, step.days), step.time)


def _at(day: datetime.date, time: datetime.time) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime.combine(day, time))


@dataclass(frozen=True)
class Reached:
    """The last step a ladder has reached for one audience and one day, and when."""

    step: Step
    at: datetime.datetime


def reached(
    steps: Iterable[Step], due_on: datetime.date, now: datetime.datetime, calendar: WorkingDays
) -> dict[str, Reached]:
    """Give for each audience the last step reached, if that is not too long ago; those before it are overtaken."""
    local = timezone.localtime(now)
    today, time = local.date(), local.time()
    last: dict[str, tuple[datetime.date, datetime.time, Step]] = {}
    for step in steps:
        on = calendar.shift(due_on, step.days)
        if (on, step.time) <= (today, time) and (on, step.time) > last.get(step.audience, NEVER)[:2]:
            last[step.audience] = (on, step.time, step)
    lately = ((audience, on, step) for audience, (on, _time, step) in last.items() if on >= today - LATEST)
    found = {audience: Reached(step, _at(on, step.time)) for audience, on, step in lately}
    return {audience: rung for audience, rung in found.items() if now < rung.at + LATEST}


def days_to_ask(
    steps: Sequence[Step], now: datetime.datetime, calendar: WorkingDays
) -> dict[datetime.date, dict[str, Reached]]:
    """Give the days for which a step of this ladder speaks now, each with what it has reached."""
    today = timezone.localdate(now)
    days = {day: reached(steps, day, now, calendar) for day in _around(steps, today - LATEST, today, calendar)}
    return {day: found for day, found in days.items() if found}


def days_told_on(
    steps: Sequence[Step], on: datetime.date, calendar: WorkingDays
) -> dict[datetime.date, dict[str, Reached]]:
    """Give the days of which a step of this ladder speaks on a day, each with the last step that does."""
    days = {day: reached(steps, day, _at(on, NIGHT_BEGINS), calendar) for day in _around(steps, on, on, calendar)}
    told = {
        day: {audience: rung for audience, rung in found.items() if timezone.localdate(rung.at) == on}
        for day, found in days.items()
    }
    return {day: found for day, found in told.items() if found}


def _around(
    steps: Sequence[Step], first: datetime.date, last: datetime.date, calendar: WorkingDays
) -> Iterator[datetime.date]:
    """Give every day of which a step may speak between these days, and a few more."""
    if not steps:
        return
    # One working day more at each end: a step lies before a holiday, the day it speaks of after it.
    first = calendar.shift(first, -max(step.days for step in steps) - 1)
    last = calendar.shift(last, -min(step.days for step in steps) + 1)
    yield from _days(first, last)


def _days(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    for number in range((last - first).days + 1):
        yield first + datetime.timedelta(days=number)


def ahead(steps: Iterable[Step], due_on: datetime.date, now: datetime.datetime, calendar: WorkingDays) -> list[Reached]:
    """Give the steps still to come for what is due on a day, the next first, to show them beforehand."""
    found = [Reached(step, moment_of(step, due_on, calendar)) for step in steps]
    return sorted((rung for rung in found if rung.at > now), key=lambda rung: rung.at)
