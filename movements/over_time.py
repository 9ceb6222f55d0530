"""How a season has grown day by day, beside the one before it on the same day: summed from `DayTally`, in one query."""

import datetime
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from django.db.models import Sum

from accounts.models import Unit
from initiatives.models import DayTally, Season
from initiatives.states import Event

WEEK = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Growth:
    """How often something has happened in a season, added up from its first day on."""

    season: Season
    days: Counter
    last: datetime.date  # the last day of the curve

    @cached_property
    def _sums(self) -> tuple[list[datetime.date], list[int]]:
        days = sorted(self.days)
        return days, list(accumulate(self.days[day] for day in days))

    def until(self, day: datetime.date) -> int:
        """Add up to the end of a day."""
        days, sums = self._sums
        place = bisect_right(days, day)
        return sums[place - 1] if place else 0

    @property
    def total(self) -> int:
        """Add up to the end of the curve."""
        return self.until(self.last)

    def weeks(self) -> Iterator[tuple[datetime.date, int]]:
        """Give day and sum for the first day of the season, each week after it, and the last day."""
        day = self.season.starts_on
        while day < self.last:
            yield day, self.until(day)
            day += WEEK
        yield self.last, self.total


@dataclass(frozen=True)
class Beside:
    """One season beside the one before it, for one kind of event."""

    event: str
    now: Growth
    before: Growth | None
    same_day: datetime.date | None  # in the season before

    @property
    def before_by_then(self) -> int:
        """How many it were in the season before at the end of the same day of its year."""
        return self.before.until(self.same_day) if self.before else 0

    def months(self) -> list[tuple[datetime.date, int | None, int | None]]:
        """Give for each month begun its last day on the curves, and both sums; None where a curve has none."""
        rows = []
        for month in range(1, 13):
            end = _month_end(self.now.season.year, month)
            here = self.now.until(end) if self.now.season.starts_on <= end and _first(end) <= self.now.last else None
            there = None
            if self.before is not None:
                then = _month_end(self.before.season.year, month)
                there = self.before.until(then) if self.before.season.starts_on <= then else None
            rows.append((end, here, there))
        return rows


def _month_end(year: int, month: int) -> datetime.date:
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    return following - datetime.timedelta(days=1)


def _first(day: datetime.date) -> datetime.date:
    return day.replace(day=1)


def over_time(season: Season, before: Season | None, unit: Unit, today: datetime.date) -> dict[str, Beside]:
    """Give for each event of `DayTally` how the season has grown until today, and the whole season before it."""
    last = min(max(today, season.starts_on), season.ends_on)
    seasons = [season.pk, *([before.pk] if before else [])]
    rows = (
        DayTally.objects.filter(season__in=seasons, unit=unit)
        .order_by()
        .values_list("season_id", "event", "day")
        .annotate(total=Sum("count"))
    )
    found: dict[tuple[int, str], Counter] = defaultdict(Counter)
    for of, event, day, count in rows:
        found[of, event][day] += count
    same_day = _same_day(last, before) if before else None
    return {
        str(event): Beside(
            str(event),
            Growth(season, found[season.pk, event], last),
            Growth(before, found[before.pk, event], before.ends_on) if before else None,
            same_day,
        )
        for event in Event
    }


def _same_day(day: datetime.date, season: Season) -> datetime.date:
    """Give the same day of the year of another season; of 29 February the 28th."""
    try:
        return day.replace(year=season.year)
    except ValueError:
        return day.replace(year=season.year, day=28)
