"""Score sheets: saved as typed, handed in whole, taken back until the item is on an agenda."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction
from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from common.errors import require
from councils.actions.assignments import close_scoring_if_all_in
from councils.actions.figures import move_tallies, settle
from councils.gates import missing_marks
from councils.models import Assessment, Assignment, Mark, ScoreSheet
from councils.permissions import why_not_score, why_not_take_back
from councils.permissions.assignments import may_have_read_others
from councils.states import AssessmentStatus, AssessmentStep, SheetStatus
from councils.workflow import advance, advance_sheet

# How many criteria of a sheet have points or an answer.
SCORED = (
    Mark.objects.filter(Q(points__isnull=False) | Q(answer__isnull=False), sheet=OuterRef("pk"))
    .order_by()
    .values("sheet")
    .annotate(count=Count("pk"))
    .values("count")
)


class StaleSheetError(Exception):
    """The sheet was saved elsewhere since this page was loaded; nothing was written."""


@dataclass(frozen=True)
class Entry:
    """What a member has typed: only what changed. Points or an answer of None empty a criterion."""

    points: Mapping[int, Decimal | None] = field(default_factory=dict)
    answers: Mapping[int, bool | None] = field(default_factory=dict)
    remarks: Mapping[int, str] = field(default_factory=dict)
    comment: str | None = None
    note: str | None = None


@transaction.atomic
def save_sheet(*, assignment: Assignment, by: User, entry: Entry, revision: int) -> ScoreSheet:
    """Keep what was typed, over exactly the revision it was typed on; gives the sheet with its next revision."""
    require(why_not_score(by, assignment.assessment, assignment))
    sheet = _own_sheet(assignment)
    if sheet.status == SheetStatus.SUBMITTED:
        require(_("The sheet is handed in. Take it back to change it."))
    if sheet.revision != revision:
        raise StaleSheetError
    _write_marks(sheet, entry)
    sheet.revision += 1
    sheet.comment = sheet.comment if entry.comment is None else entry.comment
    sheet.note = sheet.note if entry.note is None else entry.note
    sheet.mark_count = Coalesce(Subquery(SCORED), 0) if entry.points or entry.answers else F("mark_count")
    sheet.save(update_fields=["revision", "comment", "note", "mark_count", "updated_at"])
    return sheet


def _own_sheet(assignment: Assignment) -> ScoreSheet:
    """Give the member's sheet, locked; the first save makes it."""
    own = {"assessment": assignment.assessment, "seat": assignment.seat}
    found = list(ScoreSheet.objects.select_for_update().filter(**own).order_by())  # one at most
    if not found:
        ScoreSheet.objects.bulk_create([ScoreSheet(**own)], ignore_conflicts=True)
        return ScoreSheet.objects.select_for_update().get(**own)
    return found[0]


def _write_marks(sheet: ScoreSheet, entry: Entry) -> None:
    for values, name in ((entry.points, "points"), (entry.answers, "answer"), (entry.remarks, "remark")):
        Mark.objects.bulk_create(
            [Mark(sheet=sheet, criterion_id=criterion, **{name: value}) for criterion, value in values.items()],
            update_conflicts=True,
            unique_fields=["sheet", "criterion"],
            update_fields=[name],
        )


@transaction.atomic
def hand_in(*, assignment: Assignment, by: User, now: datetime.datetime | None = None) -> ScoreSheet:
    """Hand the sheet in, complete; with the last one the scoring ends. A second time changes nothing."""
    now = now or timezone.now()
    assessment = _locked(assignment.assessment)
    assignment = Assignment.objects.select_related("seat", "assessment__initiative").filter(pk=assignment.pk).first()
    sheet = _own_sheet(assignment) if assignment else None
    if sheet and sheet.status == SheetStatus.SUBMITTED:
        return sheet
    require(why_not_score(by, assessment, assignment))  # a conflict may have been recorded meanwhile
    marks = list(sheet.marks.select_related("criterion").order_by("criterion__position"))
    require(why_incomplete(assessment, marks))
    sheet.total = _total(assessment, marks)
    sheet.submitted_at = now
    sheet.handed_in = _as_handed_in(sheet, marks)
    sheet.revision += 1
    advance_sheet(sheet, "hand_in", by=by).save()
    _set_done(assignment, now)
    close_scoring_if_all_in(settle(assessment), now)
    return sheet


@transaction.atomic
def hand_in_whole(
    *, assignment: Assignment, by: User, entry: Entry, revision: int, now: datetime.datetime | None = None
) -> ScoreSheet:
    """Hand in a whole sheet as typed over this revision, however often it arrives: a sheet that is in stays as it is.

    StaleSheetError when it was saved elsewhere since with anything else in it; nothing was written.
    """
    _locked(assignment.assessment)
    sheet = _own_sheet(assignment)
    if sheet.status == SheetStatus.SUBMITTED:
        return sheet
    if sheet.revision != revision and not _says(sheet, entry):
        raise StaleSheetError
    save_sheet(assignment=assignment, by=by, entry=entry, revision=sheet.revision)
    return hand_in(assignment=assignment, by=by, now=now)


