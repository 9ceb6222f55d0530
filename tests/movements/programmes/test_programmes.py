"""Programmes are drafted in the unit, issued by its head, localised by units below, and stay as they were issued."""

import datetime

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from accounts.states import RoleName
from common.errors import NotAllowed
from movements.actions.programme_tasks import StaleTaskError, add_task, change_task, delete_task
from movements.actions.programmes import (
    change_programme,
    close_programme,
    delete_programme,
    draft_programme,
    issue_programme,
    localise_programme,
    open_programme_again,
)
from movements.models import Programme, Task
from movements.permissions.programmes import localises_for
from movements.programme_states import ProgrammeStatus
from movements.workflow.programmes import PROGRAMME_TRANSITIONS
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, SubstituteFactory, UnitFactory, UserFactory
from tests.factories.programmes import (
    ISSUED_ON,
    drafted,
    facts,
    issued,
    localised,
    outside,
    task_facts,
    tiers,
)
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return tiers()


def told(kind: str) -> set[int]:
    return set(Notice.objects.filter(kind=f"movements/{kind}").values_list("person", flat=True))


def issue(programme, by, **more):
    return issue_programme(programme=programme, **{"issued_on": ISSUED_ON, "signer": "Vi Văn Sơn"} | more, by=by)


def test_the_head_issues_what_was_drafted_and_everybody_concerned_is_told_once(at, now):
    programme = drafted(at, task_facts(at), task_facts(at, content="Báo cáo quý"), outside(at))

    issue(programme, at.head, number=" 12/KH ")

    programme.refresh_from_db()
    assert (programme.status, programme.number, programme.issued_at) == ("issued", "12/KH", now)
    assert told("tasks_assigned") == {at.in_charge.pk, at.head.pk, at.steering.pk}
    assert Notice.objects.filter(kind="movements/tasks_assigned", person=at.in_charge).count() == 1
    assert told("programme_issued") == {at.department_head.pk, at.commune_head.pk, at.coordinator.pk}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"signer": "  "}, "who signed"),
        ({"issued_on": datetime.date(2026, 12, 1)}, "lies ahead"),
        ({"issued_on": datetime.date(2024, 12, 1)}, "2025 or 2026"),
    ],
)
def test_a_programme_is_not_issued_with_a_wrong_date_or_without_its_signer(wrong, said, at):
    programme = drafted(at, task_facts(at))

    with pytest.raises(NotAllowed, match=said):
        issue(programme, at.head, **wrong)

    assert Programme.objects.get().is_draft


def test_a_programme_without_tasks_or_with_one_due_before_its_date_is_not_issued(at):
    with pytest.raises(NotAllowed, match="no task"):
        issue(drafted(at), at.head)
    early = drafted(at, task_facts(at, due_on=ISSUED_ON - datetime.timedelta(days=1)), title="Khác")
    with pytest.raises(NotAllowed, match="Task 1"):
        issue(early, at.head)


def test_a_programme_may_be_issued_in_the_last_months_of_the_year_before(at):
    programme = drafted(at, task_facts(at, due_on=datetime.date(2027, 3, 1)), year=2027)

    assert issue(programme, at.head, issued_on=datetime.date(2026, 11, 20)).runs


def test_whoever_stands_in_for_the_head_issues_in_his_or_her_place(at, now):
    deputy = UserFactory()
    SubstituteFactory(person=at.head, deputy=deputy, starts_on=now.date())

    programme = issue(drafted(at, task_facts(at)), deputy)

    assert (programme.issued_by, programme.issued_for) == (deputy, at.head)


def test_the_same_title_is_drafted_once_a_year_in_a_unit(at):
    drafted(at)
    with pytest.raises(NotAllowed, match="title of its own"):
        drafted(at)
    other = drafted(at, title="Bổ sung")
    with pytest.raises(NotAllowed, match="title of its own"):
        change_programme(programme=other, facts=facts(), by=at.steering)

    assert Programme.objects.count() == 2


