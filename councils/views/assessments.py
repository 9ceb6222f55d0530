"""One assessment as the council sees it, and what those who run the council do with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from councils.actions.assignments import assign, close_scoring
from councils.actions.reviews import bar, judge_anew, withdraw_initiative
from councils.anonymity import is_masked, title_for
from councils.conflicts import kept_out
from councils.dues.limits import DecisionLimit, ScoresLimit
from councils.forms.reviews import ReasonForm
from councils.lower import chain_below
from councils.models import Assessment, ScoreSheet, WrittenOpinion
from councils.permissions import (
    runs,
    seat_of,
    why_not_close_scoring,
    why_not_declare,
    why_not_judge_anew,
    why_not_run,
    why_not_see_scores,
)
from councils.permissions.consultations import why_not_ask
from councils.profiles import profiles_for
from councils.states import Act, RecusalStatus
from councils.views.asking import ask_first
from initiatives.models import Initiative
from initiatives.nouns import noun
from initiatives.permissions import why_not_withdraw
from initiatives.states import Status


def assessment(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where an assessment stands: who has scored it, the scores once they may be seen, the verdict."""
    shown = _assessment(
        request, pk, "version", "initiative__unit", "initiative__field", "initiative__area", "follows__council"
    )
    seat = seat_of(request.user, shown.council)
    assignments = list(shown.assignments.select_related("seat__person").order_by("seat__position", "pk"))
    sheets = _sheets(request, shown)
    context = {
        "assessment": shown,
        "initiative": shown.initiative,
        "title": title_for(request.user, shown),
        "is_masked": is_masked(request.user, shown),
        "assignments": assignments,
        "own": next((each for each in assignments if each.seat_id == seat.pk), None),
        **_conflicts(request, shown),
        **_experts(request, shown),
        "why_no_scores": why_not_see_scores(request.user, shown),
        "sheets": sheets,
        "chain": chain_below(shown, request.user) if shown.follows_id else None,
        "kept_opinion": WrittenOpinion.objects.kept_by(request.user).filter(kept_for=shown).first(),
        "items": shown.items.select_related("session", "verdict").order_by("-pk"),
        "runs": runs(request.user, shown.council),
        "profiles": profiles_for(request.user, [sheet.seat for sheet in sheets]),
        "why_not_judge_anew": why_not_judge_anew(request.user, shown),
        "why_not_close": why_not_close_scoring(request.user, shown),
        "why_not_declare": why_not_declare(request.user, shown),
        **_limits(request, shown),
    }
    return render(request, "councils/assessment.html", context)


def _limits(request: HttpRequest, shown: Assessment) -> dict[str, bool]:
    """Say which limits the user may extend here: only those who run the council are asked about."""
    if not runs(request.user, shown.council):
        return {}
    now = timezone.now()
    return {
        "may_extend_scores": ScoresLimit().why_not(request.user, shown, now) is None,
        "may_extend_decision": shown.act == Act.RECOGNITION
        and DecisionLimit().why_not(request.user, shown.initiative, now) is None,
    }


