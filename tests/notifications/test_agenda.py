"""What is due of one person, on one page."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from common.formats import days_left, moment
from initiatives.actions.duties import ensure_duties
from initiatives.models import Initiative, Window
from initiatives.states import Status
from notifications.models import Rule
from notifications.reference import load
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, WindowFactory, employed

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()


@pytest.fixture
def page(client_of, monkeypatch):
    """Give a function that reads the page as somebody, on Monday, 23 November 2026."""
    load()
    monkeypatch.setattr(timezone, "now", lambda: datetime.datetime(2026, 11, 23, 8, tzinfo=ZONE))
    return lambda person: client_of(person).get(reverse("notifications:agenda"))


def returned(author, day: int, title: str = "Sổ tay"):
    due_on = datetime.date(2026, 11, day)
    unit = author.postings.get().unit
    return InitiativeFactory(status=Status.RETURNED, due_on=due_on, unit=unit, entered_by=author, title=title)


def test_the_readers_own_dues_stand_there_the_most_urgent_first(page):
    unit = UnitFactory(recognition_level="grassroots")
    author, other = employed(unit), employed(unit)
    for day in (30, 20, 27):
        returned(author, day, f"Sổ tay {day}")
    returned(other, 25)

    shown = page(author)

    assert [item.due.about for item in shown.context["items"]] == ["Sổ tay 20", "Sổ tay 27", "Sổ tay 30"]
    assert days_left(datetime.date(2026, 11, 20), timezone.now()) in shown.content.decode()
    assert [item.next and item.next.step.days for item in shown.context["items"]] == [None, -1, -1]
    assert [item.is_late for item in shown.context["items"]] == [True, False, False]
    assert moment(datetime.datetime(2026, 11, 26, 7, 30, tzinfo=ZONE)) in shown.content.decode()


def test_what_can_still_be_done_is_listed_however_late_and_what_cannot_is_not(page):
    unit = UnitFactory(recognition_level="grassroots")
    author, without = employed(unit), employed(unit)
    returned(author, 20)
    Initiative.objects.update(due_on=datetime.date(2026, 1, 20))
    window = WindowFactory(
        opens_at=datetime.datetime(2026, 1, 1, tzinfo=ZONE), closes_at=datetime.datetime(2026, 2, 1, tzinfo=ZONE)
    )
    ensure_duties(season=window.season, people=[without], now=timezone.now())

    listed = [[item.kind for item in page(person).context["items"]] for person in (author, without)]
    assert listed == [["correction"], []]
    Window.objects.update(closes_at=datetime.datetime(2026, 10, 1, tzinfo=ZONE))
    assert [item.kind for item in page(without).context["items"]] == ["window"]


def test_a_ladder_that_is_switched_off_promises_nothing(page):
    author = employed(UnitFactory(recognition_level="grassroots"))
    returned(author, 30)
    Rule.objects.filter(kind="correction").update(is_active=False)

    assert [item.next for item in page(author).context["items"]] == [None]


def test_where_nothing_is_due_it_says_what_will_stand_there(page):
    shown = page(UserFactory())

    assert shown.context["items"] == []
    assert "empty" in shown.content.decode()


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 12])
def test_it_needs_the_same_queries_for_any_length(count, page, django_assert_num_queries):
    author = employed(UnitFactory(recognition_level="grassroots"))
    for _ in range(count):
        returned(author, 30)
    page(author)

    with django_assert_num_queries(40):
        assert len(page(author).context["items"]) == count
