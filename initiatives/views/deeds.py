"""Deeds that ask first: withdraw, answer a point, take back, give more time, hold."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import require
from common.formats import days_left, weekday
from initiatives.actions.correction import answer_point, extend_deadline, recall_acceptance, recall_return
from initiatives.actions.holding import hold_initiative, release_initiative
from initiatives.actions.withdrawal import withdraw_initiative
from initiatives.forms.deeds import AnswerForm, ExtendForm, ReasonForm
from initiatives.models import CorrectionPoint, Initiative
from initiatives.permissions import why_not_answer, why_not_extend, why_not_hold
from initiatives.states import Status, StepName
from initiatives.views.reach import whole
from initiatives.workflow import why_not_step


def ask(request: HttpRequest, initiative: Initiative, form: forms.Form | None, *, act: str, **words) -> HttpResponse:
    """Show what will happen, and ask what has to be asked."""
    context = {"form": form, "act": act, "keep": _("Back to the dossier"), "back_url": initiative.get_absolute_url()}
    is_wrong = form is not None and form.is_bound and not form.is_valid()
    return render(request, "confirm.html", {**context, **words}, status=422 if is_wrong else 200)


def _done(request: HttpRequest, initiative: Initiative, words: str) -> HttpResponse:
    messages.success(request, words)
    return redirect(initiative)


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the initiative back, after saying what that means."""
    initiative, _sight = whole(request, pk)
    require(why_not_step(request.user, initiative, StepName.WITHDRAW, timezone.now()))
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        withdraw_initiative(initiative=initiative, reason=form.cleaned_data["reason"], by=request.user)
        return _done(request, initiative, _("The dossier is withdrawn."))
    words = _("The draft is put away. It stays readable for its authors and can no longer be handed in.")
    if initiative.status != Status.DRAFT:
        words = _(
            "Dossier %(number)s leaves the procedure: it is not checked and no council sees it. The number is not "
            "given again, and the authors owe an initiative for %(year)s as before. This cannot be undone."
        ) % {"number": initiative.number, "year": initiative.season.year}
    if initiative.status != Status.DRAFT and initiative.is_model:
        words = _(
            "Registration %(number)s leaves the procedure and the list open to everybody. The number is not given "
            "again. This cannot be undone."
        ) % {"number": initiative.number}
    return ask(request, initiative, form, act=_("Withdraw the dossier"), title=_("Withdraw?"), words=words, grave=True)


def answer(request: HttpRequest, pk: int, point: int) -> HttpResponse:
    """Answer one correction point."""
    initiative, _sight = whole(request, pk)
    require(why_not_answer(request.user, initiative, timezone.now()))
    found = get_object_or_404(CorrectionPoint, pk=point, version=initiative.latest_version())
    form = AnswerForm(request.POST if request.method == "POST" else None, initial={"answer": found.answer})
    if request.method == "POST" and form.is_valid():
        answer_point(point=found, answer=form.cleaned_data["answer"], by=request.user)
        return redirect(f"{initiative.get_absolute_url()}#point-{found.position}")
    title = _("Answer point %(number)d") % {"number": found.position}
    return ask(request, initiative, form, act=_("Save the answer"), title=title, words=found.asked)


def extend(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the authors more time for correcting."""
    initiative, _sight = whole(request, pk)
    require(why_not_extend(request.user, initiative, timezone.now()))
    form = ExtendForm(request.POST if request.method == "POST" else None, after=initiative.due_on)
    if request.method == "POST" and form.is_valid():
        extend_deadline(initiative=initiative, by=request.user, **form.cleaned_data)
        return _done(request, initiative, _("The authors have more time and are told so."))
    words = _("The authors can correct until %(day)s, %(left)s.") % {
        "day": weekday(initiative.due_on), "left": days_left(initiative.due_on),
    }  # fmt: skip
    return ask(request, initiative, form, act=_("Give more time"), title=_("More time for correcting"), words=words)


def recall(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a return, or the finding that the dossier is complete."""
    initiative, _sight = whole(request, pk)
    is_return = initiative.status == Status.RETURNED
    step = StepName.RECALL_RETURN if is_return else StepName.RECALL_ACCEPT
    require(why_not_step(request.user, initiative, step, timezone.now()))
    if request.method == "POST":
        deed: Callable = recall_return if is_return else recall_acceptance
        deed(initiative=initiative, by=request.user)
        messages.success(request, _("The dossier is being checked again."))
        return redirect("initiatives:check", pk)
    words = _("The dossier goes back to the completeness check. No council has it yet.")
    if is_return:
        words = _("The authors are told that nothing is asked of them. Your points wait on the checking page.")
    return ask(request, initiative, None, act=_("Check again"), title=_("Take this back?"), words=words)


def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Hold the initiative because of a dispute, a denunciation or a sign of copying, or let it go on."""
    initiative, _sight = whole(request, pk)
    require(why_not_hold(request.user, initiative, timezone.now()))
    is_held = bool(initiative.held_because)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        deed: Callable = release_initiative if is_held else hold_initiative
        deed(initiative=initiative, reason=form.cleaned_data["reason"], by=request.user)
        return _done(request, initiative, _("The dossier goes on.") if is_held else _("The dossier is held."))
    if is_held:
        words = _("It is held because: %(reason)s") % {"reason": initiative.held_because}
        return ask(request, initiative, form, act=_("Let it go on"), title=_("Let the dossier go on?"), words=words)
    words = _(
        "For a dispute, a denunciation or signs of copying. Until somebody responsible lifts it the dossier is neither "
        "found complete nor brought before a council nor decided. The authors read that it is held, not why."
    )
    return ask(
        request, initiative, form, act=_("Hold the dossier"), title=_("Hold the dossier?"), words=words, grave=True
    )
