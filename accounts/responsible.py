"""Who answers for units by their roles on a day, read once for many units: for letters by the thousand.

For one unit ask `HeldRole.objects.over`, for what a person may do `accounts.roles`.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from accounts.models import HeldRole, Unit


@dataclass(frozen=True)
class Answerable:
    """The people who hold a role in one unit, deputies beside those who are absent."""

    unit_id: int
    path: str
    unit: str
    people: tuple[int, ...]


class Responsible:
    """The holders of some roles on a day; one query."""

    def __init__(self, on: datetime.date, *names: str) -> None:
        held: dict[str, dict[str, list[tuple[int, int | None]]]] = defaultdict(lambda: defaultdict(list))
        self.units: dict[str, tuple[int, str]] = {}
        roles = HeldRole.objects.in_force(on).filter(name__in=names, person__is_active=True)
        for name, person, absent, unit, path, title in roles.order_by("unit__path", "role", "pk").values_list(
            "name", "person_id", "on_behalf_of_id", "unit_id", "unit__path", "unit__name"
        ):
            held[path][name].append((person, absent))
            self.units[path] = (unit, title)
        self.held = {path: dict(by_name) for path, by_name in held.items()}

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
        for end in range(len(path), 0, -Unit.steplen):
            held = self.held.get(path[:end], {}).get(name, [])
            people = dict.fromkeys(person for person, absent in held if not {person, absent} & without)
            if people:
                return Answerable(self.units[path[:end]][0], path[:end], self.units[path[:end]][1], tuple(people))
        return None
