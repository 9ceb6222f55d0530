"""What is to be written of a dialogue: plain values, read from a form, a pasted table or a spreadsheet.

    Words("đất đai", "Đề nghị …", promise="…", unit="CB-D012", due_on="31/12/2026")     what somebody typed
    Reading(unit, today).plan(words, held_on)                                             what it means, or Wrong

Units are given by code or name, people by staff code or by their full name in the unit.
"""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.imports.cells import read_date
from accounts.imports.cells import text as text_of
from accounts.imports.reasons import REASONS, CellError
from accounts.models import Unit, User
from common.vietnamese import fold, tidy
from movements.models import OpinionField

LONGEST = {"text": 8000, "answer": 8000, "promise": 4000}


@dataclass(frozen=True)
class PromisePlan:
    """A promise as it is to be kept."""

    promise: str
    unit: Unit
    due_on: datetime.date
    person: User | None = None


@dataclass(frozen=True)
class OpinionPlan:
    """An opinion as it is to be kept; `pk` names the one it takes the place of."""

    field: OpinionField
    text: str
    answer: str = ""
    promise: PromisePlan | None = None
    pk: int | None = None


@dataclass(frozen=True)
class DialoguePlan:
    """The facts of a dialogue and its opinions."""

    unit: Unit
    facts: dict[str, Any]  # the columns `actions.dialogues.FACTS`
    opinions: list[OpinionPlan] = field(default_factory=list)


class WrongError(Exception):
    """Something typed cannot be used; `wrong` gives for each part (a field of `Words`) what to do about it."""

    def __init__(self, wrong: dict[str, str]):
        super().__init__(wrong)
        self.wrong = wrong


@dataclass(frozen=True)
class Words:
    """One row as somebody typed it; cells of a spreadsheet may be dates or numbers."""

    field: Any = ""
    text: str = ""
    answer: str = ""
    promise: str = ""
    unit: Any = ""
    person: Any = ""
    due_on: Any = ""
    pk: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all was typed."""
        parts = (self.field, self.text, self.answer, self.promise, self.unit, self.person, self.due_on)
        return not any(str(part or "").strip() for part in parts)


class Reading:
    """What fields, units and people are called today; units and fields are read once."""

    def __init__(self, host: Unit, today: datetime.date):
        self.host, self.today = host, today
        fields = list(OpinionField.objects.filter(is_active=True))
        self.fields = {fold(name): each for each in fields for name in (each.code, each.name)}
        self.units: dict[str, list[Unit]] = {}
        for unit in Unit.objects.in_force(today):
            for name in {fold(unit.code), fold(unit.name)}:
                self.units.setdefault(name, []).append(unit)
        self.people: dict[tuple[int, str], User | None] = {}

    def bodies(self) -> list[Unit]:
        """Give those that usually keep promises and do tasks, to choose from: units with a council of their own."""
        units = {unit.pk: unit for found in self.units.values() for unit in found if unit.recognition_level}
        return sorted(units.values(), key=lambda unit: unit.path)

    def plan(self, words: Words, held_on: datetime.date | None) -> OpinionPlan:
        """Give what the row means; raises `WrongError` with all that is wrong at once."""
        wrong: dict[str, str] = {}
        found = self._field(words, wrong)
        said = {name: _lines(getattr(words, name)) for name in LONGEST}
        for name, limit in LONGEST.items():
            if len(said[name]) > limit:
                wrong[name] = _("%(count)d characters; at most %(limit)d.") % {"count": len(said[name]), "limit": limit}
        if not said["text"]:
            wrong["text"] = _("Write what was said.")
        promise = self._promise(words, said["promise"], held_on, wrong)
        if said["answer"] and said["promise"]:
            wrong["answer"] = _("An opinion is answered on the spot or promised, not both.")
        if wrong:
            raise WrongError(wrong)
        return OpinionPlan(found, said["text"], said["answer"], promise, words.pk)

    def _field(self, words: Words, wrong: dict[str, str]) -> OpinionField | None:
        if isinstance(words.field, OpinionField):
            return words.field
        found = self.fields.get(fold(text_or_raw(words.field)))
        if found is None:
            names = ", ".join(dict.fromkeys(each.name for each in self.fields.values()))
            wrong["field"] = _("“%(value)s” is no field of the list: %(names)s.") % {
                "value": text_or_raw(words.field), "names": names,
            }  # fmt: skip
        return found

    def _promise(self, words: Words, promise: str, held_on: datetime.date | None, wrong: dict) -> PromisePlan | None:
        if not promise:
            if any(str(part or "").strip() for part in (words.unit, words.person, words.due_on)):
                wrong["promise"] = _("Write what is promised, or leave unit, person and day empty.")
            return None
        unit, due_on = self.unit(words.unit, wrong), self.day(words.due_on, "due_on", wrong)
        if due_on is None and "due_on" not in wrong:
            wrong["due_on"] = _("Say by which day.")
        if due_on and held_on and due_on < held_on:
            wrong["due_on"] = _("This day lies before the dialogue.")
        person = self.person_in(words.person, unit, wrong) if unit else None
        return PromisePlan(promise, unit, due_on, person) if unit and due_on else None

    def unit(self, typed: Any, wrong: dict[str, str]) -> Unit | None:
        """Give the unit of that code or name, the host where nothing is typed."""
        name = text_or_raw(typed)
        if not name:
            return self.host
        found = self.units.get(fold(name), [])
        found = [unit for unit in found if name in {unit.code, unit.name}] or found
        if len(found) == 1:
            return found[0]
        if found:
            wrong["unit"] = _("Several units are called “%(value)s”. Give the code: %(codes)s.") % {
                "value": name, "codes": ", ".join(unit.code for unit in found[:5]),
            }  # fmt: skip
        else:
            wrong["unit"] = _("No unit has the code or name “%(value)s” today.") % {"value": name}
        return None

    def day(self, typed: Any, name: str, wrong: dict[str, str]) -> datetime.date | None:
        """Give the day, None where nothing is typed."""
        try:
            return read_date(typed, newest=2099)
        except CellError as error:
            wrong[name] = str(REASONS[error.code] % error.values)
        return None

    def person_in(self, typed: Any, unit: Unit, wrong: dict[str, str]) -> User | None:
        """Give the person of that name or code in the unit, None where nothing is typed; each is asked for once."""
        name = text_or_raw(typed)
        if not name:
            return None
        if (unit.pk, name) not in self.people:
            self.people[unit.pk, name] = self._person(name, unit)
        if self.people[unit.pk, name] is None:
            wrong["person"] = _("“%(value)s” is not one person who works in %(unit)s. Give the staff code.") % {
                "value": name, "unit": unit,
            }  # fmt: skip
        return self.people[unit.pk, name]

    def _person(self, name: str, unit: Unit) -> User | None:
        """Give the one person of that staff code or full name who works in the unit or below it."""
        called = Q(staff_code__iexact=name) | Q(full_name__iexact=name)
        found = User.objects.working_in(unit, self.today).filter(called, is_active=True)[:2]
        return found[0] if len(found) == 1 else None


def text_or_raw(typed: Any) -> str:
    """Give a cell's text; what a spreadsheet could not compute stays as it is written."""
    try:
        return text_of(typed)
    except CellError:
        return str(typed)


def _lines(typed: Any) -> str:
    """Give a text with its paragraphs, each tidied."""
    lines = str(typed or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(tidy(line) for line in lines).strip()
