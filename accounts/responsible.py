"""Who answers for units by their roles on a day, read once for many units: for letters by the thousand.

For one unit ask `HeldRole.objects.over`, for what a person may do `accounts.roles`.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from accounts.models import HeldRole, Unit


@dataclass(frozen=True)
class Answerable:
    """The people who hold a role in one unit, deputies beside those who are absent."""

    unit_id: int
    path: str
    unit: str
    people: tuple[int, ...]


class Responsible:
    """The holders of some roles on a day, in all units or in those with these paths and above them.

    One query, when the first question is asked.
    """

    def __init__(self, on: datetime.date, *names: str, over: Iterable[str] | None = None) -> None:
        self.roles = HeldRole.objects.in_force(on).filter(name__in=names, person__is_active=True)
        self.units: dict[str, tuple[int, str]] = {}
        if over is not None:
            self.roles = self.roles.filter(unit__path__in={above for path in over for above in _upwards(path)})

    @cached_property
    def held(self) -> dict[str, dict[str, list[tuple[int, int | None]]]]:
        """By the path of the unit and the role: who holds it, and for whom if as a deputy."""
        held: dict = defaultdict(lambda: defaultdict(list))
        for name, person, absent, unit, path, title in self.roles.order_by("unit__path", "role", "pk").values_list(
            "name", "person_id", "on_behalf_of_id", "unit_id", "unit__path", "unit__name"
        ):
            held[path][name].append((person, absent))
            self.units[path] = (unit, title)
        return {path: dict(by_name) for path, by_name in held.items()}

    def paths_of(self, people: Collection[int]) -> list[str]:
        """Give the paths of the units in which one of these people holds a role."""
        return [
            path
            for path, by_name in self.held.items()
            if any(person in people for held in by_name.values() for person, _absent in held)
        ]

    def nearest(self, path: str, name: str, *, without: frozenset[int] = frozenset()) -> Answerable | None:
        """Give who holds the role in the unit of this path or in the nearest one above that has somebody.

        Whoever stands in for one of those `without` is left out with them.
        """
        for above in _upwards(path):
            held = self.held.get(above, {}).get(name, [])
            people = dict.fromkeys(person for person, absent in held if not {person, absent} & without)
            if people:
                return Answerable(self.units[above][0], above, self.units[above][1], tuple(people))
        return None

    def first(self, path: str, *names: str, without: frozenset[int] = frozenset()) -> Answerable | None:
        """Give who is nearest in the first of these roles, or where nobody above holds it, in the next one."""
        return next(filter(None, (self.nearest(path, name, without=without) for name in names)), None)

    def each(self, path: str, *names: str, without: frozenset[int] = frozenset()) -> list[int]:
        """Give the people nearest in each of these roles, each once."""
        found = [self.nearest(path, name, without=without) for name in names]
        return list(dict.fromkeys(person for nearest in found if nearest for person in nearest.people))


def _upwards(path: str) -> list[str]:
    """Give the path of a unit and those above it, the nearest first."""
    return [path[:end] for end in range(len(path), 0, -Unit.steplen)]
