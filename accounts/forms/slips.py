"""Which people to help in: of which unit, only newcomers or everybody, found by name."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit, User
from accounts.permissions import is_administrator, people_let_in_by
from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from common.layout import Ask, form_helper


class NewcomersForm(forms.Form):
    """The filter above the list, kept in the address."""

    NEW, ALL = "new", "all"

    unit = forms.ChoiceField(label=_("Unit"), required=False)
    who = forms.ChoiceField(
        label=_("Show"),
        choices=[(NEW, _("Who has never signed in")), (ALL, pgettext_lazy("people", "Everybody"))],
        required=False,
    )
    q = forms.CharField(label=_("Name or staff code"), required=False, max_length=100)

    def __init__(self, user: User, data) -> None:
        super().__init__(data)
        self.user = user
        self.helper = form_helper(Ask("unit", "who", "q"), tag=False, method="get")
        units = Unit.objects.in_force(timezone.localdate())
        if not is_administrator(user):
            units = units.filter(under(units_of(user, RoleName.COORDINATOR), ""))
        self.units = {str(unit.pk): unit for unit in units}
        # Each stands as far to the right as it is below others.
        self.fields["unit"].choices = [
            (key, "\u00a0\u00a0" * (unit.depth - 1) + unit.name) for key, unit in self.units.items()
        ]
        self.is_valid()
        first = next(iter(self.units.values()), None)
        self.unit: Unit | None = self.units.get(self.cleaned_data.get("unit", ""), first)
        self.who = self.cleaned_data.get("who") or self.NEW

    def people(self) -> QuerySet[User]:
        """Give the people of the unit and of those below it."""
        if self.unit is None:
            return User.objects.none()
        people = people_let_in_by(self.user).working_under([self.unit], timezone.localdate())
        if self.who == self.NEW:
            people = people.filter(last_login__isnull=True)
        return people.search(self.cleaned_data.get("q") or "")
