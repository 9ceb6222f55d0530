"""Which row is the heading and which column means what: offices name, order and place columns differently."""

import difflib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from accounts.imports.reading import Sheet
from common.vietnamese import fold

LAST_HEADING_ROW = 30

SYNONYMS = {
    "staff_code": (
        "ma nhan vien, ma can bo, ma cong chuc, ma vien chuc, ma cbcc, ma cbccvc, ma nv, ma cb, ma so, ma so can bo, "
        "ma so nhan vien, ma nhan su, ma so cbccvc, so hieu, so hieu can bo, so hieu cong chuc, so hieu vien chuc, "
        "so hieu cbccvc, ma nguoi lao dong, staff code, staff id, staff no, employee code, employee id, employee no, id"
    ),
    "full_name": (
        "ho va ten, ho ten, ho va ten khai sinh, ho ten khai sinh, ten nhan vien, ten can bo, ho va ten can bo, "
        "ho va chu dem va ten, ho chu dem va ten, ho dem va ten, full name, name, employee name, staff name"
    ),
    "family_name": "ho, ho dem, ho va dem, ho va ten dem, ho va chu dem, ho ten dem, ho lot, last name, surname",
    "given_name": "ten, first name, given name",
    "sex": "gioi tinh, gioi, phai, nam nu, nam hay nu, sex, gender",
    "birth": (
        "ngay sinh, ngay thang nam sinh, nam sinh, sinh ngay, ngay thang sinh, ntns, ngay nam sinh, date of birth, "
        "birth date, birthdate, birthday, dob, year of birth"
    ),
    "birth_male": "ngay sinh nam, ngay thang nam sinh nam, nam sinh nam, sinh nam",
    "birth_female": "ngay sinh nu, ngay thang nam sinh nu, nam sinh nu, sinh nu",
    "unit_name": (
        "don vi cong tac, don vi, ten don vi, co quan, co quan don vi, co quan don vi cong tac, noi cong tac, "
        "co quan cong tac, noi lam viec, phong ban, truong, unit, unit name, workplace, department, organisation"
    ),
    "unit_code": "ma don vi, ma co quan, ma dv, ma phong ban, ma truong, ma don vi cong tac, unit code",
    "position": (
        "chuc vu, chuc danh, chuc vu chuc danh, chuc danh chuc vu, vi tri viec lam, vi tri cong tac, cong viec, "
        "chuc vu hien tai, nghe nghiep, position, job title, title, post"
    ),
    "group": (
        "doi tuong, nhom doi tuong, loai can bo, loai lao dong, phan loai, nhom, dien, loai hinh lao dong, "
        "target group, group, category"
    ),
    "party_member": "dang vien, la dang vien, ngay vao dang, vao dang, dang vien dcsvn, party member, party",
    "email": "email, e mail, mail, thu dien tu, dia chi email, dia chi thu dien tu, hop thu, hop thu cong vu, gmail",
    "phone": (
        "dien thoai, so dien thoai, sdt, so dt, dt, di dong, dien thoai di dong, dtdd, so di dong, dien thoai lien he, "
        "phone, phone number, mobile, tel, telephone"
    ),
    "qualification": (
        "trinh do, trinh do chuyen mon, trinh do dao tao, bang cap, hoc vi, trinh do cmnv, hoc ham hoc vi, "
        "trinh do chuyen mon nghiep vu, qualification, degree, education"
    ),
    "starts_on": (
        "ngay ve don vi, ngay vao don vi, ngay bat dau lam viec, lam viec tu ngay, cong tac tu ngay, ngay bat dau, "
        "ngay vao lam, tu ngay, start date, since, from"
    ),
}
FIELD_OF = {name: key for key, names in SYNONYMS.items() for name in names.split(", ")}
# "Họ và tên cán bộ" begins with a known heading; "Mã số thuế" must not.
OPENINGS = sorted((name for name in FIELD_OF if " " in name and not name.startswith("ma ")), key=len, reverse=True)
OF_OTHERS = re.compile(r"\b(vo|chong|con|cha|me|thue|bhxh|bao hiem|cccd|dinh danh|co quan cap|khai sinh so)\b")
NUMBERING = re.compile(r"\(?\s*(\d{1,2}|[A-Za-z])(\.0)?\s*\)?")


@dataclass(slots=True)
class Heading:
    """Where the heading stands (its last row, counted from 0; -1: none found) and what its columns mean."""

    sheet: str
    row: int
    titles: list[str]
    columns: dict[str, int] = field(default_factory=dict)

    @property
    def is_usable(self) -> bool:
        """Whether the rows below can be read as people."""
        return bool({"full_name", "given_name"} & self.columns.keys())


