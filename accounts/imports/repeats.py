"""People who stand in a list more than once, and codes or addresses that several people claim."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable

from accounts.imports.lines import Line
from accounts.imports.matching import births_agree, births_differ
from accounts.states import Outcome

COMPARED = ("sex", "email", "phone", "qualification", "position", "starts_on")


def groups_of(lines: Iterable[Line], key: Callable[[Line], Hashable]) -> list[list[Line]]:
    """Give the lines that share a key, where more than one do; an empty key is shared by nobody."""
    groups: dict[Hashable, list[Line]] = defaultdict(list)
    for line in lines:
        if shared := key(line):
            groups[shared].append(line)
    return [group for group in groups.values() if len(group) > 1]


def refuse_shared_codes(lines: list[Line]) -> None:
    """Reject all rows of a code that different people claim: the list cannot tell whose it is."""
    for group in groups_of(lines, lambda line: line.row.staff_code):
        for line in group:
            other = next((other for other in group if not _may_be_one(line, other)), None)
            if other:
                told = {"value": line.row.staff_code, "row": other.row.number, "name": other.row.full_name}
                line.refuse("staff_code", "code_shared", **told)


def refuse_shared_emails(lines: list[Line]) -> None:
    """Reject all rows of an address that different people claim: people sign in by it."""
    for group in groups_of(lines, lambda line: line.row.email):
        for line in group:
            other = next((other for other in group if not _is_one(line, other)), None)
            if other:
                line.refuse("email", "email_shared", row=other.row.number, name=other.row.full_name)


def _may_be_one(one: Line, other: Line) -> bool:
    """Say whether two rows of one code may be one person: the name or the date of birth is the same."""
    if one.key == other.key and one.key:
        return not births_differ(one.row.birth, other.row.birth)
    same_day = births_agree(one.row.birth, other.row.birth) and one.row.birth.date and other.row.birth.date
    return one is other or bool(same_day)


def _is_one(one: Line, other: Line) -> bool:
    if one.row.staff_code and other.row.staff_code:
        return one.row.staff_code == other.row.staff_code
    return one is other or (one.key == other.key and births_agree(one.row.birth, other.row.birth))


def join_repeated(lines: list[Line]) -> None:
    """Take a person who stands in several rows once: rows that say the same are joined, others rejected.

    The first row with a staff code, else the first row, counts.
    """
    for group in groups_of(_identified(lines), lambda pair: pair[0]):
        rows = [line for _who, line in group]
        first = min(rows, key=lambda line: (not line.row.staff_code, line.row.number))
        for line in rows:
            if line is not first:
                _compare(line, first)


def _identified(lines: list[Line]) -> list[tuple[Hashable, Line]]:
    """Give each row without faults with whom it means; a row without a code may mean one with a code."""
    good = [line for line in lines if not line.reasons]
    coded: dict[tuple, list[tuple[Hashable, Line]]] = defaultdict(list)
    identified = []
    for line in good:
        if line.known or line.row.staff_code:
            who = ("known", line.known.pk) if line.known else ("code", line.row.staff_code)
            identified.append((who, line))
            coded[line.key, line.place.pk].append((who, line))
    for line in good:
        if not line.known and not line.row.staff_code:
            here = coded[line.key, line.place.pk]
            meant = {who: other for who, other in here if births_agree(other.row.birth, line.row.birth)}
            if len(meant) > 1:
                codes = ", ".join(other.row.staff_code for other in meant.values())
                line.refuse("staff_code", "several_match", count=len(meant), codes=codes)
                continue
            who = next(iter(meant), ("row", line.row.number))
            identified.append((who, line))
            here.append((who, line))
    return identified


def _compare(line: Line, first: Line) -> None:
    for name in COMPARED:
        value, other = getattr(line.row, name), getattr(first.row, name)
        if value and value != other:
            line.refuse(name, "repeated", row=first.row.number, value=_shown(other))
    if line.place.pk != first.place.pk:
        line.refuse("unit_name", "repeated", row=first.row.number, value=first.place.name)
    if line.row.group and line.group != first.group:
        line.refuse("group", "repeated", row=first.row.number, value=first.row.group)
    if line.row.party_member is not first.row.party_member:
        line.refuse("party_member", "repeated", row=first.row.number, value="Có" if first.row.party_member else "")
    if not line.reasons:
        line.outcome = Outcome.SAME
        line.known = first.known
        line.remark("full_name", "repeated_alike", row=first.row.number)


def _shown(value) -> str:
    return f"{value:%d/%m/%Y}" if hasattr(value, "year") else str(value)
