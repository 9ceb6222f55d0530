"""What is filled in to publish a decision, to issue a certificate anew, to cancel a recognition."""

import datetime
import re

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.layout import Act, Acts, Ask, Part, form_helper
from councils.models import Assessment, Certificate, Decision, DecisionItem
from councils.permissions.decisions import Signer

NUMBER = re.compile(r"(?P<before>\D*)(?P<number>\d+)(?P<after>.*)", re.DOTALL)


def number_after(number: str) -> str:
    """Give the number that follows another one: 214/QĐ-UBND, 215/QĐ-UBND."""
    match = NUMBER.fullmatch(number)
    return f"{match['before']}{int(match['number']) + 1}{match['after']}" if match else ""


def signed_day(day: datetime.date) -> datetime.date:
    """Refuse a day of signing that has not come."""
    if day > timezone.localdate():
        raise forms.ValidationError(_("The date of signing lies ahead."))
    return day


class ItemsForm(forms.Form):
    """The items chosen in a list."""

    items = forms.ModelMultipleChoiceField(
        Assessment.objects.none(), error_messages={"required": _("Choose at least one item.")}
    )

    def __init__(self, *args, choices, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["items"].queryset = choices


class PublishForm(forms.Form):
    """Number, date, signer and legal bases: what the paper has and the draft has not."""

    number = forms.CharField(label=_("Number of the decision"), max_length=60)
    notice_number = forms.CharField(label=_("Number of the notice to those not recognised"), max_length=60)
    signed_on = forms.DateField(label=_("Signed on"), widget=forms.DateInput(attrs={"placeholder": "18/12/2026"}))
    signer = forms.TypedChoiceField(label=_("Signer"), coerce=int)
    signer_title = forms.CharField(label=_("Title of the signer"), max_length=160)
    legal_bases = forms.CharField(
        label=_("Legal bases"),
        help_text=_("One a line; each is printed behind the word Căn cứ."),
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def __init__(self, *args, decision: Decision, signers: list[Signer], recognised: int, refused: int, **kwargs):
        super().__init__(*args, **kwargs)
        self.decision, self.signers = decision, {signer.person.pk: signer for signer in signers}
        self.fields["signer"].choices = [(pk, signer_words(signer)) for pk, signer in self.signers.items()]
        if not recognised:
            del self.fields["number"]
        if not refused:
            del self.fields["notice_number"]
        numbers = [Ask(name, size="short") for name in ("number", "notice_number") if name in self.fields]
        self.helper = form_helper(
            Part(_("Number and date"), *numbers, Ask("signed_on", size="short")),
            Part(_("Signature"), "signer", "signer_title"),
            Part(_("Legal bases"), "legal_bases"),
            Acts(Act(_("Publish the decision"), main=True)),
        )

    def clean_signed_on(self) -> datetime.date:
        """Refuse a day that has not come."""
        return signed_day(self.cleaned_data["signed_on"])

    def clean(self) -> dict:
        """Refuse a number that another decision of the council has got in the year of signing."""
        data = super().clean()
        signed_on = data.get("signed_on")
        others = Decision.objects.filter(council=self.decision.council_id).exclude(pk=self.decision.pk)
        for name in ("number", "notice_number"):
            number = data.get(name)
            if signed_on and number and others.filter(year=signed_on.year, **{name: number}).exists():
                self.add_error(
                    name,
                    _("Number %(number)s has been given in %(year)s. The next free one may be %(next)s.")
                    % {"number": number, "year": signed_on.year, "next": number_after(number)},
                )
        return data

    def chosen_signer(self) -> User:
        """Give the person who signs."""
        return self.signers[self.cleaned_data["signer"]].person


def signer_words(signer: Signer) -> str:
    """Name a signer with the title."""
    return f"{signer.person}, {signer.title}" if signer.title else str(signer.person)


class ReplaceForm(forms.Form):
    """What was misspelt on a certificate, as it should be, and why the paper is issued anew."""

    name = forms.CharField(label=_("Name of the author"), max_length=120)
    workplace = forms.CharField(label=_("Workplace"), max_length=200, required=False)
    reason = forms.CharField(
        label=_("Reason"), help_text=_("Everybody reads it who checks the former certificate."), max_length=300
    )

    def __init__(self, *args, certificate: Certificate, **kwargs):
        content = certificate.content
        super().__init__(*args, initial={"name": content["author"], "workplace": content["workplace"]}, **kwargs)
        self.content = content

    def clean(self) -> dict:
        """Refuse to issue the same paper again."""
        data = super().clean()
        if (data.get("name"), data.get("workplace")) == (self.content["author"], self.content["workplace"]):
            raise forms.ValidationError(_("Nothing differs from the present certificate."))
        return data


class RevokeForm(forms.Form):
    """The decision by which a recognition is cancelled, and why."""

    decision_number = forms.CharField(label=_("Number of the decision on the cancellation"), max_length=120)
    decided_on = forms.DateField(label=_("Signed on"), widget=forms.DateInput(attrs={"placeholder": "02/04/2027"}))
    reason = forms.CharField(
        label=_("Reason"),
        help_text=_("Everybody reads it who checks a certificate; name nobody who is not concerned."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, item: DecisionItem, **kwargs):
        super().__init__(*args, **kwargs)
        self.item = item

    def clean_decided_on(self) -> datetime.date:
        """Refuse a day before the recognition, and one that has not come."""
        decided_on = signed_day(self.cleaned_data["decided_on"])
        if decided_on < self.item.decision.signed_on:
            raise forms.ValidationError(
                _("The recognition was decided on %(day)s; it cannot be cancelled before."),
                params={"day": self.item.decision.signed_on.strftime("%d/%m/%Y")},
            )
        return decided_on
