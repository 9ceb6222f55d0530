"""What a frozen report says of one unit and all below it: its figures in tables, for pages and files alike.

found = tables(report, branch_of(report, code))      of a unit of the report's tree; without a code of all units
found = tables(report, branch, 2026)                 of one year alone
table_of(report, unit, section, parting, year)         one of them alone
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import QuerySet, Sum
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from common.formats import percent_of
from movements.models import FrozenFigure, FrozenReport
from movements.reports.partings import Parting, words_of
from movements.reports.section import Section
from movements.reports.sections import SECTIONS

COLUMNS = ("year", "group", "field", "level", "unit")
STEP = Unit.steplen


@dataclass(frozen=True)
class Branch:
    """A unit as it was called, and where it stood then."""

    key: int
    path: str
    code: str
    name: str


@dataclass
class Row:
    """Figures of one place, by name; `code` is that of a unit, `query` narrows the list behind a figure to the row."""

    name: str | Promise
    values: dict[str, int]
    code: str = ""
    share: Decimal = Decimal(0)
    bar: Decimal = Decimal(0)
    query: dict[str, str] = field(default_factory=dict)

    def numbers(self, section: Section) -> list[int]:
        """Give the values in the order of the section's figures."""
        return [self.values.get(figure.name, 0) for figure in section.figures]


@dataclass
class Table:
    """One way to part the figures of a section."""

    by: str
    title: str | Promise
    head: str | Promise
    rows: list[Row]


@dataclass
class Part:
    """A section with its sums and its tables."""

    section: Section
    total: Row
    tables: list[Table] = field(default_factory=list)


@dataclass
class Found:
    """All a page or a file shows."""

    unit: Branch
    above: list[Branch]
    parts: list[Part]
    year: int | None = None  # of which alone it tells; None: all years together

    def part(self, name: str) -> Part | None:
        """Give the section of that name; None where the report has none."""
        return next((part for part in self.parts if part.section.name == name), None)

    def table(self, name: str, by: str) -> Table | None:
        """Give one table of a section."""
        part = self.part(name)
        return next((table for table in part.tables if table.by == by), None) if part else None

    @property
    def years(self) -> dict[int, Row]:
        """What was counted of people in each year, the newest last."""
        table = self.table("people", "year")
        return {int(row.query["year"]): row for row in table.rows} if table else {}

    @property
    def last_year(self) -> int | None:
        """The newest year in which people were counted."""
        return max(self.years, default=None)


def branches(report: FrozenReport) -> list[Branch]:
    """Give the units of a report in the order of their tree."""
    return [Branch(*values) for values in report.names["units"]]


def branch_of(report: FrozenReport, code: str = "") -> Branch | None:
    """Give the unit of that code as it was, or the one above all others; None where the report has none of it."""
    return next((each for each in branches(report) if not code or each.code == code), None)


def years_of(report: FrozenReport) -> list[int]:
    """Give the years in which the report counted people, the newest first."""
    people = FrozenFigure.objects.filter(report=report, section="people").order_by("-year")
    return list(people.values_list("year", flat=True).distinct())


def figures_of(report: FrozenReport, unit: Branch, year: int | None = None) -> QuerySet[FrozenFigure]:
    """Give the numbers of a unit and all below it, as the tree was; with a year of that alone."""
    known, own = branches(report), FrozenFigure.objects.filter(report=report).order_by()
    if year is not None:
        own = own.filter(year=year)
    within = [each.key for each in known if each.path.startswith(unit.path)]
    return own if len(within) == len(known) else own.filter(unit__in=within)


def sections_of(report: FrozenReport) -> list[Section]:
    """Give the sections the report has."""
    return [section for section in SECTIONS if section.name in report.names["sections"]]


