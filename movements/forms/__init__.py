"""What lists of people are filtered by."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import TargetGroup
from common.layout import Act, Acts, form_helper
from movements.accounts import ORDERS, STATES


class PeopleFilter(forms.Form):
    """Filters kept in the address: a name or staff code, a target group, and whether units below count too."""

    q = forms.CharField(max_length=120, required=False, label=_("Name or staff code"))
    group = forms.ModelChoiceField(
        TargetGroup.objects.all(), to_field_name="code", required=False, label=_("Target group"), empty_label=_("All")
    )
    own = forms.BooleanField(required=False, label=_("Only people counted in the unit itself"))
    helper = form_helper("q", "group", "own", Acts(Act(_("Filter"))), method="get")


class DutyFilter(PeopleFilter):
    """The same, how somebody stands, and the order."""

    state = forms.ChoiceField(required=False, label=_("Only"), choices=[("", _("Everybody")), *STATES.items()])
    order = forms.ChoiceField(
        required=False, label=_("Order"), choices=[(name, words) for name, (words, _keys) in ORDERS.items()]
    )
    helper = form_helper("q", "state", "group", "own", "order", Acts(Act(_("Filter"))), method="get")

    @property
    def chosen(self) -> dict:
        """What is filtered by; nonsense in the address filters nothing."""
        self.is_valid()
        return {"q": "", "state": "", "group": None, "own": False, **self.cleaned_data}

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys by which the list is ordered."""
        self.is_valid()
        return ORDERS[self.cleaned_data.get("order") or "name"][1]
