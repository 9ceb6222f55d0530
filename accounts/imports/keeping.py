"""The rows of a plan kept for its preview and its result."""

import datetime
import json
from collections.abc import Iterator
from typing import Any

from accounts.imports.comparing import shown_changes
from accounts.imports.lines import Line, Plan
from accounts.imports.planning import Planner
from accounts.models import StaffImport, StaffImportRow
from accounts.states import Outcome
from common.bulk import copy_rows

FIELDS = ("number", "outcome", "person_id", "name", "code", "unit_name", "changes", "reasons", "cells")
COLUMNS = ["staff_import_id", *FIELDS]


def keep_rows(staff_import: StaffImport, plan: Plan, planner: Planner) -> None:
    """Replace what is kept of the list's rows by what the plan says of them. Needs a transaction."""
    staff_import.rows.all().delete()
    rows = ((staff_import.pk, *map(_stored, values)) for values in _values(plan, planner))
    copy_rows(StaffImportRow, COLUMNS, rows)


def _stored(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value


def rows_of(staff_import: StaffImport, plan: Plan, planner: Planner) -> Iterator[StaffImportRow]:
    """Give what would be kept of each row, not saved."""
    for values in _values(plan, planner):
        yield StaffImportRow(staff_import=staff_import, **dict(zip(FIELDS, values, strict=True)))


def _values(plan: Plan, planner: Planner) -> Iterator[tuple]:
    """Give the values of FIELDS for each row and each proposed leaver."""
    for line in plan.lines:
        row, rejected = line.row, line.outcome == Outcome.REJECTED
        yield (
            row.number,
            line.outcome.value,
            line.made_pk or (line.known and line.known.pk),
            (row.full_name or _given(planner, line, "full_name"))[:120],
            (row.staff_code or _given(planner, line, "staff_code"))[:40],
            (line.place.name if line.place else row.unit_name)[:200],
            shown_changes(line, planner.places, planner.groups.names),
            [reason.as_json() for reason in (line.reasons if rejected else line.remarks)],
            [shown_cell(cell) for cell in row.raw] if rejected else [],
        )
    for leaver in plan.leavers:
        about = (leaver.full_name, leaver.staff_code, leaver.unit_name)
        yield (0, Outcome.LEAVER.value, leaver.person, *about, [], [], [])


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
    return str(value).replace("\0", "")  # the database holds no such sign
