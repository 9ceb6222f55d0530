"""The rows a figure of a frozen report counts, as they stood then: together they are what the figure says."""

from dataclasses import dataclass

from movements.models import FrozenReport
from movements.reports.counting import codes_of
from movements.reports.history import Book
from movements.reports.partings import CHOICES
from movements.reports.section import Fact, Figure, Section
from movements.reports.tables import Branch, branches

MOST = 500  # rows a page lists; the spreadsheet has all


@dataclass
class Entry:
    """A row a figure counts: its value, and where it counted."""

    row: tuple[str, int]
    value: int
    place: str
    name: str = ""
    url: str = ""


def entries(
    report: FrozenReport, unit: Branch, section: Section, figure: Figure, where: dict[str, str], *, own: bool = False
) -> list[Entry]:
    """Give the rows one figure counts in a unit and all below it, or in the unit itself (`own`).

    `where` narrows them to the year, group, field or level of these codes, as the report keeps them.
    """
    book = Book(report.campaign, report.as_of)
    within = {each.key for each in branches(report) if each.path.startswith(unit.path)}
    units = {unit.key} if own else within
    codes = {by: codes_of(book, section, by) for by in ("group", "field")}
    found = [
        Entry(fact.row, fact.counts[figure.name], place_of(book, section, fact))
        for fact in section.facts(book)
        if fact.counts.get(figure.name) and fact.place.unit in units and _fits(fact, where, codes)
    ]
    return sorted(found, key=lambda entry: entry.row)


def _fits(fact: Fact, where: dict[str, str], codes: dict[str, dict]) -> bool:
    return all(
        str(codes[by][getattr(fact.place, by)] if by in codes else getattr(fact.place, by)) == wanted
        for by, wanted in where.items()
    )


def place_of(book: Book, section: Section, fact: Fact | None) -> str:
    """Say where a row counts: unit, year, group, field, level."""
    if fact is None:
        return ""
    place = fact.place
    parts = [book.units[place.unit][2], str(place.year)]
    for parting in section.by:
        key = getattr(place, parting.by)
        if parting.names and key:
            choices = CHOICES.get(parting.names)
            parts.append(str(choices(key).label) if choices else book.lists[parting.names][key][1])
    return ", ".join(parts)
