"""What is asked before a deed: a reason, a day, an answer."""

import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

REASON = forms.Textarea(attrs={"rows": 3})


class ReasonForm(forms.Form):
    """Why; it stands in the history."""

    reason = forms.CharField(label=_("Why?"), max_length=300, widget=REASON, strip=True)

    def __init__(self, *args, help_text: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].help_text = help_text


class ExtendForm(forms.Form):
    """Until when the authors may correct, and why they get more time."""

    due_on = forms.DateField(label=_("New last day for correcting"))
    reason = forms.CharField(label=_("Why?"), max_length=300, widget=REASON, strip=True)

    def __init__(self, *args, after: datetime.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.after = after

    def clean_due_on(self) -> datetime.date:
        """Accept only more time, never less."""
        due_on = self.cleaned_data["due_on"]
        if due_on <= self.after:
            raise forms.ValidationError(
                _("The new day lies after %(day)s."), params={"day": self.after.strftime("%d/%m/%Y")}
            )
        return due_on


class AnswerForm(forms.Form):
    """How a point was corrected."""

    answer = forms.CharField(
        label=_("How was it corrected?"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}), strip=True
    )
