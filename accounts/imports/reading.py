"""Any spreadsheet or text table as rows of plain values."""

import csv
import io
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from accounts.imports.reasons import PROBLEMS
from accounts.imports.workbook import WorkbookError, read_workbook

LARGEST_FILE = 30 * 1024 * 1024
LARGEST_CONTENT = 600 * 1024 * 1024  # what a workbook may unpack to; 50,000 people unpack to about 40 MB
MOST_ROWS = 120_000
MOST_COLUMNS = 100

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # old .xls, and .xlsx with a password
ZIP = b"PK\x03\x04"
DELIMITERS = (",", ";", "\t", "|")


class ReadingError(Exception):
    """The file is no table we can read; `code` is a key of PROBLEMS."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        return str(PROBLEMS[self.code])


@dataclass(slots=True)
class Sheet:
    """One sheet: `rows[0]` is its row 1, whatever is blank above the table."""

    name: str
    rows: list[list[Any]]


def read_sheets(file: BinaryIO, *, only: str | None = None, top: int | None = None) -> list[Sheet]:
    """Give the visible sheets with rows (`only` the one of that name), told by content, not by the file's name.

    With `top` no more than the first rows of each are given, which is enough for the heading.

    Raises ReadingError with what to do about it.
    """
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    if size == 0:
        raise ReadingError("empty")
    if size > LARGEST_FILE:
        raise ReadingError("too_big")
    start = file.read(8)
    file.seek(0)
    is_workbook = start.startswith((ZIP, OLE))
    sheets = _workbook(file, only, top) if is_workbook else [Sheet("", _text_rows(file.read()))]
    sheets = [sheet for sheet in sheets if sheet.rows]
    if not sheets:
        raise ReadingError("no_rows")
    return sheets


def read_file(path: Path) -> list[Sheet]:
    """Give the sheets of a file on disk."""
    with path.open("rb") as file:
        return read_sheets(file)


def _workbook(file: BinaryIO, only: str | None, top: int | None) -> list[Sheet]:
    _refuse_bombs(file)
    try:
        sheets = read_workbook(file, only=only, top=top, most_rows=MOST_ROWS, most_columns=MOST_COLUMNS)
    except WorkbookError as error:
        locked = error.code == "damaged" and _is_locked(file)
        raise ReadingError("password" if locked else error.code) from error
    return [Sheet(name, rows) for name, rows in sheets]


def _refuse_bombs(file: BinaryIO) -> None:
    """Look at what a zipped workbook says it unpacks to before anything unpacks it."""
    if not zipfile.is_zipfile(file):
        file.seek(0)
        return
    file.seek(0)
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
        if not any(name.endswith(("workbook.xml", "workbook.bin")) or name == "content.xml" for name in names):
            raise ReadingError("not_a_table")
        if sum(part.file_size for part in archive.infolist()) > LARGEST_CONTENT:
            raise ReadingError("too_big")
    file.seek(0)


def _is_locked(file: BinaryIO) -> bool:
    """Say whether this is an .xlsx wrapped with a password (its parts' names are UTF-16)."""
    file.seek(0)
    return "EncryptedPackage".encode("utf-16-le") in file.read()


def _text_rows(content: bytes) -> list[list[str]]:
    text = _decoded(content)
    if text.lstrip()[:200].lower().startswith(("<!doctype", "<html", "<?xml", "<table", "<meta")):
        raise ReadingError("web_page")
    if any(unicodedata.category(sign) == "Cc" and sign not in "\t\r\n\f\v" for sign in text[:4096]):
        raise ReadingError("not_a_table")
    delimiter = _delimiter(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise ReadingError("not_a_table") from error
    if max((len(row) for row in rows[:50]), default=0) < 2:
        raise ReadingError("not_a_table")
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    if len(rows) > MOST_ROWS:
        raise ReadingError("too_many_rows")
    return [row[:MOST_COLUMNS] for row in rows]


def _decoded(content: bytes) -> str:
    """Read text as Unicode, else as Windows-1258 (Vietnamese Excel's plain CSV), whose tones are separate signs."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    if b"\0" in content[:4096]:
        raise ReadingError("not_a_table")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return unicodedata.normalize("NFC", content.decode("cp1258", errors="replace"))


def _delimiter(text: str) -> str:
    """Choose the sign that cuts the first lines into the most columns, most of them alike."""
    lines = text.splitlines()[:40]

    def columns(delimiter: str) -> int:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter)]
        return sum(sorted(widths)[len(widths) // 2 :])

    return max(DELIMITERS, key=columns)
