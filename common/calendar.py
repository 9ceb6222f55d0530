"""Working days of Viet Nam, as the law has them and as the administrators correct them each year.

The holidays, with the days swapped for a working Saturday, come from the `holidays` package; it learns of a year's
decision (Tết, swapped days) only when somebody publishes a version of it, so `CalendarDay` overrules it.
"""

import datetime
from collections.abc import Mapping

from holidays import Vietnam

from common.models import CalendarDay

DAY = datetime.timedelta(days=1)


class WorkingDays:
    """Tells working days from others, and counts in them; read the corrections once with `load`."""

    def __init__(self, corrections: Mapping[datetime.date, bool] = {}) -> None:
        self.corrections = corrections
        self.law = Vietnam()
        self._known: dict[datetime.date, bool] = {}

    @classmethod
    def load(cls) -> "WorkingDays":
        """Give the calendar as it is corrected today; one query."""
        return cls(dict(CalendarDay.objects.values_list("day", "is_working")))

    def is_working(self, day: datetime.date) -> bool:
        """Say whether people work on that day."""
        if day not in self._known:
            corrected = self.corrections.get(day)
            self._known[day] = self.law.is_working_day(day) if corrected is None else corrected
        return self._known[day]

    def shift(self, day: datetime.date, count: int) -> datetime.date:
        """Give the working day so many working days after a day, before it where negative.

        With 0 the day itself where people work on it, else the last working day before.
        """
        if count == 0:
            return day if self.is_working(day) else self.shift(day, -1)
        step = DAY if count > 0 else -DAY
        for _each in range(abs(count)):
            day += step
            while not self.is_working(day):
                day += step
        return day
