"""Tasks are reported on by their owners and confirmed by the unit that issued the programme; reminders, more time."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from accounts.states import RoleName
from common.errors import NotAllowed
from movements.actions.programme_tasks import (
    confirm_task,
    reopen_task,
    report_task,
    send_task_back,
    take_task_report_back,
)
from movements.actions.programmes import close_programme
from movements.dues.tasks import TaskDue
from movements.models import Task
from movements.programme_states import TaskStatus, TaskStep
from movements.querysets.programmes import late
from movements.workflow.programmes import TASK_TRANSITIONS, why_not_step
from notifications.actions.extending import extend
from notifications.actions.reminding import remind
from notifications.dues import Span, kind_named
from notifications.limits import limits
from notifications.models import Notice, Reminder
from notifications.reference import load
from tests.factories.accounts import RoleFactory, SubstituteFactory, UserFactory
from tests.factories.programmes import DUE_ON, drafted, issued, localised, outside, task, task_facts, tiers
from tests.worlds import world

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@world
def at():
    return tiers()


@world
def running(at):
    return task(at)


def done(running, by, **more):
    return report_task(task=running, percent=100, text="Đã mở 56 lớp", by=by, is_done=True, **more)


def told(kind: str) -> set[int]:
    return set(Notice.objects.filter(kind=f"movements/{kind}").values_list("person", flat=True))


def test_progress_is_reported_until_it_is_done_and_the_issuer_confirms(at, running, now):
    report_task(task=running, percent=40, text="Đã mở 22 lớp", by=at.in_charge, evidence="https://cb.vn/lop")
    assert Task.objects.get().percent == 40
    done(running, at.department_head)
    assert told("task_reported") == {at.head.pk, at.steering.pk}

    confirm_task(task=running, by=at.steering)

    running.refresh_from_db()
    assert (running.status, running.percent, running.confirmed_at) == ("confirmed", 100, now)
    assert running.done_in.by == at.department_head
    steps = running.reports.order_by("pk").values_list("step", "by", "percent", "evidence")
    assert list(steps) == [
        ("progress", at.in_charge.pk, 40, "https://cb.vn/lop"),
        ("done", at.department_head.pk, 100, ""),
        ("confirm", at.steering.pk, 100, ""),
    ]
    assert told("task_confirmed") == {at.in_charge.pk}


def test_a_report_says_what_was_done(at, running):
    for is_done in (False, True):
        with pytest.raises(NotAllowed, match="what was done"):
            report_task(task=running, percent=10, text="  ", by=at.in_charge, is_done=is_done)


def test_what_is_taken_back_sent_back_or_opened_again_stands_where_it_stood_before(at, running):
    report_task(task=running, percent=60, text="Gần xong", by=at.in_charge)
    done(running, at.in_charge)
    take_task_report_back(task=running, by=at.department_head)
    assert (Task.objects.get().status, Task.objects.get().percent) == ("open", 60)
    done(running, at.in_charge)
    with pytest.raises(NotAllowed, match="Say why"):
        send_task_back(task=running, reason=" ", by=at.head)
    send_task_back(task=running, reason="Thiếu số liệu", by=at.head)
    done(running, at.in_charge)
    confirm_task(task=running, by=at.head)
    reopen_task(task=running, reason="Nhầm", by=at.steering)

    running.refresh_from_db()
    assert (running.status, running.percent, running.done_in, running.confirmed_at) == ("open", 60, None, None)
    assert told("task_opened") == {at.in_charge.pk}
    assert running.reports.order_by("pk").values_list("text", flat=True).last() == "Nhầm"


def test_whoever_reported_does_not_confirm_nor_does_a_deputy_of_the_same_person(now):
    at = tiers()
    running = issued(at, outside(at)).tasks.for_list().get()
    deputy = UserFactory()
    SubstituteFactory(person=at.head, deputy=deputy, starts_on=now.date())
    done(running, User.objects.get(pk=at.head.pk))

    for by in (at.head, deputy):
        with pytest.raises(NotAllowed, match="Somebody else"):
            confirm_task(task=running, by=by)
    confirm_task(task=running, by=at.steering)

    assert Task.objects.get().status == TaskStatus.CONFIRMED


def test_the_issuing_side_reports_for_a_body_outside_the_tree(at):
    running = issued(at, outside(at), title="Ngoài hệ thống").tasks.for_list().get()

    allowed = {
        name for name in ("head", "steering", "department_head", "in_charge", "coordinator")
        if why_not_step(getattr(at, name), running, TaskStep.DONE) is None
    }  # fmt: skip

    assert allowed == {"head", "steering"}


OWNER, ISSUER = {"in_charge", "department_head", "head_above_department"}, {"head", "steering"}
ALLOWED = {
    (TaskStep.PROGRESS, "open"): {"in_charge", "department_head", "head"},
    (TaskStep.DONE, "open"): {"in_charge", "department_head", "head"},
    (TaskStep.TAKE_BACK, "reported"): {"in_charge", "department_head", "head"},
    (TaskStep.CONFIRM, "reported"): ISSUER,
    (TaskStep.SEND_BACK, "reported"): ISSUER,
    (TaskStep.REOPEN, "confirmed"): ISSUER,
}


@pytest.mark.parametrize("status", TaskStatus.values)
@pytest.mark.parametrize("step", list(TASK_TRANSITIONS))
def test_who_takes_which_step_from_which_state(step, status, at, running):
    names = ("head", "steering", "department_head", "in_charge", "coordinator", "commune_head")
    people = {name: getattr(at, name) for name in names} | {"stranger": UserFactory()}
    if status != "open":
        done(running, at.in_charge)
    if status == "confirmed":
        confirm_task(task=running, by=at.head)
    running = Task.objects.for_list().select_related("done_in").get()

    allowed = {name for name, person in people.items() if why_not_step(person, running, step) is None}

    assert allowed == ALLOWED.get((step, status), set())


def test_a_task_runs_while_its_programme_does(at):
    draft = drafted(at, task_facts(at), title="Chưa ban hành").tasks.get()
    with pytest.raises(NotAllowed, match="from the day"):
        done(draft, at.in_charge)
    running = task(at)
    done(running, at.in_charge)
    with pytest.raises(NotAllowed, match="waits to be confirmed"):
        close_programme(programme=running.programme, by=at.head)
    send_task_back(task=running, reason="Thiếu", by=at.head)
    close_programme(programme=running.programme, by=at.head)

    with pytest.raises(NotAllowed, match="closed"):
        done(running, at.in_charge)
    assert Task.objects.for_list().get(pk=running.pk).state == "Not done"


@pytest.mark.parametrize(
    "wrong", [{"status": "reported"}, {"status": "confirmed"}, {"confirmed_at": datetime.datetime(2026, 1, 1)}]
)
def test_the_database_keeps_no_task_done_without_its_report(wrong, running):
    if "confirmed_at" in wrong:
        wrong = {"confirmed_at": timezone.now()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.filter(pk=running.pk).update(**wrong)


def test_overdue_is_what_is_open_in_a_programme_that_runs_after_its_day(at, running, now):
    today = DUE_ON + DAY
    assert list(Task.objects.filter(late(today))) == [running]
    assert not Task.objects.filter(late(DUE_ON)).exists()
    done(running, at.in_charge)
    assert not Task.objects.filter(late(today)).exists()
    send_task_back(task=running, reason="Thiếu", by=at.head)
    close_programme(programme=running.programme, by=at.head)

    assert not Task.objects.filter(late(today)).exists()


def test_owners_find_theirs_and_the_issuer_what_waits(at, running):
    other = issued(at, outside(at), title="Khác").tasks.get()

    def owned(user) -> set[int]:
        return set(Task.objects.owned_by(user).values_list("pk", flat=True))

    assert owned(at.in_charge) == owned(at.department_head) == {running.pk}
    assert owned(at.steering) == owned(at.head) == {other.pk}
    below = Task.objects.owned_by(at.head, below=True).values_list("pk", flat=True)
    assert set(below) == {running.pk, other.pk}
    assert owned(at.coordinator) == set()
    done(running, at.in_charge)
    assert list(Task.objects.to_confirm_by(at.steering)) == [running]
    assert not Task.objects.to_confirm_by(at.department_head).exists()


def test_the_issuer_sees_how_many_units_have_localised_a_task_and_have_done_it(at):
    above = issued(at)

    def counts() -> tuple[int, int]:
        row = above.tasks.counted().get()
        return row.localised_count, row.localised_done_count

    own = localised(at, above, is_issued=False)
    assert counts() == (0, 0)
    own.delete()
    own = localised(at, above)
    assert counts() == (1, 0)
    done(own.tasks.for_list().get(), at.coordinator)
    confirm_task(task=own.tasks.get(), by=at.commune_head)
    assert counts() == (1, 1)


def found(now, first=DUE_ON, last=DUE_ON, people=None) -> list[tuple]:
    return [(due.thing, due.person_id, due.day) for due in TaskDue().find(Span(first, last, now, people))]


def test_a_task_is_owed_by_the_person_in_charge_else_by_the_unit_else_by_the_issuer(at, now):
    drafted(at, task_facts(at), title="Chưa ban hành")
    programme = issued(at, task_facts(at), task_facts(at, person=None), outside(at))
    first, second, third = (f"task-{each.pk}" for each in programme.tasks.order_by("position"))

    assert found(now) == [
        (first, at.in_charge.pk, DUE_ON), (second, at.department_head.pk, DUE_ON),
        (third, at.head.pk, DUE_ON), (third, at.steering.pk, DUE_ON),
    ]  # fmt: skip
    assert found(now, last=DUE_ON - DAY, first=DUE_ON - DAY) == []
    assert found(now, people=[at.steering.pk]) == [(third, at.steering.pk, DUE_ON)]
    assert found(now, people=[at.in_charge.pk]) == [(first, at.in_charge.pk, DUE_ON)]
    done(programme.tasks.get(position=1), at.in_charge)
    assert len(found(now)) == 3
    send_task_back(task=programme.tasks.get(position=1), reason="Thiếu", by=at.head)
    close_programme(programme=programme, by=at.head)
    assert found(now) == []


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 20])
def test_finding_takes_the_same_questions_for_any_number(count, at, now, django_assert_num_queries):
    issued(at, *(task_facts(at, content=f"Việc {number}", person=None) for number in range(count)))

    with django_assert_num_queries(2):
        assert len(found(now)) == count


def test_the_ladder_reminds_the_owner_and_after_the_day_the_head(at, running):
    load()
    kind = kind_named("task")

    for day in (7, 15):  # five working days before Monday, 14 December; one after it
        remind(kind=kind, now=timezone.make_aware(datetime.datetime(2026, 12, day, 8)))

    reminded = Reminder.objects.order_by("pk").values_list("person", "step__days")
    assert list(reminded) == [(at.in_charge.pk, -5), (at.in_charge.pk, -1), (at.department_head.pk, 1)]


def test_the_issuer_gives_more_time_and_never_less(at, running, now):
    limit, later = limits()["task"], DUE_ON + 7 * DAY
    for by, to in ((at.in_charge, later), (at.department_head, later), (at.head, DUE_ON - DAY), (at.head, DUE_ON)):
        with pytest.raises(NotAllowed):
            extend(limit=limit, key=running.pk, to=to, reason="Mưa lũ", by=by, now=now)

    extend(limit=limit, key=running.pk, to=later, reason="Mưa lũ", by=at.steering, now=now)

    assert Task.objects.get().due_on == later
    assert told_of_more_time() == {at.in_charge.pk}
    done(running, at.in_charge)
    with pytest.raises(NotAllowed):
        extend(limit=limit, key=running.pk, to=later + DAY, reason="Mưa lũ", by=at.head, now=now)


def told_of_more_time() -> set[int]:
    return set(Notice.objects.filter(kind="reminders/extended").values_list("person", flat=True))


def test_strangers_do_not_find_the_limit_of_a_draft(at):
    draft = drafted(at, task_facts(at), title="Chưa ban hành").tasks.get()
    stranger = RoleFactory(unit=at.commune, name=RoleName.HEAD).person

    assert limits()["task"].visible_to(stranger, draft.pk) is None
    assert limits()["task"].visible_to(at.head, draft.pk) == draft
