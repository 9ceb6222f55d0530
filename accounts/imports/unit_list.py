"""A table of units: code, parent_code, kind, name_vi, has_council; every fault told with its row and column."""

import re
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from accounts.imports.reading import read_file
from accounts.states import Level, UnitKind
from common.vietnamese import fold, tidy

NEEDED = ("code", "parent_code", "kind", "name_vi", "has_council")
# "UBND xã Lũng Nặm" is LN, "Sở Nội vụ" is SNV: the kind of body is left out of a commune's or school's initials only.
LEFT_OUT = re.compile(r"^(UBND|Ủy ban nhân dân)\s+(xã|phường|thị trấn)\s+|^(Tỉnh|Trường)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in one cell of the table."""

    row: int
    column: str
    text: str

    def __str__(self) -> str:
        return _("Row %(row)s, column %(column)s: %(text)s") % {
            "row": self.row, "column": self.column, "text": self.text,
        }  # fmt: skip


class UnitListError(Exception):
    """The table cannot be imported; nothing of it is."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One unit as the table has it."""

    number: int
    code: str
    parent_code: str
    kind: str
    name: str
    level: str
    short_name: str


def read_units(path: Path) -> list[UnitRow]:
    """Give the units, parents before children; UnitListError tells all faults at once."""
    rows = read_file(path)[0].rows
    titles = [str(cell).strip().lower() for cell in rows[0]]
    missing = [name for name in NEEDED if name not in titles]
    if missing:
        raise UnitListError([Fault(1, name, _("the table needs a column of this name")) for name in missing])
    units, faults = [], []
    for number, cells in enumerate(rows[1:], 2):
        values = {title: tidy(str(cell)) for title, cell in zip(titles, cells, strict=False)}
        if any(values.values()):
            units.append(_unit(number, values))
            faults += _faults_of_cells(units[-1])
    faults += _faults_of_tree(units)
    if faults:
        raise UnitListError(sorted(faults, key=lambda fault: fault.row))
    return _parents_first(units)


def _unit(number: int, values: dict[str, str]) -> UnitRow:
    taken = [values.get(name, "") for name in (*NEEDED, "short_name")]
    return UnitRow(number, *taken[:2], taken[2].lower(), taken[3], taken[4].lower(), taken[5].upper())


def _faults_of_cells(unit: UnitRow) -> list[Fault]:
    faults = []
    for column, value, limit in (("code", unit.code, 40), ("name_vi", unit.name, 200)):
        if not value:
            faults.append(Fault(unit.number, column, _("is blank")))
        elif len(value) > limit:
            faults.append(Fault(unit.number, column, _("is longer than %(limit)s letters") % {"limit": limit}))
    for column, value, choices in (
        ("kind", unit.kind, UnitKind.values),
        ("has_council", unit.level, ["", *Level.values]),
    ):
        if value not in choices:
            told = {"value": value, "choices": ", ".join(filter(None, choices))}
            faults.append(Fault(unit.number, column, _("“%(value)s” is none of: %(choices)s") % told))
    return faults


def _faults_of_tree(units: list[UnitRow]) -> list[Fault]:
    faults, first = [], {}
    for unit in units:
        if unit.code and first.setdefault(unit.code, unit) is not unit:
            told = {"value": unit.code, "row": first[unit.code].number}
            faults.append(Fault(unit.number, "code", _("“%(value)s” is also in row %(row)s") % told))
    for unit in units:
        if unit.parent_code and unit.parent_code not in first:
            told = {"value": unit.parent_code}
            faults.append(Fault(unit.number, "parent_code", _("there is no unit “%(value)s”") % told))
        elif _is_in_circle(unit, first):
            faults.append(Fault(unit.number, "parent_code", _("the units above it lead back to itself")))
    return faults


def _is_in_circle(unit: UnitRow, by_code: dict[str, UnitRow]) -> bool:
    seen, above = set(), unit
    while above and above.code not in seen:
        seen.add(above.code)
        above = by_code.get(above.parent_code)
    return above is not None


def _parents_first(units: list[UnitRow]) -> list[UnitRow]:
    by_code = {unit.code: unit for unit in units}

    def depth(unit: UnitRow) -> int:
        return 1 + depth(by_code[unit.parent_code]) if unit.parent_code else 1

    return sorted(units, key=depth)  # stable: the order of the table among units of one depth


def abbreviate(name: str, taken: set[str]) -> str:
    """Give the initials of a unit's name, in plain capitals; the last word whole, then a number, where taken."""
    words = re.findall(r"\w+", LEFT_OUT.sub("", name))
    words = [word for word in words if fold(word) not in {"va", "cua"}] or ["DV"]
    plain = [fold(word).upper() for word in words]
    initials = "".join(
        short if word.isupper() and len(word) > 1 else short[0] for word, short in zip(words, plain, strict=True)
    )
    spelled = initials[: -len(plain[-1]) if words[-1].isupper() and len(words[-1]) > 1 else -1] + plain[-1]
    for candidate in (initials[:12], spelled[:12]):
        if candidate not in taken:
            return candidate
    return next(name for n in range(2, 1000) if (name := f"{initials[:9]}{n}") not in taken)
