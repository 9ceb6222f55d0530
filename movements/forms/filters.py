"""Filters of lists, kept in the address: nonsense there filters nothing."""

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.models import Unit
from common.layout import filter_helper
from common.widgets import LongSelect
from movements.states import DialogueLevel

ANY = pgettext_lazy("filter", "All")


class AddressFilter(forms.Form):
    """Filters side by side above a list; derived classes name the fields, `leave_out` those a page has no use for.

    `hidden` are those it offers in another way, and which the others leave as they are.
    """

    def __init__(self, address: QueryDict, *, leave_out: tuple[str, ...] = (), hidden: tuple[str, ...] = ()):
        super().__init__(address)
        for name in leave_out:
            del self.fields[name]
        for name in hidden:
            self.fields[name].widget = forms.HiddenInput()
        self.helper = filter_helper(*(name for name in self.fields if name not in hidden))
        self.helper.render_hidden_fields = True

    def chosen(self, name: str):
        """Give a filter's value, None where nothing is chosen."""
        self.is_valid()
        return self.cleaned_data.get(name) or None


class UnitFilter(AddressFilter):
    """The filters of what units do in a year: year, unit with what is below it, level, and what derived classes add."""

    year = forms.IntegerField(required=False, min_value=2000, max_value=2100, label=gettext_lazy("Year"))
    unit = forms.ModelChoiceField(
        Unit.objects.all(), required=False, to_field_name="code", label=gettext_lazy("Unit and what is below it"),
        widget=LongSelect,
    )  # fmt: skip
    level = forms.ChoiceField(required=False, label=gettext_lazy("Level"), choices=[("", ANY), *DialogueLevel.choices])
    field_order = ["q"]

    def __init__(self, address: QueryDict, *, rows: QuerySet, **shown: tuple[str, ...]):
        """Offer the units that have any of the rows, the one chosen, and the province."""
        super().__init__(address, **shown)
        theirs = Unit.objects.filter(pk__in=rows.order_by().values("unit"))
        chosen = Unit.objects.filter(code=address.get("unit", ""))
        names = [(unit.code, unit.name) for unit in (theirs | chosen | Unit.objects.filter(depth=1)).distinct()]
        self.fields["unit"].widget.choices = [("", ANY), *names]