def end_scoring(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the scoring shall end although sheets are missing, and end it."""
    shown = _assessment(request, pk)
    require(why_not_run(request.user, shown.council))
    if request.method == "POST":
        close_scoring(assessment=shown, by=request.user)
        messages.success(request, _("The scoring is closed. The dossier can come on an agenda."))
        return redirect(shown)
    missing = shown.assigned_count - shown.sheet_count
    return ask_first(
        request,
        title=_("Close the scoring of %(number)s") % {"number": shown.initiative.number},
        words=_(
            "%(in)d of %(all)d sheets are in. The dossier leaves the queues of the %(missing)d members who have not "
            "scored it; the mean is taken of the sheets that are in."
        )
        % {"in": shown.sheet_count, "all": shown.assigned_count, "missing": missing},
        act=_("Close the scoring"),
        keep=_("Wait for the other sheets"),
        back=shown.get_absolute_url(),
    )


@require_POST
def assign_more(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the dossier into the queues of members who came to the council later."""
    shown = _assessment(request, pk)
    assign(assessments=[shown], by=request.user, now=timezone.now())
    messages.success(request, _("The dossier is with all members who score."))
    return redirect(shown)


@require_POST
def take_up_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin to judge anew what was to be completed for a higher act."""
    again = judge_anew(assessment=_assessment(request, pk), by=request.user)
    messages.success(request, _("The completed dossier is before the council again."))
    return redirect(again)


def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why an initiative is removed from the round, and remove it."""
    shown = _assessment(request, pk)
    require(why_not_run(request.user, shown.council))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        bar(assessment=shown, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("Removed from the round; the authors are told why."))
        return redirect("councils:assessments", shown.council_id)
    return ask_first(
        request,
        title=_("Remove %(number)s from the round") % {"number": shown.initiative.number},
        words=_("Later sessions of this round do not consider it. The authors read the reason."),
        act=_("Remove from the round"),
        keep=_("Keep it in the round"),
        back=shown.get_absolute_url(),
        form=form,
    )


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask an author why the initiative is withdrawn from the council, and withdraw it."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user).filter(status=Status.IN_REVIEW), pk=pk)
    require(why_not_withdraw(request.user, initiative, timezone.now()))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        withdraw_initiative(initiative=initiative, by=request.user, reason=form.cleaned_data["reason"])
        words = _("The %(what)s is withdrawn; the council is told.") % {"what": noun(initiative.kind)}
        messages.success(request, words)
        return redirect(initiative)
    return ask_first(
        request,
        title=_("Withdraw %(number)s from the council") % {"number": initiative.number},
        words=_("The council stops its work on it. It cannot come before this round again."),
        act=_("Withdraw the dossier"),
        keep=_("Leave it with the council"),
        back=initiative.get_absolute_url(),
        form=form,
    )


def _assessment(request: HttpRequest, pk: int, *more: str) -> Assessment:
    seen = Assessment.objects.visible_to(request.user).with_spread()
    seen = seen.select_related("initiative", "council", "rule_sheet", *more)
    return get_object_or_404(seen, pk=pk)


def _conflicts(request: HttpRequest, shown: Assessment) -> dict:
    """Give who has left the item; to those who run the council also what waits for an answer or was set aside."""
    rows = list(shown.recusals.for_list())
    out = {each.seat_id for each in rows if each.status == RecusalStatus.IN_FORCE}
    context = {"recusals": [each for each in rows if each.status == RecusalStatus.IN_FORCE]}
    if not runs(request.user, shown.council):
        return context
    return context | {
        "proposed": [each for each in rows if each.status == RecusalStatus.PROPOSED and each.seat_id not in out],
        "set_aside": [each for each in rows if each.status == RecusalStatus.SET_ASIDE],
        "conflicts_url": f"{reverse('councils:conflicts', args=[shown.council_id])}?dossier={shown.pk}",
    }


def _experts(request: HttpRequest, shown: Assessment) -> dict:
    """Give what experts were asked and said; to those who run the council also whom they can still ask."""
    consultations = list(shown.consultations.select_related("seat__person"))
    if why_not_ask(request.user, shown):
        return {"consultations": [each for each in consultations if each.handed_in_at]}
    seats = shown.council.seats.in_force(timezone.localdate()).experts().select_related("person")
    left = list(seats.exclude(pk__in=[each.seat_id for each in consultations]))
    out = kept_out([shown])[shown.pk] if left else {}
    return {"consultations": consultations, "experts": [seat for seat in left if seat.pk not in out]}


def _sheets(request: HttpRequest, shown: Assessment) -> list[ScoreSheet]:
    """Give the sheets the user may see, each with its points in the order of the criteria."""
    sheets = ScoreSheet.objects.visible_to(request.user).handed_in().filter(assessment=shown)
    return list(
        sheets.select_related("seat__person").prefetch_related("marks__criterion").order_by("seat__position", "pk")
    )
