"""What is asked before a limit is extended."""

import datetime

from django import forms
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from notifications.limits import Limit, why_not_later


class ExtendForm(forms.Form):
    """Until when, and why."""

    reason = forms.CharField(label=_("Why?"), max_length=300, strip=True, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args, limit: Limit, row: Model, **kwargs):
        super().__init__(*args, **kwargs)
        self.limit, self.row = limit, row
        field = forms.DateTimeField if limit.has_hour else forms.DateField
        self.fields = {"to": field(label=_("New limit")), **self.fields}

    def clean_to(self) -> datetime.date | datetime.datetime:
        """Accept only more time, never less."""
        to = self.cleaned_data["to"]
        if reason := why_not_later(self.limit, self.row, to, timezone.now()):
            raise forms.ValidationError(reason)
        return to
