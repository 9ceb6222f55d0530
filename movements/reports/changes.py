"""What has changed since a report was frozen: figure by figure, and the rows behind each difference.

Both sides are facts of the same section, read as of the report's moment and as of now.
"""

import datetime
from dataclasses import dataclass

from django.db.models import Sum

from accounts.models import Unit
from common.formats import number
from movements.models import FrozenReport
from movements.reports.counting import count
from movements.reports.entries import place_of
from movements.reports.history import Book
from movements.reports.section import Fact, Figure, Section
from movements.reports.tables import Branch, branches, figures_of, sections_of


@dataclass(frozen=True)
class Difference:
    """One figure then and now."""

    section: Section
    figure: Figure
    then: int
    now: int

    @property
    def change(self) -> int:
        """How much has come or gone."""
        return self.now - self.then

    @property
    def change_text(self) -> str:
        """The same as pages write it, with its sign; a dash where nothing has."""
        return f"{'+ ' if self.change > 0 else ''}{number(self.change)}" if self.change else "–"


@dataclass
class Changed:
    """A row that counts otherwise now: `then` and `now` are its values, nought where it does not count."""

    row: tuple[str, int]
    then: int
    now: int
    place_then: str
    place_now: str
    name: str = ""
    url: str = ""


def differences(report: FrozenReport, unit: Branch, now: datetime.datetime) -> list[Difference]:
    """Give every figure of a unit and all below it, then and now."""
    then = {
        (section, figure): value
        for section, figure, value in figures_of(report, unit).values_list("section", "figure").annotate(Sum("value"))
    }
    book, within = Book(report.campaign, now), _within_now(unit)
    sums: dict[tuple[str, str], int] = {}
    for cell, value in count(book, sections_of(report)).items():
        if cell.unit in within:
            sums[cell.section, cell.figure] = sums.get((cell.section, cell.figure), 0) + value
    return [
        Difference(section, figure, then.get((section.name, figure.name), 0), sums.get((section.name, figure.name), 0))
        for section in sections_of(report)
        for figure in section.figures
    ]


def changed_rows(
    report: FrozenReport, unit: Branch, section: Section, figure: Figure, now: datetime.datetime
) -> list[Changed]:
    """Give the rows that make the difference of one figure, those that came or went in another place included."""
    books = Book(report.campaign, report.as_of), Book(report.campaign, now)
    within = {each.key for each in branches(report) if each.path.startswith(unit.path)}, _within_now(unit)
    then, current = (
        {fact.row: fact for fact in section.facts(book) if fact.counts.get(figure.name) and fact.place.unit in units}
        for book, units in zip(books, within, strict=True)
    )
    found = []
    for row in sorted(set(then) | set(current)):
        before, after = then.get(row), current.get(row)
        values = _value(before, figure), _value(after, figure)
        if values[0] != values[1]:
            found.append(Changed(row, *values, place_of(books[0], section, before), place_of(books[1], section, after)))
    return found


def _within_now(unit: Branch) -> set[int]:
    """Give the units that belong to the unit today; one that has gone since has none."""
    path = Unit.objects.filter(pk=unit.key).values_list("path", flat=True).first()
    return set(Unit.objects.filter(path__startswith=path).values_list("pk", flat=True)) if path else set()


def _value(fact: Fact | None, figure: Figure) -> int:
    return fact.counts[figure.name] if fact else 0
