"""Curves over time: what has been added up by a day, beside the season before on the same day."""

import datetime

import pytest
from django.utils import timezone

from initiatives.states import Progress, Status
from movements.dashboard import Dashboard, family_of
from movements.over_time import over_time
from tests.factories.accounts import UnitFactory
from tests.factories.initiatives import InitiativeFactory, SeasonFactory
from tests.factories.movements import DutyFactory

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 3, 10)


def at(year: int, month: int, day: int) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime(year, month, day, 9, 0))


@pytest.fixture
def unit():
    """Handed in: two by 10 March 2026, one after; in the year before one by then, two after; one elsewhere."""
    unit = UnitFactory(recognition_level="grassroots")
    before = SeasonFactory(year=2025)
    for moment in (at(2026, 1, 5), at(2026, 3, 10), at(2026, 3, 11)):
        InitiativeFactory(unit=unit, status=Status.SUBMITTED, submitted_at=moment)
    for moment in (at(2025, 3, 10), at(2025, 3, 11), at(2025, 12, 31)):
        InitiativeFactory(unit=unit, status=Status.SUBMITTED, submitted_at=moment, season=before)
    InitiativeFactory(status=Status.SUBMITTED, submitted_at=at(2026, 1, 5))
    return unit


def test_a_season_stands_beside_the_one_before_on_the_same_day(unit):
    beside = over_time(SeasonFactory(), SeasonFactory(year=2025), unit, TODAY)["handed_in"]

    assert (beside.now.total, beside.before_by_then, beside.same_day) == (2, 1, datetime.date(2025, 3, 10))
    assert beside.before.total == 3
    assert beside.months()[:4] == [
        (datetime.date(2026, 1, 31), 1, 0), (datetime.date(2026, 2, 28), 1, 0), (datetime.date(2026, 3, 31), 3, 2),
        (datetime.date(2026, 4, 30), None, 2),
    ]  # fmt: skip


def test_a_curve_ends_with_today_and_never_falls(unit):
    weeks = list(over_time(SeasonFactory(), None, unit, TODAY)["handed_in"].now.weeks())

    assert weeks[0][0] == datetime.date(2026, 1, 1)
    assert weeks[-1] == (TODAY, 2)
    assert [count for _day, count in weeks] == sorted(count for _day, count in weeks)


def test_without_a_season_before_nothing_stands_beside(unit):
    beside = over_time(SeasonFactory(), None, unit, TODAY)["handed_in"]

    assert (beside.before, beside.same_day, beside.before_by_then) == (None, None, 0)


def test_29_february_stands_beside_the_28th():
    leap, before = SeasonFactory(year=2028), SeasonFactory(year=2027)

    beside = over_time(leap, before, UnitFactory(), datetime.date(2028, 2, 29))["met"]

    assert beside.same_day == datetime.date(2027, 2, 28)


def test_people_count_on_the_day_they_met_the_duty(unit):
    met = InitiativeFactory(unit=unit, status=Status.RECOGNISED)
    DutyFactory(unit=unit, progress=Progress.MET, met_by=met, met_at=at(2026, 2, 3))

    beside = over_time(SeasonFactory(), None, unit, TODAY)["met"]

    assert [beside.now.until(datetime.date(2026, 2, day)) for day in (2, 3)] == [0, 1]


def test_the_season_before_is_that_of_the_same_campaign():
    other = SeasonFactory(campaign__name="Phong trào trước", year=2025)
    season = SeasonFactory()
    unit = UnitFactory()

    board = Dashboard(season, [season, other], family_of(unit.code), TODAY)

    assert board.before is None
