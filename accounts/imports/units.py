"""Which unit and which target group a cell means."""

import datetime
import re
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from accounts.imports.reasons import CellError
from accounts.models import TargetGroup, Unit
from common.vietnamese import fold

SAME_WORDS = (
    ("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"), ("trung hoc co so", "thcs"),
    ("trung hoc pho thong", "thpt"), ("truong mam non", "truong mn"), ("truong tieu hoc", "truong th"),
    ("pho thong dan toc", "ptdt"), ("trung tam", "tt"),
)  # fmt: skip

# What offices call the groups of the movement (design.md 3), besides their names in the system.
GROUP_WORDS = {
    "cadres": "can bo, dang vien, can bo dang vien, cb, lanh dao, can bo lanh dao, can bo chuyen trach",
    "civil": "cong chuc, vien chuc, cong chuc vien chuc, cc, vc, ccvc, giao vien, cong chuc cap xa, cong chuc xa",
    "armed": "luc luong vu trang, llvt, quan nhan, bo doi, cong an, quan doi, si quan, chien si, can bo chien si",
    "workers": (
        "cong nhan, nguoi lao dong, lao dong, nld, cong nhan nguoi lao dong, hop dong, hop dong lao dong, hdld, "
        "lao dong hop dong, nhan vien hop dong, hop dong 68, hop dong 111"
    ),
}


class Place(NamedTuple):
    """A unit, as far as a list needs it."""

    pk: int
    code: str
    name: str
    path: str
    valid_from: datetime.date
    valid_to: datetime.date | None
    successor_id: int | None


@lru_cache(maxsize=8192)
def plain_unit(name: str) -> str:
    """Give a unit's name as it is compared: without diacritics and signs, usual words abbreviated."""
    words = " ".join(re.findall(r"[a-z0-9]+", fold(name)))
    for long, short in SAME_WORDS:
        words = words.replace(long, short)
    return words


class Places:
    """All units, found by code or name; `scope` is the unit the list is for."""

    def __init__(self, scope: Unit | None, on: datetime.date) -> None:
        self.scope, self.on = scope, on
        self.by_pk: dict[int, Place] = {}
        self.by_code: dict[str, Place] = {}
        self.by_name: dict[str, list[Place]] = defaultdict(list)
        rows = Unit.objects.values_list("pk", "code", "name", "path", "valid_from", "valid_to", "successor_id")
        for place in map(Place._make, rows):
            self.by_pk[place.pk] = self.by_code[place.code.upper()] = place
            self.by_name[plain_unit(place.name)].append(place)

    def find(self, code: str, name: str) -> Place:
        """Give the unit; the code decides where there is one. CellError("unit_…") says why there is none."""
        place = self._by_code(code, name) if code else self._by_name(name)
        if place.valid_to and place.valid_to < self.on:
            raise self._ended(place)
        if self.scope and not place.path.startswith(self.scope.path):
            raise CellError("unit_outside", unit=place.name, scope=self.scope.name)
        return place

    def _by_code(self, code: str, name: str) -> Place:
        place = self.by_code.get(code.upper())
        if place:
            return place
        meant = self.by_name.get(plain_unit(name), []) if name else []
        if len(meant) == 1:
            raise CellError("unit_code_unknown_hint", value=code, name=meant[0].name, code=meant[0].code)
        raise CellError("unit_code_unknown", value=code)

    def _by_name(self, name: str) -> Place:
        if not name:
            raise CellError("unit_missing")
        meant = self.by_name.get(plain_unit(name), [])
        if len(meant) > 1:  # a name that is shared means the one inside the scope, still existing
            meant = [place for place in meant if self._is_near(place)] or meant
        if not meant:
            raise CellError("unit_name_unknown", value=name)
        if len(meant) > 1:
            raise CellError("unit_name_shared", value=name, codes=", ".join(place.code for place in meant[:5]))
        return meant[0]

    def _is_near(self, place: Place) -> bool:
        exists = place.valid_to is None or place.valid_to >= self.on
        return exists and (self.scope is None or place.path.startswith(self.scope.path))

    def _ended(self, place: Place) -> CellError:
        date = f"{place.valid_to:%d/%m/%Y}"
        successor = self.by_pk.get(place.successor_id)
        if successor:
            return CellError(
                "unit_succeeded", unit=place.name, date=date, successor=successor.name, code=successor.code
            )
        return CellError("unit_ended", unit=place.name, date=date)


class Groups:
    """The target groups, found by name, code or what offices call them."""

    def __init__(self) -> None:
        groups = list(TargetGroup.objects.all())
        self.names = {group.pk: group.name for group in groups}
        self._meant: dict[str, int] = {}
        for group in groups:
            for word in [*GROUP_WORDS.get(group.code, "").split(", "), _plain(group.code), _plain(group.name)]:
                self._meant[word] = group.pk

    def find(self, written: str) -> int:
        """Give the group's primary key; CellError lists the groups there are."""
        group = self._meant.get(_plain(written))
        if group is None:
            raise CellError("group_unknown", value=written, groups="; ".join(self.names.values()))
        return group


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(text)))
