"""The ladder at work: who is reminded of what, once, and no more than that."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.states import RoleName
from initiatives.models import Duty, Initiative
from initiatives.states import Status
from notifications.actions.reminding import remind
from notifications.dues import kind_named, kinds
from notifications.ladder import LATEST
from notifications.models import Notice, Reminder, Step
from notifications.reference import LADDERS, load
from notifications.tasks import climb_ladders
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, WindowFactory, employed

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()


def at(day: int, hour: int = 8, minute: int = 0, month: int = 11) -> datetime.datetime:
    return datetime.datetime(2026, month, day, hour, minute, tzinfo=ZONE)


@pytest.fixture
def ladders():
    load()


@pytest.fixture
def returned():
    """A dossier to be corrected by Monday, 30 November, returned on 9 November."""
    commune = UnitFactory(name="UBND xã Lũng Nặm", recognition_level="grassroots")
    return InitiativeFactory(
        status=Status.RETURNED, due_on=datetime.date(2026, 11, 30), unit=commune, entered_by=employed(commune)
    )


def correction(now: datetime.datetime) -> int:
    return remind(kind=kind_named("correction"), now=now)


def said() -> list[tuple[str, int]]:
    """Give who was reminded, by which step."""
    return list(Reminder.objects.order_by("pk").values_list("person__full_name", "step__days"))


def test_each_ladder_of_the_reference_data_is_of_a_kind_somebody_knows(ladders):
    assert set(LADDERS) == set(kinds())
    for step in Step.objects.select_related("rule"):
        step.full_clean()


def test_nobody_is_told_before_the_first_step(ladders, returned):
    assert correction(at(20, 7, 29)) == 0
    assert not Notice.objects.exists()


def test_the_author_is_reminded_once_a_step(ladders, returned):
    counts = [correction(at(day, hour)) for day in range(20, 31) for hour in (8, 12, 20)]

    assert [count for count in counts if count] == [1, 1]
    assert [(row.step.days, row.made_at) for row in Reminder.objects.order_by("pk").select_related("step")] == [
        (-5, at(20)), (-1, at(27)),
    ]  # fmt: skip
    notice = Notice.objects.order_by("pk").first()
    assert notice.person == returned.entered_by
    assert notice.title == "Còn 10 ngày: sửa và nộp lại hồ sơ"
    assert notice.url == returned.get_absolute_url()


def test_the_letter_says_what_comes_next(ladders, returned, now):
    RoleFactory(unit=returned.unit, name=RoleName.HEAD)

    correction(at(20))

    body = Notice.objects.get().body
    assert body.startswith("Thẻ hình song ngữ gắn với chợ phiên\n")
    assert "07:30 thứ\u00a0Sáu, 27/11/2026: nhắc thêm một lần" in body
    assert "07:30 thứ\u00a0Hai, 30/11/2026: báo thủ trưởng đơn vị" in body


def test_nothing_is_said_at_night(ladders, returned):
    assert [correction(at(20, 21)), correction(at(20, 23, 59)), correction(at(21, 6, 59))] == [0, 0, 0]
    assert correction(at(21, 7)) == 1


def test_what_is_done_is_not_reminded(ladders, returned):
    Initiative.objects.update(status=Status.SUBMITTED)

    assert correction(at(27)) == 0


def test_a_week_without_a_worker_is_made_up_for_by_one_reminder(ladders, returned):
    assert correction(at(29, 10)) == 1
    assert said() == [("Nông Thị Bích Ngọc", -1)]


def test_what_came_to_be_owed_after_a_step_is_not_told_of_that_step(ladders, returned):
    Initiative.objects.update(status_since=at(24, 9))  # returned after the step five days before

    assert correction(at(24, 10)) == 0
    assert correction(at(27)) == 1


def test_a_ladder_is_silent_long_after_its_last_step(ladders, returned):
    assert correction(at(27) + LATEST + datetime.timedelta(days=20)) == 0


def test_an_extended_limit_moves_the_steps_and_repeats_none_said_lately(ladders, returned):
    correction(at(27))
    Initiative.objects.update(due_on=datetime.date(2026, 12, 1))

    assert correction(at(30)) == 0  # "one day left" was said on Friday
    Initiative.objects.update(due_on=datetime.date(2026, 12, 15))
    assert correction(at(1, month=12)) == 0  # the step for 30 November no longer holds, the new ones are ahead
    assert correction(at(8, month=12)) == 1
    assert correction(at(14, month=12)) == 1


def test_the_head_hears_how_many_are_due_in_the_unit_and_not_of_an_own_one(ladders, returned):
    head = RoleFactory(unit=returned.unit, name=RoleName.HEAD, person__full_name="Hoàng Văn Thủ").person
    InitiativeFactory(
        status=Status.RETURNED, due_on=returned.due_on, unit=returned.unit, entered_by=UserFactory(full_name="A")
    )
    InitiativeFactory(status=Status.RETURNED, due_on=returned.due_on, unit=returned.unit, entered_by=head)

    correction(at(30))

    rows = Reminder.objects.filter(step__audience="head").values_list("person__full_name", "thing", "due_count")
    assert list(rows) == [("Hoàng Văn Thủ", f"unit-{returned.unit.pk}", 2)]
    assert correction(at(30, 12)) == 0


def test_two_limits_of_a_unit_are_both_told(ladders, returned):
    RoleFactory(unit=returned.unit, name=RoleName.HEAD)
    InitiativeFactory(status=Status.RETURNED, due_on=datetime.date(2026, 12, 1), unit=returned.unit)
    correction(at(30))

    correction(at(1, month=12))

    rows = Reminder.objects.filter(step__audience="head").order_by("pk").values_list("due_on", "due_count")
    assert list(rows) == [(datetime.date(2026, 11, 30), 1), (datetime.date(2026, 12, 1), 1)]


def test_a_ladder_or_a_step_out_of_use_says_nothing(ladders, returned):
    Step.objects.filter(rule__kind="correction", days=-1).update(is_active=False)
    assert correction(at(27)) == 1
    assert said() == [("Nông Thị Bích Ngọc", -5)]
    Reminder.objects.all().delete()
    Step.objects.first().rule.__class__.objects.filter(kind="correction").update(is_active=False)

    assert correction(at(27, 9)) == 0


def test_who_may_not_sign_in_gets_no_notice(ladders, returned):
    returned.entered_by.__class__.objects.filter(pk=returned.entered_by.pk).update(is_active=False)

    correction(at(27))

    assert not Notice.objects.exists()


def test_the_database_takes_a_reminder_once(ladders, returned):
    correction(at(27))
    again = Reminder.objects.get()
    again.pk = None

    with pytest.raises(IntegrityError, match="reminder_is_made_once"), transaction.atomic():
        again.save(force_insert=True)


def test_the_task_looks_at_every_ladder(ladders, returned, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: at(27))

    assert climb_ladders() == len(kinds())
    assert said() == [("Nông Thị Bích Ngọc", -1)]


def test_a_submission_a_minute_before_stops_the_reminder(ladders):
    commune = UnitFactory(recognition_level="grassroots")
    Step.objects.filter(rule__kind="window").exclude(days=-1).delete()
    window = WindowFactory()
    late, last_minute = (duty_of(commune, window.season) for _ in range(2))
    Step.objects.filter(rule__kind="window").update(days=0, time=datetime.time(17))
    Duty.objects.filter(pk=last_minute.pk).update(progress="under_way")

    assert remind(kind=kind_named("window"), now=at(30, 16, 59)) == 0
    remind(kind=kind_named("window"), now=at(30, 17))

    assert list(Reminder.objects.values_list("person", flat=True)) == [late.person_id]


def duty_of(unit, season, progress: str = "nothing") -> Duty:
    person = employed(unit)
    return Duty.objects.create(
        person=person, season=season, unit=unit, group=person.postings.get().group, progress=progress
    )


@pytest.mark.growth
@pytest.mark.parametrize("count", [3, 40])
def test_any_number_of_people_takes_the_same_questions(count, ladders, django_assert_num_queries):
    commune = UnitFactory(recognition_level="grassroots")
    RoleFactory(unit=commune, name=RoleName.HEAD)
    window = WindowFactory()
    for _ in range(count):
        duty_of(commune, window.season)

    with django_assert_num_queries(30):
        remind(kind=kind_named("window"), now=at(27))

    assert Notice.objects.filter(kind="reminders/owed").count() == count
