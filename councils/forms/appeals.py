"""Filing an appeal, saying who hears it, a finding, the answer, and finding appeals again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from common.layout import Act, Acts, Ask, filter_helper, form_helper
from councils.models import Seat
from councils.states import AppealStatus
from initiatives.forms.uploads import UploadsField

LONG = forms.Textarea(attrs={"rows": 8})


class AppealForm(forms.Form):
    """Why the decision should be looked at again; files come along."""

    grounds = forms.CharField(
        max_length=8000, widget=LONG, label=_("Grounds"),
        help_text=_("What was judged wrongly, and what shows it."),
        error_messages={"required": _("Say why the decision should be looked at again.")},
    )  # fmt: skip
    files = UploadsField(required=False, label=_("Attachments"))
    helper = form_helper(Ask("grounds"), Ask("files"), Acts(Act(_("File the appeal"), main=True)))


class HearersForm(forms.Form):
    """Which members hear an appeal."""

    seats = forms.ModelMultipleChoiceField(
        Seat.objects.none(), widget=forms.CheckboxSelectMultiple, label=_("Who hears it"),
        error_messages={"required": _("Choose at least one member.")},
    )  # fmt: skip

    def __init__(self, *args, seats: list[Seat], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seats"].queryset = Seat.objects.filter(pk__in=[seat.pk for seat in seats]).select_related("person")
        self.helper = form_helper(Ask("seats"), Acts(Act(_("Let them hear it"), main=True)))


class FindingForm(forms.Form):
    """What a hearer has found."""

    finding = forms.CharField(
        max_length=8000, widget=LONG, label=_("What you have found"),
        error_messages={"required": _("Write what you have found.")},
    )  # fmt: skip
    helper = form_helper(Ask("finding"), Acts(Act(_("Keep the finding"), main=True)))


class AnswerForm(forms.Form):
    """The answer to an appeal."""

    answer = forms.ChoiceField(
        choices=[("reject", _("Rejected: the decision stands")), ("uphold", _("Upheld: it is judged anew"))],
        widget=forms.RadioSelect, label=_("Answer"), error_messages={"required": _("Choose an answer.")},
    )  # fmt: skip
    reasons = forms.CharField(
        max_length=8000, widget=LONG, label=_("Reasons"), help_text=_("The authors read them."),
        error_messages={"required": _("Say why.")},
    )  # fmt: skip
    helper = form_helper(Ask("answer"), Ask("reasons"), tag=False)


class AppealFilter(forms.Form):
    """Filters kept in the address."""

    status = forms.ChoiceField(
        choices=[
            ("", _("All")), ("open", _("Waiting for an answer")), ("late", _("Answer overdue")), *AppealStatus.choices,
        ],
        required=False, label=_("State"),
    )  # fmt: skip
    helper = filter_helper("status")
    helper.form_class = "filter-row"
