"""What a row changes of a person already known."""

import datetime
from typing import Any

from accounts.imports.lines import Line, NewPost, Terms
from accounts.imports.matching import Known, Post
from accounts.imports.units import Places
from common.vietnamese import fold, name_key

SIGNS_IN_BY = {"staff_code", "email"}


def compare_person(line: Line) -> None:
    """Note which of the person's own data the row changes; a blank cell changes nothing."""
    row, known = line.row, line.known
    if row.staff_code and row.staff_code != known.staff_code.upper():
        line.changes["staff_code"] = (known.staff_code, row.staff_code)
    if _is_better_name(row.full_name, known.full_name):
        line.changes["full_name"] = (known.full_name, row.full_name)
    for name in ("sex", "email", "phone", "qualification"):
        value = getattr(row, name)
        if value and value != getattr(known, name):
            line.changes[name] = (getattr(known, name), value)
    if row.party_member is not None and row.party_member != known.party_member:
        line.changes["party_member"] = (known.party_member, row.party_member)
    if row.birth:
        _compare_birth(line)


def _is_better_name(new: str, old: str) -> bool:
    """Say whether a name differs in its letters and tones, not only in how they are typed or left out."""
    without_marks = fold(new) == new.lower()
    return name_key(new) != name_key(old) and not (without_marks and fold(new) == fold(old))


def _compare_birth(line: Line) -> None:
    birth, known = line.row.birth, line.known
    if birth.date and birth.date != known.birth_date:
        line.changes["birth_date"] = (known.birth_date, birth.date)
    elif not birth.date and known.birth_date and known.birth_date.year != birth.year:
        line.refuse("birth", "birth_conflict", known=f"{known.birth_date:%d/%m/%Y}")
    if birth.year != known.birth_year and not line.reasons:
        line.changes["birth_year"] = (known.birth_year, birth.year)


def compare_post(line: Line, posts: list[Post], terms: Terms) -> None:
    """Note whether the row begins a posting, ends one for another, or corrects one."""
    if not posts:
        group = line.group or (terms.default_group and terms.default_group.pk)
        if group is None:
            return line.refuse("group", "group_missing")
        line.post = NewPost(line.place.pk, group, line.row.position, terms.changed_on)
        line.changes["unit"] = (None, line.place.pk)
        return None
    return _compare_open(line, posts, terms)


def _compare_open(line: Line, posts: list[Post], terms: Terms) -> None:
    now, last = posts[0], posts[-1]
    group = line.group or now.group
    position = line.row.position or (now.position if now.unit == line.place.pk else "")
    for name, old, new in (("unit", now.unit, line.place.pk), ("group", now.group, group)):
        if old != new:
            line.changes[name] = (old, new)
    moves = not {"unit", "group"}.isdisjoint(line.changes)
    if position != now.position:
        line.changes["position"] = (now.position, position)
    if moves and (last is not now or now.starts_on > terms.changed_on):
        told = {"name": line.known.full_name, "date": f"{last.starts_on:%d/%m/%Y}"}
        return line.refuse("unit_name", "later_posting", **told)
    if moves and now.starts_on < terms.changed_on:
        line.post = NewPost(line.place.pk, group, position, terms.changed_on, replaces=now)
    elif moves or position != now.position:
        line.post = NewPost(line.place.pk, group, position, now.starts_on, corrects=now)
    return None


def shown_changes(line: Line, places: Places, groups: dict[int, str]) -> list[list[str]]:
    """Give the changes as field, old text, new text: what the preview shows."""
    shown = {
        name: pair
        for name, pair in line.changes.items()
        if (name, "birth_date" in line.changes) != ("birth_year", True)
    }
    return [[name, *(_shown(name, value, places, groups) for value in pair)] for name, pair in shown.items()]


def _shown(name: str, value: Any, places: Places, groups: dict[int, str]) -> str:
    if value is None or value == "":
        return ""
    if name == "unit":
        return places.by_pk[value].name
    if name == "group":
        return groups.get(value, "")
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:%d/%m/%Y}" if isinstance(value, datetime.date) else str(value)


def touches_sign_in(line: Line) -> bool:
    """Say whether the row changes what the person signs in by."""
    return not SIGNS_IN_BY.isdisjoint(line.changes)


def is_known_person(known: Known, line: Line) -> bool:
    """Say whether the person of this code is the one of the row: the name or the date of birth is the same."""
    row = line.row
    if fold(known.full_name) == fold(row.full_name):
        return True
    return bool(row.birth and row.birth.date and row.birth.date == known.birth_date)
