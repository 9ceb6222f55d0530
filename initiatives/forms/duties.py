"""What is asked before somebody is exempt on some days of a season."""

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.models import Duty
from initiatives.permissions import why_not_these_days
from initiatives.states import Exemption


class ExemptForm(forms.Form):
    """Why, and on which days; without days, on all of the season."""

    reason = forms.ChoiceField(label=_("Why?"), choices=[("", _("Choose")), *Exemption.choices])
    starts_on = forms.DateField(
        label=_("From"), required=False, help_text=_("Empty: from the first day of the season.")
    )
    ends_on = forms.DateField(label=_("Until"), required=False, help_text=_("Empty: to the last day of the season."))
    note = forms.CharField(
        label=_("Note"), max_length=300, strip=True, help_text=_("Such as the paper it rests on; the person reads it.")
    )

    def __init__(self, *args, duty: Duty, **kwargs):
        super().__init__(*args, **kwargs)
        self.duty = duty

    def clean(self) -> dict:
        """Refuse days outside the season, and days on which the person is exempt already."""
        data = super().clean()
        if not self.errors:
            season = self.duty.season
            days = (data["starts_on"] or season.starts_on, data["ends_on"] or season.ends_on)
            if reason := why_not_these_days(self.duty, *days):
                self.add_error("starts_on", reason)
        return data
