"""Heads of units, who answer for what their people owe: the head of the nearest unit that has one."""

import datetime
from collections.abc import Callable

from accounts.responsible import Responsible
from accounts.states import RoleName
from notifications.dues import Due, Scope


def heads(on: datetime.date) -> Callable[[Due], Scope | None]:
    """Give the function that finds who answers for what is due, from the heads of a day; never the owner."""
    roles = Responsible(on, RoleName.HEAD)

    def find(due: Due) -> Scope | None:
        found = roles.nearest(due.unit_path, RoleName.HEAD, without=frozenset([due.person_id]))
        return Scope(f"unit-{found.unit_id}", found.unit, found.people) if found else None

    return find
