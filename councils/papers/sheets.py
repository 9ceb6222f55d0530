"""A member's score sheet as it was handed in (process.md 3.4); the note to the secretary is not on it."""

import datetime
from dataclasses import asdict

from django.utils import timezone, translation

from accounts.letterhead import letterhead
from common.formats import together
from common.paper import render_paper
from councils.models import Criterion, Mark, ScoreSheet
from councils.papers import LEVELS, local_moment, plain_number
from councils.papers.kinds import kind_of
from initiatives.reading import share

ANSWERS = {True: "Có", False: "Không"}


def sheet_content(sheet: ScoreSheet, content: dict | None = None) -> dict:
    """Give all that stands on the paper: the dossier as it was handed in, the criteria, what the member gave."""
    assessment, council = sheet.assessment, sheet.assessment.council
    content = content or assessment.version.content  # what the reader may read of it
    criteria = list(assessment.rule_sheet.criteria.all())
    marks = {mark.criterion_id: mark for mark in sheet.marks.all()}
    with translation.override("vi"):
        office = sheet.seat.office_name
        authors = [{"name": each["name"], "share": share(each["share"])} for each in content["authors"]]
    return asdict(letterhead(council.unit)) | {
        **kind_of(council),
        "council": council.name,
        "level": LEVELS[council.level],
        "number": assessment.initiative.number,
        "title": together(content["facts"]["title"]),
        "field": (content["facts"]["field"] or {}).get("name", ""),
        "authors": authors,
        "unit": content["facts"]["unit"]["name"],
        "rules": str(assessment.rule_sheet),
        "rows": [_row(criterion, marks.get(criterion.pk)) for criterion in criteria],
        "has_points": any(criterion.has_points for criterion in criteria),
        "total": plain_number(sheet.total),
        "maximum": plain_number(sum(each.max_points for each in criteria if each.has_points)),
        "changes": [_change(each) for each in sheet.changes],
        "comment": sheet.comment,
        "date": timezone.localtime(sheet.submitted_at).date().isoformat(),
        "member": sheet.seat.person.full_name,
        "office": office,
    }


def _change(change: dict) -> dict:
    """Say that the sheet was changed knowing the scores of others, as its page does."""
    return {"at": local_moment(change["at"]), "reason": change["reason"], "total": plain_number(change["total"])}


def _row(criterion: Criterion, mark: Mark | None) -> dict:
    """Give one criterion; what a sheet did not come to, because it ended before, is None."""
    given = mark and (ANSWERS.get(mark.answer) if criterion.is_gate else plain_number(mark.points))
    return {
        "name": criterion.name,
        "kind": str(criterion.kind),
        "maximum": plain_number(criterion.max_points),
        "given": given,
        "remark": mark.remark if mark else "",
    }


def sheet_pdf(content: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the score sheet as PDF, with room for the member's signature."""
    return render_paper("councils/sheet.typ", content, made_at=made_at)
