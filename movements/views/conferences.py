"""Conferences to be read: the list, one with all that belongs to it, figures, conclusions to carry out, its papers."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_GET

from accounts.roles import units_of
from common.kept_files import download
from common.paging import page_of
from common.paper import paper_response
from common.sheets import Column, xlsx_response
from initiatives.models import Initiative
from movements.conference_figures import FIGURES, Scope, rows, standing
from movements.conference_papers import programme_pdf
from movements.conference_states import ConclusionStep, ConferenceStatus, ConferenceStep
from movements.dues.conferences import ConclusionDue
from movements.forms.conferences import ConferenceFilter
from movements.models import Conclusion, Conference, ConferencePaper, Recommendation
from movements.permissions.conferences import (
    why_not_document,
    why_not_extend,
    why_not_plan,
    why_not_prepare,
    why_not_write_conclusions,
)
from movements.permissions.recommendations import why_not_write
from movements.querysets.dialogues import ANSWERING
from movements.views.scopes import year_and_unit, year_choices
from movements.workflow import conclusions as of_conclusions
from movements.workflow.conferences import CONFERENCE_TRANSITIONS, why_not_step
from notifications.beforehand import extensions_of

COLUMNS = (
    Column(_("Theme"), "theme", 60),
    Column(_("Host unit"), "unit.name", 36),
    Column(_("Level"), "get_level_display", 20),
    Column(_("Begins at"), lambda each: timezone.localtime(each.held_at).replace(tzinfo=None), 18),
    Column(_("Place"), "place", 30),
    Column(_("Chaired by"), "chair", 30),
    Column(_("Number who came"), "attendance"),
    Column(pgettext_lazy("figure", "Papers"), "paper_count"),
    Column(_("Models presented"), "model_count"),
    Column(_("State"), "get_status_display", 22),
)
CONCLUSION_COLUMNS = (
    Column(_("What is to be done"), "text", 60),
    Column(_("Conference"), "conference.theme", 50),
    Column(_("Host unit"), "conference.unit.name", 36),
    Column(_("Unit that does it"), "unit.name", 36),
    Column(_("Due on"), "due_on"),
    Column(_("State"), "state", 18),
    Column(_("Carried out on"), "done_on"),
    Column(_("What was done"), "result", 50),
)


@login_not_required
def conference_list(request: HttpRequest) -> HttpResponse:
    """List the conferences the visitor reads, filtered by the address."""
    filters = ConferenceFilter(request.GET)
    found = _filtered(Conference.objects.visible_to(request.user), filters).for_list().counted()
    if "xlsx" in request.GET:
        return xlsx_response("conferences", COLUMNS, found.order_by("-held_at", "-pk"))
    context = {
        "filters": filters,
        "page": page_of(found, request.GET, order=("-held_at", "-pk")),
        "own_units": units_of(request.user, *ANSWERING),
    }
    return render(request, "movements/conferences/list.html", context)


def _filtered(found: QuerySet[Conference], filters: ConferenceFilter) -> QuerySet[Conference]:
    """Give the conferences that fit."""
    if year := filters.chosen("year"):
        found = found.filter(held_at__year=year)
    if level := filters.chosen("level"):
        found = found.filter(level=level)
    if unit := filters.chosen("unit"):
        found = found.within(unit)
    if state := filters.chosen("state"):
        found = found.held() if state == "took_place" else found.filter(status=state)
    return found.search(filters.chosen("q") or "")


@login_not_required
def conference(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one conference: programme, participants, papers, models presented, conclusions, what happened."""
    user, shown = request.user, found_conference(request, pk)
    steps = {step: why_not_step(user, shown, step) for step in CONFERENCE_TRANSITIONS}
    is_host = why_not_plan(user, shown.unit) is None
    people = list(shown.participants.select_related("person").order_by("pk")) if user.is_authenticated else []
    context = {
        "conference": shown,
        "programme": shown.programme.order_by("position", "pk"),
        "participants": people,
        "uninvited": sum(each.invited_at is None for each in people),
        "has_begun": shown.held_at <= timezone.now(),
        "is_invited": any(each.person_id == user.pk and each.invited_at for each in people),
        "papers": shown.papers.order_by("pk"),
        "presented": _presented(request, shown),
        "conclusions": _conclusions(request, shown),
        "recommended": Recommendation.objects.visible_to(user).filter(conference=shown).for_list().order_by("pk"),
        "may": {str(step) for step, reason in steps.items() if reason is None},
        "why_not_conclude": steps[ConferenceStep.CONCLUDE] if is_host and shown.status == "held" else None,
        "may_prepare": why_not_prepare(user, shown) is None,
        "may_document": why_not_document(user, shown) is None,
        "may_write_conclusions": why_not_write_conclusions(user, shown) is None,
        "may_recommend": shown.was_held and why_not_write(user, shown.unit) is None,
        "thread": shown.history.select_related("by", "on_behalf_of"),
    }
    return render(request, "movements/conferences/detail.html", context)


