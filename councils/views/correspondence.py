"""Sessions by correspondence: planned, answered item by item, given more time; their page is `sessions.session`."""

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import NotAllowed, require
from councils.actions.correspondence import plan_correspondence, send_reply
from councils.actions.session_steps import propose
from councils.correspondence import next_question
from councils.forms.correspondence import CorrespondenceForm, MoreTimeForm, ReplyForm, SubstituteForm
from councils.models import AgendaItem, Council, Session
from councils.permissions import seat_of
from councils.permissions.correspondence import why_no_more_steps, why_not_reply
from councils.permissions.taking import why_not_plan
from councils.states import SessionDeed
from councils.views.asking import ask_first
from councils.views.items import item_of


def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan a session by correspondence of a council."""
    council = get_object_or_404(Council.objects.visible_to(request.user), pk=pk)
    require(why_not_plan(request.user, council))
    form = CorrespondenceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = {"name": form.cleaned_data["name"], "until": form.cleaned_data["held_at"]}
        session = plan_correspondence(council=council, by=request.user, **given)
        messages.success(request, _("Planned. Nobody is asked before two officers send the questions out."))
        return redirect("councils:agenda", session.pk)
    context = {"council": council, "form": form, "by_correspondence": True}
    return render(request, "councils/plan.html", context, status=422 if form.errors else 200)


def reply(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an answer on an item; what was typed too late is shown, with the reason, and not lost."""
    item = item_of(request, pk)
    if request.method == "GET":
        require(why_not_reply(request.user, item, timezone.now()))
    seat = seat_of(request.user, item.session.council)
    own = item.replies.filter(seat=seat).first()
    following = next_question(item, seat) if seat else None
    given = {"choice": own.choice, "reasons": own.reasons} if own else None
    form = ReplyForm(request.POST if request.method == "POST" else None, initial=given, is_last=following is None)
    if request.method == "POST" and form.is_valid() and _send(request, item, form):
        messages.success(request, _("Your answer on item %(number)d is in.") % {"number": item.position})
        return redirect("councils:reply", following.pk) if following else redirect(item.session)
    context = {"item": item, "own": own, "form": form}
    return render(request, "councils/reply.html", context, status=422 if form.errors else 200)


def _send(request: HttpRequest, item: AgendaItem, form: ReplyForm) -> bool:
    try:
        send_reply(item=item, by=request.user, **form.cleaned_data)
    except NotAllowed as refusal:
        form.add_error(None, _("Not sent: %(reason)s") % {"reason": refusal})
        return False
    return True


def more_time(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose that answers are taken longer."""
    title, words = _("More time to answer"), _("Another officer confirms it; then everybody who is asked is told.")
    return _propose(request, pk, SessionDeed.EXTEND, MoreTimeForm, title, words)


def ask_substitute(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose that a substitute answers for a member who cannot."""
    title = _("Ask a substitute")
    words = _("Another officer confirms it; from then on the substitute answers, and the member does not.")
    return _propose(request, pk, SessionDeed.REPLACE, SubstituteForm, title, words)


def _propose(request: HttpRequest, pk: int, step: str, kind: type[Form], title: str, words: str) -> HttpResponse:
    seen = Session.objects.visible_to(request.user).filter(by_correspondence=True)
    session = get_object_or_404(seen.select_related("council__rule_sheet"), pk=pk)
    require(why_no_more_steps(request.user, session))
    form = kind(request.POST if request.method == "POST" else None, session=session)
    if request.method == "POST" and form.is_valid() and _try(request, session, step, form):
        return redirect(session)
    context = {"session": session, "form": form, "title": title, "words": words}
    return render(request, "councils/correspondence_step.html", context, status=422 if form.errors else 200)


def _try(request: HttpRequest, session: Session, step: str, form: Form) -> bool:
    try:
        propose(session=session, step=step, by=request.user, **form.cleaned_data)
    except NotAllowed as refusal:
        form.add_error(None, str(refusal))
        return False
    messages.info(request, _("Proposed. Another officer of the council confirms it, in an own account."))
    return True


def ask_to_open_answers(request: HttpRequest, session: Session) -> HttpResponse:
    """Say what opening the answers means before it is proposed."""
    return ask_first(
        request,
        title=_("Propose to open the answers"),
        words=_("All answers are in. Once another officer confirms, they are opened, each item is judged by them, and "
                "nobody can change an answer any more."),
        act=_("Propose to open the answers"),
        keep=_("Wait"),
        back=session.get_absolute_url(),
    )  # fmt: skip
