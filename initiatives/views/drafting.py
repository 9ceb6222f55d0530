"""Beginning a draft, choosing between two texts that met, deleting a draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.models import Posting, User
from accounts.people import find_people
from accounts.roles import units_of
from accounts.states import RoleName
from common.errors import require
from initiatives.actions.answers import choose_text
from initiatives.actions.drafting import begin_draft, delete_draft
from initiatives.differences import compare
from initiatives.forms.choosing import BeginForForm, ChoiceForm
from initiatives.models import AnswerCopy, Initiative, Season
from initiatives.permissions import why_not_begin, why_not_delete, why_not_enter_for_others
from initiatives.states import Kind
from initiatives.views.steps import draft_for
from initiatives.windows import Opening, opening_for


def _season() -> Season | None:
    """Give the season that holds today."""
    return Season.objects.current(timezone.localdate()).select_related("campaign").first()


BEGINNINGS = {
    Kind.INITIATIVE: ("initiatives/begin.html", "initiatives/begin_for.html"),
    Kind.MODEL: ("initiatives/begin_model.html", "initiatives/begin_model_for.html"),
}


def begin(request: HttpRequest, kind: str = Kind.INITIATIVE) -> HttpResponse:
    """Show what to read before writing; on POST begin a draft."""
    season, reason = _season(), why_not_begin(request.user, request.user)
    if season is None:
        reason = _("No season of the movement holds today.")
    if request.method == "POST":
        require(reason)
        initiative = begin_draft(by=request.user, season=season, kind=kind, now=timezone.now())
        return redirect("initiatives:edit", initiative.pk, 1)
    posting = request.user.main_posting()
    context = {
        "season": season,
        "reason": reason,
        "group": posting.group if posting else None,
        "opening": _opening(season, posting, kind),
        "may_enter_for_others": why_not_enter_for_others(request.user) is None,
        "now": timezone.now(),
    }
    return render(request, BEGINNINGS[Kind(kind)][0], context)


def _opening(season: Season | None, posting: Posting | None, kind: str) -> Opening | None:
    """Say until when, or from when, the unit's dossiers of this kind are taken."""
    if kind == Kind.INITIATIVE or season is None or posting is None:
        return None
    return opening_for(Initiative(season=season, unit=posting.unit, kind=kind), timezone.now())


def begin_for(request: HttpRequest, kind: str = Kind.INITIATIVE) -> HttpResponse:
    """Let a co-ordinator begin a draft for somebody of the own units, who confirms it later."""
    require(why_not_enter_for_others(request.user))
    season, now = _season(), timezone.now()
    form = BeginForForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and season is not None and form.is_valid():
        person: User = form.cleaned_data["person"]
        initiative = begin_draft(by=request.user, season=season, on_behalf_of=person, kind=kind, now=now)
        return redirect("initiatives:edit", initiative.pk, 1)
    text, units = request.GET.get("q", ""), units_of(request.user, RoleName.COORDINATOR)
    people = find_people(text, on=timezone.localdate(now), within=units)
    context = {"season": season, "form": form, "text": text, "people": people}
    return render(request, BEGINNINGS[Kind(kind)][1], context, status=422 if form.errors else 200)


@never_cache
def choose(request: HttpRequest, pk: int, copy: int) -> HttpResponse:
    """Show two texts that met under one question; on POST keep the one chosen, or a third made of both."""
    kept = AnswerCopy.objects.select_related("answer__question", "answer__dossier", "answer__saved_by", "saved_by")
    found = get_object_or_404(kept, pk=copy, answer__dossier__initiative=pk)
    draft = draft_for(request, pk, found.answer.dossier.act)
    form = ChoiceForm(request.POST if request.method == "POST" else None, copy=found, draft=draft)
    if request.method == "POST" and form.is_valid():
        said = {"text": form.chosen(), "revision": form.cleaned_data["revision"]}
        again = choose_text(copy=found, by=request.user, now=timezone.now(), **said)
        if again is not None:
            messages.warning(request, _("Somebody saved a newer text meanwhile. Here are that one and yours."))
            return redirect("initiatives:choose", pk, again.pk)
        messages.success(request, _("The text you chose stands now."))
        return redirect(draft.address(form.step))
    stands, met = form.shown()
    shown = {"initiative": draft.initiative, "copy": found, "form": form, "pieces": compare(stands, met)}
    context = shown | {"back_url": draft.address(form.step)}
    return render(request, "initiatives/choose.html", context, status=422 if form.errors else 200)


def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a draft, after saying what goes with it."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user), pk=pk)
    require(why_not_delete(request.user, initiative))
    if request.method == "POST":
        delete_draft(initiative=initiative, by=request.user, now=timezone.now())
        messages.success(request, _("The draft is deleted."))
        return redirect("initiatives:mine")
    context = {
        "title": _("Delete the draft?"),
        "words": _("“%(title)s” goes with all its texts and files. This cannot be undone.") % {"title": initiative},
        "act": _("Delete the draft"),
        "keep": _("Keep it"),
        "back_url": reverse("initiatives:edit", args=[pk]),
        "grave": True,
    }
    return render(request, "confirm.html", context)
