"""Recommendations to be read: the list, one with its answer and history, the figures; open to everybody once sent."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.roles import units_of
from common.paging import page_of
from common.sheets import Column, xlsx_response
from initiatives.models import Initiative
from movements.forms.recommendations import RecommendationFilter
from movements.models import Recommendation
from movements.permissions.recommendations import why_not_correct, why_not_delete, why_not_extend
from movements.querysets.dialogues import ANSWERING
from movements.querysets.recommendations import standing
from movements.recommendation_figures import MEANINGS, Scope, rows
from movements.recommendation_states import BY_STATUS, RecommendationStatus, RecommendationStep, Standing
from movements.views.scopes import year_and_unit, year_choices
from movements.workflow.recommendations import RECOMMENDATION_TRANSITIONS, why_not_step

COLUMNS = (
    Column(_("About"), "title", 60),
    Column(_("Unit that recommends"), "unit.name", 36),
    Column(_("Level"), "get_level_display", 20),
    Column(_("Addressed to"), "addressee.name", 36),
    Column(_("Field"), "field.name", 24),
    Column(_("Number of the letter"), "number", 20),
    Column(_("Sent on"), "sent_on"),
    Column(_("To be answered by"), "answer_due_on"),
    Column(_("State"), "state", 24),
    Column(_("Answer"), "answer", 50),
    Column(_("To be carried out by"), "due_on"),
    Column(_("Carried out on"), "done_on"),
    Column(_("What was done"), "result", 50),
)
STITCHES = {
    RecommendationStep.SEND: "done", RecommendationStep.ACCEPT: "half", RecommendationStep.DECLINE: "over",
    RecommendationStep.CARRY_OUT: "good",
}  # fmt: skip


@login_not_required
def recommendation_list(request: HttpRequest) -> HttpResponse:
    """List the recommendations the visitor reads, filtered by the address."""
    user = request.user
    filters = RecommendationFilter(request.GET, leave_out=() if user.is_authenticated else ("whose",))
    found = _filtered(request, filters).for_list()
    if "xlsx" in request.GET:
        return xlsx_response("recommendations", COLUMNS, found.order_by("-created_at", "-pk"))
    own_units = units_of(user, *ANSWERING)
    waits = Recommendation.objects.addressed_to(user).filter(status=RecommendationStatus.SENT)
    context = {
        "filters": filters,
        "page": page_of(found, request.GET, order=("-created_at", "-pk")),
        "own_units": own_units,
        "waiting": waits.count() if own_units else 0,
    }
    return render(request, "movements/recommendations/list.html", context)


def _filtered(request: HttpRequest, filters: RecommendationFilter) -> QuerySet[Recommendation]:
    """Give the recommendations that fit."""
    found = Recommendation.objects.visible_to(request.user)
    equal = {"level": "level", "field": "field", "year": "sent_on__year"}
    for name, column in equal.items():
        if value := filters.chosen(name):
            found = found.filter(**{column: value})
    if unit := filters.chosen("unit"):
        found = found.within(unit)
    if how := filters.chosen("standing"):
        by_status = how in BY_STATUS
        found = found.filter(Q(status=BY_STATUS[how]) if by_status else standing(how, timezone.localdate()))
    if whose := request.user.is_authenticated and filters.chosen("whose"):
        narrowed = Recommendation.objects.made_by if whose == "from" else Recommendation.objects.addressed_to
        found = found & narrowed(request.user)
    return found.search(filters.chosen("q") or "")


@login_not_required
def recommendation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one recommendation with what it comes from, its answer, what was done and its history."""
    user = request.user
    shown = get_object_or_404(Recommendation.objects.visible_to(user).for_page(), pk=pk)
    steps = {step: why_not_step(user, shown, step) for step in RECOMMENDATION_TRANSITIONS}
    source = Initiative.objects.visible_to(user).filter(pk=shown.initiative_id).first() if shown.initiative_id else None
    may_correct = why_not_correct(user, shown) is None
    context = {
        "recommendation": shown,
        "source": source,
        "may": {str(step) for step, reason in steps.items() if reason is None},
        "why_not_send": steps[RecommendationStep.SEND] if may_correct else None,
        "may_correct": may_correct,
        "may_delete": why_not_delete(user, shown) is None,
        "may_extend": why_not_extend(user, shown, timezone.now()) is None,
        "limit_kind": "recommendation" if shown.status == RecommendationStatus.ACCEPTED else "recommendation_answer",
        "thread": [
            {"stitch": STITCHES.get(each.step, "fix"), "entry": each}
            for each in shown.history.select_related("by", "on_behalf_of")
        ],
    }
    return render(request, "movements/recommendations/detail.html", context)


def scope_of(filters: RecommendationFilter) -> Scope:
    """Read what the address asks for; without a year this one, without a unit the province."""
    return Scope(*year_and_unit(filters), filters.chosen("level") or "")


@login_not_required
def figures(request: HttpRequest) -> HttpResponse:
    """Show the figures of a year by level; each opens its list; `?xlsx` gives them as a sheet."""
    filters = RecommendationFilter(request.GET, leave_out=("q", "field", "standing", "whose"), hidden=("year",))
    scope, today = scope_of(filters), timezone.localdate()
    total, levels = rows(scope, today)
    if "xlsx" in request.GET:
        columns = [Column(_("Level"), "name", 36)] + [
            Column(how.label, lambda row, how=how: row.counts[how]) for how in Standing
        ]
        return xlsx_response(f"{scope.unit.code}-{scope.year}-recommendations", columns, [*levels, total])
    context = {
        "scope": scope,
        "filters": filters,
        "total": total,
        "levels": levels,
        "shown": [(how.label, total.counts[how], scope.address(standing=how.value), MEANINGS[how]) for how in Standing],
        "years": year_choices(scope, today),
        "now": timezone.now(),
    }
    return render(request, "movements/recommendations/figures.html", context)
