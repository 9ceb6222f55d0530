"""What is done with a recommendation: written, sent, answered, carried out, and each of these taken back."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from accounts.models import Unit
from common.errors import require
from councils.views.asking import ask_first
from initiatives.forms.deeds import ReasonForm
from initiatives.models import Initiative
from movements.actions import recommendations as actions
from movements.forms.recommendations import ACCEPT, AnswerForm, RecommendationForm, ResultForm, SendForm
from movements.models import Conference, Opinion, Recommendation
from movements.permissions.recommendations import why_not_correct, why_not_delete, why_not_from, why_not_write
from movements.recommendation_states import RecommendationStep
from movements.views.deeds import ask_and_do
from movements.workflow.recommendations import why_not_step


def write(request: HttpRequest, code: str) -> HttpResponse:
    """Write a recommendation of a unit; `?opinion`, `?initiative` or `?conference` says what it comes from."""
    unit = get_object_or_404(Unit, code=code)
    require(why_not_write(request.user, unit))
    source = source_of(request)
    form = RecommendationForm(
        request.POST if request.method == "POST" else None, unit=unit, user=request.user, has_source=bool(source),
        initial=_begun(source),
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        made = actions.write_recommendation(unit=unit, facts=form.facts | source, by=request.user)
        messages.success(request, _("The draft is kept; the head of the unit sends it."))
        return redirect(made)
    context = {"unit": unit, "form": form, **source}
    return render(request, "movements/recommendations/write.html", context, status=422 if form.errors else 200)


def source_of(request: HttpRequest) -> dict:
    """Give what the recommendation comes from, if the visitor reads it; nonsense in the address is nothing."""
    for name, seen in (
        ("opinion", Opinion.objects.visible_to(request.user).select_related("dialogue__unit", "field")),
        ("initiative", Initiative.objects.public()),
        ("conference", Conference.objects.held()),
    ):
        if (key := request.GET.get(name, "")).isdigit() and len(key) < 10:
            found = get_object_or_404(seen, pk=int(key))
            if name == "opinion":
                require(why_not_from(found))
            return {name: found}
    return {}


def _begun(source: dict) -> dict:
    """Give what the form begins with: the words of the opinion, its field."""
    opinion = source.get("opinion")
    return {"text": opinion.text, "field": opinion.field_id} if opinion else {}


def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a recommendation that is not sent."""
    shown = _shown(request, pk)
    require(why_not_correct(request.user, shown))
    form = RecommendationForm(
        request.POST if request.method == "POST" else None, instance=shown, unit=shown.unit, user=request.user,
        has_source=True,
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        actions.correct_recommendation(recommendation=shown, facts=form.facts, by=request.user)
        messages.success(request, _("The draft is kept."))
        return redirect(shown)
    context = {"unit": shown.unit, "recommendation": shown, "form": form, "opinion": shown.opinion}
    return render(request, "movements/recommendations/write.html", context, status=422 if form.errors else 200)


def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the draft is not needed, and delete it."""
    shown = _shown(request, pk)
    require(why_not_delete(request.user, shown))
    if request.method == "POST":
        actions.delete_recommendation(recommendation=shown, by=request.user)
        messages.success(request, _("The draft is deleted."))
        return redirect("recommendations:list")
    return ask_first(
        request, title=_("Delete this draft?"), words=_("Nobody was told of it yet."), act=_("Delete it"),
        keep=_("Keep it"), back=shown.get_absolute_url(),
    )  # fmt: skip


def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the number of the letter, and send it."""
    asked = {
        "title": _("Send the recommendation?"),
        "words": _(
            "Everybody reads it from then on, without an account too; the addressee is told and has its days to "
            "answer. It stays as it is, unless it is taken back before it is answered."
        ),
        "act": _("Send it"), "keep": _("Not yet"), "grave": False,
    }  # fmt: skip
    return _deed(
        request, pk, RecommendationStep.SEND, actions.send_recommendation, asked, SendForm,
        _("Sent; the addressee is told."),
    )  # fmt: skip


def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it back before it is answered."""
    asked = {
        "title": _("Take the recommendation back?"),
        "words": _("It is a draft again and nobody else reads it; the addressee reads the reason."),
        "act": _("Take it back"), "keep": _("Leave it sent"), "grave": True,
    }  # fmt: skip
    return _deed(
        request, pk, RecommendationStep.TAKE_BACK, actions.take_recommendation_back, asked, ReasonForm,
        _("Taken back; it can be corrected and sent again."),
    )  # fmt: skip


def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether it is accepted, and until when, or declined, and why."""
    asked = {
        "title": _("Answer the recommendation"),
        "words": _("Everybody reads the answer; the unit that recommends is told."),
        "act": _("Give this answer"), "keep": _("Back"), "grave": False,
    }  # fmt: skip
    return _deed(request, pk, RecommendationStep.ACCEPT, _answer, asked, AnswerForm, _("Answered."))


def _answer(*, verdict: str, due_on, **more) -> Recommendation:
    if verdict == ACCEPT:
        return actions.accept_recommendation(due_on=due_on, **more)
    return actions.decline_recommendation(**more)


def take_answer_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the answer back for a reason."""
    asked = {
        "title": _("Take the answer back?"),
        "words": _("The recommendation waits for an answer again, with the day it had; the reason stands beside it."),
        "act": _("Take the answer back"), "keep": _("Leave it"), "grave": True,
    }  # fmt: skip
    return _deed(
        request, pk, RecommendationStep.TAKE_ANSWER_BACK, actions.take_answer_back, asked, ReasonForm,
        _("Taken back; the recommendation waits for an answer."),
    )  # fmt: skip


def carry_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what was done, and when."""
    asked = {
        "title": _("Say what was done"), "words": _("Everybody reads it; the unit that recommends is told."),
        "act": _("It is carried out"), "keep": _("Back"), "grave": False,
    }  # fmt: skip
    return _deed(
        request, pk, RecommendationStep.CARRY_OUT, actions.carry_out_recommendation, asked, ResultForm,
        _("Carried out."),
    )  # fmt: skip


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it was not carried out after all."""
    asked = {
        "title": _("Open the recommendation again?"),
        "words": _("It counts as accepted and not carried out; the addressee reads the reason."),
        "act": _("Open it again"), "keep": _("Leave it closed"), "grave": True,
    }  # fmt: skip
    return _deed(
        request, pk, RecommendationStep.REOPEN, actions.reopen_recommendation, asked, ReasonForm, _("Open again.")
    )


def _shown(request: HttpRequest, pk: int) -> Recommendation:
    return get_object_or_404(Recommendation.objects.visible_to(request.user).for_page(), pk=pk)


def _deed(
    request: HttpRequest, pk: int, step: str, action: Callable, asked: dict, ask: type[Form], said: str
) -> HttpResponse:
    """Ask what must be said, and do it."""
    shown = _shown(request, pk)
    deed, reason = partial(action, recommendation=shown, by=request.user), why_not_step(request.user, shown, step)
    form = ask(request.POST if request.method == "POST" else None)
    return ask_and_do(request, shown, deed, why_not=reason, said=said, form=form, **asked)
