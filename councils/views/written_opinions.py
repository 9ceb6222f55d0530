"""Opinions in writing: the list of a session, writing one, taking it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from common.errors import NotAllowed, require
from councils.actions.kept_opinions import take_kept_back
from councils.actions.written_opinions import send_opinion, take_opinion_back
from councils.forms.written_opinions import OpinionForm
from councils.models import AgendaItem, WrittenOpinion
from councils.opinion_list import OpinionList
from councils.permissions.written_opinions import why_not_write
from councils.views.asking import ask_first
from councils.views.items import item_of
from councils.views.sessions import session_of


def opinions(request: HttpRequest, pk: int) -> HttpResponse:
    """List the items of a session with the visitor's own opinions and those read out."""
    session = session_of(request, pk)
    context = {"session": session, "listed": OpinionList(session, request.user)}
    return render(request, "councils/opinions.html", context)


def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an opinion on an item; what was typed too late is shown, with the reason, and not lost."""
    item = item_of(request, pk)
    own = item.written_opinions.filter(seat__person=request.user).first()
    given = {"choice": own.choice, "text": own.text} if own else None
    form = OpinionForm(request.POST if request.method == "POST" else None, initial=given)
    if request.method == "GET":
        require(why_not_write(request.user, item))
    elif form.is_valid() and _send(request, item, form):
        messages.success(request, _("Your opinion is in. It can be changed until the vote on the item is opened."))
        return redirect("councils:opinions", item.session_id)
    context = {"item": item, "own": own, "form": form, "rules": item.assessment.rule_sheet}
    return render(request, "councils/opinion.html", context, status=422 if form.errors else 200)


def _send(request: HttpRequest, item: AgendaItem, form: OpinionForm) -> bool:
    try:
        send_opinion(item=item, by=request.user, **form.cleaned_data)
    except NotAllowed as refusal:
        form.add_error(None, _("Not sent: %(reason)s") % {"reason": refusal})
        return False
    return True


def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask, and take one's opinion back."""
    item = item_of(request, pk)
    require(why_not_write(request.user, item))
    if request.method == "POST":
        take_opinion_back(item=item, by=request.user)
        messages.success(request, _("Your opinion is taken back."))
        return redirect("councils:opinions", item.session_id)
    return ask_first(
        request,
        title=_("Take back the opinion on item %(number)d") % {"number": item.position},
        words=_("It is deleted. You can write another one until the vote on the item is opened."),
        act=_("Take it back"),
        keep=_("Keep it"),
        back=item.session.get_absolute_url(),
    )


def take_kept(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask, and take back one's opinion on a dossier that is on no agenda."""
    kept = WrittenOpinion.objects.kept_by(request.user).select_related("kept_for__initiative")
    assessment = get_object_or_404(kept, kept_for=pk).kept_for
    if request.method == "POST":
        take_kept_back(assessment=assessment, by=request.user)
        messages.success(request, _("Your opinion is taken back."))
        return redirect(assessment)
    return ask_first(
        request,
        title=_("Take back the opinion on %(number)s") % {"number": assessment.initiative.number},
        words=_("It is deleted. You can write another one once the dossier is on an agenda."),
        act=_("Take it back"),
        keep=_("Keep it"),
        back=assessment.get_absolute_url(),
    )
