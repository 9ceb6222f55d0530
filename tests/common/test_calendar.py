"""Working days: the law's with its swapped Saturdays, and what administrators correct."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from common.calendar import WorkingDays
from common.models import CalendarDay


def day(month: int, number: int, year: int = 2026) -> datetime.date:
    return datetime.date(year, month, number)


@pytest.mark.parametrize(
    ("which", "is_working"),
    [
        (day(11, 23), True),  # a Monday
        (day(11, 28), False),  # a Saturday
        (day(2, 17), False),  # Tết
        (day(2, 23), True),  # the Monday after it
        (day(8, 22), True),  # a Saturday worked for Monday, 31 August
        (day(8, 31), False),
        (day(9, 2), False),
    ],
)
def test_the_law_s_days(which, is_working):
    assert WorkingDays().is_working(which) is is_working


@pytest.mark.django_db
def test_what_the_administrator_corrects_holds():
    CalendarDay.objects.create(day=day(11, 28), is_working=True, reason="Làm bù")
    CalendarDay.objects.create(day=day(11, 30), is_working=False, reason="Nghỉ bù")

    calendar = WorkingDays.load()

    assert [calendar.is_working(day(11, number)) for number in (27, 28, 29, 30)] == [True, True, False, False]
    assert calendar.shift(day(12, 1), -1) == day(11, 28)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (day(11, 30), -1, day(11, 27)),  # a Monday: the Friday before
        (day(11, 30), -5, day(11, 20)),  # 24 November is a holiday: the day of culture
        (day(11, 27), 1, day(11, 30)),
        (day(11, 29), 0, day(11, 27)),  # a Sunday: the last working day before
        (day(2, 23), -1, day(2, 13)),  # the Monday after Tết: the Friday before it
        (day(2, 20), 1, day(2, 23)),
    ],
)
def test_counting_leaves_out_weekends_and_holidays(start, count, end):
    assert WorkingDays().shift(start, count) == end


@settings(deadline=None, max_examples=60)
@given(st.dates(day(1, 1, 2026), day(12, 31, 2029)), st.integers(1, 25))
def test_counting_there_and_back_comes_to_the_same_working_day(start, count):
    calendar = WorkingDays()
    start = calendar.shift(start, 0)

    assert calendar.shift(calendar.shift(start, count), -count) == start
    assert sum(calendar.is_working(each) for each in _between(start, calendar.shift(start, count))) == count


def _between(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    return [first + datetime.timedelta(days=number) for number in range(1, (last - first).days + 1)]
