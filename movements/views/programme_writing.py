"""Drafting an annual programme: its facts, its tasks one by one or pasted, deleting a draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from accounts.models import Unit
from common.errors import NotAllowed, require
from common.formats import number
from councils.views.asking import ask_first
from movements.actions.programme_tasks import StaleTaskError, add_task, add_tasks, change_task, delete_task
from movements.actions.programmes import change_programme, delete_programme, draft_programme
from movements.forms.programmes import PasteTasksForm, ProgrammeForm, TaskForm
from movements.models import Task
from movements.permissions.programmes import why_not_change, why_not_draft
from movements.task_tables import pasted_tasks
from movements.views.programmes import found


def draft(request: HttpRequest, code: str) -> HttpResponse:
    """Ask what the programme is, then go on to its tasks."""
    unit = get_object_or_404(Unit, code=code)
    require(why_not_draft(request.user, unit))
    form = ProgrammeForm(request.POST if request.method == "POST" else None, initial={"year": _next_year()})
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(draft_programme(unit=unit, facts=form.cleaned_data, by=request.user))
        except NotAllowed as reason:
            form.add_error(None, str(reason))
    context = {"unit": unit, "form": form}
    return render(request, "movements/programmes/facts.html", context, status=422 if form.errors else 200)


def _next_year() -> int:
    """Give the year for which programmes are drafted now: in the last quarter the next one."""
    today = timezone.localdate()
    return today.year + (today.month >= 10)


def facts(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what a draft says besides its tasks."""
    programme = found(request, pk)
    require(why_not_change(request.user, programme))
    initial = {name: getattr(programme, name) for name in ("year", "subject", "title", "aims")}
    form = ProgrammeForm(
        request.POST if request.method == "POST" else None, initial=initial, is_localised=bool(programme.above_id)
    )
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(change_programme(programme=programme, facts=form.cleaned_data, by=request.user))
        except NotAllowed as reason:
            form.add_error(None, str(reason))
    context = {"unit": programme.unit, "programme": programme, "form": form}
    return render(request, "movements/programmes/facts.html", context, status=422 if form.errors else 200)


def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the draft is not wanted, and delete it."""
    programme = found(request, pk)
    require(why_not_change(request.user, programme))
    if request.method == "POST":
        delete_programme(programme=programme, by=request.user)
        messages.success(request, pgettext("programme", "The draft is deleted."))
        return redirect("programmes:list")
    return ask_first(
        request,
        title=_("Delete this draft?"),
        words=_("The programme goes with all its tasks. Nobody was told of it yet."),
        act=_("Delete it"), keep=_("Keep it"), back=programme.get_absolute_url(),
    )  # fmt: skip


def new_task(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a task of a draft and add it."""
    programme = found(request, pk)
    require(why_not_change(request.user, programme))
    form = TaskForm(request.POST if request.method == "POST" else None, programme=programme)
    if request.method == "POST" and form.is_valid():
        add_task(
            programme=programme, facts=form.facts(), by=request.user, position=form.cleaned_data["position"]
        )  # fmt: skip
        messages.success(request, _("The task is saved."))
        return redirect("programmes:new_task", pk) if "next" in request.POST else redirect(programme)
    return _written(request, form)


def paste_tasks(request: HttpRequest, pk: int) -> HttpResponse:
    """Add the tasks of a pasted table to a draft: all of them, or none where something is wrong."""
    programme = found(request, pk)
    require(why_not_change(request.user, programme))
    form, wrong = PasteTasksForm(request.POST if request.method == "POST" else None), []
    if request.method == "POST" and form.is_valid():
        read = pasted_tasks(form.cleaned_data["table"], programme)
        wrong = read.wrong
        if not wrong:
            add_tasks(programme=programme, tasks=read.tasks, by=request.user)
            messages.success(request, _pasted(len(read.tasks)))
            return redirect(programme)
    context = {"programme": programme, "form": form, "wrong": wrong}
    return render(request, "movements/programmes/paste.html", context, status=422 if wrong or form.errors else 200)


def _pasted(count: int) -> str:
    return ngettext("%(count)s task is added.", "%(count)s tasks are added.", count) % {"count": number(count)}


def edit_task(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a task of a draft anew; what somebody else wrote meanwhile is never overwritten."""
    task = _task(request, pk)
    form = TaskForm(request.POST if request.method == "POST" else None, programme=task.programme, task=task)
    if request.method == "POST" and form.is_valid():
        try:
            change_task(
                task=task, facts=form.facts(), by=request.user, seen_at=form.seen,
                position=form.cleaned_data["position"],
            )  # fmt: skip
        except StaleTaskError:
            form.add_error(None, _(
                "Somebody else has changed this task meanwhile. Open it in another window, compare, then load this "
                "page again."
            ))  # fmt: skip
        else:
            messages.success(request, _("The task is saved."))
            return redirect(task.programme)
    return _written(request, form)


def _written(request: HttpRequest, form: TaskForm) -> HttpResponse:
    context = {"programme": form.programme, "task": form.task, "form": form, "units": form.reading.bodies()}
    return render(request, "movements/programmes/task_form.html", context, status=422 if form.errors else 200)


def remove_task(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the task is not wanted, and take it out of the draft."""
    task = _task(request, pk)
    if request.method == "POST":
        delete_task(task=task, by=request.user)
        messages.success(request, _("The task is taken out."))
        return redirect(task.programme)
    return ask_first(
        request, title=_("Take this task out?"), words=task.content, act=_("Take the task out"), keep=_("Keep it"),
        back=task.programme.get_absolute_url(),
    )  # fmt: skip


def _task(request: HttpRequest, pk: int) -> Task:
    """Give the task of a draft the visitor may change."""
    task = get_object_or_404(Task.objects.visible_to(request.user).for_list(), pk=pk)
    require(why_not_change(request.user, task.programme))
    return task
