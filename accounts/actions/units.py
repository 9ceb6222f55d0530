"""Units come, change, move and are succeeded."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.hooks import postings_changed, unit_moves
from accounts.imports.unit_list import Fault, UnitListError, UnitRow, abbreviate
from accounts.models import Posting, Role, Substitute, Unit, User
from accounts.permissions import why_not_move, why_not_succeed
from common.errors import require


@dataclass
class UnitChanges:
    """What an imported table of units did, by code."""

    created: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)


@transaction.atomic
def import_units(*, rows: Iterable[UnitRow], valid_from: datetime.date) -> UnitChanges:
    """Bring in a table of units, parents first. Units that are not in it are left alone; all of it or nothing."""
    changes = UnitChanges()
    rows = list(rows)
    known = {unit.code: unit for unit in Unit.objects.select_for_update()}
    taken = _short_names()
    _refuse_moves([row for row in rows if row.code in known], known)
    for row in rows:
        if row.code in known:
            changed = _change_unit(known[row.code], row, taken)
            (changes.changed if changed else changes.unchanged).append(row.code)
    new = [row for row in rows if row.code not in known]
    _create_units(new, known, taken, valid_from)
    changes.created = [row.code for row in new]
    return changes


def _refuse_moves(rows: list[UnitRow], known: dict[str, Unit]) -> None:
    code_at = {unit.path: unit.code for unit in known.values()}
    faults = []
    for row in rows:
        parent = code_at.get(known[row.code].path[: -Unit.steplen], "")
        if parent != row.parent_code:
            told = {"here": parent or "–", "there": row.parent_code or "–"}
            text = _("the unit is below %(here)s, not %(there)s; move or succeed it in the administration") % told
            faults.append(Fault(row.number, "parent_code", text))
    if faults:
        raise UnitListError(faults)


def _change_unit(unit: Unit, row: UnitRow, taken: set[str]) -> bool:
    wanted = {"kind": row.kind, "name": row.name, "recognition_level": row.level}
    if row.short_name or (row.level and not unit.short_name):
        wanted["short_name"] = _short_name(row, taken)
    if all(getattr(unit, name) == value for name, value in wanted.items()):
        return False
    for name, value in wanted.items():
        setattr(unit, name, value)
    unit.save(update_fields=[*wanted, "search"])
    return True


def _short_name(row: UnitRow, taken: set[str]) -> str:
    """Give what begins the numbers of the unit's dossiers: as written, else its initials, made unique."""
    if row.short_name or not row.level:
        return row.short_name
    made = abbreviate(row.name, taken)
    taken.add(made)
    return made


def _create_units(rows: list[UnitRow], known: dict[str, Unit], taken: set[str], valid_from: datetime.date) -> None:
    """Make the units in one go: their places in the tree are worked out here, after the children already there."""
    taken |= {row.short_name for row in rows if row.short_name}
    last = {}  # path of a parent → number of its last child
    for path in Unit.objects.order_by("path").values_list("path", flat=True):
        last[path[: -Unit.steplen]] = Unit._str2int(path[-Unit.steplen :])
    by_code, units, grown = dict(known), [], set()
    for row in rows:
        parent = by_code.get(row.parent_code)
        above = parent.path if parent else ""
        last[above] = last.get(above, 0) + 1
        unit = Unit(
            code=row.code,
            kind=row.kind,
            name=row.name,
            recognition_level=row.level,
            short_name=_short_name(row, taken),
            valid_from=valid_from,
            depth=(parent.depth if parent else 0) + 1,
            path=Unit._get_path(above, (parent.depth if parent else 0) + 1, last[above]),
        )
        by_code[row.code] = unit.set_search()
        units.append(unit)
        if parent:
            parent.numchild += 1
            grown.add(parent.code)
    Unit.objects.bulk_create(units, batch_size=1000)
    old = [known[code] for code in grown if code in known]
    Unit.objects.bulk_update(old, ["numchild"])


@transaction.atomic
def move_unit(*, unit: Unit, target: Unit, position: str, by: User) -> Unit:
    """Put a unit nobody uses yet elsewhere in the tree (`position` as treebeard names it: "last-child", "left")."""
    require(why_not_move(by, unit))
    _move(unit, target, position)
    return Unit.objects.get(pk=unit.pk)


