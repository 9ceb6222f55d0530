"""Sessions: planned, put together, the room with its live part, attendance."""

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.errors import require
from common.paging import page_of
from councils.actions.cancelling import cancel_session
from councils.actions.sessions import (
    Presence,
    change_plan,
    plan_session,
    put_on_agenda,
    record_attendance,
)
from councils.correspondence import Correspondence
from councils.forms.correspondence import CorrespondenceForm
from councils.forms.sessions import AgendaForm, AttendanceForm, CancelForm, SessionForm
from councils.models import Assessment, Attendance, Council, Session
from councils.permissions import why_not_change_session
from councils.permissions.correspondence import why_not_in_writing
from councils.permissions.sessions import why_not_cancel, why_not_write_roll
from councils.permissions.taking import why_not_plan
from councils.room import Room
from councils.states import AssessmentStatus, Method, SessionStatus
from councils.tokens import token_of
from councils.views.asking import ask_first


def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan a session of a council."""
    council = get_object_or_404(Council.objects.visible_to(request.user), pk=pk)
    require(why_not_plan(request.user, council))
    form = SessionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        session = plan_session(council=council, by=request.user, **form.cleaned_data)
        messages.success(request, _("The session is planned and the members are invited. Now its agenda."))
        return redirect("councils:agenda", session.pk)
    context = {"council": council, "form": form}
    return render(request, "councils/plan.html", context, status=422 if form.errors else 200)


def replan(request: HttpRequest, pk: int) -> HttpResponse:
    """Change name, time or place of a session."""
    session = session_of(request, pk)
    require(why_not_change_session(request.user, session))
    plan = {"name": session.name, "held_at": session.held_at, "place": session.place}
    form = (CorrespondenceForm if session.by_correspondence else SessionForm)(
        request.POST if request.method == "POST" else None, initial=plan
    )
    if request.method == "POST" and form.is_valid():
        change_plan(session=session, by=request.user, **form.cleaned_data)
        messages.success(request, _("The plan is changed."))
        return redirect(session)
    context = {"council": session.council, "session": session, "form": form}
    return render(request, "councils/plan.html", context, status=422 if form.errors else 200)


def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why a session does not take place, and cancel it."""
    shown = session_of(request, pk)
    require(why_not_cancel(request.user, shown))
    form = CancelForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        cancel_session(session=shown, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("The session is cancelled, and everybody invited is told."))
        return redirect(shown)
    return ask_first(
        request,
        title=_("Cancel %(session)s") % {"session": shown},
        words=_("Everybody invited is told why, and calendars take the session out. Its dossiers wait for another "
                "agenda. The page stays readable. To move it to another time, change the plan instead."),
        act=_("Cancel the session"),
        keep=_("Keep it"),
        back=shown.get_absolute_url(),
        form=form,
    )  # fmt: skip


def session(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the room of a session."""
    shown = session_of(request, pk)
    token = token_of(shown)  # before the rows: a change in between is shown by the next poll
    page = "correspondence" if shown.by_correspondence else "session"
    return render(request, f"councils/{page}.html", _shown(request, shown, token))


def room(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a polling page: nothing when the room is as it was, its live part otherwise."""
    shown = session_of(request, pk)
    token = token_of(shown)
    if request.GET.get("since") == token:
        return HttpResponse(status=204)
    part = "_correspondence" if shown.by_correspondence else "_room"
    return render(request, f"councils/{part}.html", _shown(request, shown, token))


def _shown(request: HttpRequest, session: Session, token: str) -> dict:
    kind = Correspondence if session.by_correspondence else Room
    return {"session": session, "token": token, "room": kind(session, request.user)}


def agenda(request: HttpRequest, pk: int) -> HttpResponse:
    """List the dossiers that are ready, and put those chosen on the agenda."""
    shown = session_of(request, pk)
    require(why_not_change_session(request.user, shown))
    ready = _ready(request, shown)
    form = AgendaForm(request.POST if request.method == "POST" else None, ready=ready)
    if request.method == "POST" and form.is_valid():
        items = put_on_agenda(session=shown, assessments=form.cleaned_data["assessments"], by=request.user)
        told = ngettext("%(count)d dossier is on the agenda.", "%(count)d dossiers are on the agenda.", len(items))
        messages.success(request, told % {"count": len(items)})
        return redirect(shown)
    rows = ready.for_list().select_related("rule_sheet").with_scores_for(request.user)
    page = page_of(rows, request.GET, order=("pk",))
    if shown.by_correspondence:
        for assessment in page:
            assessment.why_not = why_not_in_writing(assessment)
    context = {"session": shown, "form": form, "page": page}
    return render(request, "councils/agenda.html", context, status=422 if form.errors else 200)


def attendance(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down who is there before the session begins, and why somebody is not."""
    shown = session_of(request, pk)
    require(why_not_change_session(request.user, shown))
    if shown.status == SessionStatus.OPEN:
        return redirect("councils:roll", pk)
    require(why_not_write_roll(request.user, shown))
    form = AttendanceForm(request.POST if request.method == "POST" else None, attendances=attendance_lines(shown))
    if request.method == "POST" and form.is_valid():
        presences = {seat: Presence(is_there, why) for seat, is_there, why in form.presences()}
        record_attendance(session=shown, by=request.user, presences=presences)
        messages.success(request, _("Attendance is recorded; it is confirmed with the opening of the session."))
        return redirect(shown)
    context = {"session": shown, "form": form}
    return render(request, "councils/attendance.html", context, status=422 if form.errors else 200)


def session_of(request: HttpRequest, pk: int) -> Session:
    """Give a session the visitor may see."""
    seen = Session.objects.visible_to(request.user).select_related("council__rule_sheet", "council__unit")
    return get_object_or_404(seen, pk=pk)


def attendance_lines(session: Session) -> list[Attendance]:
    """Give the list of attendance; behind each member the substitute, who is not on it until he or she acts."""
    lines = list(session.attendances.select_related("seat__person", "seat__stands_in_for__person"))
    listed = {each.seat_id for each in lines}
    waiting = session.council.seats.in_force(timezone.localdate()).substitutes().exclude(pk__in=listed)
    waiting = waiting.filter(stands_in_for__in=listed).select_related("person", "stands_in_for__person")
    lines += [Attendance(session=session, seat=seat) for seat in waiting]
    place = {each.seat_id: (each.seat.position, each.seat_id) for each in lines}
    return sorted(lines, key=lambda each: (*place[each.seat.stands_in_for_id or each.seat_id], each.seat_id))


def _ready(request: HttpRequest, shown: Session) -> QuerySet[Assessment]:
    """Dossiers scored or postponed; where votes alone decide, those that wait."""
    scored = Q(status__in=[AssessmentStatus.SCORED, AssessmentStatus.POSTPONED])
    by_vote = Q(status=AssessmentStatus.WAITING, rule_sheet__method=Method.VOTE, assigned_count=0)
    return Assessment.objects.visible_to(request.user).filter(scored | by_vote, council=shown.council)


def back_to(request: HttpRequest, session: Session) -> HttpResponse:
    """Lead back to where the deed was asked for: the remote, or the room."""
    return redirect("councils:remote", session.pk) if request.GET.get("from") == "remote" else redirect(session)