def test_tasks_keep_a_place_without_gaps_when_they_are_added_moved_and_deleted(at):
    programme = drafted(at, *(task_facts(at, content=name) for name in "abcd"))

    def order() -> list[tuple]:
        return list(programme.tasks.order_by("position").values_list("position", "content"))

    d = programme.tasks.get(content="d")
    change_task(task=d, facts=task_facts(at, content="d"), by=at.steering, seen_at=d.updated_at, position=2)
    assert order() == [(1, "a"), (2, "d"), (3, "b"), (4, "c")]
    a = programme.tasks.get(content="a")
    change_task(task=a, facts=task_facts(at, content="a"), by=at.steering, seen_at=a.updated_at, position=3)
    assert order() == [(1, "d"), (2, "b"), (3, "a"), (4, "c")]
    delete_task(task=programme.tasks.get(content="b"), by=at.steering)
    add_task(programme=programme, facts=task_facts(at, content="e"), by=at.steering, position=1)
    assert order() == [(1, "e"), (2, "d"), (3, "a"), (4, "c")]


def test_two_people_at_the_same_task_never_overwrite_each_other(at):
    task = drafted(at, task_facts(at)).tasks.get()
    seen_at = task.updated_at
    change_task(task=task, facts=task_facts(at, content="Một"), by=at.steering, seen_at=seen_at)
    Task.objects.update(updated_at=seen_at + datetime.timedelta(seconds=1))

    with pytest.raises(StaleTaskError):
        change_task(task=task, facts=task_facts(at, content="Hai"), by=at.head, seen_at=seen_at)

    assert Task.objects.get().content == "Một"


def test_a_unit_below_takes_chosen_tasks_over_with_a_link_to_each(at):
    programme = issued(at, task_facts(at, content="Một"), task_facts(at, content="Hai"), outside(at))
    first, _second, third = programme.tasks.order_by("position")

    own = localise_programme(programme=programme, unit=at.commune, tasks=[first], by=at.coordinator)
    again = localise_programme(programme=programme, unit=at.commune, tasks=[first, third], by=at.commune_head)

    assert (own.pk, own.year, own.subject, own.above, own.is_draft) == (again.pk, 2026, "initiatives", programme, True)
    kept = own.tasks.order_by("position").values_list("above", "position", "content", "unit", "body", "due_on")
    assert list(kept) == [
        (first.pk, 1, "Một", at.commune.pk, "", first.due_on),
        (third.pk, 2, third.content, at.commune.pk, "", third.due_on),
    ]


def test_only_those_who_draft_for_a_unit_below_localise_what_runs_and_once(at):
    programme = issued(at)
    tasks = list(programme.tasks.all())
    draft = drafted(at, task_facts(at), title="Chưa ban hành")
    other = UnitFactory(parent=at.province)
    wrong = [
        (programme, at.province, tasks, at.head),
        (programme, at.commune, tasks, at.department_head),
        (programme, other, tasks, at.coordinator),
        (programme, at.commune, [], at.coordinator),
        (programme, at.commune, list(draft.tasks.all()), at.coordinator),
        (draft, at.commune, list(draft.tasks.all()), at.coordinator),
    ]
    for above, unit, chosen, by in wrong:
        with pytest.raises(NotAllowed):
            localise_programme(programme=above, unit=unit, tasks=chosen, by=by)
    assert localises_for(at.coordinator, programme) == [at.commune]
    localised(at, programme)

    with pytest.raises(NotAllowed, match="already"):
        localise_programme(programme=programme, unit=at.commune, tasks=tasks, by=at.coordinator)
    assert localises_for(at.coordinator, programme) == []


def test_what_is_localised_keeps_year_and_movement_of_the_programme_above(at):
    own = localised(at, issued(at), is_issued=False)

    changed = change_programme(
        programme=own, facts=facts(title="Của xã", year=2027, subject="models"), by=at.coordinator
    )

    assert (changed.title, changed.year, changed.subject) == ("Của xã", 2026, "initiatives")


@pytest.mark.parametrize("wrong", [{"year": 2027}, {"subject": "models"}])
def test_the_database_lets_no_programme_differ_from_the_one_it_localises(wrong, at):
    own = localised(at, issued(at), is_issued=False)

    with pytest.raises(IntegrityError, match="localises one issued above"), transaction.atomic():
        Programme.objects.filter(pk=own.pk).update(**wrong)


def test_the_database_lets_no_task_localise_one_of_another_programme(at):
    own = localised(at, issued(at), is_issued=False)
    foreign = drafted(at, task_facts(at), title="Khác").tasks.get()

    with pytest.raises(IntegrityError, match="localises one of the programme"), transaction.atomic():
        own.tasks.update(above=foreign)


