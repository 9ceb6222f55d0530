"""Which rows of a sheet are people, and what they say: blank lines, titles, totals and signatures are not."""

import datetime
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from accounts.imports import cells
from accounts.imports.cells import Birth
from accounts.imports.columns import Heading, is_numbering
from accounts.imports.reading import Sheet
from accounts.imports.reasons import CellError, Reason
from accounts.states import Sex
from common.vietnamese import fold, tidy

TOTALS = re.compile(r"^(tổng cộng|tổng số|tổng|cộng|tong cong|tong so|total)\b")  # with marks: Tống is a name
SIGNATURES = re.compile(
    r"^(nguoi lap|lap bang|lap bieu|nguoi tong hop|thu truong|ky ten|\(?ky,|\(ky|xac nhan|hieu truong|giam doc"
    r"|chu tich|tm\.|kt\.|tl\.|noi nhan)|\bngay\b.{0,12}\bthang\b.{0,12}\bnam\b"
)
SECTION = re.compile(r"[IVXLC]+\.?|[A-Z]\.?")  # the number of a section title


@dataclass(slots=True)
class Row:
    """What one row says, clean; `problems` are the cells that could not be used."""

    number: int  # as the office sees it, from 1
    raw: list[Any]
    staff_code: str = ""
    full_name: str = ""
    birth: Birth | None = None
    sex: str = ""
    email: str = ""
    phone: str = ""
    qualification: str = ""
    position: str = ""
    party_member: bool | None = None  # None: the list has no such column
    unit_code: str = ""
    unit_name: str = ""
    group: str = ""
    starts_on: datetime.date | None = None
    problems: list[Reason] = field(default_factory=list)


CLEANERS: dict[str, Callable[[Any], Any]] = {
    "staff_code": cells.staff_code,
    "full_name": cells.full_name,
    "sex": cells.sex,
    "email": cells.email,
    "phone": cells.phone,
    "qualification": cells.optional,
    "position": cells.optional,
    "party_member": cells.yes,
    "unit_code": lambda value: cells.optional(value, 40).upper(),
    "unit_name": lambda value: cells.optional(value, 200),
    "group": cells.optional,
}


class RowReader:
    """Reads the people of one sheet; `skipped` counts the other lines while it does."""

    def __init__(self, sheet: Sheet, heading: Heading, today: datetime.date) -> None:
        self.sheet, self.heading, self.today = sheet, heading, today
        self.columns = {name: index for name, index in heading.columns.items() if name in _USED}
        self.skipped: Counter[str] = Counter()
        self._named = 1 + max((self.columns.get(name, 0) for name in ("full_name", "given_name")), default=0)
        # "Giám đốc" signs at the foot, but is also what people are.
        self._wordy = {self.columns.get("position"), self.columns.get("unit_name")}

    def __iter__(self) -> Iterator[Row]:
        """Give the rows that are people, made clean."""
        last = self._last_person()
        signed = False
        for index in range(self.heading.row + 1, len(self.sheet.rows)):
            raw = self.sheet.rows[index]
            kind = self._kind(raw)
            signed = kind == "signature" or (signed and not self._is_certain(raw))
            if kind == "person" and index <= last and not signed:
                yield self._read(index + 1, raw)
            else:
                self.skipped["foot" if kind == "person" else kind] += 1

    def _last_person(self) -> int:
        for index in range(len(self.sheet.rows) - 1, self.heading.row, -1):
            raw = self.sheet.rows[index]
            enough = len(self._filled(raw)) >= min(3, len(self.columns))
            if self._kind(raw) == "person" and (enough or self._is_certain(raw)):
                return index
        return -1

    def _kind(self, raw: list[Any]) -> str:
        written = [cell for cell in raw if cell != "" and str(cell).strip()]
        if not written:
            return "blank"
        if any(TOTALS.match(tidy(cell).lower()) for cell in raw[: self._named] if isinstance(cell, str)):
            return "total"
        if self._is_certain(raw) and not (len(written) > 2 and self._repeats_heading(raw)):
            return "numbering" if is_numbering(raw) else "person"
        if is_numbering(raw):
            return "numbering"
        if self._repeats_heading(raw):
            return "heading"
        words = [fold(cell) for index, cell in enumerate(raw) if isinstance(cell, str) and index not in self._wordy]
        if any(SIGNATURES.search(word) for word in words):
            return "signature"
        numbered = isinstance(written[0], str) and SECTION.fullmatch(written[0].strip())
        return "title" if len(written) - bool(numbered) <= 1 else "person"

    def _repeats_heading(self, raw: list[Any]) -> bool:
        pairs = zip(self.heading.titles, raw, strict=False)
        same = sum(isinstance(cell, str) and cell != "" and cell.strip() == title for title, cell in pairs)
        return same > 1 and same >= len(self.columns) // 2

    def _filled(self, raw: list[Any]) -> list[str]:
        return [name for name, index in self.columns.items() if index < len(raw) and str(raw[index]).strip()]

    def _is_certain(self, raw: list[Any]) -> bool:
        """Whether a code or a birth stands there: then it is a person, whatever else does."""
        written = (str(self._cell(raw, name)) for name in _CERTAIN & self.columns.keys())
        return any(len(cell) <= 20 and any(map(str.isdigit, cell)) for cell in written)

    def _read(self, number: int, raw: list[Any]) -> Row:
        row = Row(number, raw)
        for name, index in self.columns.items():
            if name in CLEANERS:
                self._clean(row, name, CLEANERS[name], raw[index] if index < len(raw) else "")
        if "full_name" not in self.columns:
            self._clean(row, "full_name", cells.full_name, self._joined_name(raw))
        self._read_birth(row, raw)
        if "starts_on" in self.columns:
            newest = self.today.year + 1
            self._clean(
                row, "starts_on", lambda cell: cells.read_date(cell, newest=newest), self._cell(raw, "starts_on")
            )
        return row

    def _clean(self, row: Row, name: str, cleaner: Callable[[Any], Any], cell: Any, *, shown: str = "") -> None:
        try:
            setattr(row, name, cleaner(cell))
        except CellError as bad:
            row.problems.append(Reason(shown or name, bad.code, bad.values))

    def _cell(self, raw: list[Any], name: str) -> Any:
        index = self.columns.get(name, len(raw))
        return raw[index] if index < len(raw) else ""

    def _joined_name(self, raw: list[Any]) -> str:
        return f"{self._cell(raw, 'family_name')} {self._cell(raw, 'given_name')}"

    def _read_birth(self, row: Row, raw: list[Any]) -> None:
        """Read the birth from its column, or from the one of two ("Nam", "Nữ") in which it stands."""
        for name, told in (("birth", ""), ("birth_male", Sex.MALE), ("birth_female", Sex.FEMALE)):
            cell = self._cell(raw, name)
            if str(cell).strip():
                self._clean(row, "birth", lambda value: cells.birth(value, self.today), cell, shown=name)
                row.sex = row.sex or told


_CERTAIN = {"staff_code", "birth", "birth_male", "birth_female"}
_USED = CLEANERS.keys() | _CERTAIN | {"family_name", "given_name", "starts_on"}
