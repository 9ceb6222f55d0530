"""Who attaches files to what the movement keeps and takes them off, and the reason when not."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from accounts.models import User
from movements.models import Commitment, Programme, Task
from movements.permissions import commitments, programme_tasks
from movements.permissions.programmes import why_not_draft
from movements.programme_states import TaskStatus
from movements.states import CommitmentStatus


def why_not_keep_document(user: User, programme: Programme) -> str | None:
    """Those who draft for the unit attach the signed document, once it is issued."""
    if programme.is_draft:
        return _("The signed document is attached once the programme is issued.")
    return why_not_draft(user, programme.unit)


def why_not_show_task(user: User, task: Task) -> str | None:
    """The owner attaches what shows that the task is done, until it is reported done."""
    if reason := programme_tasks.why_not_report(user, task):
        return reason
    if task.status != TaskStatus.OPEN:
        return _("The files stay with the report that the task is done. Take the report back to change them.")
    return None


def why_not_show_promise(user: User, commitment: Commitment) -> str | None:
    """The owner attaches what shows that the promise is kept, until the result is reported."""
    if reason := commitments.why_not_report(user, commitment):
        return reason
    if commitment.status != CommitmentStatus.OPEN:
        return _("The files stay with the result reported. Take the report back to change them.")
    return None


RULES: dict[str, Callable] = {
    "programme": why_not_keep_document,
    "task": why_not_show_task,
    "commitment": why_not_show_promise,
}


def why_not_attach(user: User, owner: Programme | Task | Commitment) -> str | None:
    """Say why the user may not change the files of this, or None."""
    return RULES[owner._meta.model_name](user, owner)
