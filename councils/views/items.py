"""Deeds on one item of an agenda: its place, the vote, the verdict."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from common.errors import require
from councils.actions.blocks import close_block
from councils.actions.sessions import move_item, take_off_agenda
from councils.actions.voting import cast_vote, close_item, open_vote, postpone_item, record_hand
from councils.forms.reviews import ReasonForm
from councils.forms.sessions import HandForm, VoteForm
from councils.models import AgendaItem, Seat
from councils.permissions import why_not_run_item
from councils.states import ItemStatus
from councils.views.asking import ask_first
from councils.views.sessions import back_to


@require_POST
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an item change places with the one above (`up`) or below it."""
    item = item_of(request, pk)
    move_item(item=item, by=request.user, up="up" in request.POST)
    return redirect(item.session)


@require_POST
def take_off(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an item off the agenda."""
    item = item_of(request, pk)
    kept = take_off_agenda(item=item, by=request.user)
    told = [_("Off the agenda; the dossier stays ready for another one.")]
    if kept:
        words = ngettext(
            "%(count)d opinion in writing goes along to it, and its writer is told.",
            "%(count)d opinions in writing go along to it, and their writers are told.",
            kept,
        )
        told.append(words % {"count": kept})
    messages.success(request, " ".join(told))
    return redirect(item.session)


@require_POST
def start_vote(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the vote on an item."""
    return back_to(request, open_vote(item=item_of(request, pk), by=request.user).session)


@require_POST
def vote(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a member's own vote; until the item is closed the last one counts."""
    item, form = item_of(request, pk), VoteForm(request.POST)
    if not form.is_valid():
        return HttpResponse(_("Choose agree, disagree or abstain."), status=422, content_type="text/plain")
    cast_vote(item=item, by=request.user, choice=form.cleaned_data["choice"])
    return redirect(item.session)


@require_POST
def hand(request: HttpRequest, pk: int) -> HttpResponse:
    """Record the raised hand of a member without a device."""
    item = item_of(request, pk)
    form = HandForm(request.POST, seats=Seat.objects.filter(council=item.session.council_id))
    if not form.is_valid():
        return HttpResponse(_("Choose a member and a vote."), status=422, content_type="text/plain")
    record_hand(item=item, by=request.user, **form.cleaned_data)
    return redirect(item.session)


@require_POST
def conclude(request: HttpRequest, pk: int) -> HttpResponse:
    """Close the vote, on a whole block if the item is in one, and show what came of it."""
    item = item_of(request, pk)
    if item.block and item.status == ItemStatus.VOTING:
        verdicts = close_block(block=item.block, by=request.user)
    else:
        verdicts = [close_item(item=item, by=request.user)]
    if None in verdicts:
        messages.warning(request, _("A tie. By these rules the council votes a second time: open the vote again."))
    return back_to(request, item.session)


def postpone(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why an item is left for another session, and postpone it."""
    item = item_of(request, pk)
    require(why_not_run_item(request.user, item))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        postpone_item(item=item, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("Postponed; the dossier stays ready for another session."))
        return back_to(request, item.session)
    return ask_first(
        request,
        title=_("Postpone item %(number)d") % {"number": item.position},
        words=_("It waits for another session. Votes already given on it do not count there."),
        act=_("Postpone the item"),
        keep=_("Keep it in this session"),
        back=item.session.get_absolute_url(),
        form=form,
    )


def item_of(request: HttpRequest, pk: int) -> AgendaItem:
    """Give an item the visitor may see."""
    seen = AgendaItem.objects.visible_to(request.user)
    return get_object_or_404(
        seen.select_related(
            "session__council",
            "assessment__initiative",
            "assessment__council",
            "assessment__rule_sheet",
            "block__session",
        ),
        pk=pk,
    )
