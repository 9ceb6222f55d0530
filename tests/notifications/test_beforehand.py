"""A page says which reminders are to come and which were said, by the same steps as the ladder."""

import datetime

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone

from initiatives.states import Status
from notifications.actions.reminding import remind
from notifications.beforehand import beforehand
from notifications.dues import kind_named
from notifications.models import Step
from notifications.reference import load
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, employed

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
DAY = datetime.date(2026, 11, 30)


def at(day: int, hour: int = 8) -> datetime.datetime:
    return datetime.datetime(2026, 11, day, hour, tzinfo=ZONE)


@pytest.fixture
def author():
    unit = UnitFactory()
    return InitiativeFactory(status=Status.RETURNED, due_on=DAY, unit=unit, entered_by=employed(unit)).entered_by


def test_what_is_promised_is_what_is_said(author):
    load()
    promised = [rung.at for rung in beforehand("correction", DAY, author, at(20, 7)).to_come]

    for day in range(20, 31):
        remind(kind=kind_named("correction"), now=at(day))

    said = beforehand("correction", DAY, author, at(30, 20))
    assert [moment.date().isoformat() for moment in promised] == ["2026-11-20", "2026-11-27", "2026-11-30"]
    assert [reminder.made_at.date() for reminder in said.said] == [
        moment.date() for moment in promised if moment.date() != DAY
    ]
    assert said.to_come == []


def test_the_reminders_of_others_are_not_shown(author):
    load()
    remind(kind=kind_named("correction"), now=at(27))

    assert beforehand("correction", DAY, UserFactory(), at(28)).said == []


def test_a_step_out_of_use_is_not_promised(author):
    load()
    Step.objects.filter(rule__kind="correction").update(is_active=False)

    assert beforehand("correction", DAY, author, at(20)).is_empty


def test_the_tag_shows_nothing_without_a_limit_or_a_ladder(author):
    request = RequestFactory().get("/")
    request.user = author
    template = Template('{% load reminders %}{% reminders "correction" by %}')

    shown = [template.render(Context({"request": request, "by": by})).strip() for by in (None, DAY)]

    assert shown == ["", ""]


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 10])
def test_what_was_said_costs_the_same_for_any_number_of_dossiers(author, django_assert_num_queries, count):
    load()
    for _each in range(count - 1):
        InitiativeFactory(status=Status.RETURNED, due_on=DAY, entered_by=author)
    remind(kind=kind_named("correction"), now=at(27))

    with django_assert_num_queries(4):
        assert len(beforehand("correction", DAY, author, at(28), "correction-1").said) == count
