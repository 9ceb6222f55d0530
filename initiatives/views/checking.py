"""The completeness check by co-ordinators and heads of units."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from accounts.roles import acting_for
from common.errors import NotAllowed, require
from common.paging import page_of
from initiatives.actions.correction import Point, accept_initiative, return_initiative
from initiatives.completeness import missing_consents
from initiatives.forms.checking import CheckForm, notes_from
from initiatives.likeness import check_of, is_flagged, likenesses_for
from initiatives.models import Initiative, Question, Version
from initiatives.permissions import why_not_list
from initiatives.reading import sections
from initiatives.states import PUBLIC, Consent, QuestionKind, StepName
from initiatives.views.reach import whole
from initiatives.workflow import due_after, why_not_step

CITED = 300  # signs of a passage in a point


def to_check(request: HttpRequest) -> HttpResponse:
    """List the dossiers that wait for the completeness check, the most urgent first."""
    require(why_not_list(request.user))
    waiting = Initiative.objects.handed_in_to(request.user).waiting_for_check().exclude(authors__person=request.user)
    page = page_of(waiting.for_list(), request.GET, order=("due_on", "pk"))
    acting = acting_for(request.user)
    context = {"page": page, "now": timezone.now(), "today": timezone.localdate(), "acting": acting}
    return render(request, "initiatives/to_check.html", context)


def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a dossier beside what is to be noted in it; return it with points, or find it complete."""
    initiative, _sight = whole(request, pk)
    require(why_not_step(request.user, initiative, StepName.RETURN, timezone.now()))
    version = initiative.latest_version()
    others = _likenesses(request, initiative, version)
    form = _form(request, initiative, version)
    if "cite" in request.POST:
        form = form.with_note(*_citation(request, others))
    elif request.method == "POST" and form.is_valid():
        try:
            return _done(request, initiative, form)
        except NotAllowed as reason:
            form.add_error(None, str(reason))
    context = _context(request, initiative, version, form) | others
    return render(request, "initiatives/check.html", context, status=422 if form.is_bound else 200)


def _likenesses(request: HttpRequest, initiative: Initiative, version: Version) -> dict:
    """Give the figure of the novelty check, whether it is marked, and the others most alike."""
    novelty = check_of(version)
    if novelty is None:
        return {"novelty": None, "alike": []}
    return {
        "novelty": novelty,
        "alike": likenesses_for(request.user, novelty, version.content),
        "is_flagged": is_flagged(novelty, initiative.season.campaign),
    }


def _citation(request: HttpRequest, others: dict) -> tuple[str, str]:
    """Give the question of the longest passage shared with one of the others, and the point that cites it.

    Authors read it: another's text is named to them only where it is published.
    """
    wanted = next((each for each in others["alike"] if str(each.pk) == request.POST["cite"]), None)
    if wanted is None:
        raise Http404
    pair = max(wanted.pairs, key=lambda pair: len(pair.here))
    passage = Truncator(" ".join(pair.here.split())).chars(CITED)
    is_public = wanted.initiative is not None and wanted.initiative.status in PUBLIC
    other = f"{wanted.initiative.number}, “{wanted.initiative}”" if is_public else _("a dossier handed in before")
    words = _(
        "“%(passage)s” stands word for word in %(other)s. Say where it comes from, or write it in your own words."
    )
    return pair.key, words % {"passage": passage, "other": other}


def _form(request: HttpRequest, initiative: Initiative, version: Version) -> CheckForm:
    today = timezone.localdate()
    questions = Question.objects.filter(section__template=version.dossier.template_id).select_related("section")
    questions = list(questions.order_by("section__position", "position"))
    notes = notes_from(list(version.points.filter(answered_at__isnull=True)))
    return CheckForm(
        request.POST if request.method == "POST" else None,
        questions=questions,
        attachments=list(version.dossier.attachments.present()),
        today=today,
        initial={"due_on": due_after(initiative, "returned", today), **_refusals(initiative, questions), **notes},
    )


def _refusals(initiative: Initiative, questions: list[Question]) -> dict[str, str]:
    """Make points of the co-authors who refuse: the dossier is not complete with them (design.md 9)."""
    refused = [author for author in initiative.authors.all() if author.consent == Consent.REFUSED]
    asked = [
        _("%(author)s does not agree to be named with %(share)s %%: %(reason)s")
        % {"author": author, "share": f"{author.share.normalize():f}", "reason": author.refused_because}
        for author in refused
    ]
    place = next((question for question in questions if question.kind == QuestionKind.AUTHORS), None)
    return {f"question-{place.pk}" if place else "whole": "\n\n".join(asked)} if asked else {}


def _context(request: HttpRequest, initiative: Initiative, version: Version, form: CheckForm) -> dict:
    now = timezone.now()
    return {
        "initiative": initiative,
        "version": version,
        "form": form,
        "why_not_accept": why_not_step(request.user, initiative, StepName.ACCEPT, now),
        "missing_consents": missing_consents(list(initiative.authors.all())),
        "parts": [
            (title, [(entry, form.note_of(entry)) for entry in entries]) for title, entries in sections(version.content)
        ],
        "files": [(file, form.note_of_file(file)) for file in version.dossier.attachments.present()],
        "earlier": _earlier_points(version),
        "now": now,
    }


def _earlier_points(version: Version) -> list[tuple]:
    """Give what was asked of the version before, with its answers, to see whether it has been done."""
    before = version.dossier.versions.filter(number=version.number - 1).first()
    if before is None:
        return []
    points = before.points.select_related("question", "attachment", "answered_by").order_by("position")
    return [(point, "") for point in points]


def _done(request: HttpRequest, initiative: Initiative, form: CheckForm) -> HttpResponse:
    if request.POST.get("deed") == "accept":
        accept_initiative(initiative=initiative, by=request.user)
        messages.success(
            request, _("%(number)s is complete and waits for the council.") % {"number": initiative.number}
        )
    else:
        points = [Point(*point) for point in form.points()]
        return_initiative(initiative=initiative, points=points, by=request.user, due_on=form.cleaned_data["due_on"])
        messages.success(request, _("%(number)s is back with its authors.") % {"number": initiative.number})
    return redirect("initiatives:to_check")