def _says(sheet: ScoreSheet, entry: Entry) -> bool:
    """Say whether all that was typed stands in the sheet already."""
    marks = {mark.criterion_id: mark for mark in sheet.marks.all()}
    blank = Mark(points=None, answer=None, remark="")
    typed = ((entry.points, "points"), (entry.answers, "answer"), (entry.remarks, "remark"))
    return (
        all(
            getattr(marks.get(key, blank), name) == value for values, name in typed for key, value in values.items()
        )
        and entry.comment in {None, sheet.comment}
        and entry.note in {None, sheet.note}
    )  # fmt: skip


def _total(assessment: Assessment, marks: list[Mark]) -> Decimal | None:
    """Give the sum of the points; none where the sheet ended before all of them were given."""
    points = [mark.points for mark in marks if mark.points is not None]
    scored = sum(criterion.has_points for criterion in assessment.rule_sheet.criteria.all())
    return sum(points, Decimal(0)) if scored and len(points) == scored else None


def _as_handed_in(sheet: ScoreSheet, marks: list[Mark]) -> dict:
    placed = {str(mark.criterion.position): mark for mark in marks}
    return {
        "points": {place: str(mark.points) for place, mark in placed.items() if mark.points is not None},
        "answers": {place: mark.answer for place, mark in placed.items() if mark.answer is not None},
        "remarks": {place: mark.remark for place, mark in placed.items() if mark.remark},
        "comment": sheet.comment,
        "note": sheet.note,
    }


def why_incomplete(assessment: Assessment, marks: list[Mark]) -> str | None:
    """Say that criteria are without points or an answer, or None; a no that stops needs nothing after it."""
    missing = missing_marks(
        assessment.rule_sheet.criteria.all(),
        scored={mark.criterion_id for mark in marks if mark.points is not None},
        answers={mark.criterion_id: mark.answer for mark in marks},
    )
    if not missing:
        return None
    return ngettext(
        "%(count)d criterion has no points or answer yet: %(names)s.",
        "%(count)d criteria have no points or answer yet: %(names)s.",
        len(missing),
    ) % {"count": len(missing), "names": "; ".join(criterion.name for criterion in missing)}


@transaction.atomic
def take_back(
    *, assignment: Assignment, by: User, reason: str = "", now: datetime.datetime | None = None
) -> ScoreSheet:
    """Take a sheet back to change it, as long as the item is on no agenda. A second time changes nothing.

    Once sheets of others are in, which its member can have read, it takes a reason; that and the points of before
    stand beside the sheet for good.
    """
    now = now or timezone.now()
    assessment = _locked(assignment.assessment)
    sheet = _own_sheet(assignment)
    if sheet.status == SheetStatus.DRAFT:
        return sheet
    require(why_not_take_back(assessment))
    if may_have_read_others(assignment):
        require(None if reason.strip() else _("The scores of others were open to you: say why you change yours."))
        sheet.earlier = [*sheet.earlier, _earlier(sheet, reason.strip(), now)]
    sheet.total = sheet.submitted_at = sheet.handed_in = None
    sheet.revision += 1
    advance_sheet(sheet, "take_back", by=by).save()
    _set_done(assignment, None)
    settle(assessment)
    if assessment.status == AssessmentStatus.SCORED:
        advance(assessment, AssessmentStep.REOPEN_SCORING, by=None, now=now)
    return sheet


def _earlier(sheet: ScoreSheet, reason: str, now: datetime.datetime) -> dict:
    """Give what is kept beside a sheet that is changed after the scores of others were open to its member."""
    return {
        "reason": reason,
        "taken_back_at": now.isoformat(),
        "total": None if sheet.total is None else str(sheet.total),
        "points": sheet.handed_in["points"],
    }


def _locked(assessment: Assessment) -> Assessment:
    """Lock the assessment before any of its sheets, so that figures are settled one after the other."""
    locked = Assessment.objects.select_for_update(of=("self",))
    return locked.select_related("council", "rule_sheet", "initiative").get(pk=assessment.pk)


def _set_done(assignment: Assignment, at: datetime.datetime | None) -> None:
    assignment.done_at = at
    assignment.skipped_at, assignment.skip_reason = None, ""
    assignment.save(update_fields=["done_at", "skipped_at", "skip_reason"])
    season = assignment.assessment.initiative.season_id
    move_tallies({(assignment.seat_id, season): (0, 1 if at else -1, 0)})
