"""Recording a dialogue: its facts, its opinions on one page, deleting a mistake, publishing the notice."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.letterhead import office_of
from accounts.models import HeldRole, Unit
from accounts.states import RoleName
from common.errors import NotAllowed, require
from councils.views.asking import ask_first
from movements.actions.dialogues import (
    StaleDialogueError,
    correct_dialogue,
    delete_dialogue,
    publish_dialogue,
    record_dialogue,
    write_opinions,
)
from movements.forms.dialogues import DialogueForm, OpinionEditor, PublishForm
from movements.models import Dialogue
from movements.permissions.dialogues import why_not_correct, why_not_publish, why_not_record
from movements.plans import Reading


def record(request: HttpRequest, code: str) -> HttpResponse:
    """Ask for the facts of a dialogue, then go on to its opinions."""
    unit = get_object_or_404(Unit, code=code)
    require(why_not_record(request.user, unit))
    form = DialogueForm(request.POST if request.method == "POST" else None, initial=_usual(unit))
    if request.method == "POST" and form.is_valid():
        try:
            made = record_dialogue(unit=unit, facts=form.cleaned_data, by=request.user)
        except NotAllowed as reason:
            form.add_error(None, str(reason))
        else:
            return redirect("dialogues:opinions", made.pk)
    context = {"unit": unit, "form": form}
    return render(request, "movements/dialogues/record.html", context, status=422 if form.errors else 200)


def _usual(unit: Unit) -> dict:
    """Give the head of the unit as the one who usually hosts."""
    today = timezone.localdate()
    role = HeldRole.objects.over(unit, today, RoleName.HEAD).filter(unit=unit, on_behalf_of=None).first()
    return {"host_name": role.person.full_name, "host_position": office_of(unit)} if role else {}


def facts(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct the facts of a dialogue that is not published."""
    dialogue = found(request, pk)
    require(why_not_correct(request.user, dialogue))
    form = DialogueForm(request.POST if request.method == "POST" else None, instance=dialogue)
    if request.method == "POST" and form.is_valid():
        try:
            correct_dialogue(dialogue=dialogue, facts=form.cleaned_data, by=request.user)
        except NotAllowed as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, _("The facts are saved."))
            return redirect(dialogue)
    context = {"unit": dialogue.unit, "dialogue": dialogue, "form": form}
    return render(request, "movements/dialogues/record.html", context, status=422 if form.errors else 200)


def opinions(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the opinions of a dialogue on one page, each with its answer or its promise; works without scripts."""
    dialogue = found(request, pk)
    require(why_not_correct(request.user, dialogue))
    editor, status = OpinionEditor(dialogue, request.POST if request.method == "POST" else None), 200
    reading = Reading(dialogue.unit, timezone.localdate())
    if editor.is_checked:
        status = 422
        if editor.is_valid(reading):
            try:
                write_opinions(dialogue=dialogue, plans=editor.plans, by=request.user, seen_at=editor.seen_at)
                messages.success(request, _("The opinions are saved."))
                return redirect(dialogue)
            except StaleDialogueError:
                status = 409
    context = {"dialogue": dialogue, "editor": editor, "is_stale": status == 409, "units": reading.bodies()}
    return render(request, "movements/dialogues/opinions.html", context, status=status)


def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for number and date of the notice, and publish it."""
    dialogue = found(request, pk)
    require(why_not_publish(request.user, dialogue))
    given = {"number": dialogue.notice_number, "noticed_on": dialogue.noticed_on}
    form = PublishForm(request.POST if request.method == "POST" else None, initial=given)
    if request.method == "POST" and form.is_valid():
        try:
            publish_dialogue(dialogue=dialogue, by=request.user, **form.cleaned_data)
        except NotAllowed as reason:
            form.add_error(None, str(reason))
        else:
            messages.success(request, _("The notice is published; everybody who is to keep a promise is told."))
            return redirect(dialogue)
    return ask_first(
        request,
        title=_("Publish the notice of conclusions?"),
        words=_(
            "Everybody reads it from then on, without an account too. The dialogue stays as it is; only what was "
            "promised moves. This cannot be taken back."
        ),
        act=_("Publish it"), keep=_("Not yet"), back=dialogue.get_absolute_url(), form=form, grave=False,
    )  # fmt: skip


def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether a record is a mistake, and delete it."""
    dialogue = found(request, pk)
    require(why_not_correct(request.user, dialogue))
    if request.method == "POST":
        delete_dialogue(dialogue=dialogue, by=request.user)
        messages.success(request, _("The record is deleted."))
        return redirect("dialogues:list")
    return ask_first(
        request,
        title=_("Delete this record?"),
        words=_("The dialogue goes with all its opinions and promises. Nobody was told of it yet."),
        act=_("Delete it"), keep=_("Keep it"), back=dialogue.get_absolute_url(),
    )  # fmt: skip


def found(request: HttpRequest, pk: int) -> Dialogue:
    """Give the dialogue if the visitor sees it."""
    return get_object_or_404(Dialogue.objects.visible_to(request.user).select_related("unit"), pk=pk)
