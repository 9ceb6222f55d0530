"""Confirmations of effect: asked for by authors or their unit, written and signed in the unit asked."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.models import Unit
from common.errors import NotAllowed, require
from common.paging import page_of
from common.paper import paper_response
from initiatives.actions.confirmations import (
    ask_for_confirmation,
    decline_confirmation,
    prepare_confirmation,
    revoke_confirmation,
    sign_confirmation,
    take_back_question,
)
from initiatives.disclosure import sight_of
from initiatives.forms.confirmations import AskForm, ConfirmationFilter, ConfirmationForm
from initiatives.forms.deeds import ReasonForm
from initiatives.models import EffectConfirmation
from initiatives.papers import confirmation_pdf
from initiatives.permissions import is_responsible
from initiatives.permissions.effect import why_not_ask_for_confirmation, why_not_prepare_confirmation
from initiatives.states import ConfirmationStatus
from initiatives.views.reach import visible
from initiatives.workflow import CONFIRMATION_TRANSITIONS, why_not_answer

UNITS_SHOWN = 20


def confirmations(request: HttpRequest) -> HttpResponse:
    """List what the visitor's units were asked to confirm."""
    filters = ConfirmationFilter(request.GET)
    found = EffectConfirmation.objects.asked_of(request.user).for_list()
    if filters.is_valid() and filters.cleaned_data["status"]:
        found = found.filter(status=filters.cleaned_data["status"])
    context = {"page": page_of(found, request.GET, order=("-pk",)), "filters": filters}
    return render(request, "initiatives/confirmations.html", context)


def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Find a unit and ask it to confirm what the initiative achieves there."""
    initiative, _sight = visible(request, pk)
    require(why_not_ask_for_confirmation(request.user, initiative))
    form = AskForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = ask_for_confirmation(initiative=initiative, by=request.user, **form.cleaned_data)
        except NotAllowed as reason:
            form.add_error("unit", str(reason))
        else:
            messages.success(request, _("%(unit)s is asked and told so.") % {"unit": asked.unit})
            return redirect(initiative)
    text = request.GET.get("q", "")
    units = Unit.objects.in_force(timezone.localdate()).search(text).exclude(pk=initiative.unit_id) if text else []
    context = {"initiative": initiative, "form": form, "text": text, "units": units[:UNITS_SHOWN]}
    return render(request, "initiatives/ask_confirmation.html", context, status=422 if form.errors else 200)


def confirmation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a confirmation with what can be done about it; what is not signed is read in the unit asked alone."""
    shown = _confirmation(request, pk)
    steps = {step: why_not_answer(request.user, shown, step) for step in CONFIRMATION_TRANSITIONS}
    is_over = shown.status in {ConfirmationStatus.SIGNED, ConfirmationStatus.REVOKED}
    context = {
        "confirmation": shown,
        "initiative": shown.initiative,
        "reads": is_over or is_responsible(request.user, shown.unit),
        "may_write": why_not_prepare_confirmation(request.user, shown) is None,
        "may": {step for step, reason in steps.items() if reason is None},
        "why_not_sign": steps["sign"],
        "sees_whole": sight_of(request.user, shown.initiative).is_whole,
    }
    return render(request, "initiatives/confirmation.html", context)


def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what the unit confirms; its head signs it on the page of the confirmation."""
    shown = _confirmation(request, pk)
    require(why_not_prepare_confirmation(request.user, shown))
    form = ConfirmationForm(request.POST if request.method == "POST" else None, instance=shown)
    if request.method == "POST" and form.is_valid():
        prepare_confirmation(confirmation=shown, texts=form.cleaned_data, by=request.user)
        messages.success(request, _("Kept. The head of the unit signs it."))
        return redirect(shown)
    context = {"confirmation": shown, "initiative": shown.initiative, "form": form}
    return render(request, "initiatives/confirmation_write.html", context, status=422 if form.errors else 200)


def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether it is signed as it stands, and sign it."""
    words = _("It stays as it is and is shown with the initiative. Later it can only be revoked, for a reason.")
    asked = {"title": _("Sign the confirmation?"), "words": words, "act": _("Sign it"), "keep": _("Not yet")}
    return _deed(request, pk, "sign", sign_confirmation, asked, said=_("Signed; the authors are told."))


def decline(request: HttpRequest, pk: int) -> HttpResponse:
    """Say for the unit that it does not confirm, and why."""
    asked = {
        "title": _("Decline to confirm?"), "words": _("The authors read the reason. They may ask again."),
        "act": _("Decline"), "keep": _("Back"), "grave": True,
    }  # fmt: skip
    return _deed(request, pk, "decline", decline_confirmation, asked, said=_("Declined; the authors are told why."))


def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Revoke for the unit what it has signed."""
    asked = {
        "title": _("Revoke the confirmation?"),
        "words": _("It no longer counts. Text and reason stay readable to those concerned."),
        "act": _("Revoke it"), "keep": _("Keep it"), "grave": True,
    }  # fmt: skip
    return _deed(request, pk, "revoke", revoke_confirmation, asked, said=_("Revoked; the authors are told why."))


@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the unit no longer."""
    shown = _confirmation(request, pk)
    take_back_question(confirmation=shown, by=request.user)
    messages.success(request, _("%(unit)s is no longer asked.") % {"unit": shown.unit})
    return redirect(shown.initiative)


def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a signed confirmation as PDF."""
    shown = _confirmation(request, pk)
    if shown.status != ConfirmationStatus.SIGNED:
        require(_("Only a confirmation that is signed and holds is given as a paper."))
    return paper_response(request, confirmation_pdf(shown), f"Giấy xác nhận {shown.signed_content['number']}")


def _confirmation(request: HttpRequest, pk: int) -> EffectConfirmation:
    seen = EffectConfirmation.objects.visible_to(request.user).for_list().select_related("prepared_by", "revoked_by")
    return get_object_or_404(seen, pk=pk)


def _deed(request: HttpRequest, pk: int, step: str, action: Callable, asked: dict, *, said: str) -> HttpResponse:
    """Ask, with the reason where the step needs one, and do it."""
    shown = _confirmation(request, pk)
    require(why_not_answer(request.user, shown, step))
    needs_reason = CONFIRMATION_TRANSITIONS[step].needs_reason
    form = ReasonForm(request.POST if request.method == "POST" else None) if needs_reason else None
    if request.method == "POST" and (form is None or form.is_valid()):
        action(confirmation=shown, by=request.user, **(form.cleaned_data if form else {}))
        messages.success(request, said)
        return redirect(shown)
    context = {"form": form, "back_url": shown.get_absolute_url(), **asked}
    return render(request, "confirm.html", context, status=422 if form is not None and form.errors else 200)
