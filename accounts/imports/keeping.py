"""The rows of a plan kept for its preview and its result."""

import datetime
from collections.abc import Iterator
from itertools import islice
from typing import Any

from accounts.imports.comparing import shown_changes
from accounts.imports.lines import Line, Plan
from accounts.imports.planning import Planner
from accounts.models import StaffImport, StaffImportRow
from accounts.states import Outcome

AT_ONCE = 2000


def keep_rows(staff_import: StaffImport, plan: Plan, planner: Planner) -> None:
    """Replace what is kept of the list's rows by what the plan says of them. Needs a transaction."""
    staff_import.rows.all().delete()
    rows = rows_of(staff_import, plan, planner)
    while part := list(islice(rows, AT_ONCE)):
        StaffImportRow.objects.bulk_create(part)


def rows_of(staff_import: StaffImport, plan: Plan, planner: Planner) -> Iterator[StaffImportRow]:
    """Give what is to be kept of each row, not saved yet."""
    for line in plan.lines:
        row, rejected = line.row, line.outcome == Outcome.REJECTED
        yield StaffImportRow(
            staff_import=staff_import,
            number=row.number,
            outcome=line.outcome,
            person_id=line.made_pk or (line.known and line.known.pk),
            name=(row.full_name or _given(planner, line, "full_name"))[:120],
            code=(row.staff_code or _given(planner, line, "staff_code"))[:40],
            unit_name=(line.place.name if line.place else row.unit_name)[:200],
            changes=shown_changes(line, planner.places, planner.groups.names),
            reasons=[reason.as_json() for reason in (line.reasons if rejected else line.remarks)],
            cells=[shown_cell(cell) for cell in row.raw] if rejected else [],
        )
    for leaver in plan.leavers:
        yield StaffImportRow(
            staff_import=staff_import,
            number=0,
            outcome=Outcome.LEAVER,
            person_id=leaver.person,
            name=leaver.full_name,
            code=leaver.staff_code,
            unit_name=leaver.unit_name,
        )


def _given(planner: Planner, line: Line, name: str) -> str:
    """Give what the office wrote in a cell that could not be used."""
    index = planner.reader.columns.get(name)
    return shown_cell(line.row.raw[index]) if index is not None and index < len(line.row.raw) else ""


def shown_cell(value: Any) -> str:
    """Give a cell as the office sees it."""
    if isinstance(value, datetime.date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