def _move(unit: Unit, target: Unit, position: str) -> None:
    before = set(Unit.objects.above(unit).exclude(pk=unit.pk).values_list("pk", flat=True))
    after = set(Unit.objects.above(target).values_list("pk", flat=True))
    if not position.endswith("child"):
        after -= {target.pk}
    unit_moves(unit, before - after, after - before)
    Unit.objects.move(unit, target, pos=position)


@transaction.atomic
def succeed_unit(
    *, unit: Unit, on: datetime.date, by: User, code: str, name: str, kind: str = "", parent: Unit | None = None
) -> Unit:
    """End a unit and let a new one take its place from a day on: people, duties and the units below go over.

    The old unit keeps its past: who worked there before that day, what was filed and decided there.
    """
    require(why_not_succeed(by, unit, on))
    above = parent or Unit.objects.get_parent(unit)
    successor = Unit(
        code=code,
        name=name,
        kind=kind or unit.kind,
        # Not the old one's: its numbers are given, and a new series begins.
        short_name=abbreviate(name, _short_names()) if unit.recognition_level else "",
        recognition_level=unit.recognition_level,
        map_column=unit.map_column,
        map_row=unit.map_row,
        valid_from=on,
    )
    if above:
        Unit.objects.add_child(Unit.objects.get(pk=above.pk), instance=successor)
    else:
        Unit.objects.add_root(instance=successor)
    _hand_over(unit, successor, on)
    return Unit.objects.get(pk=successor.pk)


def _short_names() -> set[str]:
    return set(Unit.objects.exclude(short_name="").values_list("short_name", flat=True))


@transaction.atomic
def merge_unit(*, unit: Unit, into: Unit, on: datetime.date, by: User) -> Unit:
    """End a unit and let one that already exists take its place from a day on, as when communes are merged."""
    require(why_not_succeed(by, unit, on, into=into))
    _hand_over(unit, into, on)
    return Unit.objects.get(pk=into.pk)


def _hand_over(unit: Unit, successor: Unit, on: datetime.date) -> None:
    """End the unit the day before, move what is below it under the successor and its people with it."""
    for child in Unit.objects.get_children(Unit.objects.get(pk=unit.pk)).in_force(on):
        _move(Unit.objects.get(pk=child.pk), Unit.objects.get(pk=successor.pk), "last-child")
    ended = Unit.objects.select_for_update().get(pk=unit.pk)
    ended.valid_to = on - datetime.timedelta(days=1)
    ended.successor = successor
    ended.save(update_fields=["valid_to", "successor", "search"])
    _hand_over_rows(Posting.objects.filter(unit=unit), successor, on)
    postings_changed(Posting.objects.filter(unit=successor).values_list("person", flat=True), timezone.now())
    roles = Role.objects.filter(unit=unit)
    for name in set(roles.values_list("name", flat=True)):
        held = Role.objects.in_force(on).filter(unit=successor, name=name).values("person")
        doubled = roles.in_force(on).filter(name=name, person__in=held, starts_on__lt=on)
        doubled.update(ends_on=on - datetime.timedelta(days=1))
    for_one_role = list(Substitute.objects.standing().filter(role__unit=unit, ends_on__gte=on).select_related("role"))
    _hand_over_rows(roles, successor, on)
    for substitute in for_one_role:
        _hand_over_substitute(substitute, successor, on)


def _hand_over_substitute(substitute: Substitute, successor: Unit, on: datetime.date) -> None:
    """Let a deputy for one role act for the role that takes its place at the successor, from that day on."""
    old = substitute.role
    new = Role.objects.in_force(on).filter(unit=successor, person=old.person_id, name=old.name).order_by("pk").first()
    if new is None or new == old:
        return
    starts_on = substitute.starts_on
    if starts_on < on:
        substitute.ends_on, last_day = on - datetime.timedelta(days=1), substitute.ends_on
        substitute.save(update_fields=["ends_on", "updated_at"])
        substitute.pk, substitute.ends_on, substitute._state.adding = None, last_day, True
    substitute.role, substitute.starts_on = new, max(starts_on, on)
    substitute.save()


def _hand_over_rows(rows: QuerySet, successor: Unit, on: datetime.date) -> None:
    """Let what holds on that day end before it and begin again at the successor; what begins later begins there."""
    rows.filter(starts_on__gte=on).update(unit=successor)
    holding = list(rows.in_force(on))
    rows.filter(pk__in=[row.pk for row in holding]).update(ends_on=on - datetime.timedelta(days=1))
    for row in holding:
        row.pk, row.unit, row.starts_on, row._state.adding = None, successor, on, True
    rows.model.objects.bulk_create(holding)
