"""The authors of a draft: found, named, taken off; their consent; other authors after submission."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.people import find_people
from common.errors import NotAllowed, require
from initiatives.actions.author_changes import answer_change, drop_change, propose_change
from initiatives.actions.authors import add_author, answer_consent, change_author, make_lead, remove_author
from initiatives.forms.authors import AddAuthorForm, ChangeForm, ConsentForm, OutsiderForm, TaskForm
from initiatives.models import Author, AuthorChange, Initiative
from initiatives.permissions import (
    why_not_add_author,
    why_not_answer_consent,
    why_not_change_authors,
    why_not_drop_change,
    why_not_lead,
    why_not_remove_author,
)
from initiatives.states import ChangeOutcome, Consent, QuestionKind
from initiatives.views.steps import draft_for
from initiatives.writing import Draft


def _back_to(draft: Draft) -> str:
    """Give the place of the authors in the form."""
    question = next((each for each in draft.questions.values() if each.kind == QuestionKind.AUTHORS), None)
    if question is None:
        return reverse("initiatives:edit", args=[draft.initiative.pk])
    address = reverse("initiatives:edit", args=[draft.initiative.pk, draft.step_of(question.pk)])
    return f"{address}#div_id_{question.key}"


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Find somebody by name or staff code, or write down somebody from outside."""
    draft = draft_for(request, pk)
    initiative, now = draft.initiative, timezone.now()
    is_outside = "outside" in request.POST
    chosen = AddAuthorForm(request.POST if request.method == "POST" and not is_outside else None)
    outsider = OutsiderForm(request.POST if is_outside else None, auto_id="id_outside_%s")
    form = outsider if is_outside else chosen
    if request.method == "POST" and form.is_valid():
        try:
            author = _name(form, draft, request.user, now)
        except NotAllowed as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("%(name)s is named. Now write the share.") % {"name": author.name})
            return redirect(_back_to(draft))
    text = request.GET.get("q", "")
    context = {
        "draft": draft,
        "initiative": initiative,
        "back_url": _back_to(draft),
        "text": text,
        "people": find_people(text, on=timezone.localdate(now), near=initiative.unit),
        "named": {author.person_id for author in initiative.authors.all()},
        "chosen": chosen,
        "outsider": outsider,
        "reason": why_not_add_author(request.user, initiative, None),
    }
    return render(request, "initiatives/add_author.html", context, status=422 if form.errors else 200)


def _name(form: AddAuthorForm | OutsiderForm, draft: Draft, by, now) -> Author:
    data = form.cleaned_data
    who = {"outside": form.outside()} if isinstance(form, OutsiderForm) else {"person": data["person"]}
    return add_author(initiative=draft.initiative, by=by, now=now, task=data["task"], **who)


def author(request: HttpRequest, pk: int, author: int) -> HttpResponse:
    """Say what an author did, who an outside person is; take him or her off, hand the lead over."""
    draft = draft_for(request, pk)
    found = get_object_or_404(draft.initiative.authors.select_related("person"), pk=author)
    found.initiative = draft.initiative
    data = request.POST if request.method == "POST" else None
    form = TaskForm(data, initial={"task": found.task}) if found.person_id else OutsiderForm(data, instance=found)
    if data is not None and form.is_valid():
        outside = None if found.person_id else form.outside()
        task = form.cleaned_data["task"]
        change_author(author=found, task=task, outside=outside, by=request.user, now=timezone.now())
        return redirect(_back_to(draft))
    context = {
        "initiative": draft.initiative,
        "author": found,
        "form": form,
        "back_url": _back_to(draft),
        "why_not_remove": why_not_remove_author(request.user, found),
        "why_not_lead": why_not_lead(request.user, found),
    }
    return render(request, "initiatives/author.html", context, status=422 if form.errors else 200)


@require_POST
def remove(request: HttpRequest, pk: int, author: int) -> HttpResponse:
    """Take an author off."""
    draft = draft_for(request, pk)
    found = get_object_or_404(draft.initiative.authors.select_related("person"), pk=author)
    remove_author(author=found, by=request.user, now=timezone.now())
    messages.success(request, _("%(name)s is no longer named.") % {"name": found.name})
    return redirect("initiatives:mine") if found.person_id == request.user.pk else redirect(_back_to(draft))


