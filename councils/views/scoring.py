"""The dossier beside the member's score sheet: read, score, hand in, take back, leave the item."""

from django.contrib import messages
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from common.formats import clock
from councils.actions.conflicts import declare_conflict
from councils.actions.scoring import Entry, StaleSheetError, hand_in_whole, save_sheet, take_back
from councils.actions.skipping import skip_dossier, take_up_skipped
from councils.anonymity import content_for, is_masked, title_for
from councils.forms.reviews import ReasonForm
from councils.forms.scoring import ConflictForm, SheetForm, SkipForm
from councils.models import Assessment, Assignment, Mark, ReviewTally, ScoreSheet
from councils.permissions import why_not_score, why_not_take_back
from councils.permissions.assignments import may_have_read_others, why_not_skip
from councils.ratios import shown
from councils.rulebook import rules_in_use
from councils.seats import held_by
from councils.sheets import Sheet
from councils.views.asking import ask_first
from councils.views.queue import current_counts
from initiatives.reading import sections
from initiatives.year_reports import report_parts


def score(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a dossier beside the member's own sheet; without scripts the sheet is saved and handed in here too."""
    assignment = _own_assignment(request, pk, "assessment__version__novelty")
    sheet = _sheet(assignment)
    if request.method == "POST":
        return _take(request, assignment, sheet)
    return _show(request, assignment, sheet)


@require_POST
def save(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what was just typed; what is wrong is answered by field and changes nothing."""
    assignment = _own_assignment(request, pk)
    form = _form(request, assignment)
    form.full_clean()
    errors = _errors(form)
    revision = form.cleaned_data.get("revision", 0)
    if not form.has_something():
        return JsonResponse({"revision": revision, "at": "", "errors": errors})
    try:
        saved = save_sheet(assignment=assignment, by=request.user, entry=_entry(form), revision=revision)
    except StaleSheetError:
        return _changed_elsewhere(_sheet(assignment))
    return JsonResponse({"revision": saved.revision, "at": clock(saved.updated_at), "errors": errors})


@require_POST
def send(request: HttpRequest, pk: int) -> JsonResponse:
    """Hand in a whole sheet by script, however long it waited on its device; a second time changes nothing."""
    assignment = _own_assignment(request, pk)
    form = _form(request, assignment)
    if not form.is_valid():
        return JsonResponse({"errors": _errors(form)}, status=422)
    try:
        _hand_in(request, assignment, form)
    except StaleSheetError:
        return _changed_elsewhere(_sheet(assignment))
    return JsonResponse({"next": _next_address(request)})


def skip(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why a dossier is put off, put it at the end of the queue and go on; what was typed here stays."""
    here = _own_assignment(request, pk)
    require(why_not_skip(request.user, here))
    form = SkipForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        skip_dossier(assignment=here, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("Put off: %(number)s stands at the end of the queue.") % _number(here))
        following = Assignment.objects.visible_to(request.user).to_do().exclude(pk=here.pk).first()
        return redirect("councils:score", following.assessment_id) if following else redirect("councils:queue")
    return ask_first(
        request,
        title=_("Put %(number)s off") % _number(here),
        words=_("It goes to the end of your queue; what you have typed stays. It can be taken up again at any time."),
        act=_("Put it off, next dossier"),
        keep=_("Go on scoring"),
        back=reverse("councils:score", args=[pk]),
        form=form,
        grave=False,
    )


@require_POST
def unskip(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a dossier back to its place in the queue."""
    take_up_skipped(assignment=_own_assignment(request, pk), by=request.user)
    return redirect("councils:score", pk)


def _number(assignment: Assignment) -> dict[str, str]:
    return {"number": assignment.assessment.initiative.number}


def back(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the member's own sheet back; ask why, once the scores of others were open to the member."""
    own, posted = _own_assignment(request, pk), request.method == "POST"
    must_say = may_have_read_others(own)
    form = ReasonForm(request.POST if posted else None)
    if posted and (form.is_valid() or not must_say):
        take_back(assignment=own, by=request.user, reason=form.cleaned_data.get("reason", ""))
        messages.success(request, _("The sheet is back: change it and hand it in again."))
        return redirect("councils:score", pk)
    return ask_first(
        request,
        title=_("Take the sheet for %(number)s back") % _number(own),
        words=_(
            "The scores of others were open to you. Your reason and the points you gave before stand beside your "
            "sheet, for the council to read."
        )
        if must_say
        else _("It can be changed and handed in again."),
        act=_("Take the sheet back"),
        keep=_("Leave it in"),
        back=reverse("councils:score", args=[pk]),
        form=form if must_say else None,
        grave=False,
    )


def conflict(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask a member why he or she leaves an item, and record it."""
    assessment = get_object_or_404(Assessment.objects.visible_to(request.user).select_related("initiative"), pk=pk)
    form = ConflictForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        declare_conflict(assessment=assessment, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(
            request, _("Recorded. The dossier is no longer shown to you, and you do not score or vote on it.")
        )
        return redirect("councils:queue")
    return ask_first(
        request,
        title=_("I am connected with dossier %(number)s") % {"number": assessment.initiative.number},
        words=_(
            "You leave this item: the dossier and everything about it is no longer shown to you, your score sheet does "
            "not count, and you do not vote on it. Only those who run the council can set it aside, with a reason."
        ),
        act=_("Leave this item"),
        keep=_("Stay with this dossier"),
        back=assessment.get_absolute_url(),
        form=form,
    )


def _own_assignment(request: HttpRequest, pk: int, *more: str) -> Assignment:
    mine = Assignment.objects.visible_to(request.user).select_related("assessment__initiative", *more)
    found = get_object_or_404(mine, assessment=pk)
    found.seat = next(seat for seat in held_by(request.user) if seat.pk == found.seat_id)
    found.assessment.rule_sheet = rules_in_use(found.assessment.rule_sheet_id)
    return found


def _form(request: HttpRequest, assignment: Assignment) -> SheetForm:
    rules = assignment.assessment.rule_sheet
    return SheetForm(request.POST, criteria=rules.criteria.all(), whole=rules.whole_points)


def _sheet(assignment: Assignment) -> Sheet:
    stored = ScoreSheet.objects.filter(assessment=assignment.assessment_id, seat=assignment.seat_id).order_by()
    stored = list(stored.prefetch_related(Prefetch("marks", Mark.objects.order_by())))  # one at most
    return Sheet(assignment, list(assignment.assessment.rule_sheet.criteria.all()), stored[0] if stored else None)


def _errors(form: SheetForm) -> dict[str, str]:
    return {name: " ".join(found) for name, found in form.errors.items()}


def _changed_elsewhere(sheet: Sheet) -> JsonResponse:
    at = clock(sheet.stored.updated_at) if sheet.stored else ""  # none is there where nothing was kept yet
    answer = {"revision": sheet.revision, "at": at, "values": sheet.values()}
    return JsonResponse(answer, status=409)


def _entry(form: SheetForm) -> Entry:
    return Entry(
        points=form.sent("points"),
        answers=form.sent("answer"),
        remarks=form.sent("remark"),
        comment=form.text("comment"),
        note=form.text("note"),
    )


def _take(request: HttpRequest, assignment: Assignment, sheet: Sheet) -> HttpResponse:
    """Take the whole sheet from a form: save it, or hand it in and go on to the next dossier."""
    form = _form(request, assignment)
    if sheet.is_in:
        return redirect("councils:score", assignment.assessment_id)  # sent twice
    if not form.is_valid():
        return _show(request, assignment, sheet.typed(form), status=422)
    try:
        if "hand_in" in request.POST:
            _hand_in(request, assignment, form)
            return redirect(_next_address(request))
        revision = form.cleaned_data["revision"]
        save_sheet(assignment=assignment, by=request.user, entry=_entry(form), revision=revision)
    except StaleSheetError:
        return _show(request, assignment, _sheet(assignment).typed(form, stale=True), status=409)
    messages.success(request, _("Saved. Nobody but you sees an unfinished sheet."))
    return redirect("councils:score", assignment.assessment_id)


def _hand_in(request: HttpRequest, assignment: Assignment, form: SheetForm) -> None:
    revision = form.cleaned_data["revision"]
    sheet = hand_in_whole(assignment=assignment, by=request.user, entry=_entry(form), revision=revision)
    values = {"number": assignment.assessment.initiative.number}
    if sheet.total is None:
        words = _("The sheet for %(number)s is in. It can be taken back until the item is on an agenda.")
    else:
        words = _("The sheet for %(number)s is in, %(total)s points. It can be taken back from the scored ones until "
                  "the item is on an agenda.")  # fmt: skip
        values["total"] = shown(sheet.total)
    messages.success(request, words % values)


def _next_address(request: HttpRequest) -> str:
    following = Assignment.objects.visible_to(request.user).to_do().first()
    return reverse("councils:score", args=[following.assessment_id]) if following else reverse("councils:queue")


def _show(request: HttpRequest, assignment: Assignment, sheet: Sheet, status: int = 200) -> HttpResponse:
    counts = current_counts(ReviewTally.objects.of(request.user))
    assessment = assignment.assessment
    content = content_for(request.user, assessment)
    masked = is_masked(request.user, assessment)
    context = {
        "assessment": assessment,
        "initiative": assessment.initiative,
        "title": title_for(request.user, assessment),
        "is_masked": masked,
        "content": content,
        "parts": sections(content) + ([] if masked else report_parts(assessment.initiative)),
        "sheet": sheet,
        "place": counts["done"] + (0 if sheet.is_in else 1),
        "all_count": counts["done"] + counts["to_do"],
        "why_not": None if sheet.is_in else why_not_score(request.user, assessment, assignment),
        "why_in": why_not_take_back(assessment) if sheet.is_in else None,
        "must_say_why": sheet.is_in and may_have_read_others(assignment),
    }
    return render(request, "councils/score.html", context, status=status)
