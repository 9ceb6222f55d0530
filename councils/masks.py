"""Masking people and units in texts and file names, so that a dossier can be judged without knowing whose it is.

    mask = Mask.of(version.content)
    mask.text("Cô Lò Thị Nga, Trường Mầm non Hoa Sen")  →  "Cô [Tác giả 1], [Đơn vị 1]"
    mask.content(version.content)                        →  the same content, every text of it masked

A name is found whole, in any case, with and without its diacritics; by its last two words where both begin with a
capital letter, since "hải đường" is a flower too; and by the given name alone after a form of address. A unit is found
by its name, with and without its first word, and by the proper name it ends in. Who is called by the given name alone,
or described, is not found.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from common.vietnamese import fold

ADDRESS = "ông|bà|anh|chị|em|cô|thầy|đồng chí|đ/c|tác giả"
SPELT_OUT = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "THCS": "Trung học cơ sở", "MN": "Mầm non"}
PERSONAL = ("staff_code", "birth_date", "sex", "position", "qualification", "email", "phone")
BETWEEN, IN_NAME = r"\s+", r"[\s_.\-]*"  # what stands between the words of a name, in a text and in a file name


@dataclass(frozen=True)
class Mask:
    """What is hidden in one dossier: authors and units, each in its order, and codes or addresses of people."""

    people: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Self:
        """Give the mask of a version's content: authors and first appliers, their units, the unit of the dossier."""
        authors, facts = content.get("authors") or [], content.get("facts") or {}
        appliers = content.get("first_appliers") or []
        units = [(facts.get(name) or {}).get("name") for name in ("unit", "recognising_unit")]
        units += [facts.get("investor_name"), *(author.get("place") for author in authors)]
        units += [applier.get("workplace") for applier in appliers]
        codes = [author.get(name) for author in authors for name in ("staff_code", "email", "phone")]
        return cls(
            people=_once([*(author["name"] for author in authors), *(applier.get("name") for applier in appliers)]),
            units=_once(units),
            codes=_once(codes),
        )

    def text(self, text: str) -> str:
        """Give a text without the people and units."""
        return self._replaced(text, self._in_text)

    def file_name(self, name: str) -> str:
        """Give the name of a file without them, however its words are joined."""
        return self._replaced(name, self._in_name)

    def content(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """Give a version's content masked: of its authors shares and tasks alone, and every text of it."""
        masked = self._walked(content)
        place = "" if not self.units else _label("unit", 1)
        for number, author in enumerate(masked.get("authors") or [], 1):
            author |= dict.fromkeys(PERSONAL, "") | {"name": _label("person", number), "place": place}
        for applier in masked.get("first_appliers") or []:
            applier |= {name: "" for name in ("birth_date", "qualification") if name in applier}
        facts = masked.get("facts") or {}
        for name in ("unit", "recognising_unit"):
            if facts.get(name):
                facts[name]["code"] = ""
        facts |= {name: "" for name in ("investor_address",) if name in facts}
        for file, shown in zip(content.get("attachments") or [], masked.get("attachments") or [], strict=True):
            shown["name"] = self.file_name(file["name"])
        return masked

    def _walked(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {key: self._walked(each) for key, each in value.items()}
        return [self._walked(each) for each in value] if isinstance(value, list) else value

    @cached_property
    def _in_text(self) -> list[tuple[re.Pattern, str]]:
        return self._patterns(BETWEEN, is_name=False)

    @cached_property
    def _in_name(self) -> list[tuple[re.Pattern, str]]:
        return self._patterns(IN_NAME, is_name=True)

    def _patterns(self, between: str, *, is_name: bool) -> list[tuple[re.Pattern, str]]:
        """Give what is looked for in folded text, the longest first, with what stands in its place."""
        cores: list[tuple[re.Pattern, str]] = []
        found = [(_pattern(code.split(), between), _label("code", 1)) for code in self.codes]
        for number, unit in enumerate(self.units, 1):
            found += [(_pattern(words, between), _label("unit", number)) for words in _shapes(unit)]
            if core := _core(unit):
                cores.append((_pattern(core, between, is_capital=not is_name), _label("unit", number)))
        whole, short = [], []
        for number, person in enumerate(self.people, 1):
            words, label = person.split(), _label("person", number)
            whole.append((_pattern(words, between), label))
            if len(words) > 2:
                capital = not is_name
                short.append((_pattern(words[-2:], between, is_capital=capital), label))
            if not is_name:
                short.append((_after_address(words[-1]), label))
        return [*found, *whole, *cores, *short]

    @staticmethod
    def _replaced(text: str, patterns: list[tuple[re.Pattern, str]]) -> str:
        """Look in the folded text, in which every sign stands at its place, and replace in the text itself."""
        text = unicodedata.normalize("NFC", text)
        for pattern, label in patterns:
            folded = plain(text)
            parts, end = [], 0
            for match in pattern.finditer(folded):
                start = match.start("name")
                parts += [text[end:start], f"[{label}]"]
                end = match.end("name")
            text = "".join([*parts, text[end:]])
        return text


def plain(text: str) -> str:
    """Give a text without diacritics, sign for sign: the places stay, and so do capital letters."""
    return "".join(_plain_sign(sign) for sign in text)


def _plain_sign(sign: str) -> str:
    if sign in "đĐ":
        return "d" if sign == "đ" else "D"
    return unicodedata.normalize("NFD", sign)[0]


def _once(texts: Iterable[str | None]) -> tuple[str, ...]:
    kept = {fold(text): text.strip() for text in texts if text and len(text.strip()) > 1}
    return tuple(kept.values())


def _label(kind: str, number: int) -> str:
    """Papers are Vietnamese, and so are the texts names stand in."""
    return {"person": f"Tác giả {number}", "unit": f"Đơn vị {number}", "code": "đã ẩn"}[kind]


def _pattern(words: list[str], between: str, *, is_capital: bool = False) -> re.Pattern:
    """Find words one after the other; with `is_capital` each must begin with a capital letter."""
    parts = [plain(word) for word in words]
    if is_capital:
        shapes = [f"{re.escape(part[0].upper())}(?i:{re.escape(part[1:])})" for part in parts]
        return re.compile(rf"(?<!\w)(?P<name>{between.join(shapes)})(?!\w)")
    edge = "(?<![A-Za-z0-9])" if between == IN_NAME else r"(?<!\w)"
    after = "(?![a-z0-9])" if between == IN_NAME else r"(?!\w)"
    shapes = between.join(re.escape(part) for part in parts)
    return re.compile(f"{edge}(?P<name>(?i:{shapes})){after}")


def _after_address(given_name: str) -> re.Pattern:
    name = plain(given_name)
    return re.compile(
        rf"(?<!\w)(?i:{plain(ADDRESS)})\s+(?P<name>{re.escape(name[0].upper())}(?i:{re.escape(name[1:])}))(?!\w)"
    )


def _shapes(unit: str) -> list[list[str]]:
    """Give the ways a unit is written: whole, spelt out, shortened, and without its first word; the longest first."""
    written = {unit, unit.partition(",")[0]}  # a province after a comma is often left out
    for short, long in SPELT_OUT.items():
        written |= {each.replace(short, long) for each in list(written)}
        written |= {re.sub(re.escape(long), short, each, flags=re.IGNORECASE) for each in list(written)}
    shapes = {tuple(each.split()) for each in written}
    shapes |= {shape[1:] for shape in list(shapes) if len(shape) > 3}
    return [list(shape) for shape in sorted(shapes, key=lambda shape: (-len(" ".join(shape)), shape))]


def _core(unit: str) -> list[str]:
    """Give the proper name a unit's name ends in ("Văn Môn" of "UBND xã Văn Môn, Bắc Ninh"), if it has one."""
    last = unit.partition(",")[0].split()[-2:]
    is_proper = len(last) == 2 and all(word[0].isupper() and not word.isupper() for word in last)
    return last if is_proper else []
