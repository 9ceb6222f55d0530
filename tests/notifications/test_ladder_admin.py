"""The ladders in the administration: edited, tried out for a day, and what they have said."""

import datetime
from collections import Counter

import pytest
from django.urls import reverse
from django.utils import timezone

from common.formats import moment
from initiatives.states import Status
from notifications.actions.reminding import remind
from notifications.beforehand import beforehand
from notifications.dues import kind_named, kinds
from notifications.foresight import foresee
from notifications.models import Notice, Reminder, Rule, Step
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


def test_an_edited_ladder_is_tried_out_before_it_is_saved(admin, returned, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: at(23))
    rule = Rule.objects.get(kind="correction")
    steps = list(rule.steps.values_list("pk", "days", "is_active"))

    page = try_out(admin, rule, days={-5: -3, -1: -4})  # -4 was reached half an hour ago

    told = [(on, each.step.days, each.count) for on, found in page.context["found"] for each in found]
    assert told == [
        (None, -4, 3), (datetime.date(2026, 11, 25), -3, 3), (datetime.date(2026, 11, 30), 0, 1),
    ]  # fmt: skip
    assert list(rule.steps.values_list("pk", "days", "is_active")) == steps
    assert not Reminder.objects.exists()


def test_what_is_tried_out_is_what_then_goes_out(admin, returned, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: at(20))
    rule = Rule.objects.get(kind="correction")
    page = try_out(admin, rule)
    expected = {
        (on or at(20).date(), each.step.days): each.count for on, found in page.context["found"] for each in found
    }

    for day in range(20, 31):
        remind(kind=kind_named("correction"), now=at(day, 8))

    rows = Reminder.objects.values_list("made_at", "step__days")
    assert Counter((timezone.localdate(made), days) for made, days in rows) == expected


def test_what_cannot_be_saved_is_not_tried_out(admin, returned):
    rule = Rule.objects.get(kind="correction")

    page = try_out(admin, rule, days={-5: 99})

    assert (page.status_code, page.context["found"]) == (422, [])


def test_the_page_of_a_ladder_leads_to_whom_it_would_tell(admin, returned):
    rule = Rule.objects.get(kind="correction")

    page = admin.get(reverse("admin:notifications_rule_change", args=[rule.pk])).content.decode()

    assert f'formaction="{reverse("admin:notifications_rule_try_out", args=[rule.pk])}"' in page


def test_ladders_stand_as_a_year_brings_what_is_due(admin, returned):
    page = admin.get(reverse("admin:notifications_rule_changelist"))

    assert [rule.kind for rule in page.context["cl"].result_list] == list(kinds())


def test_a_step_that_has_reminded_somebody_is_kept(admin, returned):
    remind(kind=kind_named("correction"), now=at(20))
    rule = Rule.objects.get(kind="correction")
    used, unused = rule.steps.get(days=-5), rule.steps.get(days=0)

    refused = post_steps(admin, rule, delete={used.pk})
    post_steps(admin, rule, delete={unused.pk})

    assert "đã nhắc" in refused.content.decode()
    assert list(Step.objects.filter(rule=rule).order_by("days").values_list("days", flat=True)) == [-5, -1]


def typed(rule, delete=frozenset(), days=None):
    steps = list(rule.steps.order_by("pk"))
    data = {"is_active": "on", "steps-TOTAL_FORMS": len(steps), "steps-INITIAL_FORMS": len(steps)}
    for number, step in enumerate(steps):
        row = {"id": step.pk, "rule": rule.pk, "days": (days or {}).get(step.days, step.days), "time": "07:30"}
        row |= {"audience": step.audience, "is_active": "on"} | ({"DELETE": "on"} if step.pk in delete else {})
        data |= {f"steps-{number}-{name}": value for name, value in row.items()}
    return data


def post_steps(admin, rule, delete=frozenset()):
    return admin.post(reverse("admin:notifications_rule_change", args=[rule.pk]), typed(rule, delete))


def try_out(admin, rule, days=None):
    return admin.post(reverse("admin:notifications_rule_try_out", args=[rule.pk]), typed(rule, days=days))


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
    assert [len(before), {rung.at.time() for rung in after}] == [len(after), {datetime.time(7, 30)}]


def test_the_log_says_which_step_whether_it_was_read_and_what_was_put_off(admin, returned, now):
    remind(kind=kind_named("correction"), now=at(20))
    row = Reminder.objects.order_by("pk").first()
    Reminder.objects.exclude(pk=row.pk).delete()
    Notice.objects.filter(pk=row.notice_id).update(read_at=at(20, 9))
    Reminder.objects.update(put_off_at=at(20, 10))

    page = admin.get(reverse("admin:notifications_reminder_changelist")).content.decode()

    assert f"Hồ sơ cần sửa<br>{row.step}</td>" in page
    assert all(f"{moment(at(20, hour))}<br>" in page for hour in (9, 10))
    assert f'?notice={row.notice_id}">' in page


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 3])
def test_the_log_needs_the_same_queries_for_any_length(rows, admin, returned, django_assert_max_num_queries):
    remind(kind=kind_named("correction"), now=at(20))
    Reminder.objects.filter(pk__in=list(Reminder.objects.values_list("pk", flat=True)[rows:])).delete()

    with django_assert_max_num_queries(12):
        page = admin.get(reverse("admin:notifications_reminder_changelist"))

    assert len(page.context["cl"].result_list) == rows
