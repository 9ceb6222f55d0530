"""Papers, models and conclusions of a conference: added, taken off, carried out, opened again."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import NotAllowed, require
from councils.views.asking import ask_first
from initiatives.forms.deeds import ReasonForm
from movements.actions import conference_papers as actions
from movements.conference_states import ConclusionStep
from movements.forms.conferences import ConclusionForm, PaperForm, PresentForm
from movements.forms.recommendations import ResultForm
from movements.models import Conclusion, ConferencePaper, PresentedModel
from movements.permissions.conferences import why_not_document, why_not_write_conclusions
from movements.views.conferences import found_conference
from movements.views.deeds import ask_and_do
from movements.workflow.conclusions import why_not_step


def add_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a paper, with its file where there is one."""
    shown = found_conference(request, pk)
    require(why_not_document(request.user, shown))
    form = PaperForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid():
        actions.add_paper(conference=shown, by=request.user, **form.cleaned_data)
        messages.success(request, _("The paper is added."))
        return redirect(shown)
    context = {"conference": shown, "form": form}
    return render(request, "movements/conferences/paper.html", context, status=422 if form.errors else 200)


@require_POST
def remove_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a paper off."""
    paper = get_object_or_404(ConferencePaper.objects.visible_to(request.user), pk=pk)
    actions.remove_paper(paper=paper, by=request.user)
    messages.success(request, _("The paper is taken off."))
    return redirect("conferences:detail", paper.conference_id)


def present(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the number of a model presented."""
    shown = found_conference(request, pk)
    return ask_and_do(
        request, shown, partial(actions.present_model, conference=shown, by=request.user),
        why_not=why_not_document(request.user, shown), said=_("The model is on the list."),
        form=PresentForm(request.POST if request.method == "POST" else None),
        title=_("A model presented at the conference"),
        words=_("A recognised model or initiative; everybody finds the way to it from here."), act=_("Add it"),
        keep=_("Back"), grave=False,
    )  # fmt: skip


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a model off the list of those presented."""
    presented = get_object_or_404(PresentedModel, pk=pk)
    shown = found_conference(request, presented.conference_id)
    actions.withdraw_model(presented=presented, by=request.user)
    messages.success(request, _("Taken off the list."))
    return redirect(shown)


def add_conclusion(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what which unit does by which day."""
    shown = found_conference(request, pk)
    require(why_not_write_conclusions(request.user, shown))
    form = ConclusionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_conclusion(conference=shown, by=request.user, **form.cleaned_data)
        except NotAllowed as reason:
            form.add_error("due_on", str(reason))
        else:
            messages.success(request, _("The conclusion is kept; it is published with the others."))
            return redirect(shown)
    return ask_first(
        request, title=_("What is a unit to do?"), words=_("It is told once the conclusions are published."),
        act=_("Keep the conclusion"), keep=_("Back"), back=shown.get_absolute_url(), form=form, grave=False,
    )  # fmt: skip


@require_POST
def remove_conclusion(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a conclusion off that is not published."""
    conclusion = _seen(request, pk)
    actions.remove_conclusion(conclusion=conclusion, by=request.user)
    messages.success(request, _("The conclusion is taken off."))
    return redirect("conferences:detail", conclusion.conference_id)


def carry_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what was done, and when."""
    asked = {
        "title": _("Say what was done"), "words": _("Everybody reads it; the host of the conference is told."),
        "act": _("It is carried out"), "keep": _("Back"), "grave": False,
    }  # fmt: skip
    form = ResultForm(request.POST if request.method == "POST" else None)
    return _deed(request, pk, ConclusionStep.REPORT, actions.carry_out_conclusion, asked, form, _("Carried out."))


def reopen_conclusion(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it was not carried out after all."""
    asked = {
        "title": _("Open the conclusion again?"), "words": _("It is to be carried out; the unit reads the reason."),
        "act": _("Open it again"), "keep": _("Leave it"), "grave": True,
    }  # fmt: skip
    form = ReasonForm(request.POST if request.method == "POST" else None)
    return _deed(request, pk, ConclusionStep.REOPEN, actions.reopen_conclusion, asked, form, _("Open again."))


def _seen(request: HttpRequest, pk: int) -> Conclusion:
    return get_object_or_404(Conclusion.objects.visible_to(request.user).for_list(), pk=pk)


def _deed(request: HttpRequest, pk: int, step: str, action, asked: dict, form, said: str) -> HttpResponse:
    """Ask what must be said, and do it."""
    shown = _seen(request, pk)
    deed, reason = partial(action, conclusion=shown, by=request.user), why_not_step(request.user, shown, step)
    return ask_and_do(request, shown, deed, why_not=reason, said=said, form=form, **asked)
