import datetime

import pytest
from django.utils import timezone

from initiatives.models import DutyTally
from initiatives.states import Exemption, Progress, Status
from movements.progress import LISTS, people_behind, summary, time_passed
from tests.factories.accounts import TargetGroupFactory, UnitFactory
from tests.factories.initiatives import InitiativeFactory, SeasonFactory
from tests.factories.movements import DutyFactory

pytestmark = pytest.mark.django_db


def met(**kwargs):
    return DutyFactory(
        progress=Progress.MET, met_by=InitiativeFactory(status=Status.RECOGNISED), met_at=timezone.now(), **kwargs
    )


@pytest.fixture
def province():
    """A province with two communes, one with a school; seven people in two groups."""
    province = UnitFactory(recognition_level="provincial", code="CB")
    lung_nam = UnitFactory(parent=province, recognition_level="grassroots", code="LN")
    school = UnitFactory(parent=lung_nam, code="LN-TH")
    bao_lac = UnitFactory(parent=province, recognition_level="grassroots", code="BL")
    worker = TargetGroupFactory(code="worker", name="Công nhân", position=9)
    met(unit=school)
    DutyFactory(unit=school, progress=Progress.UNDER_WAY)
    DutyFactory(unit=school, progress=Progress.DRAFTED, group=worker)
    DutyFactory(unit=lung_nam)
    DutyFactory(unit=bao_lac)
    DutyFactory(unit=bao_lac)
    DutyFactory(unit=bao_lac, exemption=Exemption.LEAVE)
    DutyFactory(unit=bao_lac, season=SeasonFactory(year=2025))
    return province


def numbers(figures):
    return figures.obliged, figures.met, figures.under_way, figures.missing, figures.drafted, figures.exempt


def test_figures_sum_the_whole_subtree_of_one_season(province):
    found = summary(SeasonFactory(), province)

    assert numbers(found.total) == (6, 1, 1, 4, 1, 1)
    assert [(row.of.code, numbers(row.figures)) for row in found.groups] == [
        ("civil", (5, 1, 1, 3, 0, 1)), ("worker", (1, 0, 0, 1, 1, 0)),
    ]  # fmt: skip
    assert [(row.of.code, numbers(row.figures)) for row in found.units] == [
        ("LN", (4, 1, 1, 2, 1, 0)), ("BL", (2, 0, 0, 2, 0, 1)),
    ]  # fmt: skip


def test_figures_of_a_unit_tell_its_own_people_from_those_below(province):
    commune = type(province).objects.get(code="LN")

    found = summary(SeasonFactory(), commune)

    assert numbers(found.own) == (1, 0, 0, 1, 0, 0)
    assert [(row.of.code, row.figures.obliged) for row in found.units] == [("LN-TH", 3)]


@pytest.mark.parametrize("state", list(LISTS))
def test_every_figure_agrees_with_the_list_it_opens(province, state):
    season = SeasonFactory()
    found = summary(season, province)

    assert people_behind(season, province, state).count() == getattr(found.total, state)
    for row in found.units:
        assert people_behind(season, row.of, state).count() == getattr(row.figures, state)
    for row in found.groups:
        assert people_behind(season, province, state, row.of).count() == getattr(row.figures, state)


def test_a_unit_that_has_ended_is_listed_while_somebody_is_counted_there(province):
    season, group = SeasonFactory(), TargetGroupFactory()
    for code, people in (("OLD", 0), ("KEPT", 1)):
        ended = UnitFactory(parent=province, code=code, valid_to=datetime.date(2026, 6, 30))
        DutyTally.objects.create(season=season, unit=ended, group=group, nothing=people)

    assert {row.of.code for row in summary(season, province).units} == {"LN", "BL", "KEPT"}


@pytest.mark.growth
def test_figures_cost_the_same_for_any_number_of_people(province, django_assert_num_queries):
    DutyFactory.create_batch(10, unit=province)
    season = SeasonFactory()

    with django_assert_num_queries(3):
        assert summary(season, province).total.obliged == 16


@pytest.mark.parametrize(
    ("day", "percent"),
    [(datetime.date(2025, 12, 31), 0), (datetime.date(2026, 12, 31), 100), (datetime.date(2027, 3, 1), 100)],
)
def test_time_passed_stays_within_the_season(day, percent):
    assert time_passed(SeasonFactory(), day) == percent
