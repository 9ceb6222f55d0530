"""What became of a promise, and which promises are listed."""

from django import forms
from django.utils.translation import gettext_lazy

from movements.forms.filters import AddressFilter
from movements.states import CommitmentStatus, Outcome

LATE = "late"


class ReportForm(forms.Form):
    """What became of it, with what was done or why not."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("What became of it?"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    account = forms.CharField(
        label=gettext_lazy("What was done; of what is not kept: why not, and what comes next"), max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}), strip=True,
    )  # fmt: skip


class CommitmentFilter(AddressFilter):
    """Whose promises, and in which state."""

    state = forms.ChoiceField(
        required=False, label=gettext_lazy("State"),
        choices=[("", gettext_lazy("All")), (LATE, gettext_lazy("Overdue")), *CommitmentStatus.choices],
    )  # fmt: skip
