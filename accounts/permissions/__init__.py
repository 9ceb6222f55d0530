"""Who may do what with people and units, and the reason when not."""

import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Posting, StaffImport, Unit, User
from accounts.officers import entrusted
from accounts.querysets import under
from accounts.roles import has_role, responsible_for, units_of
from accounts.states import ImportStatus, RoleName


def is_administrator(user: User) -> bool:
    """Say whether the user may look after all people: whoever may add them in the admin."""
    return user.is_active and user.is_staff and user.has_perm("accounts.add_user")


def why_not_see_people(user: User) -> str | None:
    """Say why the user may not open lists of people, or None if he or she may."""
    if is_administrator(user) or has_role(user, RoleName.COORDINATOR, RoleName.HEAD):
        return None
    return _("Only co-ordinators and heads of units see the people of their units.")


def why_not_import(user: User, unit: Unit | None = None) -> str | None:
    """Say why the user may not import staff (into the unit, or anywhere when none is named), or None."""
    if is_administrator(user):
        return None
    if not has_role(user, RoleName.COORDINATOR):
        return _("Only unit co-ordinators and administrators import staff lists.")
    if unit is not None and not responsible_for(user, unit, RoleName.COORDINATOR):
        return _("%(unit)s is outside the units you co-ordinate.") % {"unit": unit}
    return None


def why_not_end_postings(user: User, staff_import: StaffImport) -> str | None:
    """Say why the user may not end the postings of the leavers this list proposes, or None."""
    if reason := why_not_import(user, staff_import.unit):
        return reason
    if staff_import.status != ImportStatus.DONE:
        return _("Leavers are confirmed once the list has been imported.")
    return None


def imports_visible_to(user: User) -> QuerySet[StaffImport]:
    """Give the staff lists the user sees: the own ones, and those for units he or she co-ordinates."""
    units = None if is_administrator(user) else units_of(user, RoleName.COORDINATOR)
    return StaffImport.objects.visible_to(user, units)


def people_visible_to(user: User) -> QuerySet[User]:
    """Give the people whose pages the user opens: who works or worked in the units he or she is responsible for."""
    if is_administrator(user):
        return User.objects.all()
    units = units_of(user, RoleName.COORDINATOR, RoleName.HEAD)
    return User.objects.filter(Exists(Posting.objects.filter(under(units), person=OuterRef("pk"))))


def why_not_correct_contact(user: User, person: User) -> str | None:
    """Say why the user may not change somebody else's address and telephone number, or None."""
    if is_administrator(user):
        return None
    units = units_of(user, RoleName.COORDINATOR)
    if not User.objects.working_under(units, timezone.localdate()).filter(pk=person.pk).exists():
        return _("Only the co-ordinator of the unit somebody works in changes the contact.")
    if User.objects.filter(entrusted(), pk=person.pk).exists():
        return _("%(name)s has a role or an office; only administrators change what such people sign in by.") % {
            "name": person.full_name
        }
    return None


def why_not_let_in(user: User) -> str | None:
    """Say why the user may not invite people or print one-time slips, or None if he or she may."""
    if is_administrator(user) or has_role(user, RoleName.COORDINATOR):
        return None
    return _("Only unit co-ordinators and administrators help people to sign in.")


def people_let_in_by(user: User) -> QuerySet[User]:
    """Give the people the user may hand slips to: everybody for administrators, else plain staff of the user's units.

    A slip sets a password: whoever prints one for somebody with a role or an office could act in his or her place.
    """
    people = User.objects.filter(is_active=True)
    if is_administrator(user):
        return people
    units = units_of(user, RoleName.COORDINATOR)
    return people.working_under(units, timezone.localdate()).exclude(entrusted())


def why_not_change_units(user: User) -> str | None:
    """Say why the user may not change the tree of units, or None."""
    if user.is_active and user.is_staff and user.has_perm("accounts.change_unit"):
        return None
    return _("Only administrators change units.")


def why_not_move(user: User, unit: Unit) -> str | None:
    """Say why the unit may not be put elsewhere in the tree, or None."""
    if reason := why_not_change_units(user):
        return reason
    if unit.is_used():
        return _("People or papers belong to %(unit)s or to units below it: let a new unit succeed it instead.") % {
            "unit": unit
        }
    return None


def why_not_end(user: User, unit: Unit, after: datetime.date) -> str | None:
    """Say why the unit may not end with that day without a successor, or None."""
    if reason := why_not_change_units(user):
        return reason
    later = Q(ends_on__isnull=True) | Q(ends_on__gt=after)
    below = Unit.objects.get_descendants(unit).filter(Q(valid_to__isnull=True) | Q(valid_to__gt=after))
    if unit.postings.filter(later).exists() or unit.roles.filter(later).exists() or below.exists():
        return _("After that day people or units still belong to %(unit)s: let another unit succeed it instead.") % {
            "unit": unit
        }
    return None


def why_not_succeed(user: User, unit: Unit, on: datetime.date, into: Unit | None = None) -> str | None:
    """Say why the unit may not be succeeded (by the other one, where it is named) from that day on, or None."""
    if reason := why_not_change_units(user):
        return reason
    if unit.successor_id or unit.valid_to:
        return _("%(unit)s has ended already.") % {"unit": unit}
    if on <= unit.valid_from:
        return _("%(unit)s exists from %(date)s; a successor can only begin after that day.") % {
            "unit": unit,
            "date": f"{unit.valid_from:%d/%m/%Y}",
        }
    if into is not None and into.path.startswith(unit.path):
        return _("A unit cannot be merged into itself or into a unit below it.")
    if into is not None and (into.valid_to or into.valid_from > on):
        return _("%(unit)s does not exist on that day.") % {"unit": into}
    return None