@pytest.mark.parametrize(
    "change",
    [{"title": "Khác"}, {"year": 2027}, {"issued_on": datetime.date(2026, 2, 1)}, {"signer": "Khác"},
     {"status": "draft"}],
)  # fmt: skip
def test_what_is_issued_stays_whoever_writes_to_the_database(change, at):
    programme = issued(at)

    with pytest.raises(DatabaseError, match="stays"), transaction.atomic():
        Programme.objects.filter(pk=programme.pk).update(**change)


def test_tasks_of_an_issued_programme_are_neither_changed_nor_added_nor_deleted(at):
    programme = issued(at)
    task = programme.tasks.get()
    for deed in (
        lambda: Task.objects.filter(pk=task.pk).update(content="Khác"),
        lambda: Task.objects.filter(pk=task.pk).update(unit=at.commune),
        lambda: Task.objects.filter(pk=task.pk)._raw_delete("default"),
        lambda: Task.objects.create(programme=programme, position=2, **task_facts(at)),
    ):
        with pytest.raises(DatabaseError, match="stay"), transaction.atomic():
            deed()
    for refused in (
        lambda: add_task(programme=programme, facts=task_facts(at), by=at.steering),
        lambda: delete_task(task=task, by=at.steering),
        lambda: delete_programme(programme=programme, by=at.head),
        lambda: change_programme(programme=programme, facts=facts(), by=at.head),
    ):
        with pytest.raises(NotAllowed, match="issued"):
            refused()


@pytest.mark.parametrize(
    "wrong",
    [
        {"status": "issued"},
        {"status": "issued", "issued_on": ISSUED_ON, "signer": "Vi Văn Sơn"},
        {"issued_on": ISSUED_ON},
        {"title": ""},
    ],
)
def test_the_database_keeps_no_half_issued_programme(wrong, at):
    programme = drafted(at)

    with pytest.raises(IntegrityError), transaction.atomic():
        Programme.objects.filter(pk=programme.pk).update(**wrong)


@pytest.mark.parametrize("wrong", [{"unit": None}, {"body": "Báo"}, {"content": ""}, {"percent": 101}])
def test_the_database_keeps_no_task_without_one_owner(wrong, at):
    task = drafted(at, task_facts(at)).tasks.get()

    with pytest.raises(IntegrityError), transaction.atomic():
        Task.objects.filter(pk=task.pk).update(**wrong)


def test_a_draft_goes_with_its_tasks(at):
    delete_programme(programme=drafted(at, task_facts(at)), by=at.steering)

    assert not Task.objects.exists()


PEOPLE = ("head", "steering", "department_head", "coordinator", "commune_head", "in_charge")
ALLOWED = {("issue", "draft"), ("close", "issued"), ("reopen", "closed")}


@pytest.mark.parametrize("status", ProgrammeStatus.values)
@pytest.mark.parametrize("step", list(PROGRAMME_TRANSITIONS))
def test_only_the_head_takes_a_step_and_only_from_its_state(step, status, at):
    programme = drafted(at, task_facts(at))
    if status != "draft":
        issue(programme, at.head)
    if status == "closed":
        close_programme(programme=programme, by=at.head)
    programme.refresh_from_db()

    allowed = {name for name in PEOPLE if PROGRAMME_TRANSITIONS[step].why_not(getattr(at, name), programme) is None}

    assert allowed == ({"head"} if (step, status) in ALLOWED else set())


def test_a_closed_programme_is_opened_again_by_the_head(at):
    programme = issued(at)
    close_programme(programme=programme, by=at.head)

    assert open_programme_again(programme=programme, by=at.head).runs


def test_a_draft_is_seen_by_those_who_draft_for_the_unit_and_what_is_issued_by_all_with_an_account(at):
    draft, out = drafted(at, title="Chưa ban hành"), issued(at)
    own = localised(at, out, is_issued=False)
    neighbour = RoleFactory(unit=UnitFactory(parent=at.province), name=RoleName.HEAD).person

    def seen(user) -> set[int]:
        return set(Programme.objects.visible_to(user).values_list("pk", flat=True))

    assert seen(at.head) == seen(at.steering) == {draft.pk, out.pk, own.pk}
    assert seen(at.coordinator) == {out.pk, own.pk}
    assert seen(neighbour) == seen(UserFactory()) == {out.pk}
    tasks = Task.objects.visible_to(neighbour).values_list("programme", flat=True)
    assert set(tasks) == {out.pk}


def test_nobody_else_drafts_for_a_unit(at):
    for by in (at.department_head, at.in_charge, at.coordinator):
        with pytest.raises(NotAllowed, match="draft"):
            draft_programme(unit=at.province, facts=facts(), by=by)
