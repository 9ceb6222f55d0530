"""The steps of a draft: each shows its questions, saves what was typed, and does one deed besides."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.models import User
from common.errors import NotAllowed, require
from common.formats import clock
from initiatives.actions.answers import Saved, Sending, save_answers
from initiatives.actions.attachments import (
    add_attachments,
    remove_attachment,
    restore_attachment,
    set_confidential,
)
from initiatives.actions.authors import top_up_lead
from initiatives.completeness import wrong_with_authors
from initiatives.forms.drafting import DraftForm, Mark
from initiatives.models import Attachment, Dossier, Initiative, Question
from initiatives.permissions import acts_for_authors, authorship
from initiatives.permissions.effect import acts_after_recognition, why_not_write_in
from initiatives.states import REPORTS, Act, QuestionKind
from initiatives.views.desk import desk_of
from initiatives.writing import Draft, draft_of


def draft_for(request: HttpRequest, pk: int, act: str = Act.APPLICATION) -> Draft:
    """Give the draft on which this person writes; strangers get a 404, others the reason why they may not."""
    draft = _draft(request, pk, act)
    require(why_not_write_in(request.user, draft.initiative, act, timezone.now()))
    return draft


def _draft(request: HttpRequest, pk: int, act: str) -> Draft:
    """Lay the papers on the desk; whether this person may write in them is asked by what is done there."""
    visible = Initiative.objects.visible_to(request.user)
    initiative = get_object_or_404(visible.select_related("season__campaign", "unit", "field", "author_kind"), pk=pk)
    if act in REPORTS:
        reports = Dossier.objects.select_related("template").filter(initiative=initiative)
        return draft_of(initiative, get_object_or_404(reports, act=act))
    return draft_of(initiative)


def resume(request: HttpRequest, pk: int, act: str = Act.APPLICATION) -> HttpResponse:
    """Go on where somebody wrote last."""
    draft = draft_for(request, pk, act)
    return redirect(draft.address(draft.last_step()))


@never_cache
def edit(request: HttpRequest, pk: int, step: int, act: str = Act.APPLICATION) -> HttpResponse:
    """Show one step; on POST save what was typed and do what the pressed button says."""
    if request.method == "POST":
        return _save_step(request, _draft(request, pk, act), step)
    draft = draft_for(request, pk, act)
    if not _questions(draft, step):  # the last step checks and hands in
        return redirect(draft.end_url)
    return _page(request, draft, step, DraftForm(draft=draft, questions=_questions(draft, step)))


def _questions(draft: Draft, step: int) -> list[Question]:
    section = draft.section(step)
    if section is None:
        raise Http404
    return draft.asked_in(section)


def _page(request: HttpRequest, draft: Draft, step: int, form: DraftForm, status: int = 200) -> HttpResponse:
    return render(request, "initiatives/edit.html", desk_of(draft, step, form, request.user), status=status)


def _save_step(request: HttpRequest, draft: Draft, step: int) -> HttpResponse:
    """Save, then do the deed; a page in which something is wrong comes back with all that was typed."""
    form = DraftForm(request.POST, request.FILES, draft=draft, questions=_questions(draft, step))
    form.full_clean()
    saved: dict[Question, Saved] = {}
    target = ""
    try:
        saved = _save(request, form)
        target = _do(request, draft, step)
    except NotAllowed as refusal:
        if not _has_a_hand_in(request.user, draft):  # the page would show others what is written
            raise
        form.add_error(None, str(refusal))
    if request.POST.get("do") == "next":
        _check_authors(form)
    if form.errors:
        return _page(request, *_again(form, step, saved), status=422)
    if any(each.copy for each in saved.values()):
        messages.warning(request, _("Somebody saved another text here meanwhile. Both are kept; choose between them."))
        target = _address(draft, step)
    return redirect(target)


def _has_a_hand_in(user: User, draft: Draft) -> bool:
    """Say whether the user belongs to those who write here, if perhaps not now."""
    initiative = draft.initiative
    if draft.is_report:
        return acts_after_recognition(user, initiative)  # of a model as well: whoever answers for it, or the unit
    return authorship(user, initiative) is not None or acts_for_authors(user, initiative)


def _save(request: HttpRequest, form: DraftForm) -> dict[Question, Saved]:
    now, dossier = timezone.now(), form.draft.dossier
    saved = save_answers(dossier=dossier, texts=form.typed(), by=request.user, now=now)
    if form.examined:
        where = next(each for each in form.questions if each.kind == QuestionKind.ATTACHMENTS)
        add_attachments(dossier=dossier, files=form.examined, question=where, by=request.user, now=now)
    return saved


def _check_authors(form: DraftForm) -> None:
    """Before the next step, say what is wrong with the authors (their shares are saved all the same)."""
    where = next((each.key for each in form.questions if each.kind == QuestionKind.AUTHORS), None)
    if where is not None and where not in form.errors:
        initiative = Initiative.objects.select_related("author_kind").get(pk=form.draft.initiative.pk)
        for words in wrong_with_authors(initiative, list(initiative.authors.select_related("person"))):
            form.add_error(where, words)


def _again(form: DraftForm, step: int, saved: dict[Question, Saved]) -> tuple[Draft, int, DraftForm]:
    current = Initiative.objects.select_related("season__campaign", "unit", "field", "author_kind")
    draft = draft_of(current.get(pk=form.draft.initiative.pk), form.draft.dossier)
    marks = {question.key: Mark(each.base, str(each.copy.pk) if each.copy else "") for question, each in saved.items()}
    return draft, step, form.again(draft, marks)


def _address(draft: Draft, step: int, place: str = "") -> str:
    address = draft.address(step)
    return f"{address}#div_id_{place}" if place else address


def _do(request: HttpRequest, draft: Draft, step: int) -> str:
    """Do the deed of the pressed button (`name:key`) and give the address to go to."""
    name, _colon, key = request.POST.get("do", "stay").partition(":")
    deed = DEEDS.get(name)
    if deed is None:
        return _address(draft, step)
    return deed(request, draft, step, key)


def _next(request: HttpRequest, draft: Draft, step: int, key: str) -> str:
    if step >= len(draft.sections):
        return draft.end_url
    return _address(draft, step + 1)


def _back(request: HttpRequest, draft: Draft, step: int, key: str) -> str:
    return _address(draft, step - 1) if step > 1 else draft.start_url


def _go(request: HttpRequest, draft: Draft, step: int, key: str) -> str:
    return _address(draft, int(key)) if key.isdecimal() else _address(draft, step)


def _stay_at(place: str) -> Callable:
    return lambda request, draft, step, key: _address(draft, step, place)


def _add_author(request: HttpRequest, draft: Draft, step: int, key: str) -> str:
    return reverse("initiatives:add_author", args=[draft.initiative.pk])


def _author(request: HttpRequest, draft: Draft, step: int, key: str) -> str:
    return reverse("initiatives:author", args=[draft.initiative.pk, key])


def _top_up(request: HttpRequest, draft: Draft, step: int, key: str) -> str:
    top_up_lead(initiative=draft.initiative, by=request.user, now=timezone.now())
    return _address(draft, step, "authors")


def _with_file(action: Callable, **how) -> Callable:
    def deed(request: HttpRequest, draft: Draft, step: int, key: str) -> str:
        attachment = get_object_or_404(Attachment, dossier=draft.dossier, pk=key if key.isdecimal() else 0)
        action(attachment=attachment, by=request.user, now=timezone.now(), **how)
        return _address(draft, step, "attachments")

    return deed


DEEDS: dict[str, Callable[[HttpRequest, Draft, int, str], str]] = {
    "next": _next,
    "back": _back,
    "go": _go,
    "upload": _stay_at("attachments"),
    "add-applier": _stay_at("first-appliers"),
    "add-author": _add_author,
    "author": _author,
    "top-up": _top_up,
    "remove-file": _with_file(remove_attachment),
    "restore-file": _with_file(restore_attachment),
    "open-file": _with_file(set_confidential, is_confidential=False),
    "close-file": _with_file(set_confidential, is_confidential=True),
}


@require_POST
def save(request: HttpRequest, pk: int, act: str = Act.APPLICATION) -> JsonResponse:
    """Save what an open page sends while somebody types, whatever step it belongs to, and say what became of it."""
    draft = _draft(request, pk, act)
    questions = [question for key, question in draft.questions.items() if f"base-{key}" in request.POST]
    form = DraftForm(request.POST, draft=draft, questions=questions)
    form.full_clean()
    now = timezone.now()
    sequence = request.POST.get("sequence", "")
    sending = Sending(request.POST.get("page", "")[:32], int(sequence[:9]) if sequence.isdecimal() else 0)
    try:
        saved = save_answers(dossier=draft.dossier, texts=form.typed(), by=request.user, now=now, sending=sending)
    except NotAllowed as refusal:
        return JsonResponse({"reason": str(refusal)}, status=403)
    return JsonResponse({
        "at": clock(now),
        "saved": {question.key: _told(draft, each) for question, each in saved.items()},
        "wrong": {key: [str(words) for words in errors] for key, errors in form.errors.items()},
    })  # fmt: skip


def _told(draft: Draft, saved: Saved) -> dict:
    if saved.copy is None:
        return {"base": saved.base}
    address = reverse("initiatives:choose", args=[draft.initiative.pk, saved.copy.pk])
    return {"base": saved.base, "copy": saved.copy.pk, "choose": address}
