"""Which conflicts are decided on, and why they are set aside."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from councils.models import Recusal
from councils.states import RecusalStep


class DecideForm(forms.Form):
    """Conflicts chosen in the list, the step taken with them, and the reason."""

    recusals = forms.ModelMultipleChoiceField(
        Recusal.objects.none(),
        label=gettext_lazy("Conflicts in the list"),
        error_messages={
            "required": gettext_lazy("Choose at least one conflict."),
            "invalid_choice": gettext_lazy("A conflict chosen is no longer in the list. Look at the list again."),
        },
    )
    step = forms.ChoiceField(choices=[(step, step.label) for step in (RecusalStep.UPHOLD, RecusalStep.SET_ASIDE)])
    reason = forms.CharField(
        required=False,
        max_length=300,
        label=gettext_lazy("Why set aside"),
        help_text=gettext_lazy("Stands in the minutes. To uphold a conflict no reason is needed."),
    )

    def __init__(self, *args, listed: QuerySet[Recusal], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["recusals"].queryset = listed

    def clean(self) -> dict:
        """Ask for the reason where one must be given."""
        data = super().clean()
        if data.get("step") == RecusalStep.SET_ASIDE and not data.get("reason", "").strip():
            self.add_error("reason", _("Say why it is no conflict."))
        return data
