"""The summary list of a council (process.md 3.7) as plain values, for page, paper and spreadsheet alike.

It holds what its reader may see and no more: rows come from a queryset of the reader, scores where they show already.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import count

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from common.formats import NO_BREAK
from common.sheets import Column
from councils.anonymity import short_mask
from councils.models import AgendaItem, Assessment, Session, Verdict
from councils.papers import plain_number
from councils.ratios import cut, shown
from councils.states import AssessmentStatus, ItemStatus, Outcome
from councils.verdicts import outcome_words, sentence


def columns() -> list[Column]:
    """Give the columns of the spreadsheet, for rows of `rows_of`; the first counts the rows of one list."""
    numbers = count(1)

    def column(title, name: str, width: int) -> Column:
        return Column(title, lambda row: row[name], width)

    return [
        Column(gettext_lazy("No."), lambda row: next(numbers), 6),
        column(gettext_lazy("Dossier number"), "number", 18),
        column(gettext_lazy("Initiative"), "title", 60),
        column(gettext_lazy("Authors and shares"), "authors", 40),
        column(gettext_lazy("Positions"), "positions", 30),
        column(gettext_lazy("Unit"), "unit", 36),
        column(gettext_lazy("Field"), "field", 24),
        column(gettext_lazy("Score sheets"), "sheets", 10),
        column(gettext_lazy("Mean score"), "mean", 10),
        column(gettext_lazy("Votes in favour"), "agree", 10),
        column(gettext_lazy("Votes counted"), "base", 10),
        column(gettext_lazy("Share in favour (%)"), "share", 10),
        column(gettext_lazy("Similarity (%)"), "similarity", 10),
        column(pgettext_lazy("assessment", "Result"), "result", 24),
        column(gettext_lazy("Reason, if not recognised"), "reason", 60),
        column(gettext_lazy("Remarks"), "remarks", 30),
    ]


def rows_of(found: Iterable[Assessment], session: Session | None = None) -> Iterator[dict]:
    """Give what stands in the list for each assessment, in the reader's language; of a session, what came of it there.

    Needs `for_list()`, `for_summary()` and `councils.anonymity.with_masks_for`.
    """
    for assessment in found:
        items = [item for item in assessment.items.all() if session is None or item.session_id == session.pk]
        yield _row(assessment, next((item for item in items if _verdict(item)), items[0] if items else None))


def _row(assessment: Assessment, item: AgendaItem | None) -> dict:
    initiative, verdict, hides = assessment.initiative, _verdict(item), assessment.is_masked
    return {
        "assessment": assessment.pk,
        "number": initiative.number,
        "title": short_mask(assessment).text(initiative.title) if hides else initiative.title,
        "authors": "" if hides else _authors(assessment),
        "positions": "" if hides else _positions(assessment),
        "unit": "" if hides else initiative.unit.name,
        "field": initiative.sphere.name if initiative.sphere else "",
        "sheets": assessment.sheet_count,
        "mean": plain_number(assessment.mean) if assessment.shows_mean else None,
        "hides_mean": not assessment.shows_mean,
        **_votes(verdict),
        "similarity": plain_number(assessment.similarity),
        "to_look_at": assessment.to_look_at,
        "outcome": verdict.outcome if verdict else "",
        "result": _result(assessment, item, verdict),
        "reason": _reason(assessment, verdict),
        "remarks": _remarks(assessment, item, verdict),
    }


def _verdict(item: AgendaItem | None) -> Verdict | None:
    return getattr(item, "verdict", None)


def _authors(assessment: Assessment) -> str:
    """Give the authors with their shares, one a line; of a model whose it is."""
    if assessment.initiative.is_model:
        return assessment.initiative.holder_name
    named = assessment.initiative.authors.all()
    return "\n".join(f"{author.name} ({shown(author.share)}{NO_BREAK}%)" for author in named)


def _positions(assessment: Assessment) -> str:
    """Give the authors' positions as they stood when the dossier was handed in."""
    return "\n".join(author.get("position", "") for author in assessment.version_authors or [])


def _votes(verdict: Verdict | None) -> dict:
    """Give votes in favour, of how many, and the share; nothing where nobody voted."""
    if verdict is None or "agree" not in verdict.figures:
        return {"agree": None, "base": None, "share": None}
    agree, base = verdict.figures["agree"], verdict.figures["base"]
    share = plain_number(cut(Fraction(100 * agree, base))) if base else None
    return {"agree": agree, "base": base, "share": share}


def _result(assessment: Assessment, item: AgendaItem | None, verdict: Verdict | None) -> str:
    """Give the outcome with its grade; without one, where the dossier stands."""
    if verdict is not None:
        return outcome_words(verdict.outcome, verdict.grade)
    if item is not None and item.status == ItemStatus.POSTPONED:
        return item.get_status_display()
    return outcome_words(assessment.outcome, "") if assessment.outcome else assessment.get_status_display()


def _reason(assessment: Assessment, verdict: Verdict | None) -> str:
    """Say why something was not recognised: the arithmetic with its score, or why it was removed from the round."""
    if verdict is not None:
        return "" if verdict.outcome == Outcome.RECOGNISED else sentence(verdict)
    return assessment.status_reason if assessment.status == AssessmentStatus.BARRED else ""


def _remarks(assessment: Assessment, item: AgendaItem | None, verdict: Verdict | None) -> str:
    postponed = item.reason if item is not None and verdict is None and item.status == ItemStatus.POSTPONED else ""
    other = "" if assessment.status == AssessmentStatus.BARRED else assessment.status_reason
    decided = _("Decision %(number)s") % {"number": assessment.decision_number} if assessment.decision_number else ""
    cancelled = _("Recognition cancelled") if assessment.revoked_on else ""
    return "; ".join(dict.fromkeys(filter(None, [postponed, other, decided, cancelled])))
