"""Who reads a dossier without its authors: decided here alone, for pages, lists, papers, files and the room.

By a rule sheet that hides authors, members read masked until the scoring is closed; those who run the council do not.
`councils.sight` keeps such dossiers from the pages of initiatives, so that members meet them in the council's alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from accounts.models import User
from councils.clean_copies import why_unclean
from councils.masks import Mask
from councils.models import Assessment
from councils.seats import run_by
from councils.states import BEFORE_SCORES_CLOSE
from initiatives.models import Author


def is_masked(user: User, assessment: Assessment) -> bool:
    """Say whether the user reads this dossier without its authors."""
    return (
        assessment.rule_sheet.is_anonymous
        and assessment.status in BEFORE_SCORES_CLOSE
        and assessment.council_id not in {council.pk for council in run_by(user)}
    )


def masked_for(user: User) -> Q:
    """Give the same as a condition on assessments."""
    hides = Q(rule_sheet__is_anonymous=True, status__in=BEFORE_SCORES_CLOSE)
    return hides & ~Q(council__in=run_by(user))


def with_masks_for(user: User, assessments: QuerySet[Assessment]) -> QuerySet[Assessment]:
    """Say of each row of a list whether the user reads it masked."""
    return assessments.annotate(is_masked=Case(When(masked_for(user), then=True), default=False))


def content_for(user: User, assessment: Assessment) -> dict[str, Any]:
    """Give what was handed in, as this user may read it; files say why they are not given, if so."""
    content = assessment.version.content
    if not is_masked(user, assessment):
        return content
    masked = Mask.of(content).content(content)
    # By a decision, a certificate or another unit's confirmation a report of effect leads to its authors.
    masked.get("answers", {}).pop("recognition", None)
    masked.pop("confirmations", None)
    for file, shown in zip(content["attachments"], masked["attachments"], strict=True):
        shown["why_not"] = why_unclean(file["name"])
    return masked


def title_for(user: User, assessment: Assessment) -> str:
    """Give the title of the initiative, as this user may read it; needs the version."""
    title = assessment.initiative.title
    return Mask.of(assessment.version.content).text(title) if is_masked(user, assessment) else title


def hide_in_list(rows: Iterable[Assessment]) -> None:
    """Mask the titles of rows that say `is_masked`; they come with authors and unit, and are only shown."""
    for row in rows:
        if row.is_masked:
            row.initiative.title = short_mask(row).text(row.initiative.title)


def short_mask(row: Assessment) -> Mask:
    """Give the mask for a title: names of authors and the unit, as lists read them."""
    names = tuple(author.name for author in row.initiative.authors.all())
    return Mask(people=names, units=(row.initiative.unit.name,))


def hide_in_queue(user: User, rows: Iterable[dict[str, Any]]) -> None:
    """Mask the rows of a member's queue that are to be read without authors; one question where there are any."""
    run = {council.pk for council in run_by(user)}
    masked = []
    for row in rows:
        hides = row["assessment__rule_sheet__is_anonymous"] and row["assessment__status"] in BEFORE_SCORES_CLOSE
        row["is_masked"] = hides and row["assessment__council_id"] not in run
        masked += [row] if row["is_masked"] else []
    names = _names_of([row["assessment__initiative_id"] for row in masked]) if masked else {}
    for row in masked:
        mask = Mask(people=names.get(row["assessment__initiative_id"], ()), units=(row["unit"],))
        row |= {"title": mask.text(row["title"]), "lead_author": "", "author_count": 0, "unit": ""}


def _names_of(initiatives: list[int]) -> Mapping[int, tuple[str, ...]]:
    authors = Author.objects.filter(initiative__in=initiatives).select_related("person").order_by("position", "pk")
    names: dict[int, tuple[str, ...]] = {}
    for author in authors:
        names[author.initiative_id] = (*names.get(author.initiative_id, ()), author.name)
    return names
