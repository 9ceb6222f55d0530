"""Who may act in the place of somebody absent, who says so, and the reason when not."""

import datetime
from collections.abc import Collection, Iterable

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Posting, Role, Substitute, Unit, User
from accounts.permissions import is_administrator
from accounts.roles import represented, roles_of
from accounts.states import RoleName
from common.formats import day

LONGEST = datetime.timedelta(days=366)


def heads_above(user: User, roles: Iterable[Role]) -> bool:
    """Say whether the user heads, in an own right, the units of all these roles or units above them."""
    own = [role.unit.path for role in roles_of(user) if role.name == RoleName.HEAD and role.on_behalf_of_id is None]
    paths = [role.unit.path for role in roles]
    return bool(paths) and all(any(path.startswith(head) for head in own) for path in paths)


def why_not_name_for(user: User, person: User) -> str | None:
    """Say why the user may not name a deputy for this person, or None."""
    if user.pk == person.pk or is_administrator(user) or heads_above(user, standing_roles(person)):
        return None
    return _("A deputy is named by %(person)s, by the head above or by an administrator.") % {"person": person}


def why_not_end_for(user: User, substitute: Substitute) -> str | None:
    """Say why the user may not end this before its last day, or None; a deputy may give it back."""
    if substitute.ended_at is not None:
        return _("This has been ended already.")
    if substitute.ends_on < timezone.localdate():
        return _("Its last day is over.")
    return None if user.pk == substitute.deputy_id else why_not_name_for(user, substitute.person)


def why_not_resume(user: User, substitute: Substitute) -> str | None:
    """Say why what was ended cannot be taken up again, or None."""
    if substitute.ended_at is None:
        return _("This has not been ended.")
    return (
        why_not_name_for(user, substitute.person)
        or why_not_period(max(substitute.starts_on, timezone.localdate()), substitute.ends_on)
        or why_not_stand_in(
            substitute.person, substitute.deputy, substitute.role, substitute.starts_on, substitute.ends_on
        )
    )


def why_not_period(starts_on: datetime.date, ends_on: datetime.date) -> str | None:
    """Say why nobody can be absent so, or None."""
    if starts_on < timezone.localdate():
        return _("The first day is over: begin today at the earliest.")
    if ends_on < starts_on:
        return _("The last day lies before the first one.")
    if ends_on - starts_on >= LONGEST:
        return _("A deputy acts for a year at most: give the role to somebody else instead.")
    return None


def why_not_stand_in(
    person: User, deputy: User, role: Role | None, starts_on: datetime.date, ends_on: datetime.date
) -> str | None:
    """Say why this deputy cannot act for the person in these days, or None."""
    if deputy.pk == person.pk:
        return _("That is the one who is absent. Choose somebody else.")
    roles = [role] if role is not None else standing_roles(person)
    if not roles:
        return _("%(person)s has no role that somebody else could take over.") % {"person": person}
    return (
        _why_overlapping(person, role, starts_on, ends_on)
        or _why_no_deputy_of_a_deputy(person, deputy, starts_on, ends_on)
        or _why_elsewhere(deputy, roles, max(starts_on, timezone.localdate()))
    )


def standing_roles(person: User) -> list[Role]:
    """Give the roles the person holds by appointment, today or later, in the order of the tree."""
    return [
        role
        for role in person.roles.select_related("unit").order_by("unit__path", "name", "pk")
        if role.ends_on is None or role.ends_on >= timezone.localdate()
    ]


def _why_overlapping(person: User, role: Role | None, starts_on: datetime.date, ends_on: datetime.date) -> str | None:
    for other in person.substitutes.between(starts_on, ends_on).select_related("deputy").order_by("starts_on"):
        if role is None or other.role_id in {None, role.pk}:
            return _("%(deputy)s acts for %(person)s from %(first)s to %(last)s: end that first.") % {
                "deputy": other.deputy,
                "person": person,
                "first": day(other.starts_on),
                "last": day(other.ends_on),
            }
    return None


def _why_no_deputy_of_a_deputy(
    person: User, deputy: User, starts_on: datetime.date, ends_on: datetime.date
) -> str | None:
    if not deputy.is_active:
        return _("%(deputy)s has left.") % {"deputy": deputy}
    away = deputy.substitutes.between(starts_on, ends_on).first()
    if away is not None:
        return _("%(deputy)s is absent too, from %(first)s to %(last)s.") % {
            "deputy": deputy,
            "first": day(away.starts_on),
            "last": day(away.ends_on),
        }
    acts = person.stands_in.between(starts_on, ends_on).select_related("person").first()
    if acts is not None:
        return _("%(person)s acts for %(other)s until %(last)s: give that back first, a deputy has no deputy.") % {
            "person": person,
            "other": acts.person,
            "last": day(acts.ends_on),
        }
    return None


def _why_elsewhere(deputy: User, roles: Iterable[Role], on: datetime.date) -> str | None:
    """Say for which unit the deputy works too far away, or None: in it, or one step above or below it."""
    places = [
        posting.unit.path for posting in Posting.objects.in_force(on).filter(person=deputy).select_related("unit")
    ]
    for role in roles:
        if not any(_is_next_to(place, role.unit.path) for place in places):
            return _("%(deputy)s works neither in %(unit)s nor in a unit directly above or below it.") % {
                "deputy": deputy,
                "unit": role.unit,
            }
    return None


def _is_next_to(place: str, unit: str) -> bool:
    shorter, longer = sorted((place, unit), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= Unit.steplen


def why_not_for(user: User, unit: Unit, *names: str, concerned: Collection[int]) -> str | None:
    """Say that the user would act in the place of somebody whom the matter itself concerns, or None."""
    absent = represented(user, unit, *names, concerned=concerned)
    if absent is None or absent.pk not in concerned:
        return None
    return _("You act for %(person)s, whom this concerns: somebody else does it.") % {"person": absent}
