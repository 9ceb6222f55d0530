"""Promises: those the visitor keeps or confirms, one with its history, and what is done with it."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from common.paging import page_of
from common.sheets import Column, xlsx_response
from initiatives.forms.deeds import ReasonForm
from initiatives.forms.uploads import UploadsForm
from movements.actions.commitments import (
    confirm_result,
    reopen_commitment,
    report_result,
    send_result_back,
    take_report_back,
)
from movements.forms.commitments import LATE, CommitmentFilter, ReportForm
from movements.models import Commitment
from movements.permissions.commitments import why_not_extend
from movements.shelves import shelf_for
from movements.states import CommitmentStatus, CommitmentStep
from movements.views.deeds import ask_and_do
from movements.workflow import COMMITMENT_TRANSITIONS, why_not_step

COLUMNS = (
    Column(gettext_lazy("What is promised"), "promise", 60),
    Column(gettext_lazy("Opinion"), "opinion.text", 60),
    Column(gettext_lazy("Field"), "opinion.field.name", 24),
    Column(gettext_lazy("Host unit"), "opinion.dialogue.unit.name", 36),
    Column(gettext_lazy("Held on"), "opinion.dialogue.held_on"),
    Column(gettext_lazy("Unit that keeps it"), "unit.name", 36),
    Column(gettext_lazy("Person in charge"), lambda each: each.person.full_name if each.person else "", 24),
    Column(gettext_lazy("Due on"), "due_on"),
    Column(gettext_lazy("State"), "state", 20),
    Column(gettext_lazy("What was done, or why not"), "account", 40),
)


def commitments(request: HttpRequest) -> HttpResponse:
    """List the promises the visitor or one of the visitor's units keeps, and those whose result waits for a word."""
    filters, today = CommitmentFilter(request.GET), timezone.localdate()
    own = _in_state(Commitment.objects.owned_by(request.user).published(), filters.chosen("state"), today).for_list()
    if "xlsx" in request.GET:
        return xlsx_response("promises", COLUMNS, own.order_by("due_on", "pk"))
    context = {
        "page": page_of(own, request.GET, order=("due_on",)),
        "filters": filters,
        "to_confirm": Commitment.objects.to_confirm_by(request.user).for_list().order_by("reported_at", "pk")[:50],
    }
    return render(request, "movements/dialogues/commitments.html", context)


def _in_state(found: QuerySet[Commitment], state: str | None, today) -> QuerySet[Commitment]:
    if state == LATE:
        return found.filter(status=CommitmentStatus.OPEN, due_on__lt=today)
    return found.filter(status=state) if state else found


@login_not_required
def commitment(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a promise with what became of it; everybody reads it once its dialogue is published."""
    return show(request, found(request, pk))


def show(request: HttpRequest, shown: Commitment, form: UploadsForm | None = None) -> HttpResponse:
    """Draw the page of a promise; `form` comes back where files cannot be taken."""
    steps = {step: why_not_step(request.user, shown, step) for step in COMMITMENT_TRANSITIONS}
    context = {
        "commitment": shown,
        "opinion": shown.opinion,
        "dialogue": shown.opinion.dialogue,
        "may": {str(step) for step, reason in steps.items() if reason is None},
        "why_not_confirm": steps[CommitmentStep.CONFIRM] if shown.status == CommitmentStatus.REPORTED else None,
        "may_extend": why_not_extend(request.user, shown, timezone.now()) is None,
        "thread": [_entry(each) for each in shown.history.select_related("by", "on_behalf_of")],
        "shelf": shelf_for(request.user, shown, form),
    }
    return render(request, "movements/dialogues/commitment.html", context, status=422 if form else 200)


def _entry(entry) -> dict:
    """Give one step of the history as the thread shows it; who did it is named by unit and office elsewhere."""
    stitches = {"report": "half", "confirm": "good", "send_back": "fix", "reopen": "fix", "take_back": ""}
    title = entry.get_step_display()
    if entry.outcome and entry.step in {CommitmentStep.REPORT, CommitmentStep.CONFIRM}:
        title = f"{title}: {entry.get_outcome_display()}"
    return {"stitch": stitches[entry.step], "title": title, "entry": entry, "is_passed": True}


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what became of the promise, and keep it for the host to confirm."""
    asked = {
        "title": _("What became of the promise?"),
        "words": _(
            "The host of the dialogue confirms it; then everybody reads the result. Until then it can be taken back."
        ),
        "act": _("Report the result"), "keep": _("Back"), "grave": False,
    }  # fmt: skip
    return _deed(request, pk, CommitmentStep.REPORT, report_result, asked, ReportForm, _("Reported to the host."))


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was reported."""
    shown = found(request, pk)
    take_report_back(commitment=shown, by=request.user)
    messages.success(request, _("The report is taken back."))
    return redirect(shown)


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the result is as reported, and close the promise."""
    asked = {
        "title": _("Confirm the result?"),
        "words": _("The promise is closed with it, and everybody reads so. It can be opened again with a reason."),
        "act": _("Confirm and close"), "keep": _("Not yet"), "grave": False,
    }  # fmt: skip
    return _deed(request, pk, CommitmentStep.CONFIRM, confirm_result, asked, None, _("Closed; the owner is told."))


def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Say why the result is not confirmed."""
    asked = {
        "title": _("Send the result back?"), "words": _("The promise is open again; the owner reads the reason."),
        "act": _("Send it back"), "keep": _("Back"), "grave": True,
    }  # fmt: skip
    said = _("Sent back; the owner is told why.")
    return _deed(request, pk, CommitmentStep.SEND_BACK, send_result_back, asked, ReasonForm, said)


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a closed promise again."""
    asked = {
        "title": _("Open the promise again?"), "words": _("It counts as open; the owner reads the reason."),
        "act": _("Open it again"), "keep": _("Leave it closed"), "grave": True,
    }  # fmt: skip
    said = _("Open again; the owner is told why.")
    return _deed(request, pk, CommitmentStep.REOPEN, reopen_commitment, asked, ReasonForm, said)


def found(request: HttpRequest, pk: int) -> Commitment:
    """Give the promise if the visitor sees it."""
    seen = Commitment.objects.visible_to(request.user).for_list().select_related("reported_by", "reported_for")
    return get_object_or_404(seen, pk=pk)


def _deed(
    request: HttpRequest, pk: int, step: str, action: Callable, asked: dict, ask: type[Form] | None, said: str
) -> HttpResponse:
    """Ask what must be said, and do it."""
    shown = found(request, pk)
    form = ask(request.POST if request.method == "POST" else None) if ask else None
    reason = why_not_step(request.user, shown, step)
    deed = partial(action, commitment=shown, by=request.user)
    return ask_and_do(request, shown, deed, why_not=reason, said=said, form=form, **asked)
