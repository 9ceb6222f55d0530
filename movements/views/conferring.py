"""What is done with a conference: planned, its programme written, people invited, held, concluded, cancelled."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.models import Unit
from common.errors import require
from councils.views.asking import ask_first
from initiatives.forms.deeds import ReasonForm
from movements.actions import conferences as actions
from movements.conference_states import ConferenceStep
from movements.forms.conferences import ConcludeForm, ConferenceForm, GuestsForm, HoldForm, facts_of, programme_form
from movements.models import Participant
from movements.permissions.conferences import why_not_plan, why_not_prepare
from movements.views.conferences import found_conference
from movements.views.deeds import ask_and_do
from movements.workflow.conferences import why_not_step


def plan(request: HttpRequest, code: str) -> HttpResponse:
    """Ask for theme, day and place, then go on to the programme."""
    unit = get_object_or_404(Unit, code=code)
    require(why_not_plan(request.user, unit))
    form = ConferenceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = actions.plan_conference(unit=unit, facts=form.facts, by=request.user)
        return redirect("conferences:write_programme", made.pk)
    context = {"unit": unit, "form": form}
    return render(request, "movements/conferences/plan.html", context, status=422 if form.errors else 200)


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change theme, day or place of what is planned."""
    shown = found_conference(request, pk)
    require(why_not_prepare(request.user, shown))
    form = ConferenceForm(request.POST if request.method == "POST" else None, initial=facts_of(shown))
    if request.method == "POST" and form.is_valid():
        actions.change_conference(conference=shown, facts=form.facts, by=request.user)
        messages.success(request, _("The plan is kept; whoever is invited hears of another time or place."))
        return redirect(shown)
    context = {"unit": shown.unit, "conference": shown, "form": form}
    return render(request, "movements/conferences/plan.html", context, status=422 if form.errors else 200)


def write_programme(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the programme row by row; works without scripts."""
    shown = found_conference(request, pk)
    require(why_not_prepare(request.user, shown))
    editor = programme_form(shown, request.POST if request.method == "POST" else None)
    is_wrong = False
    if request.method == "POST" and "more" not in request.POST:
        if editor.is_valid():
            items = [form.item for form in editor if form.item]
            actions.write_programme(conference=shown, items=items, by=request.user)
            messages.success(request, _("The programme is kept."))
            return redirect(shown)
        is_wrong = True
    context = {"conference": shown, "editor": editor, "is_wrong": is_wrong}
    return render(request, "movements/conferences/programme.html", context, status=422 if is_wrong else 200)


def participants(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who is on the list, and add to it."""
    shown = found_conference(request, pk)
    require(why_not_prepare(request.user, shown))
    form = GuestsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        count = actions.add_participants(conference=shown, guests=form.cleaned_data["lines"], by=request.user)
        words = ngettext("%(count)s person is added.", "%(count)s people are added.", count)
        messages.success(request, words % {"count": count})
        return redirect("conferences:participants", pk)
    people = shown.participants.select_related("person").order_by("pk")
    context = {"conference": shown, "form": form, "participants": people}
    return render(request, "movements/conferences/participants.html", context, status=422 if form.errors else 200)


@require_POST
def remove_participant(request: HttpRequest, pk: int) -> HttpResponse:
    """Take somebody off the list who is not invited yet."""
    shown = found_conference(request, get_object_or_404(Participant, pk=pk).conference_id)
    actions.remove_participant(participant=shown.participants.get(pk=pk), by=request.user)
    messages.success(request, _("Taken off the list."))
    return redirect("conferences:participants", shown.pk)


def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask first, and invite everybody on the list who is not invited yet."""
    shown = found_conference(request, pk)
    require(why_not_prepare(request.user, shown))
    if request.method == "POST":
        count = actions.invite_participants(conference=shown, by=request.user)
        words = ngettext("%(count)s person is invited.", "%(count)s people are invited.", count)
        messages.success(request, words % {"count": count})
        return redirect(shown)
    return ask_first(
        request, title=_("Invite everybody on the list?"),
        words=_(
            "People with an account find the invitation in their inbox, and beside the mail an entry for their "
            "calendar. Whoever is from outside gets the paper from you."
        ),
        act=_("Invite them"), keep=_("Not yet"), back=shown.get_absolute_url(), grave=False,
    )  # fmt: skip


def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask who came, and how many in all."""
    shown = found_conference(request, pk)
    asked = {
        "title": _("The conference was held"), "words": _("Everybody reads from then on what it was about."),
        "act": _("It was held"), "keep": _("Back"), "grave": False,
    }  # fmt: skip
    form = HoldForm(request.POST if request.method == "POST" else None, conference=shown)
    return _deed(request, shown, ConferenceStep.HOLD, actions.hold_conference, asked, form, _("Recorded as held."))


def unhold(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that it was not held after all."""
    asked = {
        "title": _("Was it not held after all?"), "words": _("It counts as planned again; who came is forgotten."),
        "act": _("It was not held"), "keep": _("Back"), "grave": True,
    }  # fmt: skip
    form = ReasonForm(request.POST if request.method == "POST" else None)
    shown = found_conference(request, pk)
    return _deed(request, shown, ConferenceStep.UNHOLD, actions.unhold_conference, asked, form, _("Planned again."))


def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Say why it does not take place."""
    asked = {
        "title": _("Cancel the conference?"),
        "words": _("Whoever is invited reads the reason, and calendars take it out. This cannot be taken back."),
        "act": _("Cancel it"), "keep": _("Leave it planned"), "grave": True,
    }  # fmt: skip
    form = ReasonForm(request.POST if request.method == "POST" else None)
    shown = found_conference(request, pk)
    return _deed(request, shown, ConferenceStep.CANCEL, actions.cancel_conference, asked, form, _("Cancelled."))


def conclude(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the conclusions of the chair, and publish them with what units are to do."""
    asked = {
        "title": _("Publish the conclusions?"),
        "words": _(
            "Everybody reads them from then on; each unit with something to carry out is told, and reminded before its "
            "day."
        ),
        "act": _("Publish them"), "keep": _("Not yet"), "grave": False,
    }  # fmt: skip
    shown = found_conference(request, pk)
    form = ConcludeForm(request.POST if request.method == "POST" else None, initial={"conclusion": shown.conclusion})
    said = _("The conclusions are published.")
    return _deed(request, shown, ConferenceStep.CONCLUDE, actions.conclude_conference, asked, form, said)


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the conclusions again."""
    asked = {
        "title": _("Open the conclusions again?"),
        "words": _("Nobody else reads them until they are published anew; the reason stands in the history."),
        "act": _("Open them again"), "keep": _("Leave them"), "grave": True,
    }  # fmt: skip
    form = ReasonForm(request.POST if request.method == "POST" else None)
    shown = found_conference(request, pk)
    return _deed(request, shown, ConferenceStep.REOPEN, actions.reopen_conference, asked, form, _("Open again."))


def _deed(request: HttpRequest, shown, step: str, action: Callable, asked: dict, form: Form, said: str) -> HttpResponse:
    """Ask what must be said, and do it."""
    deed, reason = partial(action, conference=shown, by=request.user), why_not_step(request.user, shown, step)
    return ask_and_do(request, shown, deed, why_not=reason, said=said, form=form, **asked)
