"""Tables of opinions: pasted into one dialogue, or a spreadsheet of many dialogues; all of it or nothing."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import ngettext

from accounts.models import Unit
from common.errors import NotAllowed, require
from common.formats import number
from common.sheets import Column, xlsx_response
from movements.actions.dialogues import add_opinions, record_dialogues
from movements.forms.dialogues import ListForm, PasteForm
from movements.lists import columns_to_fill_in, dialogues_of, pasted
from movements.permissions.dialogues import why_not_correct, why_not_record
from movements.plans import Reading
from movements.table_reading import WrongCell
from movements.views.recording import found as dialogue_found

WIDTH = 24


def paste(request: HttpRequest, pk: int) -> HttpResponse:
    """Add the opinions of a pasted table to a dialogue."""
    dialogue = dialogue_found(request, pk)
    require(why_not_correct(request.user, dialogue))
    form, wrong = PasteForm(request.POST if request.method == "POST" else None), []
    if request.method == "POST" and form.is_valid():
        reading = Reading(dialogue.unit, timezone.localdate())
        read = pasted(form.cleaned_data["table"], reading, dialogue.held_on)
        wrong = read.wrong
        if not wrong:
            add_opinions(dialogue=dialogue, plans=read.opinions, by=request.user)
            messages.success(request, _added(len(read.opinions)))
            return redirect(dialogue)
    context = {"dialogue": dialogue, "form": form, "wrong": wrong}
    return render(request, "movements/dialogues/paste.html", context, status=422 if wrong or form.errors else 200)


def _added(count: int) -> str:
    words = ngettext("%(count)s opinion is added.", "%(count)s opinions are added.", count)
    return words % {"count": number(count)}


def upload(request: HttpRequest, code: str) -> HttpResponse:
    """Record the dialogues of a spreadsheet for a unit and those below it."""
    unit = get_object_or_404(Unit, code=code)
    require(why_not_record(request.user, unit))
    form, wrong = ListForm(*((request.POST, request.FILES) if request.method == "POST" else ())), []
    if request.method == "POST" and form.is_valid():
        read = dialogues_of(form.cleaned_data["file"], Reading(unit, timezone.localdate()), request.user)
        wrong = read.wrong
        if not wrong:
            try:
                made = record_dialogues(plans=read.dialogues, by=request.user)
            except NotAllowed as reason:
                wrong = [WrongCell(0, "", str(reason))]
            else:
                messages.success(request, _recorded(len(made)))
                return redirect("dialogues:list")
    context = {"unit": unit, "form": form, "wrong": wrong}
    return render(request, "movements/dialogues/upload.html", context, status=422 if wrong or form.errors else 200)


def _recorded(count: int) -> str:
    words = ngettext(
        "%(count)s dialogue is recorded. Its notice is published by the head of the unit.",
        "%(count)s dialogues are recorded. Their notices are published by the heads of the units.",
        count,
    )
    return words % {"count": number(count)}


def sheet(request: HttpRequest) -> HttpResponse:
    """Give the sheet to fill in: the heading alone."""
    return xlsx_response("dialogues", [Column(title, "", WIDTH) for title in columns_to_fill_in()], [])
