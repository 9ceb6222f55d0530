"""When a ladder speaks: pure rules."""

import datetime

import pytest
from django.utils import timezone

from common.calendar import WorkingDays
from notifications.dues import day_of
from notifications.ladder import Reached, ahead, days_to_ask, is_night, moment_of, morning_after, reached
from notifications.models import Step

ZONE = timezone.get_default_timezone()


def at(day: int, hour: int = 7, minute: int = 30, month: int = 11) -> datetime.datetime:
    return datetime.datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def on(day: int, month: int = 11) -> datetime.date:
    return datetime.date(2026, month, day)


def step(days: int, audience: str = "owner", time: datetime.time = datetime.time(7, 30)) -> Step:
    return Step(pk=100 + days, days=days, audience=audience, time=time)


@pytest.fixture
def calendar():
    return WorkingDays()


TEN, THREE, ONE, AFTER = step(-10), step(-3), step(-1), step(1)
LADDER = [TEN, THREE, ONE, AFTER, step(1, "head")]


def test_a_step_speaks_on_the_working_day_it_names(calendar):
    assert [moment_of(each, on(30), calendar) for each in (TEN, THREE, ONE, AFTER)] == [
        at(13), at(25), at(27), at(1, month=12),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(13, 7, 29), {}),
        (at(13), {"owner": Reached(TEN, at(13))}),
        (at(25, 7, 29), {"owner": Reached(TEN, at(13))}),
        (at(25), {"owner": Reached(THREE, at(25))}),
        (at(27, 20, 59), {"owner": Reached(ONE, at(27))}),
        (
            at(2, month=12),
            {"owner": Reached(AFTER, at(1, month=12)), "head": Reached(LADDER[4], at(1, month=12))},
        ),
        (at(20, month=12), {}),  # over two weeks after its last step a ladder is silent
    ],
)
def test_missed_steps_collapse_into_the_last_one(now, expected, calendar):
    assert reached(LADDER, on(30), now, calendar) == expected


def test_no_day_for_which_a_step_speaks_is_left_out(calendar):
    for now in (at(23), at(25), at(28), at(16, month=2), at(24, month=2), at(31, month=8)):
        asked = days_to_ask(LADDER, now, calendar)

        wide = [now.date() + datetime.timedelta(days=number) for number in range(-90, 91)]
        assert asked == {day: found for day in wide if (found := reached(LADDER, day, now, calendar))}


def test_a_ladder_without_steps_asks_for_nothing(calendar):
    assert days_to_ask([], at(23), calendar) == {}


def test_what_is_still_to_come_is_known_beforehand(calendar):
    assert [(rung.step.days, rung.at) for rung in ahead(LADDER, on(30), at(25, 9), calendar)] == [
        (-1, at(27)), (1, at(1, month=12)), (1, at(1, month=12)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(23, 20, 59), at(23, 20, 59)),
        (at(23, 21, 0), at(24, 7, 0)),
        (at(23, 23, 59), at(24, 7, 0)),
        (at(23, 0, 0), at(23, 7, 0)),
        (at(23, 6, 59), at(23, 7, 0)),
        (at(23, 7, 0), at(23, 7, 0)),
        (datetime.datetime(2026, 11, 23, 18, 30, tzinfo=datetime.UTC), at(24, 7, 0)),  # 01:30 in Cao Bằng
    ],
)
def test_the_night_is_the_province_s(now, expected):
    assert morning_after(now) == expected
    assert is_night(now) is (expected != now)


def utc(month: int, day: int, hour: int, minute: int = 0) -> datetime.datetime:
    return datetime.datetime(2026, month, day, hour, minute, tzinfo=datetime.UTC)


def test_a_step_speaks_by_the_clock_on_the_wall_also_where_that_is_put_forward_or_back(calendar):
    with timezone.override("Europe/Berlin"):  # forward on 29 March, back on 25 October 2026
        spoken = [moment_of(step(days), datetime.date(2026, 3, 30), calendar) for days in (-1, 0)]
        spoken += [moment_of(step(days), datetime.date(2026, 10, 26), calendar) for days in (-1, 0)]
        nights = [is_night(moment) for moment in (utc(3, 29, 4, 59), utc(3, 29, 5), utc(10, 25, 5, 59), utc(10, 25, 6))]
        morning = morning_after(utc(10, 24, 20))

    assert spoken == [utc(3, 27, 6, 30), utc(3, 30, 5, 30), utc(10, 23, 5, 30), utc(10, 26, 6, 30)]
    assert nights == [True, False, True, False]
    assert morning == utc(10, 25, 6)


@pytest.mark.parametrize(
    ("closes_at", "day", "reminded_at"),
    [
        (utc(11, 30, 16, 59), on(30), at(27)),  # 23:59 in Cao Bằng
        (utc(11, 30, 17, 0), on(1, 12), at(30)),  # midnight: the first moment of the next day
        (utc(11, 29, 17, 0), on(30), at(27)),
    ],
)
def test_the_day_of_a_limit_ends_at_midnight_in_the_province(closes_at, day, reminded_at, calendar):
    assert day_of(closes_at) == day
    assert moment_of(ONE, day_of(closes_at), calendar) == reminded_at


def test_a_step_before_tet_is_said_before_tet(calendar):
    due_on = datetime.date(2026, 2, 24)  # Tuesday after Tết; 16 to 20 February are its holidays

    said = [moment_of(step(days), due_on, calendar).date() for days in (-3, -2, -1)]

    assert said == [datetime.date(2026, 2, day) for day in (12, 13, 23)]
