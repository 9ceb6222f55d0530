"""What a letter of submission has and the data have not: number, date, signer, a word to the council above."""

import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.layout import Act, Acts, Ask, Part, form_helper
from councils.forms.decisions import signed_day, signer_words
from councils.models import Assessment, Council
from councils.permissions.decisions import Signer
from councils.permissions.letters import why_number_taken


class LetterForm(forms.Form):
    """The chosen items, number, date, signer."""

    items = forms.ModelMultipleChoiceField(
        Assessment.objects.none(), label=_("Initiatives"), error_messages={"required": _("Choose at least one item.")}
    )
    number = forms.CharField(
        label=_("Number of the letter"), max_length=60, required=False,
        help_text=_("Empty: the next number of the unit's letters, given here without a gap."),
    )  # fmt: skip
    signed_on = forms.DateField(label=_("Signed on"), widget=forms.DateInput(attrs={"placeholder": "18/12/2026"}))
    signer = forms.TypedChoiceField(label=_("Signer"), coerce=int)
    signer_title = forms.CharField(label=_("Title of the signer"), max_length=160)
    words = forms.CharField(
        label=_("What else the letter says"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Everything about the initiatives is filled in from the decisions."),
    )  # fmt: skip

    def __init__(self, *args, council: Council, waiting, signers: list[Signer], by: User, **kwargs):
        self.council, self.signers = council, {signer.person.pk: signer for signer in signers}
        first = self.signers.get(by.pk) or next(iter(signers), None)
        usual = {"signed_on": timezone.localdate(), "items": waiting}
        if first:
            usual |= {"signer": first.person.pk, "signer_title": first.title}
        super().__init__(*args, initial=usual, **kwargs)
        self.fields["items"].queryset = waiting
        self.fields["signer"].choices = [(pk, signer_words(signer)) for pk, signer in self.signers.items()]
        self.helper = form_helper(
            Part(_("Number and date"), Ask("number", size="short"), Ask("signed_on", size="short")),
            Part(_("Signature"), "signer", "signer_title"),
            Part(_("Words"), "words"),
            Acts(Act(_("Issue the letter"), main=True)),
            tag=False,
        )

    def clean_signed_on(self) -> datetime.date:
        """Refuse a day that has not come."""
        return signed_day(self.cleaned_data["signed_on"])

    def clean(self) -> dict:
        """Refuse a number that another letter of the year has got."""
        data = super().clean()
        number, signed_on = (data.get("number") or "").strip(), data.get("signed_on")
        if number and signed_on and (reason := why_number_taken(self.council, signed_on.year, number)):
            self.add_error("number", reason)
        return data

    def deed(self) -> dict:
        """Give what `issue_letter` wants."""
        data = {name: self.cleaned_data[name] for name in ("number", "signed_on", "signer_title", "words")}
        signer = self.signers[self.cleaned_data["signer"]].person
        return data | {"assessments": self.cleaned_data["items"], "signer": signer}
