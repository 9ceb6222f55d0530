"""The summary list of a council as a spreadsheet (process.md 3.7); it holds what the page shows and no more."""

from decimal import Decimal
from itertools import count

from django.utils.translation import gettext_lazy, pgettext_lazy

from common.formats import NO_BREAK
from common.sheets import Column
from councils.models import Assessment, Verdict
from councils.ratios import shown
from councils.states import Outcome
from councils.verdicts import outcome_words, sentence


def columns() -> list[Column]:
    """Give the columns; the first counts the rows of one list."""
    numbers = count(1)
    return [
        Column(gettext_lazy("No."), lambda row: next(numbers), 6),
        Column(gettext_lazy("Dossier number"), "initiative.number", 18),
        Column(gettext_lazy("Initiative"), "initiative.title", 60),
        Column(gettext_lazy("Authors and shares"), authors, 40),
        Column(gettext_lazy("Positions"), positions, 30),
        Column(gettext_lazy("Unit"), "initiative.unit.name", 36),
        Column(gettext_lazy("Field"), "initiative.field.name", 24),
        Column(gettext_lazy("Score sheets"), "sheet_count", 10),
        Column(gettext_lazy("Mean score"), mean, 10),
        Column(gettext_lazy("Votes in favour"), votes, 14),
        Column(pgettext_lazy("assessment", "Result"), result, 24),
        Column(gettext_lazy("Reason, if not recognised"), reason, 60),
        Column(gettext_lazy("Remarks"), "status_reason", 30),
    ]


def authors(row: Assessment) -> str:
    """Give the authors with their shares, one a line."""
    named = row.initiative.authors.all()
    return "\n".join(f"{author.name} ({shown(author.share)}{NO_BREAK}%)" for author in named)


def positions(row: Assessment) -> str:
    """Give the authors' positions as they stood when the dossier was handed in."""
    return "\n".join(author.get("position", "") for author in row.version_authors or [])


def mean(row: Assessment) -> Decimal | None:
    """Give the mean, to those who may see scores already."""
    return row.mean if row.shows_scores else None


def votes(row: Assessment) -> str:
    """Give votes in favour and of how many."""
    verdict = verdict_of(row)
    if verdict is None or "agree" not in verdict.figures:
        return ""
    return f"{verdict.figures['agree']} / {verdict.figures['base']}"


def result(row: Assessment) -> str:
    """Give the outcome, or where the assessment stands."""
    if not row.outcome:
        return row.get_status_display()
    verdict = verdict_of(row)
    return outcome_words(row.outcome, verdict.grade if verdict else "")


def reason(row: Assessment) -> str:
    """Give the arithmetic of a refusal."""
    verdict = verdict_of(row)
    return sentence(verdict) if verdict and verdict.outcome == Outcome.NOT_RECOGNISED else ""


def verdict_of(row: Assessment) -> Verdict | None:
    """Give the latest verdict; needs the items with their verdicts."""
    return next((item.verdict for item in row.items.all() if hasattr(item, "verdict")), None)