@require_POST
def lead(request: HttpRequest, pk: int, author: int) -> HttpResponse:
    """Let another author lead."""
    draft = draft_for(request, pk)
    found = get_object_or_404(draft.initiative.authors.select_related("person"), pk=author)
    make_lead(author=found, by=request.user, now=timezone.now())
    messages.success(request, _("%(name)s leads now.") % {"name": found.name})
    return redirect(_back_to(draft))


def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether one agrees to being named with this share."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user).select_related("unit", "season"), pk=pk)
    own = get_object_or_404(initiative.authors.select_related("person"), person=request.user)
    form = ConsentForm(request.POST if request.method == "POST" else None)
    reason = why_not_answer_consent(request.user, own, agrees=True, reason="")
    if request.method == "POST" and form.is_valid():
        said = {"agrees": form.agrees, "reason": form.cleaned_data["reason"].strip()}
        answer_consent(author=own, by=request.user, now=timezone.now(), **said)
        messages.success(request, _("The lead author has your answer."))
        return redirect("initiatives:mine")
    authors = initiative.authors.select_related("person")
    context = {"initiative": initiative, "own": own, "authors": authors, "form": form, "reason": reason}
    return render(request, "initiatives/consent.html", context, status=422 if form.errors else 200)


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose other authors after submission, or answer to what was proposed."""
    initiative = _concerned(request, pk)
    waiting = initiative.author_changes.filter(outcome=ChangeOutcome.WAITING).select_related("proposed_by").first()
    if waiting is not None:
        return _answer(request, initiative, waiting)
    require(why_not_change_authors(request.user, initiative))
    form = ChangeForm(request.POST if request.method == "POST" else None, initiative=initiative)
    if request.method == "POST" and form.is_valid():
        said = {"rows": form.rows(), "reason": form.cleaned_data["reason"]}
        propose_change(initiative=initiative, by=request.user, now=timezone.now(), **said)
        messages.success(request, _("Everybody concerned has been asked."))
        return redirect(initiative)
    context = {"initiative": initiative, "form": form}
    return render(request, "initiatives/change_authors.html", context, status=422 if form.errors else 200)


def _concerned(request: HttpRequest, pk: int) -> Initiative:
    """Give an initiative that the visitor sees whole, or in which he or she is to be named."""
    rows = Initiative.objects.select_related("season", "author_kind", "unit")
    asked = rows.filter(author_changes__consents__person=request.user, author_changes__outcome=ChangeOutcome.WAITING)
    initiative = asked.filter(pk=pk).first()
    return initiative or get_object_or_404(rows & Initiative.objects.privy_to(request.user), pk=pk)


def _answer(request: HttpRequest, initiative: Initiative, waiting: AuthorChange) -> HttpResponse:
    own = waiting.consents.filter(person=request.user).first()
    form = ConsentForm(request.POST if request.method == "POST" and "drop" not in request.POST else None)
    form.fields["answer"].label = _("Do you agree to this change?")
    if "drop" in request.POST:
        drop_change(change=waiting, by=request.user, now=timezone.now())
        return redirect(initiative)
    if request.method == "POST" and form.is_valid():
        said = {"agrees": form.agrees, "reason": form.cleaned_data["reason"].strip()}
        answer_change(change=waiting, by=request.user, now=timezone.now(), **said)
        messages.success(request, _("Your answer is noted."))
        return redirect("initiatives:mine")
    context = {
        "initiative": initiative,
        "change": waiting,
        "authors": initiative.authors.select_related("person"),
        "consents": waiting.consents.select_related("person"),
        "form": form if own is not None and own.consent == Consent.WAITING else None,
        "may_drop": why_not_drop_change(request.user, waiting) is None,
    }
    return render(request, "initiatives/author_change.html", context, status=422 if form.errors else 200)
