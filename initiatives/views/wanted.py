"""The board of problems units look for a solution to."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.roles import units_of
from common.errors import NotAllowed, require
from common.paging import page_of
from initiatives.actions.wanted import (
    change_wanted,
    close_wanted,
    make_offer,
    post_wanted,
    reopen_wanted,
    take_offer,
    withdraw_offer,
)
from initiatives.forms.deeds import ReasonForm
from initiatives.forms.wanted import OfferForm, ReopenForm, WantedFilter, WantedForm
from initiatives.models import Adoption, Wanted
from initiatives.permissions.dossiers import CHECKING
from initiatives.permissions.wanted import why_not_offer, why_not_post, why_not_run, why_not_withdraw_offer
from initiatives.workflow.wanted import WANTED_TRANSITIONS, why_not_turn


def board(request: HttpRequest) -> HttpResponse:
    """List problems, those that take offers now unless other filters are chosen."""
    filters = WantedFilter(request.GET)
    found = filters.apply(Wanted.objects.all(), request.user, timezone.localdate()).for_list()
    context = {
        "page": page_of(found, request.GET, order=("-pk",)),
        "filters": filters,
        "may_post": why_not_post(request.user) is None,
        "today": timezone.localdate(),
    }
    return render(request, "initiatives/board.html", context)


def post(request: HttpRequest) -> HttpResponse:
    """Put a problem on the board."""
    require(why_not_post(request.user))
    own = units_of(request.user, *CHECKING)
    form = WantedForm(request.POST or None, by=request.user, initial={"unit": own[0].pk})
    if request.method == "POST" and form.is_valid():
        posted = post_wanted(by=request.user, **form.cleaned_data)
        messages.success(request, _("It stands on the board."))
        return redirect(posted)
    return render(request, "initiatives/wanted_write.html", {"form": form}, status=422 if form.errors else 200)


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what stands on the board."""
    shown = _wanted(pk)
    require(why_not_run(request.user, shown))
    form = WantedForm(request.POST or None, by=request.user, instance=_wanted(pk))
    if request.method == "POST" and form.is_valid():
        texts = {name: value for name, value in form.cleaned_data.items() if name != "unit"}
        change_wanted(wanted=shown, by=request.user, **texts)
        messages.success(request, _("Changed."))
        return redirect(shown)
    context = {"form": form, "wanted": shown}
    return render(request, "initiatives/wanted_write.html", context, status=422 if form.errors else 200)


def wanted(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a problem and what was offered; offer something."""
    shown = _wanted(pk)
    why_not = why_not_offer(request.user, shown)
    form = OfferForm(request.POST or None, by=request.user) if why_not is None else None
    if request.method == "POST":
        require(why_not)
        if form.is_valid():
            try:
                make_offer(wanted=shown, by=request.user, **form.cleaned_data)
            except NotAllowed as reason:
                form.add_error("initiative", str(reason))
            else:
                messages.success(request, _("Offered; the unit is told."))
                return redirect(shown)
    runs = why_not_run(request.user, shown) is None
    offers = list(shown.offers.filter(withdrawn_at__isnull=True).select_related("by", "initiative__unit"))
    taken = next((offer for offer in offers if offer.taken_at), None)
    context = {
        "wanted": shown,
        "offers": [(offer, why_not_withdraw_offer(request.user, offer) is None) for offer in offers],
        "form": form,
        "why_not_offer": why_not,
        "runs": runs,
        "may": {step for step in WANTED_TRANSITIONS if why_not_turn(request.user, shown, step) is None},
        "adoption": _applied(request, shown, taken) if taken else None,
        "today": timezone.localdate(),
    }
    return render(request, "initiatives/wanted.html", context, status=422 if form and form.errors else 200)


def _applied(request: HttpRequest, shown: Wanted, taken) -> Adoption | None:
    """Give the application that came of the offer taken."""
    seen = Adoption.objects.visible_to(request.user).live()
    return seen.filter(initiative=taken.initiative_id, unit=shown.unit_id).first() if taken.initiative_id else None


@require_POST
def take(request: HttpRequest, pk: int, offer: int) -> HttpResponse:
    """Take an offer for the unit."""
    shown = _wanted(pk)
    take_offer(offer=get_object_or_404(shown.offers.all(), pk=offer), by=request.user)
    messages.success(request, _("Taken; whoever offered it is told."))
    return redirect(shown)


@require_POST
def withdraw(request: HttpRequest, pk: int, offer: int) -> HttpResponse:
    """Withdraw one's own offer."""
    shown = _wanted(pk)
    withdraw_offer(offer=get_object_or_404(shown.offers.all(), pk=offer), by=request.user)
    messages.success(request, _("The offer is withdrawn."))
    return redirect(shown)


def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a problem, for a reason."""
    shown = _wanted(pk)
    require(why_not_turn(request.user, shown, "close"))
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        close_wanted(wanted=shown, by=request.user, **form.cleaned_data)
        messages.success(request, _("Closed; those who offered are told why."))
        return redirect(shown)
    words = _("No more offers are taken. It can be opened again.")
    asked = {"title": _("Close the problem?"), "words": words, "act": _("Close it"), "keep": _("Back")}
    return _ask(request, shown, form, asked)


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Look for a solution again."""
    shown = _wanted(pk)
    require(why_not_turn(request.user, shown, "reopen"))
    form = ReopenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reopen_wanted(wanted=shown, by=request.user, **form.cleaned_data)
        messages.success(request, _("It takes offers again."))
        return redirect(shown)
    words = _("An offer taken before is only an offer again.")
    asked = {"title": _("Look for a solution again?"), "words": words, "act": _("Open it again"), "keep": _("Back")}
    return _ask(request, shown, form, asked)


def _ask(request: HttpRequest, shown: Wanted, form, asked: dict) -> HttpResponse:
    context = {"form": form, "back_url": shown.get_absolute_url(), **asked}
    return render(request, "confirm.html", context, status=422 if form.errors else 200)


def _wanted(pk: int) -> Wanted:
    return get_object_or_404(Wanted.objects.select_related("unit", "field", "posted_by"), pk=pk)