def plain(title: Any) -> str:
    """Give a heading without diacritics, signs and remarks in brackets."""
    return " ".join(re.sub(r"[^\w]+|_", " ", re.sub(r"\(.*?\)", " ", fold(str(title)))).split())


@lru_cache(maxsize=4096)
def field_of(title: str) -> tuple[str, int] | None:
    """Give the meaning of a plain heading and how sure it is (3 known, 2 begins so, 1 a slip of the keyboard)."""
    if not title or len(title) > 60:
        return None
    if title in FIELD_OF:
        return FIELD_OF[title], 3
    if OF_OTHERS.search(title):
        return None
    for opening in OPENINGS:
        if title.startswith(opening + " "):
            return FIELD_OF[opening], 2
    close = difflib.get_close_matches(title, FIELD_OF, n=1, cutoff=0.88) if len(title) > 4 else []
    return (FIELD_OF[close[0]], 1) if close else None


def recognise(sheets: list[Sheet]) -> Heading:
    """Find the heading: the row (or two rows, one above the other) of the sheets in which most columns are known."""
    best, most = Heading(sheets[0].name, -1, _letters(sheets[0].rows)), 0
    for sheet in sheets:
        for row in range(min(LAST_HEADING_ROW, len(sheet.rows))):
            for titles, last in _readings(sheet.rows, row):
                columns = _split_name(_columns(titles), titles, sheet.rows[last + 1 : last + 31])
                found = Heading(sheet.name, last, [_shown(title) for title in titles], columns)
                if len(columns) > most and found.is_usable and len(columns) > 1:
                    best, most = found, len(columns)
    return best


def with_columns(heading: Heading, columns: dict[str, int]) -> Heading:
    """Give the heading with the meanings somebody corrected."""
    return Heading(heading.sheet, heading.row, heading.titles, columns)


def _readings(rows: list[list[Any]], row: int) -> list[tuple[list[tuple[str, ...]], int]]:
    """Read one row as a heading, and it with the row below as a heading of two storeys."""
    upper = [str(cell).strip() for cell in rows[row]]
    single = [(title,) for title in upper]
    if row + 1 >= len(rows) or sum(bool(title) for title in upper) < 2:
        return [(single, row)]
    lower = [str(cell).strip() for cell in rows[row + 1]]
    double, above = [], ""
    for index, below in enumerate(lower):
        here = upper[index] if index < len(upper) else ""
        above = here or (above if below else "")
        double.append((above, below) if below and below != above else (above,) if here else ())
    return [(single, row), (double, row + 1)]


def _columns(titles: list[tuple[str, ...]]) -> dict[str, int]:
    sure: dict[str, tuple[int, int]] = {}
    for index, parts in enumerate(titles):
        tries = [plain(" ".join(parts)), plain(parts[-1]), plain(parts[0])] if parts else []
        meaning = max(filter(None, map(field_of, tries)), key=lambda found: found[1], default=None)
        if meaning and sure.get(meaning[0], (0, 0))[0] < meaning[1]:
            sure[meaning[0]] = (meaning[1], index)
    return {name: index for name, (_sure, index) in sure.items()}


def _split_name(columns: dict[str, int], titles: list[tuple], below: list[list[Any]]) -> dict[str, int]:
    """Find the given names beside "Họ và tên" where that heading stands over two columns."""
    left = columns.get("full_name")
    if left is None or left + 1 >= len(titles) or any(titles[left + 1]):
        return columns
    named = [row for row in below if left + 1 < len(row) and str(row[left]).strip()]
    divided = [row for row in named if isinstance(row[left + 1], str) and len(row[left + 1].split()) in (1, 2)]
    if len(divided) * 2 <= len(named):
        return columns
    others = {name: index for name, index in columns.items() if name != "full_name"}
    return {**others, "family_name": left, "given_name": left + 1}


def is_numbering(cells: list[Any]) -> bool:
    """Say whether a row only numbers the columns: (1) (2) (3) or A B 1 2."""
    filled = [str(cell).strip() for cell in cells if str(cell).strip()]
    return len(filled) > 2 and all(NUMBERING.fullmatch(cell) for cell in filled)


def _shown(parts: tuple[str, ...]) -> str:
    return " ".join(" ".join(parts).split())


def _letters(rows: list[list[Any]]) -> list[str]:
    width = max((len(row) for row in rows[:LAST_HEADING_ROW]), default=0)
    return [chr(ord("A") + index) if index < 26 else f"A{chr(ord('A') + index - 26)}" for index in range(width)]
