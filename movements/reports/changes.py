"""What has changed since a report was frozen: figure by figure, and the rows behind each difference.

Both sides are facts of the same section, read as of the report's moment and as of now.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db.models import Model, Sum
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.formats import number
from councils.models import Assessment, Decision, ScoreSheet, Session
from initiatives.models import Duty, EffectConfirmation, Initiative
from movements.models import FrozenReport
from movements.reports.counting import count
from movements.reports.history import Book
from movements.reports.partings import CHOICES
from movements.reports.section import Fact, Figure, Section
from movements.reports.tables import Branch, branches, figures_of, sections_of

MOST = 500  # rows a page lists; the spreadsheet has all


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
            found.append(Changed(row, *values, _place(books[0], section, before), _place(books[1], section, after)))
    return found


def named(rows: list[Changed], user: User) -> list[Changed]:
    """Give the rows with the names of what they are, as far as the user may know them."""
    for kind in {each.row[0] for each in rows}:
        of_kind = [each for each in rows if each.row[0] == kind]
        names = NAMES[kind]([each.row[1] for each in of_kind], user) if kind in NAMES else {}
        for each in of_kind:
            each.name, each.url = names.get(each.row[1], (_("No longer there, or not open to you"), ""))
    return rows


def _within_now(unit: Branch) -> set[int]:
    """Give the units that belong to the unit today; one that has gone since has none."""
    path = Unit.objects.filter(pk=unit.key).values_list("path", flat=True).first()
    return set(Unit.objects.filter(path__startswith=path).values_list("pk", flat=True)) if path else set()


def _value(fact: Fact | None, figure: Figure) -> int:
    return fact.counts[figure.name] if fact else 0


def _place(book: Book, section: Section, fact: Fact | None) -> str:
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


def _of(model: type[Model], *related: str, name: Callable, url: Callable = lambda row: "", seen=None) -> Callable:
    """Give how rows of a model are named, and the address of the page people find behind it."""

    def names(keys: Iterable[int], user: User) -> dict[int, tuple[str, str]]:
        rows = seen(user) if seen else model.objects.all()
        return {row.pk: (name(row), url(row)) for row in rows.filter(pk__in=keys).select_related(*related)}

    return names


def _decided(keys: Iterable[int], user: User) -> dict[int, tuple[str, str]]:
    """Name assessments by the initiatives the user may see."""
    rows = Assessment.objects.filter(pk__in=keys, initiative__in=Initiative.objects.visible_to(user))
    return {
        row.pk: (_dossier(row.initiative), row.initiative.get_absolute_url())
        for row in rows.select_related("initiative")
    }


def _dossier(initiative: Initiative) -> str:
    return f"{initiative.number}: {initiative.title}"


NAMES: dict[str, Callable[[Iterable[int], User], dict[int, tuple[str, str]]]] = {
    "duty": _of(Duty, "person", name=lambda duty: f"{duty.person} ({duty.person.staff_code})"),
    "initiative": _of(
        Initiative, name=_dossier, url=Initiative.get_absolute_url, seen=Initiative.objects.visible_to
    ),
    "assessment": _decided,
    "work": _of(Assessment, "council", name=lambda row: str(row.council)),  # of what is before it, only that it is
    "sheet": _of(ScoreSheet, "assessment__council", name=lambda row: str(row.assessment.council)),
    "session": _of(Session, "council", name=lambda row: f"{row.name}, {row.council}"),
    "decision": _of(
        Decision, "council", name=lambda row: f"{row}, {row.council}", url=Decision.get_absolute_url,
        seen=Decision.objects.visible_to,
    ),
    "confirmation": _of(
        EffectConfirmation, "initiative", "unit", name=lambda row: f"{row.initiative.number}: {row.unit}"
    ),
}  # fmt: skip
