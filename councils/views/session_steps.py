"""What takes two people in a session: proposed by one officer, confirmed or refused by another, withdrawn."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from common.errors import require
from councils.actions.session_steps import confirm, propose, refuse
from councils.forms.reviews import ReasonForm
from councils.forms.sessions import RollForm
from councils.models import SessionStep
from councils.permissions import why_not_run
from councils.permissions.correspondence import why_not_sum_up
from councils.permissions.sessions import why_not_change_roll_of, why_not_refuse
from councils.room import Room
from councils.states import ItemStatus, SessionDeed
from councils.views.asking import ask_first
from councils.views.correspondence import ask_to_open_answers
from councils.views.sessions import attendance_lines, back_to, session_of


@require_POST
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose to open the session with the roll as it is written."""
    session = session_of(request, pk)
    propose(session=session, step=SessionDeed.OPEN, by=request.user)
    _tell_proposed(request)
    return back_to(request, session)


def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what closing means, and propose it."""
    session = session_of(request, pk)
    require(why_not_run(request.user, session.council))
    if request.method == "POST":
        propose(session=session, step=SessionDeed.CLOSE, by=request.user)
        _tell_proposed(request)
        return back_to(request, session)
    if session.by_correspondence:
        require(why_not_sum_up(request.user, session))
        return ask_to_open_answers(request, session)
    left = session.items.filter(status=ItemStatus.WAITING).count()
    return ask_first(
        request,
        title=_("Propose to close the session"),
        words=ngettext(
            "%(count)d item has not been dealt with; it waits for another session.",
            "%(count)d items have not been dealt with; they wait for another session.",
            left,
        )
        % {"count": left}
        if left
        else _("Every item has been dealt with. After closing, nothing in this session can be changed."),
        act=_("Propose to close the session"),
        keep=_("Go on with the session"),
        back=session.get_absolute_url(),
    )


def roll(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who came and went when, and propose what is new."""
    session = session_of(request, pk)
    require(why_not_change_roll_of(request.user, session))
    room = Room(session, request.user)
    data = request.POST if request.method == "POST" else None
    form = RollForm(data, lines=attendance_lines(session), day=session.opened_at)
    if request.method == "POST" and form.is_valid():
        propose(session=session, by=request.user, **form.cleaned_data)
        _tell_proposed(request)
        return redirect("councils:roll", pk)
    context = {"session": session, "form": form, "room": room}
    return render(request, "councils/roll.html", context, status=422 if form.errors else 200)


@require_POST
def confirm_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm what another officer has proposed."""
    step = confirm(proposed=_step(request, pk), by=request.user)
    messages.success(request, _("Done: %(step)s.") % {"step": step.words})
    return back_to(request, step.session)


def refuse_step(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why, and refuse what is proposed, or withdraw it."""
    step = _step(request, pk)
    require(why_not_refuse(request.user, step))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    is_own = step.asked_by_id == request.user.pk
    if request.method == "POST" and form.is_valid():
        refuse(proposed=step, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("Withdrawn.") if is_own else _("Refused; whoever proposed it reads why."))
        return back_to(request, step.session)
    return ask_first(
        request,
        title=_("Withdraw the proposal") if is_own else _("Refuse the proposal"),
        words=_("%(step)s: nothing of it is done. It can be proposed anew.") % {"step": step.words},
        act=_("Withdraw the proposal") if is_own else _("Refuse the proposal"),
        keep=_("Let it wait"),
        back=step.session.get_absolute_url(),
        form=form,
    )


def _tell_proposed(request: HttpRequest) -> None:
    messages.info(request, _("Proposed. Another officer of the council confirms it, in an own account."))


def _step(request: HttpRequest, pk: int) -> SessionStep:
    seen = SessionStep.objects.visible_to(request.user)
    return get_object_or_404(seen.select_related("session__council", "seat__person", "asked_by"), pk=pk)
