"""The transition tables of annual programmes and their tasks, and the one door for their states."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from accounts.states import RoleName
from common.errors import require
from movements.models import Programme, Task, TaskReport
from movements.permissions.programme_tasks import why_not_confirm, why_not_reopen, why_not_report
from movements.permissions.programmes import why_not_close, why_not_issue, why_not_open_again
from movements.programme_states import ProgrammeStatus, TaskStatus, TaskStep
from movements.querysets.dialogues import ANSWERING
from movements.querysets.programmes import WRITING
from movements.workflow import Transition

DRAFT, ISSUED, CLOSED = (frozenset({state}) for state in ProgrammeStatus)
OPEN, REPORTED, CONFIRMED = (frozenset({state}) for state in TaskStatus)

PROGRAMME_TRANSITIONS: dict[str, Transition] = {
    "issue": Transition(DRAFT, ProgrammeStatus.ISSUED, why_not_issue),
    "close": Transition(ISSUED, ProgrammeStatus.CLOSED, why_not_close),
    "reopen": Transition(CLOSED, ProgrammeStatus.ISSUED, why_not_open_again),
}
TASK_TRANSITIONS: dict[str, Transition] = {
    TaskStep.PROGRESS: Transition(OPEN, TaskStatus.OPEN, why_not_report, needs_reason=True),
    TaskStep.DONE: Transition(OPEN, TaskStatus.REPORTED, why_not_report, needs_reason=True),
    TaskStep.TAKE_BACK: Transition(REPORTED, TaskStatus.OPEN, why_not_report),
    TaskStep.CONFIRM: Transition(REPORTED, TaskStatus.CONFIRMED, why_not_confirm),
    TaskStep.SEND_BACK: Transition(REPORTED, TaskStatus.OPEN, why_not_confirm, needs_reason=True),
    TaskStep.REOPEN: Transition(CONFIRMED, TaskStatus.OPEN, why_not_reopen, needs_reason=True),
}
OF_THE_OWNER = {TaskStep.PROGRESS, TaskStep.DONE, TaskStep.TAKE_BACK}
ALL_DONE = 100


def move(programme: Programme, step: str, *, by: User, **columns) -> Programme:
    """Take one step with a programme the caller has locked; `columns` are those that belong to its new state."""
    row = PROGRAMME_TRANSITIONS[step]
    require(row.why_not(by, programme))
    programme.status = row.target
    for name, value in columns.items():
        setattr(programme, name, value)
    programme.save()
    return programme


def absent_head(user: User, programme: Programme) -> User | None:
    """Give the absent head in whose place the user issues; None by an own right."""
    return represented(user, programme.unit, RoleName.HEAD)


def why_not_step(user: User, task: Task, step: str) -> str | None:
    """Say why the step cannot be taken with a task now, or None."""
    row = TASK_TRANSITIONS[step]
    if task.status not in row.sources:
        return _("This cannot be done now. State of the task: %(state)s.") % {"state": task.get_status_display()}
    return row.why_not(user, task)


def advance(
    task: Task, step: str, *, by: User, now: datetime.datetime, percent: int | None = None, text: str = "",
    evidence: str = "",
) -> Task:  # fmt: skip
    """Take one step with a task the caller has locked; `percent` is how far it is where no step says so."""
    require(why_not_step(by, task, step))
    row, source, said = TASK_TRANSITIONS[step], task.status, text.strip()
    if row.needs_reason and not said:
        require(_("Say what was done.") if step in OF_THE_OWNER else _("Say why."))
    task.percent = _percent_after(task, row.target, percent)
    report = TaskReport.objects.create(
        task=task, step=step, source=source, target=row.target, percent=task.percent, text=said, evidence=evidence,
        by=by, on_behalf_of=acting_for(by, task, step), at=now,
    )  # fmt: skip
    task.status = row.target
    if row.target == TaskStatus.OPEN:
        task.done_in, task.confirmed_at = None, None
    elif row.target == TaskStatus.REPORTED:
        task.done_in = report
    else:
        task.confirmed_at = now
    task.save()
    return task


def _percent_after(task: Task, target: str, given: int | None) -> int:
    """Give how far it is: as said, all of it once it is done, and what was last said when it is open again."""
    if target != TaskStatus.OPEN:
        return ALL_DONE
    if given is not None:
        return given
    last = task.reports.filter(step=TaskStep.PROGRESS).order_by("-at", "-pk").first()
    return last.percent if last else 0


def acting_for(user: User, task: Task, step: str) -> User | None:
    """Give the absent person on whose behalf the user takes the step; the person in charge acts for nobody."""
    if step not in OF_THE_OWNER or task.unit is None:
        mine = step in OF_THE_OWNER and user.pk == task.person_id
        return None if mine else represented(user, task.programme.unit, *WRITING)
    return None if user.pk == task.person_id else represented(user, task.unit, *ANSWERING)
