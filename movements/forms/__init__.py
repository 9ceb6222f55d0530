"""What lists of people are filtered by."""

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from accounts.models import TargetGroup, Unit, User
from common.layout import filter_helper
from initiatives.models import Duty, Field, Season, Theme
from movements.accounts import ORDERS, STATES
from movements.outcomes import NO_FIELD
from movements.progress import people_behind


class PeopleFilter(forms.Form):
    """Filters kept in the address: a name or staff code, a target group, and whether units below count too."""

    q = forms.CharField(max_length=120, required=False, label=_("Name or staff code"))
    group = forms.ModelChoiceField(
        TargetGroup.objects.all(), to_field_name="code", required=False, label=_("Target group"), empty_label=_("All")
    )
    own = forms.BooleanField(required=False, label=_("Only people counted in the unit itself"))
    helper = filter_helper("q", "group", "own")

    @property
    def chosen(self) -> dict:
        """What is filtered by; nonsense in the address filters nothing."""
        self.is_valid()
        return {"q": "", "group": None, "own": False, "until": None, **self.cleaned_data}

    @property
    def lets_all_through(self) -> bool:
        """Whether the list is the figure itself."""
        return self.is_valid() and not any(self.chosen.values())


class MetFilter(PeopleFilter):
    """The same, and until when the duty was met: of others there is nothing to ask."""

    until = forms.DateField(required=False, label=_("Met until"), help_text=_("A day, such as 30/06/2026."))
    helper = filter_helper("q", "group", "until", "own")


def filter_of(state: str, address: QueryDict) -> PeopleFilter:
    """Give the filters of the list behind a figure."""
    return MetFilter(address) if state == "met" else PeopleFilter(address)


class DutyFilter(PeopleFilter):
    """The same, how somebody stands, and the order."""

    state = forms.ChoiceField(required=False, label=_("Only"), choices=[("", _("Everybody")), *STATES.items()])
    order = forms.ChoiceField(
        required=False, label=_("Order"), choices=[(name, words) for name, (words, _keys) in ORDERS.items()]
    )
    helper = filter_helper("q", "state", "group", "own", "order")

    @property
    def chosen(self) -> dict:
        """The same, and how somebody stands."""
        return {"state": "", **super().chosen}

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys by which the list is ordered."""
        self.is_valid()
        return ORDERS[self.cleaned_data.get("order") or "name"][1]


def found_by(filters: PeopleFilter, season: Season, unit: Unit, state: str) -> QuerySet[Duty]:
    """Give of the duties behind a figure those the filters let through; none where they make no sense."""
    if not filters.is_valid():
        return Duty.objects.none()
    wanted = filters.chosen
    found = people_behind(season, unit, state, wanted["group"], own=wanted["own"], until=wanted["until"])
    return found.filter(person__in=User.objects.search(wanted["q"])) if wanted["q"] else found


class InitiativeFilter(forms.Form):
    """Filters of the lists of initiatives behind the figures, kept in the address."""

    q = forms.CharField(max_length=120, required=False, label=_("Number or title"))
    field = forms.ChoiceField(required=False, label=_("Field"))
    theme = forms.ModelChoiceField(
        Theme.objects.select_related("group"), to_field_name="code", required=False, label=_("Theme"),
        empty_label=_("All"),
    )  # fmt: skip
    until = forms.DateField(required=False, label=_("Handed in until"), help_text=_("A day, such as 30/06/2026."))
    helper = filter_helper("q", "field", "theme", "until")

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        sectors = Field.objects.filter(depth=1).values_list("code", "name")
        choices = [("", _("All")), *sectors, (NO_FIELD, _("Without a field"))]
        self.fields["field"].choices = choices

    @property
    def chosen(self) -> dict:
        """What is filtered by; nonsense in the address filters nothing."""
        self.is_valid()
        return {"q": "", "field": "", "theme": None, "until": None, **self.cleaned_data}
