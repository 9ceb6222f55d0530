"""When a ladder speaks: pure rules."""

import datetime

import pytest
from django.utils import timezone

from common.calendar import WorkingDays
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
