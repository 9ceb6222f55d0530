"""Which unit the list of people nobody reaches is of."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.forms.imports import UnitField
from accounts.models import Unit, User
from accounts.permissions import is_administrator
from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from common.layout import Ask, form_helper
from notifications.unreached import with_dead_address, without_channel


class UnreachedFilter(forms.Form):
    """The unit, kept in the address beside which of the two lists is shown."""

    unit = UnitField(label=_("Unit"), queryset=Unit.objects.none(), required=False)

    def __init__(self, user: User, data) -> None:
        super().__init__(data)
        self.show = "dead" if data.get("show") == "dead" else "none"
        self.units = units_of(user, RoleName.COORDINATOR, RoleName.HEAD)
        units = Unit.objects.in_force(timezone.localdate())
        if is_administrator(user):
            self.units = list(Unit.objects.filter(depth=1))
        else:
            units = units.filter(under(self.units, ""))
        self.fields["unit"].offer(units)
        self.fields["unit"].empty_label = ", ".join(unit.name for unit in self.units[:2])
        self.helper = form_helper(Ask("unit"), tag=False, method="get")
        self.is_valid()

    @property
    def of(self) -> Unit | None:
        """The unit chosen, else the first the user is responsible for."""
        return self.cleaned_data.get("unit") or next(iter(self.units), None)

    def dead(self) -> QuerySet[User]:
        """Give who works there and has a dead address."""
        return with_dead_address(self._people())

    def none(self) -> QuerySet[User]:
        """Give who works there and is reached by no channel."""
        return without_channel(self._people())

    def people(self) -> QuerySet[User]:
        """Give the list that is shown."""
        return self.dead() if self.show == "dead" else self.none()

    def _people(self) -> QuerySet[User]:
        chosen = self.cleaned_data.get("unit")
        people = User.objects.working_under([chosen] if chosen else self.units, timezone.localdate())
        return people.filter(is_active=True).for_staff_list()
