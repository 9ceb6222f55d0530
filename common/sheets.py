"""Spreadsheets to download: what a list shows, as .xlsx with real numbers and dates, row by row in little memory."""

import datetime
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import IO, Any

import xlsxwriter
from django.db.models import Choices
from django.http import FileResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from common.paper import file_name

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_TEXT = 32_767  # what a cell can hold
LONGEST_TITLE = 31  # of a sheet
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,  # "=HYPERLINK(…)" typed by somebody stays the text it is
    "strings_to_urls": False,
    "strings_to_numbers": False,  # staff codes keep their zeros
}


@dataclass(frozen=True)
class Column:
    """One column: its title, where its value comes from (an attribute path or a function of the row), its width.

    `counts`: its numbers are read in thousands, which years and positions are not.
    """

    title: str | Promise
    value: str | Callable[[Any], Any]
    width: int = 16
    counts: bool = False

    def of(self, row: Any) -> Any:
        """Give the row's value in this column."""
        if callable(self.value):
            return self.value(row)
        for name in self.value.split("."):
            row = None if row is None else getattr(row, name)
        return row() if callable(row) else row


def words_of(name: str, choices: type[Choices]) -> Callable[[Any], str]:
    """Give what a column shows of an attribute with choices; `get_…_display` costs more than all else of a row."""
    words = dict(choices.choices)
    return lambda row: str(words.get(getattr(row, name), ""))


@dataclass(frozen=True)
class Sheet:
    """One sheet of a book: its title (unique, at most 31 signs), its columns and its rows."""

    title: str | Promise
    columns: Iterable[Column]
    rows: Iterable


def xlsx_response(name: str, columns: Iterable[Column], rows: Iterable) -> FileResponse:
    """Answer a request with the rows as a spreadsheet called `name`.xlsx."""
    return xlsx_book_response(name, [Sheet("", columns, rows)])


def xlsx_book_response(name: str, sheets: Iterable[Sheet]) -> FileResponse:
    """Answer a request with several sheets in one file called `name`.xlsx."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    write_book(file, sheets)
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=file_name(name, ".xlsx"), content_type=CONTENT_TYPE)


def write_xlsx(file: IO[bytes], columns: Iterable[Column], rows: Iterable) -> int:
    """Write the rows under a fixed header with filters; give how many there were."""
    return write_book(file, [Sheet("", columns, rows)])


def write_book(file: IO[bytes], sheets: Iterable[Sheet]) -> int:
    """Write each sheet's rows under a fixed header with filters; give how many rows there were in all."""
    book = xlsxwriter.Workbook(file, OPTIONS)
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "counts": book.add_format({"num_format": "#,##0"}),
        datetime.datetime: book.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"}),
        datetime.date: book.add_format({"num_format": "dd/mm/yyyy", "align": "left"}),
    }
    count = sum(_write_sheet(book, each, formats) for each in sheets)
    book.close()
    return count


def _write_sheet(book: xlsxwriter.Workbook, given: Sheet, formats: dict) -> int:
    columns = list(given.columns)
    sheet = book.add_worksheet(str(given.title)[:LONGEST_TITLE].strip() or None)
    for number, column in enumerate(columns):
        sheet.set_column(number, number, column.width, formats["counts"] if column.counts else None)
        sheet.write_string(0, number, str(column.title), formats["head"])
    count = 0
    for count, row in enumerate(given.rows, start=1):
        for number, column in enumerate(columns):
            _write(sheet, count, number, column.of(row), formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(count, 1), len(columns) - 1)
    return count


def _write(sheet: Any, row: int, column: int, value: Any, formats: dict) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_string(row, column, _("yes") if value else _("no"))
    elif isinstance(value, (int, float, Decimal)):
        sheet.write_number(row, column, value)
    elif isinstance(value, datetime.datetime):
        local = timezone.make_naive(value) if timezone.is_aware(value) else value
        sheet.write_datetime(row, column, local, formats[datetime.datetime])
    elif isinstance(value, datetime.date):
        sheet.write_datetime(row, column, value, formats[datetime.date])
    else:
        sheet.write_string(row, column, str(value)[:LONGEST_TEXT])
