"""How a unit stands at the head of its papers (Nghị định 30/2020/NĐ-CP): its full name, what is above it, its place.

Papers are in Vietnamese whatever the reader's language, so these words are not translated.
"""

import re
from dataclasses import dataclass

from accounts.models import Unit
from accounts.states import UnitKind
from common.formats import inside_sentence

COMMITTEE = "Ủy ban nhân dân"
GOVERNING = {UnitKind.PROVINCE, UnitKind.COMMUNE, UnitKind.WARD}  # headed by a People's Committee, nothing above it
UNDER_ONE = {UnitKind.DEPARTMENT, UnitKind.DIVISION, UnitKind.PUBLIC_SERVICE_UNIT}
HEADS = {  # how a unit's name begins, and what its head is called
    COMMITTEE: "Chủ tịch",
    "Ủy ban": "Chủ tịch",
    "Ủy ban Kiểm tra": "Chủ nhiệm",
    "Trường": "Hiệu trưởng",
    "Trạm": "Trưởng trạm",
    "Phòng": "Trưởng phòng",
    "Ban": "Trưởng ban",
    "Văn phòng": "Chánh Văn phòng",
    "Thanh tra": "Chánh Thanh tra",
    "Báo": "Tổng biên tập",
    "Bộ Chỉ huy": "Chỉ huy trưởng",
    **dict.fromkeys(("Sở", "Bệnh viện", "Trung tâm", "Công ty", "Công an"), "Giám đốc"),
}
HEAD_IS_NAMED_BY_THE_WHOLE = {"Trạm", "Phòng", "Ban", "Văn phòng", "Thanh tra"}  # "Trưởng trạm Y tế …"


@dataclass(frozen=True)
class Letterhead:
    """The head of a paper: `above` may be empty; `head` is the office that signs ("Chủ tịch Ủy ban nhân dân …")."""

    issuer: str
    above: str
    place: str
    head: str


def letterhead(unit: Unit) -> Letterhead:
    """Give a unit's letterhead; one query for what is above it."""
    line = list(Unit.objects.above(unit))  # the highest first
    parent = line[-2] if len(line) > 1 else None
    above = full_name(parent) if parent and unit.kind in UNDER_ONE else ""
    place = next((each for each in reversed(line) if each.kind in GOVERNING), line[0])
    return Letterhead(full_name(unit), above, place_name(place), head_of(unit))


def full_name(unit: Unit) -> str:
    """Give the name as papers write it: nothing abbreviated, and the committee where a unit is governed by one."""
    name = re.sub(r"^UBND\b", COMMITTEE, unit.name)
    if unit.kind in GOVERNING and not name.startswith(COMMITTEE):
        name = f"{COMMITTEE} {inside_sentence(name)}"
    return name


def place_name(unit: Unit) -> str:
    """Give the place papers are dated from: Lũng Nặm, Cao Bằng."""
    return re.sub(r"^(UBND|Ủy ban nhân dân)?\s*(tỉnh|thành phố|xã|phường)\s+", "", unit.name, flags=re.IGNORECASE)


def head_of(unit: Unit) -> str:
    """Give the office of the unit's head with the unit: Chủ tịch Ủy ban nhân dân xã Lũng Nặm."""
    name = full_name(unit)
    start, office = _office(name)
    return f"{office} {name[len(start) :].strip()}" if start in HEAD_IS_NAMED_BY_THE_WHOLE else f"{office} {name}"


def office_of(unit: Unit) -> str:
    """Give the office of the unit's head alone, as it stands above a signature: Chủ tịch."""
    return _office(full_name(unit))[1]


def _office(name: str) -> tuple[str, str]:
    start = max((start for start in HEADS if name.startswith(start)), key=len, default="")
    return start, HEADS.get(start, "Thủ trưởng")


def title_of_deputy(title: str, position: str) -> str:
    """Give the title of who signs for an absent head: the own one of a vice-head, else by authority given (TUQ.)."""
    return position if position.lower().startswith("phó") else f"TUQ. {title}"


def signing_lines(unit: Unit, title: str) -> list[str]:
    """Give the lines above a signature: a deputy signs for the head (KT.)."""
    office = office_of(unit)
    title = re.sub(r"\s+(UBND|Ủy ban nhân dân)\b.*$", "", title)  # the unit stands at the head of the paper
    return [f"KT. {office}", title] if title.lower().startswith("phó") else [title or office]
