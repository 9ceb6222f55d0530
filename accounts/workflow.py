"""How an uploaded staff list goes on: the table of steps and the one function that takes them."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import StaffImport, User
from accounts.permissions import why_not_import
from accounts.states import ImportStatus
from common.errors import require

UPLOADED, CHECKING, CHECKED = ImportStatus.UPLOADED, ImportStatus.CHECKING, ImportStatus.CHECKED
APPLYING, DONE, FAILED, CANCELLED = (
    ImportStatus.APPLYING, ImportStatus.DONE, ImportStatus.FAILED, ImportStatus.CANCELLED,
)  # fmt: skip


@dataclass(frozen=True)
class Transition:
    """From where to where; `by_task`: no person takes this step."""

    sources: frozenset[ImportStatus]
    target: ImportStatus
    by_task: bool = False


TRANSITIONS = {
    "check": Transition(frozenset({UPLOADED, CHECKED, FAILED}), CHECKING),
    "checked": Transition(frozenset({CHECKING}), CHECKED, by_task=True),
    "apply": Transition(frozenset({CHECKED}), APPLYING),
    "finish": Transition(frozenset({APPLYING}), DONE, by_task=True),
    "fail": Transition(frozenset({CHECKING, APPLYING}), FAILED, by_task=True),
    "cancel": Transition(frozenset({UPLOADED, CHECKED, FAILED}), CANCELLED),
}


def why_not_step(user: User | None, staff_import: StaffImport, step: str) -> str | None:
    """Say why this step cannot be taken by the user (None: the machine) now, or None if it can."""
    transition = TRANSITIONS[step]
    if user is not None and transition.by_task:
        return _("This step is taken by the system itself.")
    if user is not None and (reason := why_not_import(user, staff_import.unit)):
        return reason
    if staff_import.status not in transition.sources:
        return _("The list is not at this step any more: %(state)s.") % {"state": staff_import.get_status_display()}
    if (
        user is not None
        and step == "apply"
        and not (staff_import.created_count or staff_import.changed_count or staff_import.leaver_count)
    ):
        return _("The list changes nothing, so there is nothing to import.")
    return None


def advance(staff_import: StaffImport, step: str, *, by: User | None, problem: str = "") -> StaffImport:
    """Take one step; `by=None` is the machine. Needs a transaction: the row is locked first."""
    current = StaffImport.objects.select_for_update(of=("self",)).select_related("unit").get(pk=staff_import.pk)
    require(why_not_step(by, current, step))
    current.status = TRANSITIONS[step].target
    current.problem = problem
    current.done_at = timezone.now() if current.status == DONE else None
    current.save(update_fields=["status", "problem", "done_at", "updated_at"])
    return current
