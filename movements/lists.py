"""Tables of opinions as offices keep them: pasted from Word or Excel, or a spreadsheet of many dialogues.

    pasted(text, reading, held_on)     opinions of one dialogue
    dialogues_of(file, reading, today) dialogues with their opinions; what a row leaves empty is as in the row above

Both give `Found`: plans, and for each row that cannot be used what is wrong with it. Nothing is written here.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Self

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.imports.reading import ReadingError, read_sheets
from accounts.models import Unit, User
from common.vietnamese import fold
from movements.permissions.dialogues import why_not_record
from movements.plans import DialoguePlan, OpinionPlan, Reading, Words, WrongError, text_or_raw
from movements.states import DialogueKind, Partners
from movements.table_reading import Columns, WrongCell, cell_of, heading, no_rows, pasted_rows

OPINION_COLUMNS: Columns = {
    "field": (gettext_lazy("Field"), "linh vuc, nhom linh vuc"),
    "text": (gettext_lazy("Opinion"), "y kien, noi dung y kien, kien nghi, y kien kien nghi, noi dung kien nghi"),
    "answer": (gettext_lazy("Answered on the spot"), "tra loi, tra loi tai cho, noi dung tra loi, giai trinh"),
    "promise": (gettext_lazy("What is promised"), "cam ket, noi dung cam ket, huong giai quyet, noi dung giao"),
    "unit": (
        gettext_lazy("Unit that keeps it"),
        "don vi thuc hien, co quan thuc hien, don vi chu tri, co quan chu tri",
    ),
    "person": (gettext_lazy("Person in charge"), "nguoi phu trach, nguoi thuc hien, can bo phu trach"),
    "due_on": (gettext_lazy("Due on"), "thoi han, han, han hoan thanh, ngay hoan thanh, ngay den han"),
}
DIALOGUE_COLUMNS: Columns = {
    "host_unit": (gettext_lazy("Host unit"), "don vi to chuc, don vi doi thoai, don vi"),
    "held_on": (gettext_lazy("Held on"), "ngay doi thoai, ngay to chuc, ngay, thoi gian"),
    "place": (gettext_lazy("Place"), "dia diem"),
    "host_name": (gettext_lazy("Host"), "nguoi chu tri, chu tri, nguoi doi thoai"),
    "host_position": (gettext_lazy("Position of the host"), "chuc vu, chuc vu nguoi chu tri"),
    "kind": (gettext_lazy("Kind"), "hinh thuc, loai, loai doi thoai"),
    "partners": (gettext_lazy("With"), "doi tuong, doi thoai voi, voi"),
    "topic": (gettext_lazy("Topic"), "chuyen de, chu de"),
    "participants": (gettext_lazy("Participants"), "so nguoi tham gia, so nguoi du, so luong, so nguoi tham du"),
    "notice_number": (gettext_lazy("Number of the notice"), "so thong bao, thong bao so, so ket luan"),
    "noticed_on": (gettext_lazy("Date of the notice"), "ngay thong bao, ngay ban hanh"),
}
ALL_COLUMNS = {**DIALOGUE_COLUMNS, **OPINION_COLUMNS}
KINDS = {
    "dinh ky": DialogueKind.PERIODIC, "periodic": DialogueKind.PERIODIC, "thuong xuyen": DialogueKind.PERIODIC,
    "dot xuat": DialogueKind.EXTRAORDINARY, "extraordinary": DialogueKind.EXTRAORDINARY,
}  # fmt: skip
WITH = {
    "nhan dan": Partners.PEOPLE, "nguoi dan": Partners.PEOPLE, "people": Partners.PEOPLE,
    "doanh nghiep": Partners.BUSINESSES, "businesses": Partners.BUSINESSES,
}  # fmt: skip
LENGTHS = {"place": 200, "host_name": 120, "host_position": 160, "topic": 300, "notice_number": 60}
MAY_BE_EMPTY = {"topic", "notice_number"}
MOST_PEOPLE = 1_000_000
CARRIED = ("host_unit", "host_name", "host_position")  # what a row with a day of its own may leave to the row above


@dataclass
class Found:
    """What a table holds; where something is wrong, nothing of it is to be taken."""

    opinions: list[OpinionPlan] = field(default_factory=list)
    dialogues: list[DialoguePlan] = field(default_factory=list)
    wrong: list[WrongCell] = field(default_factory=list)

    def refuse(self, row: int, wrong: dict[str, str]) -> None:
        """Note what is wrong with cells of a row."""
        self.wrong += [WrongCell(row, str(ALL_COLUMNS[name][0]), words) for name, words in wrong.items()]

    def or_empty(self) -> Self:
        """Note that there was nothing, where there was."""
        if not (self.opinions or self.dialogues or self.wrong):
            self.wrong.append(no_rows())
        return self


def pasted(text: str, reading: Reading, held_on: datetime.date) -> Found:
    """Give the opinions of a pasted table; without a heading its columns are those of `OPINION_COLUMNS`, in order."""
    found = Found()
    places, rows = pasted_rows(text, OPINION_COLUMNS, needed="text")
    for number, row in rows:
        words = _words(row, places)
        if not words.is_empty:
            _take(found, number, words, reading, held_on, found.opinions)
    return found.or_empty()


def dialogues_of(file: BinaryIO, reading: Reading, by: User) -> Found:
    """Give the dialogues of a spreadsheet, each beginning where a row names another day, place, topic or unit."""
    found = Found()
    rows = _rows(file, found)
    start, places = heading(rows, ALL_COLUMNS)
    if rows and (places is None or not {"held_on", "text"} <= set(places)):
        found.wrong.append(WrongCell(1, "", _("No row says what the columns are. Begin with the sheet to fill in.")))
        return found
    above: dict[str, Any] = {}
    plan: DialoguePlan | None = None
    for number, row in enumerate(rows[start:], start=start + 1):
        cells = {name: cell_of(row, places, name) for name in DIALOGUE_COLUMNS}
        words = _words(row, places)
        if words.is_empty and not any(text_or_raw(cell) for cell in cells.values()):
            continue
        named = {name: cell for name, cell in cells.items() if text_or_raw(cell)}
        if not above or any(text_or_raw(above.get(name)) != text_or_raw(cell) for name, cell in named.items()):
            kept = CARRIED if "held_on" in named else DIALOGUE_COLUMNS
            above = {**cells, **{name: above[name] for name in kept if above}, **named}
            plan = _dialogue(found, number, above, reading, by)
        if not words.is_empty and plan is not None:
            _take(found, number, words, reading, plan.facts["held_on"], plan.opinions)
    return found.or_empty()


def _rows(file: BinaryIO, found: Found) -> list[list[Any]]:
    try:
        return read_sheets(file)[0].rows
    except ReadingError as error:
        found.wrong.append(WrongCell(1, "", str(error)))
    return []


def _words(row: list[Any], places: dict[str, int]) -> Words:
    cells = {name: cell_of(row, places, name) for name in OPINION_COLUMNS}
    return Words(**{name: cell if name in {"due_on", "field", "unit", "person"} else str(cell or "")
                    for name, cell in cells.items()})  # fmt: skip


def _take(
    found: Found, number: int, words: Words, reading: Reading, held_on: datetime.date, into: list[OpinionPlan]
) -> None:
    try:
        into.append(reading.plan(words, held_on))
    except WrongError as error:
        found.refuse(number, error.wrong)


def _dialogue(found: Found, number: int, cells: dict[str, Any], reading: Reading, by: User) -> DialoguePlan | None:
    """Give the dialogue the cells describe; None where they do not, with what is wrong noted."""
    wrong: dict[str, str] = {}
    unit = _host(cells["host_unit"], reading, by, wrong)
    held_on = reading.day(cells["held_on"], "held_on", wrong)
    if held_on is None:
        wrong.setdefault("held_on", _("Say on which day it was held."))
    elif held_on > reading.today:
        wrong["held_on"] = _("This day lies ahead: a dialogue is recorded once it was held.")
    facts = {name: text_or_raw(cells[name]) for name in LENGTHS}
    for name, limit in LENGTHS.items():
        if len(facts[name]) > limit:
            wrong[name] = _("%(count)d characters; at most %(limit)d.") % {"count": len(facts[name]), "limit": limit}
        elif not facts[name] and name not in MAY_BE_EMPTY:
            wrong[name] = _("Nothing is written here.")
    facts["kind"] = _one_of(cells["kind"], KINDS, DialogueKind.PERIODIC, "kind", wrong)
    facts["partners"] = _one_of(cells["partners"], WITH, Partners.PEOPLE, "partners", wrong)
    facts["participants"] = _count(cells["participants"], wrong)
    facts["noticed_on"] = reading.day(cells["noticed_on"], "noticed_on", wrong)
    if wrong:
        found.refuse(number, wrong)
        return None
    plan = DialoguePlan(unit, {**facts, "held_on": held_on})
    found.dialogues.append(plan)
    return plan


def _host(cell: Any, reading: Reading, by: User, wrong: dict[str, str]) -> Unit | None:
    said: dict[str, str] = {}
    unit = reading.unit(cell, said)
    reason = said.get("unit") or (unit and why_not_record(by, unit))
    if reason:
        wrong["host_unit"] = reason
    return unit


def _one_of(cell: Any, names: dict[str, Any], usual: Any, column: str, wrong: dict[str, str]) -> Any:
    typed = text_or_raw(cell)
    if typed and fold(typed) not in names:
        choices = ", ".join(dict.fromkeys(str(value.label) for value in names.values()))
        wrong[column] = _("“%(value)s” is none of: %(choices)s.") % {"value": typed, "choices": choices}
    return names.get(fold(typed), usual)


def _count(cell: Any, wrong: dict[str, str]) -> int:
    typed = text_or_raw(cell).replace(".", "").replace(" ", "")
    if not typed.isdigit() or int(typed) > MOST_PEOPLE:
        wrong["participants"] = _("Write how many people took part, in digits.")
        return 0
    return int(typed)


def columns_to_fill_in() -> Iterable[str]:
    """Give the titles of the sheet to fill in."""
    return [str(label) for label, _others in ALL_COLUMNS.values()]
