"""Workbooks read by python-calamine in a process of its own: what a mean one does to its reader ends there.

A single value in the last cell of a sheet makes calamine ask for half a terabyte, and end the whole process when it
does not get it: a small file of somebody who meant no harm must not stop the site for the others.

Runs as a program too, with nothing but calamine loaded: `python workbook.py TERMS` takes the file, gives the answer.
"""

import contextlib
import io
import json
import pickle
import resource
import subprocess
import sys
from typing import Any, BinaryIO

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

MOST_MEMORY = 2 * 1024**3  # 120,000 rows of a hundred columns need less
PATIENCE = 120  # seconds


class WorkbookError(Exception):
    """The workbook cannot be read; `code` is a key of PROBLEMS."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_workbook(
    file: BinaryIO, *, only: str | None, top: int | None, most_rows: int, most_columns: int
) -> list[tuple[str, list[list[Any]]]]:
    """Give name and rows of the visible sheets. A reader that dies, or takes too long, says: "too_wide"."""
    terms = json.dumps({"only": only, "top": top, "most_rows": most_rows, "most_columns": most_columns})
    line = [sys.executable, "-I", __file__, terms]
    try:
        done = subprocess.run(line, input=file.read(), capture_output=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired as error:
        raise WorkbookError("too_wide") from error
    if done.returncode:
        raise WorkbookError("too_wide")
    problem, sheets = pickle.loads(done.stdout)  # written by this very module
    if problem:
        raise WorkbookError(problem)
    return sheets


def _read(file: BinaryIO, only: str | None, top: int | None, most_rows: int, most_columns: int) -> list[tuple]:
    with CalamineWorkbook.from_filelike(file) as book:
        names = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.typ is SheetTypeEnum.WorkSheet and sheet.visible is SheetVisibleEnum.Visible
        ]
        if only and only not in names:
            raise WorkbookError("sheet_missing")
        wanted = [name for name in names if name == (only or name)]
        return [(name, _rows(book.get_sheet_by_name(name), top, most_rows, most_columns)) for name in wanted]


def _rows(sheet: Any, top: int | None, most_rows: int, most_columns: int) -> list[list[Any]]:
    if sheet.end is None:
        return []
    if sheet.total_height > most_rows:
        raise WorkbookError("too_many_rows")
    rows = sheet.to_python(skip_empty_area=False, nrows=top)
    if rows and len(rows[0]) > most_columns:
        rows = [row[:most_columns] for row in rows]
    _fill_merged(rows, sheet.merged_cell_ranges or [], most_columns)
    while rows and not any(str(cell).strip() for cell in rows[-1]):
        rows.pop()
    return rows


def _fill_merged(rows: list[list[Any]], ranges: list, most_columns: int) -> None:
    """Repeat the value of a cell merged downwards: a unit written once beside all its people."""
    for (top, left), (bottom, _right) in ranges:
        if bottom > top and left < most_columns:
            for row in range(top + 1, min(bottom + 1, len(rows))):
                rows[row][left] = rows[top][left]


def main() -> None:
    """Read what comes in, answer with a problem or with the sheets."""
    with contextlib.suppress(ValueError, OSError):  # where a system knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    problem, sheets = "", []
    try:
        sheets = _read(io.BytesIO(sys.stdin.buffer.read()), **json.loads(sys.argv[1]))
    except WorkbookError as error:
        problem = error.code
    except PasswordError:
        problem = "password"
    except CalamineError:
        problem = "damaged"
    pickle.dump((problem, sheets), sys.stdout.buffer, protocol=pickle.HIGHEST_PROTOCOL)


if __name__ == "__main__":
    main()
