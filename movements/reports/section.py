"""What a section of a report is: named figures with their definitions, and the facts they count."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.functional import Promise

from movements.reports.history import Book
from movements.reports.partings import FIELD, GROUP, LEVEL, UNIT, YEAR, Parting

MONEY = "money"


class Place(NamedTuple):
    """Where something is counted: a year, a unit, and where it applies group, field and level.

    Group and field are keys of the list of names the section parts them by (`Parting.names`).
    """

    year: int
    unit: int
    group: int | str | None = None
    field: int | None = None
    level: str = ""


class Fact(NamedTuple):
    """What one row counts for: the row (kind and key, see `changes.NAMES`), its place, and a value a figure."""

    row: tuple[str, int]
    place: Place
    counts: dict[str, int]


@dataclass(frozen=True)
class Figure:
    """One figure: its title, its definition, and what it counts (`MONEY`: đồng)."""

    name: str
    title: str | Promise
    means: str | Promise
    counts: str = ""

    @property
    def is_money(self) -> bool:
        """Whether it is a sum in đồng."""
        return self.counts == MONEY


@dataclass(frozen=True)
class Section:
    """A part of a report: `facts` reads a book; `by` holds the ways its figures are parted, `chart` is the figure drawn
    by unit, and in `of` the one it is a share of. `columns` names the figures tables show: all, where there are few.
    `is_open`: everybody reads what its figures count, as in the lists of today.
    """

    name: str
    title: str | Promise
    figures: tuple[Figure, ...]
    facts: Callable[[Book], Iterable[Fact]] = field(repr=False)
    by: tuple[Parting, ...] = (UNIT, GROUP, FIELD, LEVEL, YEAR)
    chart: str = ""
    of: str = ""
    columns: tuple[str, ...] = ()
    is_open: bool = False

    def figure(self, name: str) -> Figure | None:
        """Give the figure of that name."""
        return next((each for each in self.figures if each.name == name), None)

    @property
    def in_tables(self) -> list[Figure]:
        """The figures tables show, in their order."""
        return [each for each in self.figures if not self.columns or each.name in self.columns]

    def parting(self, by: str) -> Parting | None:
        """Give how the section parts its figures by this column of what is kept."""
        return next((each for each in self.by if each.by == by), None)
