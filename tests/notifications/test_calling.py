"""Reminding by hand: today, once, within the ladder, and written down."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from common.errors import NotAllowed
from notifications.actions import calling as actions
from notifications.actions.calling import call, call_later, hand_over_uncalled, to_call
from notifications.actions.reminding import remind
from notifications.dues import kind_named
from notifications.models import Calling, Notice, Reminder, Rule, Step
from notifications.reference import load
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.initiatives import WindowFactory, employed
from tests.factories.movements import DutyFactory

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
LAST = datetime.date(2026, 12, 31)


def at(day: int, hour: int = 9) -> datetime.datetime:
    return datetime.datetime(2026, 11, day, hour, 0, tzinfo=ZONE)


@pytest.fixture
def missing():
    """Two people who owe an initiative in a round that closes on Monday, 30 November."""
    load()
    unit = UnitFactory(recognition_level="grassroots")
    window = WindowFactory()
    return [DutyFactory(unit=unit, person=employed(unit), season=window.season).person for _ in range(2)]


def ask(people, now, by=None) -> int:
    ids = [person.pk for person in people]
    return call(kind=kind_named("window"), people=ids, last=LAST, by=by or UserFactory(), now=now)


def ladder(now) -> int:
    return remind(kind=kind_named("window"), now=now)


def test_each_is_reminded_and_the_log_says_who_asked_for_it(missing):
    head = UserFactory()

    assert ask(missing, at(19), by=head) == 2

    rows = Reminder.objects.order_by("person")
    assert [(row.person, row.asked_by, row.asked_on) for row in rows] == [
        (person, head, datetime.date(2026, 11, 19)) for person in missing
    ]
    assert list(Notice.objects.values_list("kind", flat=True)) == ["reminders/owed"] * 2


def test_nobody_is_reminded_twice_on_a_day_whoever_asks(missing):
    assert [ask(missing, at(19)), ask(missing, at(19, 15)), ask(missing, at(20))] == [2, 0, 2]
    assert Notice.objects.count() == 4


def test_whom_the_ladder_has_reminded_today_is_not_reminded_by_hand(missing):
    assert ladder(at(16)) == 2  # ten working days before

    assert [ask(missing, at(16, 15)), ask(missing, at(17))] == [0, 2]


def test_the_ladder_leaves_alone_who_was_reminded_by_hand_today_and_speaks_tomorrow(missing):
    ask(missing[:1], at(25, 7))

    assert ladder(at(25, 8)) == 1
    assert ladder(at(26, 8)) == 1
    assert Reminder.objects.filter(asked_by=None).count() == 2


def test_what_somebody_has_put_off_is_not_asked_for(missing):
    ladder(at(16))
    Reminder.objects.filter(person=missing[0]).update(put_off_at=at(16, 10))

    assert ask(missing, at(17)) == 1
    assert Reminder.objects.get(asked_by__isnull=False).person == missing[1]


@pytest.mark.parametrize("hour", [6, 21])
def test_nobody_is_reminded_at_night(missing, hour):
    with pytest.raises(NotAllowed, match="Ban đêm không nhắc ai"):
        ask(missing, at(19, hour))

    assert not Reminder.objects.exists()


@pytest.mark.parametrize("off", [Rule, Step])
def test_where_the_ladder_is_switched_off_nobody_is_reminded(missing, off):
    off.objects.update(is_active=False)

    with pytest.raises(NotAllowed, match="đã tắt việc nhắc"):
        ask(missing, at(19))


def test_who_owes_nothing_or_has_no_round_to_come_is_left_out(missing):
    assert ask([UserFactory()], at(19)) == 0
    assert ask(missing, datetime.datetime(2026, 12, 1, 9, tzinfo=ZONE)) == 0


def test_the_database_takes_one_such_reminder_a_day(missing):
    ask(missing[:1], at(19))
    again = Reminder.objects.get()
    again.pk = None

    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 12])
def test_asking_costs_the_same_queries_for_any_number_of_people(missing, count, django_assert_num_queries):
    unit = UnitFactory(recognition_level="grassroots")
    season = WindowFactory().season
    people = [DutyFactory(unit=unit, person=employed(unit), season=season).person.pk for _ in range(count)]

    with django_assert_num_queries(5):
        found = [due for dues in to_call(kind_named("window"), people, LAST, at(19)) for due in dues]

    assert len(found) == count


@pytest.fixture
def lost(missing, monkeypatch, django_capture_on_commit_callbacks):
    """A reminding asked for at nine in the morning whose task the broker has lost."""
    with monkeypatch.context() as patch, django_capture_on_commit_callbacks(execute=True):
        patch.setattr(actions, "_hand_over", lambda key: None)
        ids = [person.pk for person in missing]
        call_later(kind=kind_named("window"), people=ids, last=LAST, by=UserFactory(), now=at(19))
    return Calling.objects.get()


def test_what_the_broker_has_lost_is_taken_up_again_and_done_once(lost, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: at(19, 10))

    assert not Reminder.objects.exists()
    assert [hand_over_uncalled(now=at(19, 10)) for _again in range(2)] == [1, 0]

    assert Reminder.objects.filter(asked_by=lost.by).count() == 2
    lost.refresh_from_db()
    assert (lost.done_at, lost.count) == (at(19, 10), 2)


def test_what_was_asked_for_just_now_and_what_nobody_waits_for_is_left_alone(lost):
    assert [hand_over_uncalled(now=now) for now in (at(19, 9), at(22, 9))] == [0, 0]


def test_what_was_lost_until_the_night_is_said_in_the_morning(lost, monkeypatch):
    assert hand_over_uncalled(now=at(19, 22)) == 0
    monkeypatch.setattr(timezone, "now", lambda: at(20, 8))

    assert hand_over_uncalled(now=at(20, 8)) == 1
    assert Reminder.objects.count() == 2


def test_a_task_that_runs_twice_reminds_once(lost):
    assert [actions.carry_out(calling=Calling.objects.get(), now=now) for now in (at(19, 10), at(20, 10))] == [2, 0]
