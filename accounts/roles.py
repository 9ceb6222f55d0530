"""What a person is responsible for today: the one place where other apps ask.

    units_of(user, RoleName.COORDINATOR)              the highest units the user co-ordinates
    responsible_for(user, unit, RoleName.HEAD)        whether one of them is the unit or above it
    Initiative.objects.filter(under(units_of(user)))  rows of these units and all below (accounts.querysets.under)

A user's roles are read once for each instance (`request.user` is one instance a request) and day; a role given later
in the same request is not seen, as with Django's permissions.
"""

from django.utils import timezone

from accounts.models import Role, Unit, User


def roles_of(user: User) -> list[Role]:
    """Give the roles the user holds today, with their units; the first call costs one query."""
    if not user.is_authenticated or not user.is_active:
        return []
    today = timezone.localdate()
    read_on, roles = getattr(user, "_roles", (None, []))
    if read_on != today:
        roles = list(user.roles.in_force(today).select_related("unit").order_by("unit__path", "name"))
        user._roles = (today, roles)
    return roles


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


def responsible_for(user: User, unit: Unit, *names: str) -> bool:
    """Say whether the user holds one of these roles in the unit or in a unit above it today."""
    return any(unit.path.startswith(highest.path) for highest in units_of(user, *names))
