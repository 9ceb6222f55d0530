"""The filters of the clerks' list, kept in its address."""

import datetime

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit
from initiatives.models import Field, Season
from initiatives.states import Kind, Status

DUE = [("late", _("Overdue")), ("week", _("Due within 7 days")), ("held", _("Held"))]
ORDERS = {
    "newest": (pgettext_lazy("order of a list", "Newest first"), ("-pk",)),
    "due": (pgettext_lazy("order of a list", "Most urgent first"), ("due_on", "pk")),
    "waiting": (pgettext_lazy("order of a list", "Longest in its state first"), ("status_since", "pk")),
}
ANY = pgettext_lazy("filter", "All")


class ListFilter(forms.Form):
    """Kind, season, state, unit with what is below it, field, what is due, words; and the order."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=Kind.choices)
    q = forms.CharField(label=_("Title or number"), required=False, max_length=100)
    season = forms.ModelChoiceField(Season.objects.none(), label=_("Season"), required=False, empty_label=ANY)
    status = forms.ChoiceField(label=_("State"), required=False)
    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Unit"), required=False, empty_label=ANY)
    field = forms.ModelChoiceField(Field.objects.none(), label=_("Field"), required=False, empty_label=ANY)
    due = forms.ChoiceField(label=_("To be done"), required=False, choices=[("", ANY), *DUE])
    order = forms.ChoiceField(
        label=_("Order"), required=False, choices=[(name, words) for name, (words, _keys) in ORDERS.items()]
    )

    def __init__(self, address, *, units: QuerySet[Unit], season: Season | None):
        address = address.copy()
        if address.get("kind") not in Kind.values:  # initiatives and models never stand in one list
            address["kind"] = Kind.INITIATIVE
        if season is not None:
            address.setdefault("season", str(season.pk))
        super().__init__(address)
        self.fields["season"].queryset = Season.objects.select_related("campaign").order_by("-year")
        self.fields["unit"].queryset = units
        self.fields["unit"].label_from_instance = lambda unit: "\u2003" * (unit.depth - 1) + unit.name
        self.fields["field"].queryset = Field.objects.order_by("path")
        self.fields["field"].label_from_instance = lambda field: "\u2003" * (field.depth - 1) + field.name
        self.fields["status"].choices = [("", ANY), *Status.choices]
        for field in self.fields.values():
            is_text = isinstance(field.widget, forms.TextInput)
            field.widget.attrs["class"] = "form-control form-control-sm" if is_text else "form-select form-select-sm"

    def chosen(self, name: str):
        """Give a filter's value; one that is nonsense filters nothing."""
        return self.cleaned_data.get(name) if self.is_valid() or name in getattr(self, "cleaned_data", {}) else None

    @property
    def shows_models(self) -> bool:
        """Whether the list is one of models."""
        return self.chosen("kind") == Kind.MODEL

    @property
    def all_address(self) -> str:
        """Give the address of the same list without filters."""
        return f"?season=&kind={self.chosen('kind')}"

    @property
    def order_keys(self) -> tuple[str, ...]:
        """Give the keys by which the list is ordered."""
        return ORDERS.get(self.chosen("order") or "newest", ORDERS["newest"])[1]

    def apply(self, initiatives: QuerySet, today: datetime.date) -> QuerySet:
        """Give the initiatives that fit."""
        equal = {name: self.chosen(name) for name in ("kind", "season", "status") if self.chosen(name)}
        initiatives = initiatives.filter(**equal)
        if unit := self.chosen("unit"):
            initiatives = initiatives.filter(unit__path__startswith=unit.path)
        if field := self.chosen("field"):
            initiatives = initiatives.filter(field__path__startswith=field.path)
        if words := self.chosen("q"):
            initiatives = initiatives.search(words)
        if "due_on" in self.order_keys:
            initiatives = initiatives.filter(due_on__isnull=False)
        return _due(initiatives, self.chosen("due"), today)


def _due(initiatives: QuerySet, due: str | None, today: datetime.date) -> QuerySet:
    if due == "late":
        return initiatives.overdue(today)
    if due == "week":
        return initiatives.filter(due_on__gte=today, due_on__lte=today + datetime.timedelta(days=7))
    return initiatives.exclude(held_because="") if due == "held" else initiatives
