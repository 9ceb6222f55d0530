"""What the page of a staff list shows at each of its steps."""

from django.http import HttpRequest
from django.utils import timezone

from accounts.forms.imports import LeaversForm
from accounts.imports import progress
from accounts.models import StaffImport
from accounts.permissions import why_not_end_postings
from accounts.states import ImportStatus, Outcome
from accounts.workflow import why_not_step
from common.paging import Page, page_of

PAGE = 50


def page_for(staff_import: StaffImport, request: HttpRequest) -> tuple[str, dict]:
    """Give the template and the context of the step at which the list is."""
    if staff_import.is_working:
        return "accounts/import_working.html", {"stage": progress.read(staff_import.pk)}
    if staff_import.status in (ImportStatus.FAILED, ImportStatus.CANCELLED):
        return "accounts/import_stopped.html", {"why_not_check": why_not_step(request.user, staff_import, "check")}
    context = _rows(staff_import, request)
    if staff_import.status == ImportStatus.CHECKED:
        return "accounts/import_preview.html", context | {
            "why_not_apply": why_not_step(request.user, staff_import, "apply"),
            "touched_count": staff_import.created_count + staff_import.changed_count,
        }
    return "accounts/import_result.html", context | _leavers(staff_import, request)


def _rows(staff_import: StaffImport, request: HttpRequest) -> dict:
    """Give one page of the rows of the outcome the address names, else of the first that has any."""
    counts = staff_import.counts()
    first = next((outcome for outcome in (Outcome.REJECTED, *Outcome) if counts[outcome]), Outcome.CREATED)
    outcome = Outcome(request.GET["outcome"]) if request.GET.get("outcome") in Outcome.values else first
    rows = staff_import.rows.filter(outcome=outcome)
    page: Page = page_of(rows, request.GET, order=("number",), size=PAGE)
    return {
        "outcome": outcome,
        "page": page,
        "filters": [
            {
                "label": each.label,
                "url": f"?outcome={each.value}#rows",
                "count": counts[each],
                "is_current": each == outcome,
            }
            for each in Outcome
            if counts[each] or each != Outcome.LEAVER or staff_import.is_complete
        ],
    }


def _leavers(staff_import: StaffImport, request: HttpRequest) -> dict:
    proposals = staff_import.rows.filter(outcome=Outcome.LEAVER).unsettled()
    open_count = proposals.count() if staff_import.leaver_count else 0
    return {
        "open_leaver_count": open_count,
        "why_not_end": why_not_end_postings(request.user, staff_import),
        "today": timezone.localdate(),
        "leavers_form": LeaversForm(proposals),
    }
