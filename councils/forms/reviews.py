"""Bringing dossiers before a council, and finding them again."""

import datetime

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Ask, filter_helper, form_helper
from councils.states import AssessmentStatus
from initiatives.models import Field, Initiative

DAYS_TO_SCORE = 14
END_OF_WORK = datetime.time(17, 0)


def usual_limit() -> datetime.datetime:
    """Give the end of work two weeks from now, as a proposal."""
    day = timezone.localdate() + datetime.timedelta(days=DAYS_TO_SCORE)
    return timezone.make_aware(datetime.datetime.combine(day, END_OF_WORK))


class DueForm(forms.Form):
    """Until when dossiers are scored."""

    scores_due_at = forms.DateTimeField(
        required=False,
        label=gettext_lazy("Scores due by"),
        help_text=gettext_lazy("Time and day, such as 17:00 30/11/2026."),
    )

    def clean_scores_due_at(self) -> datetime.datetime | None:
        """Refuse a limit that has passed."""
        limit = self.cleaned_data["scores_due_at"]
        if limit and limit <= timezone.now():
            raise forms.ValidationError(_("This moment has passed. Write a later one, or leave it empty."))
        return limit


class OpenForm(DueForm):
    """Which complete dossiers come before the council, who scores them and until when."""

    initiatives = forms.ModelMultipleChoiceField(
        Initiative.objects.none(),
        label=gettext_lazy("Dossiers in the list"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("A dossier chosen is no longer waiting. Look at the list again."),
        },
    )
    to_all = forms.TypedChoiceField(
        choices=[
            ("all", gettext_lazy("All members who score")),
            ("later", gettext_lazy("Some of them: I share the dossiers out next")),
        ],
        coerce=lambda who: who == "all",
        empty_value=True,
        required=False,
        initial="all",
        widget=forms.RadioSelect,
        label=gettext_lazy("Who scores"),
    )

    def __init__(self, *args, waiting: QuerySet[Initiative], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["initiatives"].queryset = waiting

    def clean_initiatives(self) -> QuerySet[Initiative]:
        """Take all that wait where that was asked, and at least one."""
        chosen = self.fields["initiatives"].queryset if "all" in self.data else self.cleaned_data["initiatives"]
        if not chosen:
            raise forms.ValidationError(_("Choose at least one dossier."))
        return chosen


class AssessmentFilter(forms.Form):
    """Filters kept in the address."""

    q = forms.CharField(max_length=120, required=False, label=gettext_lazy("Title or number"))
    status = forms.ChoiceField(
        choices=[("", gettext_lazy("All")), *AssessmentStatus.choices], required=False, label=gettext_lazy("State")
    )
    field = forms.ModelChoiceField(
        Field.objects.filter(depth=1), required=False, label=gettext_lazy("Field"), empty_label=gettext_lazy("All")
    )
    helper = filter_helper("q", "status", "field")
    helper.form_class = "filter-row"


class ReasonForm(forms.Form):
    """A deed that must say why."""

    reason = forms.CharField(
        max_length=300,
        label=gettext_lazy("Reason"),
        error_messages={"required": gettext_lazy("Say why.")},
    )
    helper = form_helper(Ask("reason"), tag=False)
