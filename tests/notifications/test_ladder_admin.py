"""The ladders in the administration: edited, tried out for a day, and what they have said."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.states import Status
from notifications.actions.reminding import remind
from notifications.beforehand import beforehand
from notifications.dues import kind_named
from notifications.foresight import foresee
from notifications.models import Reminder, Rule, Step
from notifications.reference import load
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
DAY = datetime.date(2026, 11, 30)


def at(day: int, hour: int = 8) -> datetime.datetime:
    return datetime.datetime(2026, 11, day, hour, tzinfo=ZONE)


@pytest.fixture
def admin(client_of):
    return client_of(UserFactory(is_staff=True, is_superuser=True))


@pytest.fixture
def returned():
    load()
    commune = UnitFactory(recognition_level="grassroots")
    RoleFactory(unit=commune, name="head")
    return [InitiativeFactory(status=Status.RETURNED, due_on=DAY, unit=commune, lead=UserFactory()) for _ in range(3)]


def foreseen(day: int, now: datetime.datetime) -> list[tuple[int, str, int]]:
    rule = Rule.objects.prefetch_related("steps").get(kind="correction")
    found = foresee(rule, datetime.date(2026, 11, day), now)
    return [(each.step.days, each.step.audience, each.count) for each in found]


def test_what_would_go_out_on_a_day_is_what_goes_out(returned):
    expected = {day: foreseen(day, at(19)) for day in range(19, 31)}

    for day in range(19, 31):
        remind(kind=kind_named("correction"), now=at(day, 20))
        rows = Reminder.objects.filter(made_at=at(day, 20)).values_list("step__days", "step__audience", "due_count")
        said = {(days, audience): 0 for days, audience, _count in rows}
        for days, audience, _count in rows:
            said[days, audience] += 1
        assert [(*key, count) for key, count in said.items()] == expected[day]
    assert [day for day, found in expected.items() if found] == [20, 27, 30]


def test_who_was_told_is_not_foreseen_again(returned):
    remind(kind=kind_named("correction"), now=at(20))

    assert foreseen(20, at(20, 9)) == []
    assert foreseen(27, at(20, 9)) == [(-1, "owner", 3)]


def test_the_page_names_day_step_and_people(admin, returned, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: at(19))

    page = admin.get(reverse("admin:notifications_rule_foresight"), {"day": "2026-11-27"})

    text = page.content.decode()
    assert [(str(rule), step.count) for rule, step in page.context["found"]] == [("Hồ sơ cần sửa", 3)]
    assert "trước 1 ngày làm việc, 07:30" in text
    assert returned[0].entered_by.full_name in text


def test_a_day_that_is_none_is_said_at_the_field(admin, returned):
    page = admin.get(reverse("admin:notifications_rule_foresight"), {"day": "hôm nay"})

    assert page.status_code == 200
    assert page.context["form"].errors["day"]


def test_a_step_that_has_reminded_somebody_is_kept(admin, returned):
    remind(kind=kind_named("correction"), now=at(20))
    rule = Rule.objects.get(kind="correction")
    used, unused = rule.steps.get(days=-5), rule.steps.get(days=0)

    refused = post_steps(admin, rule, delete={used.pk})
    post_steps(admin, rule, delete={unused.pk})

    assert "đã nhắc" in refused.content.decode()
    assert list(Step.objects.filter(rule=rule).order_by("days").values_list("days", flat=True)) == [-5, -1]


def post_steps(admin, rule, delete=frozenset()):
    steps = list(rule.steps.order_by("pk"))
    data = {"is_active": "on", "steps-TOTAL_FORMS": len(steps), "steps-INITIAL_FORMS": len(steps)}
    for number, step in enumerate(steps):
        row = {"id": step.pk, "rule": rule.pk, "days": step.days, "time": "07:30", "audience": step.audience}
        row |= {"is_active": "on"} | ({"DELETE": "on"} if step.pk in delete else {})
        data |= {f"steps-{number}-{name}": value for name, value in row.items()}
    return admin.post(reverse("admin:notifications_rule_change", args=[rule.pk]), data)


def test_a_step_nobody_can_be_told_by_is_refused_at_its_field(admin, returned):
    rule = Rule.objects.get(kind="session")
    step = rule.steps.first()
    step.audience = "head"
    step.save()

    answer = post_steps(admin, rule)

    assert "không xác định được người" in answer.content.decode()


def test_pages_show_a_changed_ladder_at_once(admin, returned):
    rule = Rule.objects.get(kind="correction")
    before = beforehand("correction", DAY, returned[0].entered_by, at(20, 6)).to_come

    assert post_steps(admin, rule).status_code == 302  # each step at half past seven

    after = beforehand("correction", DAY, returned[0].entered_by, at(20, 6)).to_come
    assert [len(before), {moment.at.time() for moment in after}] == [len(after), {datetime.time(7, 30)}]


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 3])
def test_the_log_needs_the_same_queries_for_any_length(rows, admin, returned, django_assert_max_num_queries):
    remind(kind=kind_named("correction"), now=at(20))
    Reminder.objects.filter(pk__in=list(Reminder.objects.values_list("pk", flat=True)[rows:])).delete()

    with django_assert_max_num_queries(12):
        page = admin.get(reverse("admin:notifications_reminder_changelist"))

    assert len(page.context["cl"].result_list) == rows
