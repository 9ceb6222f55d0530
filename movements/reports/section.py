"""What a section of a report is: named figures with their definitions, and the facts they count."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.functional import Promise

from movements.reports.history import Book

MONEY = "money"


class Place(NamedTuple):
    """Where something is counted: a season's year, a unit, and where it applies group, field (keys) and level."""

    year: int
    unit: int
    group: int | None = None
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


@dataclass(frozen=True)
class Section:
    """A part of a report: `facts` reads a book; `by` names the places its figures are shown by, `chart` the figure
    drawn by unit, and in `of` the one it is a share of.
    """

    name: str
    title: str | Promise
    figures: tuple[Figure, ...]
    facts: Callable[[Book], Iterable[Fact]] = field(repr=False)
    by: tuple[str, ...] = ("unit", "group", "field", "level", "year")
    chart: str = ""
    of: str = ""

    def figure(self, name: str) -> Figure | None:
        """Give the figure of that name."""
        return next((each for each in self.figures if each.name == name), None)
