"""Who reports on a task, who confirms that it is done, and the reason when not.

The owner reports: the person in charge, or co-ordinators and heads of the unit; for a body outside the tree of units,
those who draft programmes for the issuing unit. These also confirm: never the same person, nor deputy and absent.
"""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented, responsible_for
from movements.models import Task
from movements.programme_states import TaskStatus
from movements.querysets.dialogues import ANSWERING
from movements.querysets.programmes import WRITING


def why_not_running(task: Task) -> str | None:
    """Say why nothing happens with the task at all, or None."""
    if task.programme.is_draft:
        return _("It runs from the day the programme is issued.")
    if not task.programme.runs:
        return _("The programme is closed.")
    return None


def why_not_owner(user: User, task: Task) -> str | None:
    """Say why the user does not answer for the task, or None."""
    if user.pk == task.person_id:
        return None
    if task.unit is None:
        if responsible_for(user, task.programme.unit, *WRITING):
            return None
        return _("Only the person in charge, and those who draft programmes for %(unit)s, report for %(body)s.") % {
            "unit": task.programme.unit, "body": task.body,
        }  # fmt: skip
    if responsible_for(user, task.unit, *ANSWERING):
        return None
    return _("Only the person in charge, co-ordinators and heads of %(unit)s report on it.") % {"unit": task.unit}


def why_not_issuer(user: User, task: Task) -> str | None:
    """Say why the user does not speak for the unit that issued the programme, or None."""
    if responsible_for(user, task.programme.unit, *WRITING):
        return None
    return _(
        "Only co-ordinators, heads and the steering committee of %(unit)s, which issued the programme, or of a unit "
        "above it do this."
    ) % {"unit": task.programme.unit}


def why_not_report(user: User, task: Task) -> str | None:
    """Only the owner reports, once the programme is issued and until it is closed."""
    return why_not_running(task) or why_not_owner(user, task)


def why_not_confirm(user: User, task: Task) -> str | None:
    """Only the issuing unit's side confirms what the owner reported, and never whoever reported it."""
    if reason := why_not_running(task) or why_not_issuer(user, task):
        return reason
    absent = represented(user, task.programme.unit, *WRITING)
    acting = {user.pk, absent.pk if absent else user.pk}
    if task.done_in is not None and acting & {task.done_in.by_id, task.done_in.on_behalf_of_id}:
        return _("Somebody else than who reported it confirms: of the unit that issued the programme, or above it.")
    return None


def why_not_reopen(user: User, task: Task) -> str | None:
    """Only the issuing unit's side opens a task again that was confirmed."""
    return why_not_running(task) or why_not_issuer(user, task)


def why_not_extend(user: User, task: Task, now: datetime.datetime) -> str | None:
    """Only the issuing unit's side gives more time, and only while it is not reported done."""
    if reason := why_not_running(task):
        return reason
    if task.status != TaskStatus.OPEN:
        return _("It has been reported done.")
    return why_not_issuer(user, task)
