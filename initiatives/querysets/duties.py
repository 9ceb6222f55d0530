"""Every question we ask about duties and the days on which somebody is exempt."""

from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName


def _to_be_seen_by(user, unit: str) -> Q:
    """Everybody sees the own account, co-ordinators and heads that of who counts in their units."""
    return Q(person=user) | under(units_of(user, RoleName.COORDINATOR, RoleName.HEAD), unit)


class DutyQuerySet(QuerySet):
    """Yearly duties."""

    def visible_to(self, user) -> Self:
        """The user's own, and those counted in units the user co-ordinates or heads."""
        return self.filter(_to_be_seen_by(user, "unit")) if user.is_authenticated else self.none()

    def obliged(self) -> Self:
        """Duties of people who owe an initiative."""
        return self.filter(exemption="")

    def within(self, unit) -> Self:
        """Duties counted in the unit or below it."""
        return self.filter(unit__path__startswith=unit.path)

    def naming_for(self, user) -> Self:
        """Say of each whether the user may read by which initiative it is met: it may not be public yet."""
        seen = apps.get_model("initiatives", "Initiative").objects.visible_to(user)
        return self.annotate(names_met_by=Exists(seen.filter(pk=OuterRef("met_by"))))


class ExcuseQuerySet(QuerySet):
    """Days on which somebody is exempt."""

    def standing(self) -> Self:
        """Those that count: nobody has lifted them."""
        return self.filter(lifted_at__isnull=True)

    def visible_to(self, user) -> Self:
        """Those of the duties the user sees."""
        duties = apps.get_model("initiatives", "Duty").objects.visible_to(user)
        seen = duties.filter(person=OuterRef("person"), season=OuterRef("season"))
        return self.filter(Exists(seen))
