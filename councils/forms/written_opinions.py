"""An opinion in writing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from common.layout import Act, Acts, Ask, form_helper
from councils.states import Choice


class OpinionForm(forms.Form):
    """For, against or neither, and why."""

    choice = forms.ChoiceField(
        choices=Choice.choices, widget=forms.RadioSelect, label=_("Your opinion"),
        error_messages={"required": _("Choose agree, disagree or abstain.")},
    )  # fmt: skip
    text = forms.CharField(
        max_length=8000, widget=forms.Textarea(attrs={"rows": 8}), label=_("Reasons"),
        help_text=_("They are read out in the session and written in its minutes."),
        error_messages={"required": _("Say why.")},
    )  # fmt: skip
    helper = form_helper(Ask("choice"), Ask("text"), Acts(Act(_("Send the opinion"), main=True)))
