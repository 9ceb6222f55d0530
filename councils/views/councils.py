"""My councils, one council, the dossiers that wait for it and the list of its assessments."""

from django.contrib import messages
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import ngettext, pgettext

from accounts.models import User
from common.errors import require
from common.paging import page_of
from common.sheets import xlsx_response
from councils.actions.reviews import open_assessments
from councils.anonymity import hide_in_consultations, hide_in_list, is_found_by_number, search, with_masks_for
from councils.dues.decisions import next_decision
from councils.forms.reviews import AssessmentFilter, OpenForm, usual_limit
from councils.models import Assessment, Consultation, Council, Recusal, ReviewTally, Seat, SeatDeputy, Session
from councils.permissions import runs, seat_of, why_not_run
from councils.permissions.taking import why_not_plan
from councils.selection import usual_rules
from councils.sight import left_by
from councils.states import OVER_SESSIONS, AssessmentStatus, Office
from councils.summary import columns, rows_of
from councils.taking import waiting_for
from councils.views.answers import open_refusals
from councils.views.queue import current_counts
from initiatives.models import Initiative

SESSIONS_SHOWN, CONSULTATIONS_SHOWN = 10, 100


def councils(request: HttpRequest) -> HttpResponse:
    """List the councils on which the user has a seat, with the next session of each."""
    coming = Session.objects.exclude(status__in=OVER_SESSIONS).order_by("held_at")
    seats = (
        Seat.objects.of(request.user, timezone.localdate())
        .acting()
        .exclude(office=Office.EXPERT)
        .select_related("council__unit")
        .order_by("council__name")
    )
    asked = list(Consultation.objects.visible_to(request.user).for_list().order_by("-pk")[:CONSULTATIONS_SHOWN])
    hide_in_consultations(request.user, asked)
    context = {
        "seats": seats.prefetch_related(Prefetch("council__sessions", coming, to_attr="coming")),
        "counts": current_counts(ReviewTally.objects.of(request.user)),
        "consultations": asked,
    }
    return render(request, "councils/list.html", context)


def council(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one council: its sessions and members, and to those who run it what waits."""
    shown = _council(request, pk)
    is_run = runs(request.user, shown)
    context = {
        "council": shown,
        "rules": usual_rules(shown, timezone.localdate()),
        "seat": seat_of(request.user, shown),
        "counts": current_counts(ReviewTally.objects.of(request.user).filter(seat__council=shown)),
        "sessions": page_of(shown.sessions.all(), request.GET, order=("-held_at",), size=SESSIONS_SHOWN),
        **_seats(shown),
        "runs": is_run,
        "why_not_plan": why_not_plan(request.user, shown),
        "to_decide": is_run and _to_decide(request, shown),
        "refused": open_refusals(request.user, shown) if is_run else [],
        "decision_due": is_run and next_decision(shown, request.user, timezone.now()),
        "is_waiting": is_run and _waiting(request, shown).exists(),
        "is_unshared": is_run
        and Assessment.objects.visible_to(request.user)
        .to_share(shown)
        .filter(status=AssessmentStatus.WAITING)
        .exists(),
    }
    return render(request, "councils/council.html", context)


def waiting(request: HttpRequest, pk: int) -> HttpResponse:
    """List the complete dossiers that wait for the council, and bring those chosen before it."""
    shown = _council(request, pk)
    require(why_not_run(request.user, shown))
    dossiers = _waiting(request, shown)
    form = OpenForm(
        request.POST if request.method == "POST" else None, waiting=dossiers, initial={"scores_due_at": usual_limit()}
    )
    if request.method == "POST" and form.is_valid():
        opened = open_assessments(council=shown, by=request.user, **form.cleaned_data)
        told = ngettext(
            "%(count)d dossier is before the council.", "%(count)d dossiers are before the council.", len(opened)
        )
        messages.success(request, told % {"count": len(opened)})
        return redirect(shown) if form.cleaned_data["to_all"] else redirect("councils:share", shown.pk)
    page = page_of(dossiers.for_list(), request.GET, order=("status_since",))
    context = {"council": shown, "form": form, "page": page}
    return render(request, "councils/waiting.html", context, status=422 if form.errors else 200)


def assessments(request: HttpRequest, pk: int) -> HttpResponse:
    """List what is or was before the council; the same list as a spreadsheet (process.md 3.7)."""
    shown = _council(request, pk)
    filters, is_run = AssessmentFilter(request.GET), runs(request.user, shown)
    found = _filtered(request.user, Assessment.objects.visible_to(request.user).filter(council=shown), filters)
    found = with_masks_for(request.user, found.for_list().with_scores_for(request.user).with_spread())
    if disputed := is_run and "disputed" in request.GET:
        found = found.filter(is_disputed=True, shows_scores=True)
    if "xlsx" in request.GET:
        rows = rows_of(found.for_summary().order_by("-pk"))
        return xlsx_response(pgettext("file name", "dossiers of the council"), columns(), rows)
    page = page_of(found, request.GET, order=("-pk",))
    hide_in_list(page)
    context = {"council": shown, "filters": filters, "page": page, "runs": is_run, "disputed": disputed}
    context["is_found_by_number"] = "q" in request.GET and is_found_by_number(request.user, shown)
    return render(request, "councils/assessments.html", context)


def _seats(council: Council) -> dict[str, list]:
    """Give who sits on it, asked for once: members, those who stand in for one, outside experts; who acts for whom."""
    today = timezone.localdate()
    held = council.seats.in_force(today).select_related("person", "stands_in_for__person")
    found = {"seats": [], "substitutes": [], "experts": []}
    found["deputies"] = list(SeatDeputy.objects.in_force(today).filter(seat__council=council).for_list())
    for seat in held.prefetch_related("knows"):
        kind = "experts" if seat.office == Office.EXPERT else "substitutes" if seat.stands_in_for_id else "seats"
        found[kind].append(seat)
    return found


def _council(request: HttpRequest, pk: int) -> Council:
    return get_object_or_404(
        Council.objects.visible_to(request.user).select_related("unit", "field", "rule_sheet"), pk=pk
    )


def _waiting(request: HttpRequest, council: Council) -> QuerySet[Initiative]:
    """Complete dossiers the user may bring before the council: an author's own is for another officer."""
    seen = Initiative.objects.visible_to(request.user).filter(waiting_for(council))
    return seen.exclude(left_by(request.user) | Q(pk__in=request.user.authorships.values("initiative_id")))


def _to_decide(request: HttpRequest, council: Council) -> int:
    """Count the conflicts that wait for the user's answer."""
    found = Recusal.objects.decided_by_user(request.user).filter(assessment__council=council)
    return found.to_decide().count()


def _filtered(user: User, found: QuerySet[Assessment], filters: AssessmentFilter) -> QuerySet[Assessment]:
    if not filters.is_valid():
        return found
    asked = filters.cleaned_data
    if asked["q"]:
        found = search(user, found, asked["q"])
    if asked["status"]:
        found = found.filter(status=asked["status"])
    if asked["field"]:
        found = found.filter(initiative__field__path__startswith=asked["field"].path)
    return found
