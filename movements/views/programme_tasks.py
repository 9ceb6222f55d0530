"""Tasks of programmes: those the visitor does or confirms, one with its reports, and what is done with it."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.db.models import QuerySet
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from accounts.roles import has_role
from common.paging import page_of
from common.sheets import Column, xlsx_response
from initiatives.forms.deeds import ReasonForm
from initiatives.forms.uploads import UploadsForm
from movements.actions.programme_tasks import (
    confirm_task,
    reopen_task,
    report_task,
    send_task_back,
    take_task_report_back,
)
from movements.forms.programmes import ALL, LATE, TaskFilter, TaskReportForm
from movements.models import Task
from movements.permissions.programme_tasks import why_not_extend
from movements.permissions.programmes import why_not_change
from movements.programme_states import TaskStatus, TaskStep
from movements.querysets.programmes import WRITING, late
from movements.shelves import shelf_for
from movements.views.deeds import ask_and_do
from movements.views.programmes import TASK_COLUMNS
from movements.workflow.programmes import TASK_TRANSITIONS, why_not_step

FIRST_TO_CONFIRM = 50
STITCHES = {"progress": "half", "done": "ring", "confirm": "good", "send_back": "fix", "reopen": "fix", "take_back": ""}
MINE_COLUMNS = (
    Column(gettext_lazy("Programme"), "programme.title", 40),
    Column(gettext_lazy("Unit that issues it"), "programme.unit.name", 36),
    *TASK_COLUMNS,
)


def mine(request: HttpRequest) -> HttpResponse:
    """List the tasks the visitor or one of the visitor's units does, and those whose end waits for a word."""
    filters = TaskFilter(request.GET, has_units=has_role(request.user, *WRITING))
    own = Task.objects.owned_by(request.user, below=bool(filters.chosen("below"))).out()
    own = _filtered(own, filters).for_list()
    if "xlsx" in request.GET:
        return xlsx_response("tasks", MINE_COLUMNS, own.order_by("due_on", "pk"))
    waiting = Task.objects.to_confirm_by(request.user).for_list()
    context = {
        "page": page_of(own, request.GET, order=("due_on",)),
        "filters": filters,
        "to_confirm": waiting.order_by("done_in__at", "pk")[:FIRST_TO_CONFIRM],
    }
    return render(request, "movements/programmes/mine.html", context)


def _filtered(tasks: QuerySet[Task], filters: TaskFilter) -> QuerySet[Task]:
    if year := filters.chosen("year"):
        tasks = tasks.filter(programme__year=year)
    state = filters.chosen("state")
    if state == LATE:
        return tasks.filter(late(timezone.localdate()))
    if state is None:
        return tasks.unfinished()
    return tasks if state == ALL else tasks.filter(status=state)


def task(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a task with what was reported of it, and the units that have taken it over."""
    return show(request, found(request, pk))


def show(request: HttpRequest, shown: Task, form: UploadsForm | None = None) -> HttpResponse:
    """Draw the page of a task; `form` comes back where files cannot be taken."""
    steps = {step: why_not_step(request.user, shown, step) for step in TASK_TRANSITIONS}
    below = shown.localised.out().for_list()
    context = {
        "task": shown,
        "programme": shown.programme,
        "may": {str(step) for step, reason in steps.items() if reason is None},
        "why_not_confirm": steps[TaskStep.CONFIRM] if shown.status == TaskStatus.REPORTED else None,
        "may_extend": why_not_extend(request.user, shown, timezone.now()) is None,
        "may_change": why_not_change(request.user, shown.programme) is None,
        "thread": [
            {"stitch": STITCHES[each.step], "entry": each}
            for each in shown.reports.select_related("by", "on_behalf_of").order_by("at", "pk")
        ],
        "page": page_of(below, request.GET, order=("programme__unit__path",)),
        "shelf": shelf_for(request.user, shown, form),
    }
    return render(request, "movements/programmes/task.html", context, status=422 if form else 200)


def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask how far the task is, or whether it is done."""
    asked = {
        "title": _("Report on the task"),
        "words": _("Everybody with an account reads it. That it is done is confirmed by the unit that issued it."),
        "act": _("Report"), "keep": _("Back"), "grave": False,
    }  # fmt: skip
    return _deed(request, pk, TaskStep.PROGRESS, report_task, asked, TaskReportForm, _("Reported."))


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back that the task is done."""
    shown = found(request, pk)
    take_task_report_back(task=shown, by=request.user)
    messages.success(request, _("The report is taken back."))
    return redirect(shown)


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the task is done as reported."""
    asked = {
        "title": _("Confirm that the task is done?"), "words": _("It can be opened again with a reason."),
        "act": _("Confirm as done"), "keep": _("Not yet"), "grave": False,
    }  # fmt: skip
    return _deed(request, pk, TaskStep.CONFIRM, confirm_task, asked, None, _("Confirmed; the owner is told."))


def send_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Say why the task is not taken as done."""
    asked = {
        "title": _("Send the report back?"), "words": _("The task is open again; its owner reads the reason."),
        "act": _("Send the report back"), "keep": _("Back"), "grave": True,
    }  # fmt: skip
    said = _("Sent back; the owner is told why.")
    return _deed(request, pk, TaskStep.SEND_BACK, send_task_back, asked, ReasonForm, said)


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a task again that was confirmed."""
    asked = {
        "title": _("Open the task again?"), "words": _("It counts as open; its owner reads the reason."),
        "act": _("Open it again"), "keep": _("Leave it closed"), "grave": True,
    }  # fmt: skip
    said = _("Open again; the owner is told why.")
    return _deed(request, pk, TaskStep.REOPEN, reopen_task, asked, ReasonForm, said)


def found(request: HttpRequest, pk: int) -> Task:
    """Give the task if the visitor sees it."""
    seen = Task.objects.visible_to(request.user).for_list().select_related("above__programme__unit", "done_in")
    return get_object_or_404(seen, pk=pk)


def _deed(
    request: HttpRequest, pk: int, step: str, action: Callable, asked: dict, ask: type[Form] | None, said: str
) -> HttpResponse:
    """Ask what must be said, and do it."""
    shown = found(request, pk)
    initial = {"percent": shown.percent}
    form = ask(request.POST if request.method == "POST" else None, initial=initial) if ask else None
    deed, reason = partial(action, task=shown, by=request.user), why_not_step(request.user, shown, step)
    return ask_and_do(request, shown, deed, why_not=reason, said=said, form=form, **asked)
