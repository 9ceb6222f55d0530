"""Asking for a confirmation of effect, writing it, and finding those a unit was asked for."""

import datetime
import re

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from common.formats import number
from common.layout import Act, Acts, Ask, Part, filter_helper, form_helper
from initiatives.forms.fields import sum_in_dong
from initiatives.models import EffectConfirmation
from initiatives.states import ConfirmationStatus

MONTH = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{4})")
LONG = forms.Textarea(attrs={"rows": 4})
EARLIEST = 2000


class MonthField(forms.CharField):
    """A month and a year, as people write them: 9/2025. Gives the first day of the month."""

    def to_python(self, value: str | None) -> datetime.date | None:
        """Read the month."""
        text = super().to_python(value)
        if not text:
            return None
        found = MONTH.fullmatch(text.strip())
        if found is None or not 1 <= int(found[1]) <= 12 or int(found[2]) < EARLIEST:
            raise forms.ValidationError(_("Write month and year, such as 9/2025."))
        return datetime.date(int(found[2]), int(found[1]), 1)

    def prepare_value(self, value: object) -> object:
        """Write the month."""
        return f"{value.month}/{value.year}" if isinstance(value, datetime.date) else value


class SumField(forms.CharField):
    """A sum in đồng, as people write it; None without one."""

    def to_python(self, value: str | None) -> int | None:
        """Read the sum."""
        text = super().to_python(value)
        return sum_in_dong(text.strip()) if text else None

    def prepare_value(self, value: object) -> object:
        """Write the sum in groups of three."""
        return number(value) if isinstance(value, int) else value


class AskForm(forms.Form):
    """Which unit is asked, with a word to it."""

    unit = forms.ModelChoiceField(
        Unit.objects.none(),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose a unit from the list.")),
    )
    message = forms.CharField(required=False, max_length=500)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = Unit.objects.in_force(timezone.localdate())


class ConfirmationForm(forms.ModelForm):
    """What a unit confirms (process.md 3.3); whatever is still missing is asked for when it is signed."""

    applied_since = MonthField(label=_("Applied since"), required=False, help_text=_("Month and year, such as 9/2025."))
    benefit = SumField(
        label=_("Benefit in money, in đồng"), required=False,
        help_text=_("Of one year of application in this unit, as far as it can be computed."),
    )  # fmt: skip

    class Meta:
        model = EffectConfirmation
        fields = [
            "applied_since", "economic_effect", "benefit", "benefit_not_computable", "social_benefit", "replicability",
            "conclusion",
        ]  # fmt: skip
        labels = {
            "economic_effect": _("Economic effect"),
            "benefit_not_computable": _("The benefit cannot be computed in money"),
            "social_benefit": _("Social benefit"),
            "replicability": _("Replicability"),
            "conclusion": _("Conclusion"),
        }
        widgets = dict.fromkeys(("economic_effect", "social_benefit", "replicability", "conclusion"), LONG)

    helper = form_helper(
        Ask("applied_since", size="short"),
        Part(
            _("Effect"),
            Ask("economic_effect"),
            Ask("benefit", size="short"),
            "benefit_not_computable",
            Ask("social_benefit"),
        ),
        Part(_("Replicability and conclusion"), Ask("replicability"), Ask("conclusion")),
        Acts(Act(_("Keep it"), main=True)),
    )  # fmt: skip

    def clean_applied_since(self) -> datetime.date | None:
        """Refuse a month that lies ahead."""
        since = self.cleaned_data["applied_since"]
        if since and since > timezone.localdate():
            raise forms.ValidationError(_("This month lies ahead: a unit confirms what it has applied."))
        return since

    def clean(self) -> dict:
        """Take a sum or the word that there is none, not both."""
        data = super().clean()
        if data.get("benefit") is not None and data.get("benefit_not_computable"):
            self.add_error("benefit", _("Give a sum, or say that it cannot be computed; not both."))
        return data


class ConfirmationFilter(forms.Form):
    """Filters kept in the address."""

    status = forms.ChoiceField(choices=[("", _("All")), *ConfirmationStatus.choices], required=False, label=_("State"))
    helper = filter_helper("status")
    helper.form_class = "filter-row"
