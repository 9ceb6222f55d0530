"""What a person is responsible for today: the one place where other apps ask.

    units_of(user, RoleName.COORDINATOR)              the highest units the user co-ordinates
    responsible_for(user, unit, RoleName.HEAD)        whether one of them is the unit or above it
    represented(user, unit, RoleName.HEAD)            whose deputy the user is there, if that alone is the reason
    Initiative.objects.filter(under(units_of(user)))  rows of these units and all below (accounts.querysets.under)

Roles held as somebody's deputy count like own ones. A user's roles are read once for each instance (`request.user` is
one instance a request) and day; a role given later in the same request is not seen, as with Django's permissions.
"""

from collections.abc import Collection
from functools import cache

from django.db.models import prefetch_related_objects
from django.utils import timezone

from accounts.models import HeldRole, Unit, User
from common.daily import read_today
from common.questions import columns, read


def roles_of(user: User) -> list[HeldRole]:
    """Give the roles the user holds today, with their units; the first call costs one query, for a deputy two."""
    if not user.is_authenticated or not user.is_active:
        return []
    return read_today(user, "_roles", lambda: _read(user))


def _read(user: User) -> list[HeldRole]:
    found = []
    for (held, unit), _rest in read(_question(), (HeldRole, Unit), {"person": user.pk, "day": timezone.localdate()}):
        held.person, held.unit = user, unit
        found.append(held)
    prefetch_related_objects(found, "on_behalf_of")
    return found


@cache
def _question() -> str:
    """Write the question out (common.questions): nearly every page asks it."""
    return f"""
        SELECT {columns(held=HeldRole, unit=Unit)}
          FROM accounts_heldrole held
          JOIN accounts_unit unit ON unit.id = held.unit_id
         WHERE held.person_id = %(person)s
           AND held.starts_on <= %(day)s AND (held.ends_on IS NULL OR held.ends_on >= %(day)s)
         ORDER BY unit.path, held.name, held.id
    """


def has_role(user: User, *names: str) -> bool:
    """Say whether the user holds one of these roles (without names: any role) anywhere today."""
    return any(not names or role.name in names for role in roles_of(user))


def units_of(user: User, *names: str) -> list[Unit]:
    """Give the highest units the user is responsible for today by these roles (without names: by any role).

    Units below another of them are left out; every unit below them is meant too.
    """
    highest: list[Unit] = []
    for role in roles_of(user):  # in the order of the tree: what is above comes first
        below = any(role.unit.path.startswith(unit.path) for unit in highest)
        if (not names or role.name in names) and not below:
            highest.append(role.unit)
    return highest


def roles_over(user: User, unit: Unit, *names: str) -> list[HeldRole]:
    """Give the roles among these that the user holds in the unit or in a unit above it today."""
    return [
        role for role in roles_of(user) if (not names or role.name in names) and unit.path.startswith(role.unit.path)
    ]


def responsible_for(user: User, unit: Unit, *names: str) -> bool:
    """Say whether the user holds one of these roles in the unit or in a unit above it today."""
    return bool(roles_over(user, unit, *names))


def represented(user: User | None, unit: Unit, *names: str, concerned: Collection[int] = ()) -> User | None:
    """Give the absent person by whose roles alone the user is responsible for the unit today; None by an own role.

    Where the user acts for several, one of the people it does not concern is given first, the nearest to the unit.
    """
    roles = roles_over(user, unit, *names) if user is not None and acting_roles(user) else []
    if not roles or any(role.on_behalf_of_id is None for role in roles):
        return None
    roles.sort(key=lambda role: (role.on_behalf_of_id in concerned, -role.unit.depth))
    return roles[0].on_behalf_of


def acting_roles(user: User) -> list[HeldRole]:
    """Give the roles the user holds today as somebody's deputy."""
    return [role for role in roles_of(user) if role.on_behalf_of_id is not None]


def acting_for(user: User) -> list[HeldRole]:
    """Give, for each absent person the user acts for today, one of the roles: whose it is and until when."""
    found: dict[int, HeldRole] = {}
    for role in acting_roles(user):
        found.setdefault(role.on_behalf_of_id, role)
    return list(found.values())
