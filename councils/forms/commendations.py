"""What is asked to choose outstanding models, to propose a commendation and to publish it."""

import datetime

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from common.layout import Act, Acts, Ask, form_helper
from common.widgets import LongSelect
from councils.forms.decisions import signed_day
from councils.models import Council
from councils.states import GIVEN_TO_MODELS


class OutstandingForm(forms.Form):
    """Recognised models, and why they stand out."""

    models = forms.ModelMultipleChoiceField(
        None, label=_("Models"), error_messages={"required": _("Choose at least one model.")}
    )
    because = forms.CharField(
        label=_("Why they stand out"), help_text=_("Everybody reads it."), max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "class": "form-control"}),
    )  # fmt: skip

    def __init__(self, *args, recognised: QuerySet, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["models"].queryset = recognised


class CommendForm(forms.Form):
    """Outstanding models, the body that commends, and the form."""

    models = forms.ModelMultipleChoiceField(
        None, label=_("Models"), error_messages={"required": _("Choose at least one model.")}
    )
    issuer = forms.ModelChoiceField(Unit.objects.none(), label=_("Commended by"), widget=LongSelect)
    form = forms.ChoiceField(label=_("Form"), choices=[(each.value, each.label) for each in GIVEN_TO_MODELS])

    def __init__(self, *args, council: Council, distinctions: QuerySet, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["models"].queryset = distinctions
        above = Unit.objects.above(council.unit).exclude(pk=council.issued_by_id)
        self.fields["issuer"].queryset = above.order_by("-depth")
        self.fields["issuer"].initial = council.unit_id
        for name in ("issuer", "form"):
            self.fields[name].widget.attrs["class"] = "form-select"


class PublishCommendationForm(forms.Form):
    """Number, day and signer, as they stand on the paper."""

    number = forms.CharField(label=_("Number of the decision"), max_length=60)
    signed_on = forms.DateField(label=_("Signed on"), widget=forms.DateInput(attrs={"placeholder": "18/12/2026"}))
    signer_name = forms.CharField(label=_("Signer"), max_length=120)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = form_helper(
            Ask("number", size="short"), Ask("signed_on", size="short"), "signer_name",
            Acts(Act(_("Publish the commendation"), main=True)),
        )  # fmt: skip

    def clean_signed_on(self) -> datetime.date:
        """Refuse a day that has not come."""
        return signed_day(self.cleaned_data["signed_on"])
