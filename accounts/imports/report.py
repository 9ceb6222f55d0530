"""Rejected rows to hand back: why, and the cells as the office wrote them, ready to be put right and sent again."""

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from django.utils.translation import gettext as _

from accounts.models import StaffImport, StaffImportRow
from accounts.states import Outcome
from common.sheets import Column


def write_report(file: TextIO, rows: Iterable[StaffImportRow]) -> int:
    """Write one line for each reason (and each proposed leaver) as CSV; give how many rows were told of."""
    writer = csv.writer(file)
    writer.writerow([_("Row"), _("Outcome"), _("Staff code"), _("Full name"), _("Unit"), _("Column"), _("Reason")])
    told = 0
    for row in rows:
        if row.outcome not in (Outcome.REJECTED, Outcome.LEAVER):
            continue
        told += 1
        begins = [row.number or "", Outcome(row.outcome).label, row.code, row.name, row.unit_name]
        for reason in row.why:
            writer.writerow([*begins, reason.column, reason.text])
        if not row.why:
            writer.writerow([*begins, "", ""])
    return told


def columns_of(staff_import: StaffImport) -> list[Column]:
    """Give the columns of the rejected rows: those of the list, then where each row stood and why it was rejected."""
    titles = staff_import.titles
    cells = [Column(title, lambda row, index=index: _cell(row, index)) for index, title in enumerate(titles)]
    why = Column(_("Why it was rejected"), lambda row: "\n".join(f"{each.column}: {each.text}" for each in row.why), 60)
    return [*cells, Column(_("Row in the list"), "number", 10), why]


def csv_lines(staff_import: StaffImport, rows: Iterable[StaffImportRow]) -> Iterator[list[str]]:
    """Give the same as lines of text."""
    columns = columns_of(staff_import)
    yield [str(column.title) for column in columns]
    for row in rows:
        yield [str(column.of(row)) for column in columns]


def _cell(row: StaffImportRow, index: int) -> str:
    return row.cells[index] if index < len(row.cells) else ""
