"""Reading tables as offices keep them, pasted from Word or Excel or out of a spreadsheet: which column is which.

places, rows = pasted_rows(text, COLUMNS, needed="text")
for number, row in rows: cell_of(row, places, "text")
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from common.vietnamese import fold
from movements.plans import text_or_raw

# Each column: what it is called here and in the sheet to fill in, and what else offices call it (folded).
Columns = dict[str, tuple[str | Promise, str]]
LAST_HEADING_ROW = 15


@dataclass(frozen=True)
class WrongCell:
    """What is wrong with one cell: its row as the sheet counts it, its column, what to do about it."""

    row: int
    column: str
    words: str


def no_rows() -> WrongCell:
    """Give what is wrong with a table that holds nothing."""
    return WrongCell(1, "", _("The table has no rows."))


def pasted_rows(text: str, columns: Columns, *, needed: str) -> tuple[dict[str, int], Iterator[tuple[int, list[str]]]]:
    """Give the place of each column of a pasted table, and its rows with their numbers.

    Without a heading that names the `needed` column, the columns are those of `columns`, in order.
    """
    rows = list(csv.reader(io.StringIO(text.strip("\n"), newline=""), delimiter="\t"))
    start, places = heading(rows, columns)
    if places is None or needed not in places:
        start, places = 0, dict(zip(columns, range(len(columns)), strict=True))
    return places, enumerate(rows[start:], start=start + 1)


def heading(rows: list[list[Any]], columns: Columns) -> tuple[int, dict[str, int] | None]:
    """Give the number of the first row below the heading, and the place of each column in it."""
    for number, row in enumerate(rows[:LAST_HEADING_ROW], start=1):
        places: dict[str, int] = {}
        for place, cell in enumerate(row):
            name = _column(text_or_raw(cell), columns)
            if name:
                places.setdefault(name, place)
        if len(places) > 1:
            return number, places
    return 0, None


def _column(title: str, columns: Columns) -> str | None:
    called = fold(title)
    for name, (label, others) in columns.items():
        if called and called in {name, fold(str(label)), *others.split(", ")}:
            return name
    return None


def cell_of(row: list[Any], places: dict[str, int], name: str) -> Any:
    """Give the cell of a column, nothing where the row is too short or the table lacks the column."""
    place = places.get(name)
    return row[place] if place is not None and place < len(row) else ""
