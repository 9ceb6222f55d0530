"""The filters of the list of models and of its figures; they stand in the address, so a result can be sent on."""

from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from accounts.states import Level
from common.widgets import LongSelect
from initiatives.models import ModelArea, Season
from initiatives.states import Holder, StandardArea, Way
from movements.registered_models import NOT_RECOGNISED, STATES

LONGEST = 100


class ModelFilter(forms.Form):
    """Words, year, area, unit with what is below it, whose, how registered, level, state."""

    q = forms.CharField(label=_("Title or number"), required=False, max_length=LONGEST)
    year = forms.TypedChoiceField(label=_("Year"), coerce=int, empty_value=None, required=False)
    area = forms.ModelChoiceField(ModelArea.objects.none(), label=_("Area"), required=False, empty_label=_("All"))
    standard = forms.ChoiceField(label=_("Standard area"), required=False)
    unit = forms.ModelChoiceField(
        Unit.objects.none(), label=_("Unit"), required=False, empty_label=_("The whole province"), widget=LongSelect
    )
    level = forms.ChoiceField(label=_("Level"), required=False)
    holder = forms.ChoiceField(label=_("Collective or individual"), required=False)
    way = forms.ChoiceField(label=_("Registered as"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)

    def __init__(self, address):
        super().__init__(address, auto_id="%s")
        everything = ("", _("All"))
        years = Season.objects.order_by("-year").values_list("year", flat=True).distinct()
        self.fields["year"].choices = [everything, *((year, year) for year in years)]
        self.fields["area"].queryset = ModelArea.objects.all()
        self.fields["unit"].queryset = Unit.objects.recognising().order_by("path")
        states = [(name, part.name) for name, part in STATES.items()]
        for name, choices in {
            "standard": StandardArea.choices, "level": Level.choices, "holder": Holder.choices, "way": Way.choices,
            "state": [*states, (NOT_RECOGNISED, _("Not recognised, or cancelled"))],
        }.items():  # fmt: skip
            self.fields[name].choices = [everything, *choices]
        for field in self.fields.values():
            is_text = isinstance(field.widget, forms.TextInput)
            field.widget.attrs["class"] = "form-control form-control-sm" if is_text else "form-select form-select-sm"

    def wanted(self) -> dict:
        """Give what can be filtered by; a choice that is none (an old address) filters nothing."""
        self.full_clean()
        return self.cleaned_data

    def query(self) -> dict[str, str]:
        """Give the filters in force as they stand in an address."""
        wanted = self.wanted()
        return {name: self.data[name] for name, value in wanted.items() if value}

    def ways(self, groupings: dict, chosen: str) -> list[dict]:
        """Give the links to the groupings, with these filters."""
        return [
            {"label": each.label, "url": f"?{urlencode(self.query() | {'by': name})}", "is_current": name == chosen}
            for name, each in groupings.items()
        ]

    @property
    def address(self) -> str:
        """Give the filters for links between the list and its figures."""
        return urlencode(self.query())
