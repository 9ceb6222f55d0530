"""Tasks are written with their programme; once it is issued their owners report and the issuing unit confirms."""

import datetime
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from movements import programme_notices as notices
from movements.actions.programmes import locked as locked_programme
from movements.models import Programme, Task
from movements.permissions.programmes import why_not_change
from movements.programme_states import TaskStep
from movements.workflow.programmes import advance

FACTS = ("content", "result", "unit", "body", "partners", "person", "due_on")


class StaleTaskError(Exception):
    """Somebody else has changed the task since this page was opened."""


@transaction.atomic
def add_task(*, programme: Programme, facts: Mapping, by: User, position: int | None = None) -> Task:
    """Add a task to a draft, at its end or at a place among the others."""
    current = locked_programme(programme)
    require(why_not_change(by, current))
    task = Task(programme=current, position=0, **{name: facts[name] for name in FACTS if name in facts})
    task.save()
    _put(task, position)
    return task


@transaction.atomic
def add_tasks(*, programme: Programme, tasks: Sequence[Mapping], by: User) -> list[Task]:
    """Add tasks to a draft behind those that are there, such as those of a pasted table."""
    current = locked_programme(programme)
    require(why_not_change(by, current))
    last = current.tasks.count()
    return Task.objects.bulk_create(
        Task(programme=current, position=position, **{name: facts[name] for name in FACTS})
        for position, facts in enumerate(tasks, start=last + 1)
    )


@transaction.atomic
def change_task(
    *, task: Task, facts: Mapping, by: User, seen_at: datetime.datetime, position: int | None = None
) -> Task:
    """Write a task of a draft anew; raises `StaleTaskError` where somebody else wrote since `seen_at`."""
    programme = locked_programme(task.programme)
    require(why_not_change(by, programme))
    current = programme.tasks.select_for_update(of=("self",)).get(pk=task.pk)
    if current.updated_at != seen_at:
        raise StaleTaskError
    for name in FACTS:
        setattr(current, name, facts[name])
    current.save()
    if position is not None and position != current.position:
        _put(current, position)
    return current


@transaction.atomic
def delete_task(*, task: Task, by: User) -> None:
    """Take a task out of a draft; those behind it move up."""
    programme = locked_programme(task.programme)
    require(why_not_change(by, programme))
    programme.tasks.get(pk=task.pk).delete()
    _number(list(programme.tasks.order_by("position", "pk")))


def _put(task: Task, position: int | None) -> None:
    """Give the task this place among the others, which are numbered on."""
    rows = list(task.programme.tasks.exclude(pk=task.pk).order_by("position", "pk"))
    rows.insert(len(rows) if position is None else max(position - 1, 0), task)
    _number(rows)


def _number(rows: list[Task]) -> None:
    moved = [(row, number) for number, row in enumerate(rows, start=1) if row.position != number]
    for row, number in moved:
        row.position = number
    Task.objects.bulk_update([row for row, _number in moved], ["position"], batch_size=200)


@transaction.atomic
def report_task(
    *, task: Task, percent: int, text: str, by: User, is_done: bool = False, evidence: str = "",
    now: datetime.datetime | None = None,
) -> Task:  # fmt: skip
    """Say how far a task is, or that it is done; of the latter the issuing unit is asked to confirm it."""
    step = TaskStep.DONE if is_done else TaskStep.PROGRESS
    reported = advance(
        _locked(task), step, by=by, now=now or timezone.now(), percent=percent, text=text, evidence=evidence
    )
    if is_done:
        notices.reported(reported)
    return reported


@transaction.atomic
def take_task_report_back(*, task: Task, by: User, now: datetime.datetime | None = None) -> Task:
    """Take back that a task is done before the issuing unit has confirmed it."""
    return advance(_locked(task), TaskStep.TAKE_BACK, by=by, now=now or timezone.now())


@transaction.atomic
def confirm_task(*, task: Task, by: User, text: str = "", now: datetime.datetime | None = None) -> Task:
    """Confirm for the issuing unit that a task is done."""
    done = advance(_locked(task), TaskStep.CONFIRM, by=by, now=now or timezone.now(), text=text)
    notices.settled(done, "movements/task_confirmed", by=by)
    return done


@transaction.atomic
def send_task_back(*, task: Task, reason: str, by: User, now: datetime.datetime | None = None) -> Task:
    """Say for the issuing unit why a task is not taken as done; it is open again."""
    return _opened(task, TaskStep.SEND_BACK, reason, by, now)


@transaction.atomic
def reopen_task(*, task: Task, reason: str, by: User, now: datetime.datetime | None = None) -> Task:
    """Open a task again for the issuing unit that was confirmed."""
    return _opened(task, TaskStep.REOPEN, reason, by, now)


def _opened(task: Task, step: str, reason: str, by: User, now: datetime.datetime | None) -> Task:
    opened = advance(_locked(task), step, by=by, now=now or timezone.now(), text=reason)
    notices.settled(opened, "movements/task_opened", by=by, reason=reason.strip())
    return opened


def _locked(task: Task) -> Task:
    """Give the task as it is now, locked; a programme that is just being closed waits for it, or it for that."""
    programme = locked_programme(task.programme)
    rows = Task.objects.select_for_update(of=("self",)).select_related("unit", "person", "done_in")
    current = rows.get(pk=task.pk)
    current.programme = programme
    return current
