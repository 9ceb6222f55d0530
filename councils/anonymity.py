"""Who reads a dossier without its authors: decided here alone, for pages, lists, papers, files and the room.

By a rule sheet that hides authors, members read masked until the scoring is closed, and outside experts as long as
what they write can be changed; those who run the council do not. `councils.sight` keeps such dossiers from the pages of
initiatives, so that all these meet them in the council's alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Case, Q, QuerySet, When

from accounts.models import User
from common.vietnamese import fold
from councils.clean_copies import why_unclean
from councils.masks import Mask
from councils.models import Assessment, Consultation, Council
from councils.seats import expert_seats_of, run_under_names
from councils.states import BEFORE_SCORES_CLOSE, CONFLICTS_CAN_CHANGE
from initiatives.models import Author


def is_masked(user: User, assessment: Assessment) -> bool:
    """Say whether the user reads this dossier without its authors."""
    return (
        assessment.rule_sheet.is_anonymous
        and (assessment.status in BEFORE_SCORES_CLOSE or _is_asked(user, assessment))
        and assessment.council_id not in {council.pk for council in run_under_names(user)}
    )


def _is_asked(user: User, assessment: Assessment) -> bool:
    """Say whether the user has an expert's seat here, and comments can still be written or changed."""
    asked_in = {seat.council_id for seat in expert_seats_of(user)}
    return assessment.status in CONFLICTS_CAN_CHANGE and assessment.council_id in asked_in


def masked_for(user: User) -> Q:
    """Give the same as a condition on assessments."""
    closed_to = Q(status__in=BEFORE_SCORES_CLOSE)
    if seats := expert_seats_of(user):
        closed_to |= Q(status__in=CONFLICTS_CAN_CHANGE, council__in=[seat.council_id for seat in seats])
    return Q(rule_sheet__is_anonymous=True) & closed_to & ~Q(council__in=run_under_names(user))


def with_masks_for(user: User, assessments: QuerySet[Assessment]) -> QuerySet[Assessment]:
    """Say of each row of a list whether the user reads it masked."""
    return assessments.annotate(is_masked=Case(When(masked_for(user), then=True), default=False))


def search(user: User, assessments: QuerySet[Assessment], text: str) -> QuerySet[Assessment]:
    """Search titles and numbers; what the user reads masked is found by number alone: its title may name people."""
    found, by_number = assessments.search(text), Q()
    for word in fold(text).split():
        by_number &= Q(initiative__number__icontains=word)
    return found.filter(~masked_for(user) | by_number)


def is_found_by_number(user: User, council: Council) -> bool:
    """Say whether dossiers of a council are hidden from such a search until they are scored, for a word beside it."""
    return council.rule_sheet.is_anonymous and council not in run_under_names(user)


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


def hide_in_consultations(user: User, rows: Iterable[Consultation]) -> None:
    """Mask the titles of dossiers an expert is asked about; they come with rule sheet, authors and unit."""
    for row in rows:
        row.assessment.is_masked = is_masked(user, row.assessment)
    hide_in_list(row.assessment for row in rows)


def short_mask(row: Assessment) -> Mask:
    """Give the mask for a title: names of authors and the unit, as lists read them."""
    names = tuple(author.name for author in row.initiative.authors.all())
    return Mask(people=names, units=(row.initiative.unit.name,))


def hide_in_queue(user: User, rows: Iterable[dict[str, Any]]) -> None:
    """Mask the rows of a member's queue that are to be read without authors; one question where there are any."""
    run = {council.pk for council in run_under_names(user)}
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
