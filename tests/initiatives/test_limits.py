"""The completeness check and the rounds of a season are extended; reminders follow the day that holds."""

import datetime

import pytest
from django.utils import timezone

from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.duties import ensure_duties
from initiatives.models import Window
from initiatives.states import Status
from notifications.actions.extending import extend, hand_over_untold
from notifications.actions.reminding import remind
from notifications.dues import kind_named
from notifications.limits import limits
from notifications.models import Extension, Notice, Reminder
from notifications.reference import load
from notifications.tasks import tell_of_extension
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, WindowFactory, employed

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()


def at(month: int, day: int, hour: int = 8) -> datetime.datetime:
    return datetime.datetime(2026, month, day, hour, tzinfo=ZONE)


def told() -> set[int]:
    return set(Notice.objects.filter(kind="reminders/extended").values_list("person", flat=True))


@pytest.fixture
def round_two():
    """Closes on Monday, 30 November, 17:00; a teacher owes an initiative."""
    window = WindowFactory()
    teacher = employed(UnitFactory())
    ensure_duties(season=window.season, people=[teacher], now=at(11, 1))
    return window, teacher


@pytest.fixture
def administrator():
    return UserFactory(is_staff=True, is_superuser=True)


def test_more_time_for_the_check_is_given_by_who_checks(now):
    unit = UnitFactory(recognition_level="grassroots")
    checker = RoleFactory(unit=unit, name=RoleName.COORDINATOR).person
    other = RoleFactory(unit=unit, name=RoleName.COORDINATOR).person
    due_on = timezone.localdate(now) + datetime.timedelta(days=3)
    initiative = InitiativeFactory(status=Status.SUBMITTED, unit=unit, entered_by=employed(unit), due_on=due_on)
    more = {"limit": limits()["check"], "key": initiative.pk, "to": due_on + datetime.timedelta(days=5), "now": now}

    with pytest.raises(NotAllowed):
        extend(by=initiative.entered_by, reason="Nghỉ lễ", **more)
    extend(by=checker, reason="Nghỉ lễ", **more)

    initiative.refresh_from_db()
    assert initiative.due_on == due_on + datetime.timedelta(days=5)
    assert told() == {initiative.entered_by_id, other.pk}


def test_only_administrators_extend_a_round_and_nobody_shortens_it(round_two, administrator):
    window, teacher = round_two

    for by, to in ((teacher, at(12, 5)), (administrator, at(11, 29)), (administrator, window.closes_at)):
        with pytest.raises(NotAllowed):
            extend(limit=limits()["window"], key=window.pk, to=to, reason="Bão", by=by, now=at(11, 20))

    assert Window.objects.get().closes_at == window.closes_at


def test_reminders_for_the_day_that_no_longer_holds_never_go_out(round_two, administrator):
    load()
    window, teacher = round_two
    of_rounds = kind_named("window")
    before = [remind(kind=of_rounds, now=at(11, day)) for day in (16, 17)]  # ten working days before

    extend(
        limit=limits()["window"], key=window.pk, to=at(12, 14, 17), reason="Bão lũ", by=administrator, now=at(11, 20)
    )
    quiet = [remind(kind=of_rounds, now=at(11, day)) for day in (24, 25, 26, 27)]  # three days and one before the 30th
    again = [remind(kind=of_rounds, now=now) for now in (at(11, 30), at(12, 9), at(12, 11))]

    days = list(Reminder.objects.filter(person=teacher).order_by("pk").values_list("due_on", flat=True))
    assert (before, quiet, again) == ([1, 0], [0, 0, 0, 0], [1, 1, 1])
    assert days == [datetime.date(2026, 11, 30), *[datetime.date(2026, 12, 14)] * 3]


def test_everybody_who_owes_hears_of_a_longer_round_once(round_two, administrator):
    window, teacher = round_two
    extend(
        limit=limits()["window"], key=window.pk, to=at(12, 14, 17), reason="Bão lũ", by=administrator, now=at(11, 20)
    )
    extension = Extension.objects.get()

    for _run in range(2):
        tell_of_extension(extension.pk, window.pk)

    assert list(Notice.objects.values_list("person", "kind")) == [(teacher.pk, "reminders/extended")]
    assert "Bão lũ" in Notice.objects.get().body


def test_a_longer_round_is_told_also_where_the_broker_lost_the_task(round_two, administrator):
    window, teacher = round_two
    more = {"limit": limits()["window"], "key": window.pk, "to": at(12, 14, 17), "reason": "Bão lũ"}
    extend(by=administrator, now=at(11, 20), **more)  # the test's transaction never commits: no task is made
    minutes = [at(11, 20) + datetime.timedelta(minutes=number) for number in (5, 11, 12)]

    handed = [hand_over_untold(now=minute) for minute in minutes]

    assert (handed, told()) == ([0, 1, 0], {teacher.pk})


def test_a_round_that_has_opened_is_not_shortened_in_the_administration(round_two, administrator, client_of):
    window, _teacher = round_two
    data = {
        "season": window.season_id, "name": "Đợt hai", "opens_at_0": "2026-10-01", "opens_at_1": "07:00",
        "closes_at_0": "2026-11-28", "closes_at_1": "17:00",
    }  # fmt: skip

    answer = client_of(administrator).post(f"/admin/initiatives/window/{window.pk}/change/", data)

    window.refresh_from_db()
    assert (answer.status_code, window.closes_at) == (200, at(11, 30, 17))
