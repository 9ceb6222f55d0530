"""What is asked of a model's pilot or launch."""

from django import forms
from django.utils.translation import gettext_lazy as _

from common.layout import Act, Acts, Ask, form_helper
from initiatives.models import Launch

TEXTS = ("content", "commitment", "responsibilities", "output")


class LaunchForm(forms.ModelForm):
    """Date, place, and the four things without which a launch is only a ceremony (mass-mobilisation.md 5, 10)."""

    held_on = forms.DateField(
        label=_("Held on"), widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": "12"})
    )

    class Meta:
        model = Launch
        fields = ["held_on", "place", *TEXTS]
        help_texts = {
            "content": _("In a few sentences: what was shown or begun."),
            "commitment": _("What the unit promises, and to whom."),
            "responsibilities": _("Who does what: a line for each."),
            "output": _("What can be counted at the end of the year."),
        }

    def __init__(self, *args, act: str, **kwargs):
        super().__init__(*args, **kwargs)
        for name in TEXTS:
            self.fields[name].widget = forms.Textarea(attrs={"rows": 3})
        asked = (Ask(name) for name in ("place", *TEXTS))
        self.helper = form_helper(Ask("held_on", size="short"), *asked, Acts(Act(act, main=True)))