def _presented(request: HttpRequest, shown: Conference) -> list:
    """Give the models presented that the visitor reads."""
    seen = Initiative.objects.visible_to(request.user).values("pk")
    return list(shown.presented.filter(initiative__in=seen).select_related("initiative__unit").order_by("pk"))


def _conclusions(request: HttpRequest, shown: Conference) -> list[dict]:
    """Give the conclusions the visitor reads, each with what he or she may do with it."""
    user, now = request.user, timezone.now()
    seen = list(Conclusion.objects.visible_to(user).filter(conference=shown).for_list().order_by("due_on", "pk"))
    extended = list(extensions_of(*(f"{ConclusionDue.name}-{each.pk}" for each in seen))) if seen else []
    found = [
        {
            "row": each,
            "may_report": of_conclusions.why_not_step(user, each, ConclusionStep.REPORT) is None,
            "may_reopen": of_conclusions.why_not_step(user, each, ConclusionStep.REOPEN) is None,
            "may_extend": why_not_extend(user, each, now) is None,
            "extensions": [row for row in extended if row.thing == f"{ConclusionDue.name}-{each.pk}"],
        }
        for each in seen
    ]
    # The page shows the reminders of one, the reader's next: what is owed later has its own when it comes.
    own = next((each for each in found if each["may_report"]), None)
    return [each | {"is_next": each is own} for each in found]


def found_conference(request: HttpRequest, pk: int) -> Conference:
    """Give the conference if the visitor sees it."""
    return get_object_or_404(Conference.objects.visible_to(request.user).select_related("unit", "planned_by"), pk=pk)


@login_not_required
def conclusions(request: HttpRequest) -> HttpResponse:
    """List published conclusions: of a scope in the address, or without one those the visitor's units carry out."""
    today, how = timezone.localdate(), request.GET.get("state", "")
    filters = ConferenceFilter(request.GET, leave_out=("q", "state"))
    is_own = request.user.is_authenticated and "unit" not in request.GET
    if is_own:
        own = Conclusion.objects.owned_by(request.user).filter(conference__status=ConferenceStatus.CONCLUDED)
        found = own.filter(standing(how, today))
    else:
        found = scope_of(filters).conclusions(how, today)
    found = found.for_list()
    if "xlsx" in request.GET:
        return xlsx_response("conclusions", CONCLUSION_COLUMNS, found.order_by("due_on", "pk"))
    context = {"page": page_of(found, request.GET, order=("due_on", "pk")), "is_own": is_own, "state": how}
    return render(request, "movements/conferences/conclusions.html", context)


def scope_of(filters: ConferenceFilter) -> Scope:
    """Read what the address asks for; without a year this one, without a unit the province."""
    return Scope(*year_and_unit(filters), filters.chosen("level") or "")


@login_not_required
def figures(request: HttpRequest) -> HttpResponse:
    """Show the figures of a year by level, each opening its list; `?xlsx` gives them as a sheet."""
    filters = ConferenceFilter(request.GET, leave_out=("q", "state"), hidden=("year",))
    scope, today = scope_of(filters), timezone.localdate()
    total, levels = rows(scope, today)
    if "xlsx" in request.GET:
        columns = [Column(_("Level"), "name", 36)] + [
            Column(words, lambda row, name=name: row.counts[name]) for name, (words, _means) in FIGURES.items()
        ]
        return xlsx_response(f"{scope.unit.code}-{scope.year}-conferences", columns, [*levels, total])
    context = {
        "scope": scope,
        "filters": filters,
        "total": total,
        "levels": levels,
        "shown": [(words, total.counts[name], total.url(name), means) for name, (words, means) in FIGURES.items()],
        "years": year_choices(scope, today),
        "now": timezone.now(),
    }
    return render(request, "movements/conferences/figures.html", context)


def programme(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the programme with the list of participants as PDF, to people with an account who see the conference."""
    shown = found_conference(request, pk)
    return paper_response(request, programme_pdf(shown), "Chương trình hội nghị")


@require_GET
def paper_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the file of a paper to people with an account who see the conference."""
    seen = ConferencePaper.objects.visible_to(request.user).exclude(file="")
    found = get_object_or_404(seen, pk=pk)
    return download(found)
