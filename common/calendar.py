"""Working days of Viet Nam, as the law has them and as the administrators correct them each year.

The holidays, with the days swapped for a working Saturday, come from the `holidays` package; it learns of a year's
decision (Tết, swapped days) only when somebody publishes a version of it, so `CalendarDay` overrules it.
"""

import datetime
from collections.abc import Mapping
from functools import cache

from holidays import Vietnam

from common.models import CalendarDay

NO_TIME, DAY = datetime.timedelta(), datetime.timedelta(days=1)
LAW = Vietnam()  # learns each year once a process


@cache
def is_working_by_law(day: datetime.date) -> bool:
    """Say whether people work on that day, if nobody has corrected it."""
    return LAW.is_working_day(day)


class WorkingDays:
    """Tells working days from others, and counts in them; read the corrections once with `load`."""

    def __init__(self, corrections: Mapping[datetime.date, bool] = {}) -> None:
        self.corrections = corrections
        self._forth: dict[datetime.date, datetime.date] = {}
        self._back: dict[datetime.date, datetime.date] = {}

    @classmethod
    def load(cls) -> "WorkingDays":
        """Give the calendar as it is corrected today; one query."""
        return cls(dict(CalendarDay.objects.values_list("day", "is_working")))

    def is_working(self, day: datetime.date) -> bool:
        """Say whether people work on that day."""
        corrected = self.corrections.get(day)
        return is_working_by_law(day) if corrected is None else corrected

    def shift(self, day: datetime.date, count: int) -> datetime.date:
        """Give the working day so many working days after a day, before it where negative.

        With 0 the day itself where people work on it, else the last working day before.
        """
        if count == 0:
            return day if self.is_working(day) else self._next(day, -DAY)
        step = DAY if count > 0 else -DAY
        for _each in range(abs(count)):
            day = self._next(day, step)
        return day

    def _next(self, day: datetime.date, step: datetime.timedelta) -> datetime.date:
        """Give the next working day in one direction."""
        known = self._forth if step > NO_TIME else self._back
        if day not in known:
            found = day + step
            while not self.is_working(found):
                found += step
            known[day] = found
        return known[day]
