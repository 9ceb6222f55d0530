"""How a programme stands: its own tasks counted, and what units below have made of it; nothing is stored."""

import datetime
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from accounts.models import Unit, User
from movements.models import Programme, Task
from movements.programme_states import TaskStatus
from movements.querysets.programmes import late


@dataclass(frozen=True)
class Standing:
    """The tasks of a programme by where they stand."""

    tasks: int
    done: int
    waiting: int
    late: int


def standing(tasks: list[Task]) -> Standing:
    """Count the tasks of one programme, read with it."""
    by_status = [task.status for task in tasks]
    return Standing(
        len(tasks), by_status.count(TaskStatus.CONFIRMED), by_status.count(TaskStatus.REPORTED),
        sum(task.is_late for task in tasks),
    )  # fmt: skip


@dataclass(frozen=True)
class Local:
    """A unit below the issuing one, and the programme in which it localises that one, if the reader sees it."""

    unit: Unit
    programme: Programme | None


TAKEN, MISSING = "taken", "missing"


def units_asked(programme: Programme, reader: User, on: datetime.date, *, which: str = "") -> QuerySet[Unit]:
    """Give the units one step below the issuing one, and those further down that localise the programme.

    `which` leaves only those in which the reader sees a programme that does (`TAKEN`), or none (`MISSING`).
    """
    localising = Unit.objects.filter(pk__in=seen_below(programme, reader).values("unit"))
    if which == TAKEN:
        return localising
    below = Unit.objects.in_force(on).filter(path__startswith=programme.unit.path, depth=programme.unit.depth + 1)
    if which == MISSING:
        return below.exclude(pk__in=localising.values("pk"))
    return Unit.objects.filter(Q(pk__in=below.values("pk")) | Q(pk__in=localising.values("pk")))


def seen_below(programme: Programme, reader: User) -> QuerySet[Programme]:
    """Give the programmes that localise this one and that the reader sees."""
    return programme.localised.visible_to(reader)


def locals_of(programme: Programme, reader: User, units: list[Unit], today: datetime.date) -> list[Local]:
    """Give each of the units with its programme and that one's counts; one query."""
    rows = seen_below(programme, reader).filter(unit__in=units).for_list().counted(today)
    found = {row.unit_id: row for row in rows}
    return [Local(unit, found.get(unit.pk)) for unit in units]


def tasks_below(programme: Programme) -> QuerySet[Task]:
    """Give the tasks of issued programmes that localise one of this programme, in the order of that, then of units."""
    rows = Task.objects.out().filter(above__programme=programme).for_list().select_related("above")
    return rows.order_by("above__position", "programme__unit__path", "pk")


def figures_of(unit: Unit, year: int, today: datetime.date) -> dict[str, int]:
    """Give how many tasks of issued programmes the unit and those below it do in the year, done and overdue ones."""
    theirs = Task.objects.out().of_unit(unit).filter(programme__year=year)
    return theirs.aggregate(
        tasks=Count("pk"), done=Count("pk", filter=Q(status=TaskStatus.CONFIRMED)),
        late=Count("pk", filter=late(today)),
    )  # fmt: skip
