"""Titles as co-ordinators paste them from a spreadsheet: a line a title, its cells apart by tabs or semicolons."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from accounts.models import User
from common.vietnamese import fold
from movements.models import Title

MOST = 2000
LETTERS = {fold(title.label): title for title in Title}
SHORT = {
    "ldtt": Title.ADVANCED_WORKER,
    "cstdcs": Title.GRASSROOTS,
    "cstdct": Title.PROVINCIAL,
    "cstdtq": Title.NATIONAL,
}


@dataclass(frozen=True)
class Given:
    """One line, read: who was given what for which year, by which decision."""

    person: User
    title: str
    year: int
    decision: str


def read_titles(text: str, people: Iterable[User]) -> tuple[list[Given], list[str]]:
    """Give what the lines say, and for each line that cannot be read its number with what is wrong with it."""
    known = {person.staff_code.upper(): person for person in people}
    found, wrong = [], []
    for place, line in enumerate(text.splitlines(), start=1):
        cells = [cell.strip() for cell in re.split(r"[\t;]", line)]
        if not any(cells):
            continue
        given = _read(cells, known)
        if isinstance(given, Given):
            found.append(given)
        else:
            wrong.append(_("Line %(place)d: %(reason)s") % {"place": place, "reason": given})
    return found, wrong


def codes_in(text: str) -> set[str]:
    """Give the staff codes that begin the lines."""
    return {re.split(r"[\t;]", line)[0].strip().upper() for line in text.splitlines() if line.strip()}


def _read(cells: list[str], known: dict[str, User]) -> Given | str:
    code, title, year, decision = [*cells, "", "", "", ""][:4]
    person, known_title = known.get(code.upper()), title_of(title)
    if person is None:
        return _("nobody of the unit has the staff code “%(code)s”.") % {"code": code}
    if known_title is None:
        return _("“%(title)s” is no title; write one of: %(titles)s.") % {
            "title": title, "titles": ", ".join(str(each.label) for each in Title),
        }  # fmt: skip
    if not re.fullmatch(r"(19[89]\d|20\d\d)", year):
        return _("“%(year)s” is no year.") % {"year": year}
    return Given(person, known_title, int(year), decision[:120])


def title_of(words: str) -> str | None:
    """Give the title people mean: by its name, with or without tones, or by its abbreviation."""
    folded = " ".join(fold(words).split())
    return LETTERS.get(folded) or SHORT.get(re.sub(r"\W", "", folded))
