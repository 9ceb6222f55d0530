"""Sharing dossiers out, choosing who scores one, and the fields a member knows."""

from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Act, Acts, form_helper
from councils.forms.reviews import DueForm
from councils.models import Assessment, Seat
from initiatives.models import Field

USUAL_MEMBERS = 3
WRONG_NUMBERS = {
    "min_value": gettext_lazy("Write a number from 1 on."),
    "invalid": gettext_lazy("Write a whole number."),
}


class SharingForm(DueForm):
    """Which dossiers are shared out, among how many members each, and until when they are scored."""

    assessments = forms.ModelMultipleChoiceField(
        Assessment.objects.none(),
        label=gettext_lazy("Dossiers in the list"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("A dossier chosen is no longer open for scoring. Look at the list again."),
        },
    )
    each = forms.IntegerField(
        min_value=1,
        initial=USUAL_MEMBERS,
        label=gettext_lazy("Members for each dossier"),
        help_text=gettext_lazy("Members a dossier has already count in."),
        error_messages=WRONG_NUMBERS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
    )
    limit = forms.IntegerField(
        min_value=1,
        required=False,
        label=gettext_lazy("Most dossiers for one member"),
        help_text=gettext_lazy("In this season, with those the member has already. Empty: no limit."),
        error_messages=WRONG_NUMBERS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": 4}),
    )

    def __init__(self, *args, ready: QuerySet[Assessment], member_count: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assessments"].queryset = ready
        self.member_count = member_count

    def clean_assessments(self) -> list[Assessment]:
        """Take all that are open where that was asked, and at least one."""
        chosen = self.fields["assessments"].queryset if "all" in self.data else self.cleaned_data["assessments"]
        if not chosen:
            raise forms.ValidationError(_("Choose at least one dossier."))
        return list(chosen)

    def clean_each(self) -> int:
        """Refuse more members than the council has."""
        each = self.cleaned_data["each"]
        if each > self.member_count:
            words = _("Only %(count)d members of the council score. Write a number up to %(count)d.")
            raise forms.ValidationError(words % {"count": self.member_count})
        return each


class MembersForm(forms.Form):
    """Which members score one dossier."""

    seats = forms.ModelMultipleChoiceField(
        Seat.objects.none(), required=False, widget=forms.CheckboxSelectMultiple, label=gettext_lazy("Who scores it")
    )
    helper = form_helper("seats", Acts(Act(gettext_lazy("Let these members score it"), main=True)))

    def __init__(self, *args, seats: Iterable[Seat], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seats"].queryset = Seat.objects.filter(pk__in=[seat.pk for seat in seats]).select_related("person")


class FieldsForm(forms.Form):
    """The fields of application a member knows."""

    fields_known = forms.ModelMultipleChoiceField(
        Field.objects.filter(is_active=True).order_by("path"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label=gettext_lazy("Fields"),
        help_text=gettext_lazy("A field stands for those below it too."),
    )
    helper = form_helper("fields_known", Acts(Act(gettext_lazy("Keep these fields"), main=True)))