def tables(report: FrozenReport, unit: Branch, year: int | None = None) -> Found:
    """Give the figures of a unit and all below it; a query for each way to part them, whatever their number."""
    known, of_year = {each.key: each for each in branches(report)}, _asked_of(year)
    parted = {by: _parted(report, unit, by, known, year) for by in COLUMNS}
    totals = {section: sum(years.values(), Counter()) for section, years in parted["year"].items()}
    parts = [
        Part(
            section,
            _row(section, "", totals.get(section.name, {}), query=of_year),
            [
                _table(report, section, parting, parted[parting.by][section.name], known, of_year)
                for parting in section.by
            ],
        )
        for section in sections_of(report)
    ]
    above = [each for each in known.values() if unit.path.startswith(each.path) and each.path != unit.path]
    return Found(unit, above, parts, year)


def table_of(report: FrozenReport, unit: Branch, section: Section, parting: Parting, year: int | None) -> Table:
    """Give one table of `tables` alone; one query."""
    known = {each.key: each for each in branches(report)}
    places = _parted(report, unit, parting.by, known, year)[section.name]
    return _table(report, section, parting, places, known, _asked_of(year))


def _asked_of(year: int | None) -> dict[str, str]:
    """Give what the lists behind the figures are asked for, where they are of one year."""
    return {} if year is None else {"year": str(year)}


def _parted(report: FrozenReport, unit: Branch, by: str, known: dict[int, Branch], year: int | None) -> dict[str, dict]:
    """Give section → place → figure → value, parted in one way; units are added up to those one step below."""
    found = sums_by_place(figures_of(report, unit, year).values_list("section", "figure", by).annotate(Sum("value")))
    return rolled_up(found, known, unit) if by == "unit" else found


def sums_by_place(rows: Iterable[tuple]) -> dict[str, dict]:
    """Give section → place → figure → value."""
    found: dict[str, dict] = defaultdict(lambda: defaultdict(Counter))
    for section, figure, place, value in rows:
        found[section][place][figure] += value
    return found


def rolled_up(sums: dict[str, dict], known: dict[int, Branch], unit: Branch) -> dict[str, dict]:
    """Add the units up to those one step below; what is the unit's own stays with it."""
    by_path = {each.path: each.key for each in known.values()}
    found: dict[str, dict] = defaultdict(lambda: defaultdict(Counter))
    for section, places in sums.items():
        for key, values in places.items():
            branch = by_path.get(known[key].path[: len(unit.path) + STEP], key)
            found[section][branch].update(values)
    return found


def _table(
    report: FrozenReport, section: Section, parting: Parting, places: dict, known: dict[int, Branch], of_year: dict
) -> Table:
    named = _named(report, parting, places, known)
    rows = [_row(section, name, places[key], code) for key, name, code in named]
    most = max((row.values.get(section.chart, 0) for row in rows), default=0)
    for row, (key, _name, code) in zip(rows, named, strict=True):
        row.query = of_year | ({"own": "1"} if code else {parting.by: str(key)})
        row.bar = row.share if section.of else percent_of(row.values.get(section.chart, 0), most)
    return Table(parting.by, parting.title, parting.head, rows)


def _row(section: Section, name: str | Promise, values: dict, code: str = "", query: dict | None = None) -> Row:
    share = percent_of(values.get(section.chart, 0), values.get(section.of, 0)) if section.of else Decimal(0)
    return Row(name, dict(values), code, share, query=query or {})


def _named(report: FrozenReport, parting: Parting, places: dict, known: dict[int, Branch]) -> list[tuple]:
    """Give (key, name, code) of the places that have figures, in the order people know."""
    if parting.by == "unit":
        units = sorted((known[key] for key in places), key=lambda unit: unit.path)
        return [(each.key, each.name, each.code) for each in units]
    if parting.by == "year":
        return [(year, str(year), "") for year in sorted(places)]
    names = words_of(parting.names, report.names)
    in_order = sorted(places, key=lambda code: (code == "", list(names).index(code) if code in names else 0))
    return [(code, names.get(code, code) or _("Not given"), "") for code in in_order]
