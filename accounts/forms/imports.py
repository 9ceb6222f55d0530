"""Uploading a staff list and saying what its columns mean."""

from collections import Counter

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.imports.reasons import FIELDS
from accounts.models import StaffImport, StaffImportRow, TargetGroup, Unit, User
from accounts.permissions import is_administrator
from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from common.layout import Act, Acts, Ask, Part, form_helper


def day_input() -> forms.DateInput:
    """Give the input for a day: the browser's own calendar, and its format."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class UnitField(forms.ModelChoiceField):
    """A unit, shown as far to the right as it is below the highest of the choice."""

    highest = 1

    def offer(self, units: QuerySet[Unit]) -> None:
        """Choose among these."""
        self.queryset = units
        self.highest = units.order_by("depth").values_list("depth", flat=True).first() or 1

    def label_from_instance(self, unit: Unit) -> str:
        """Give the name, indented."""
        return "\u00a0\u00a0" * (unit.depth - self.highest) + unit.name


class UploadForm(forms.Form):
    """The file, the unit it is for, and from when it counts."""

    file = forms.FileField(
        label=gettext_lazy("Staff list"),
        help_text=gettext_lazy(
            ".xlsx, .xls, .ods or .csv, up to 30 MB. Columns may stand in any order and have any usual name."
        ),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.xls,.xlsm,.ods,.csv,.txt"}),
    )
    unit = UnitField(
        label=gettext_lazy("For the unit"),
        queryset=Unit.objects.none(),
        empty_label=None,
        help_text=gettext_lazy(
            "Rows of other units are not imported. A list without a column of units is of this unit."
        ),
    )
    is_complete = forms.BooleanField(
        label=gettext_lazy("This is the complete list of the unit"),
        required=False,
        help_text=gettext_lazy("Who works there and is not on it is proposed as a leaver; nobody is removed by that."),
    )
    joined_on = forms.DateField(
        label=gettext_lazy("New people count from"),
        widget=day_input(),
        help_text=gettext_lazy("Unless the list says since when each works there."),
    )
    changed_on = forms.DateField(
        label=gettext_lazy("Transfers count from"),
        widget=day_input(),
        help_text=gettext_lazy("On the day before, the former posting ends."),
    )
    default_group = forms.ModelChoiceField(
        label=gettext_lazy("Target group where the list names none"),
        queryset=TargetGroup.objects.all(),
        required=False,
        empty_label=gettext_lazy("None: such rows are not imported"),
    )

    def __init__(self, user: User, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        units = Unit.objects.in_force(today)
        if not is_administrator(user):
            units = units.filter(under(units_of(user, RoleName.COORDINATOR), ""))
        self.fields["unit"].offer(units)
        self.initial.setdefault("joined_on", today.replace(month=1, day=1))
        self.initial.setdefault("changed_on", today)
        self.helper = form_helper(
            Ask("file", "unit", "is_complete"),
            Part(
                _("From when it counts"),
                Ask("joined_on", "changed_on", size="short", small=True),
                Ask("default_group", small=True),
            ),
            Acts(Act(_("Read the list"), main=True)),
        )

    def clean(self) -> dict:
        """Refuse days in the wrong order."""
        data = super().clean()
        joined, changed = data.get("joined_on"), data.get("changed_on")
        if joined and changed and joined > changed:
            self.add_error("joined_on", _("New people cannot count from a day after that of the transfers."))
        return data


class ColumnsForm(forms.Form):
    """What each column means; recognised already, to be corrected."""

    UNUSED = ""

    def __init__(self, staff_import: StaffImport, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.staff_import = staff_import
        meanings = {index: name for name, index in staff_import.columns.items()}
        choices = [(self.UNUSED, _("Not used")), *FIELDS.items()]
        for index, title in enumerate(staff_import.titles):
            self.fields[f"column_{index}"] = forms.ChoiceField(
                label=title or _("Column %(number)s") % {"number": index + 1},
                choices=choices,
                required=False,
                initial=meanings.get(index, self.UNUSED),
                widget=forms.Select(attrs={"class": "form-select"}),
            )

    def columns(self) -> list[dict]:
        """Give each column with its first cells and its question."""
        return [
            {"field": self[name], "title": self.fields[name].label, "cells": self._cells(index)}
            for index, name in enumerate(self.fields)
        ]

    def _cells(self, index: int) -> list[str]:
        cells = [row[index] if index < len(row) else "" for row in self.staff_import.samples]
        return [cell for cell in cells if cell]

    def clean(self) -> dict:
        """Ask for a name, and refuse two columns of one meaning."""
        data = super().clean()
        meanings = Counter(filter(None, data.values()))
        for name, meaning in list(data.items()):  # add_error takes the answer out
            if meanings[meaning] > 1 and meaning:
                self.add_error(name, _("Two columns mean the same: choose the right one."))
        if not {"full_name", "given_name"} & meanings.keys():
            raise ValidationError(_("Say which column has the full name."))
        return data

    def meanings(self) -> dict[str, int]:
        """Give the number of the column of each meaning."""
        return {
            meaning: index for index, meaning in enumerate(self.cleaned_data[name] for name in self.fields) if meaning
        }


class LeaversForm(forms.Form):
    """Which proposed leavers have left, and their last day."""

    rows = forms.ModelMultipleChoiceField(queryset=None, label=gettext_lazy("Who has left"))
    last_day = forms.DateField(label=gettext_lazy("Last day in the unit"), widget=day_input())

    def __init__(self, proposals: QuerySet[StaffImportRow], *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["last_day"].widget.attrs["class"] = "form-control short"
        self.fields["rows"].queryset = proposals
        self.initial.setdefault("last_day", timezone.localdate())
