"""Writing a recommendation, sending it, answering it, saying what was done; the filters of the list."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.models import Unit, User
from common.layout import Act, Acts, Ask, Part, form_helper
from initiatives.models import Initiative
from initiatives.states import Status
from movements.forms.filters import ANY, UnitFilter
from movements.models import OpinionField, Recommendation
from movements.permissions.recommendations import addressees
from movements.recommendation_states import BY_STATUS, Standing

LONG = forms.Textarea(attrs={"rows": 8})
ACCEPT, DECLINE = "accept", "decline"


class RecommendationForm(forms.ModelForm):
    """To whom, about what, and what it comes from."""

    number = forms.CharField(
        required=False, max_length=40, label=gettext_lazy("Number of an initiative or model"),
        help_text=gettext_lazy("Where it comes from a recognised initiative or model; otherwise left empty."),
    )  # fmt: skip

    class Meta:
        model = Recommendation
        fields = ["addressee", "title", "text", "field"]
        labels = {
            "addressee": gettext_lazy("To which unit"), "title": gettext_lazy("About"),
            "text": gettext_lazy("What is recommended, and why"), "field": gettext_lazy("Field"),
        }  # fmt: skip
        widgets = {"text": LONG}

    def __init__(self, *args, unit: Unit, user: User, has_source: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        above = addressees(unit)
        self.fields["addressee"].queryset = above
        nearest = (each for each in above if unit.path.startswith(each.path))
        self.fields["addressee"].initial = next(nearest, None)
        self.fields["field"].queryset = OpinionField.objects.filter(is_active=True)
        self.fields["field"].empty_label = gettext_lazy("Choose a field")
        if has_source:
            del self.fields["number"]
        self.helper = form_helper(
            Part(gettext_lazy("To whom"), Ask("addressee")),
            Part(gettext_lazy("What"), Ask("title"), Ask("text"), Ask("field"), *([] if has_source else ["number"])),
            Acts(Act(gettext_lazy("Keep the draft"), main=True)),
        )

    def clean_number(self) -> Initiative | None:
        """Find the initiative: recognised, and seen by whoever writes."""
        if not (number := self.cleaned_data["number"].strip()):
            return None
        seen = Initiative.objects.visible_to(self.user).filter(status=Status.RECOGNISED)
        if found := seen.filter(number__iexact=number).first():
            return found
        raise forms.ValidationError(_("No recognised initiative or model has the number %(number)s.") % {
            "number": number
        })  # fmt: skip

    @property
    def facts(self) -> dict:
        """What an action writes."""
        facts = {name: self.cleaned_data[name] for name in self._meta.fields}
        found = self.cleaned_data.get("number")
        return facts | ({"initiative": found} if found else {})

    def _post_clean(self) -> None:
        """Leave the row as it is: an action writes what was cleaned."""


class SendForm(forms.Form):
    """The number of the letter."""

    number = forms.CharField(
        required=False, label=gettext_lazy("Number of the letter"), max_length=60,
        help_text=gettext_lazy("Such as 15/CV-UBND; empty where no letter goes along."),
    )  # fmt: skip


class AnswerForm(forms.Form):
    """Accepted with a day, or declined; in words either way."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("What is the answer?"), widget=forms.RadioSelect,
        choices=[(ACCEPT, pgettext_lazy("recommendation", "Accept")),
                 (DECLINE, pgettext_lazy("recommendation", "Decline"))],
    )  # fmt: skip
    answer = forms.CharField(
        label=gettext_lazy("What will be done; or why not"), max_length=8000, strip=True,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    due_on = forms.DateField(
        required=False, label=gettext_lazy("Carried out by"), help_text=gettext_lazy("Where it is accepted.")
    )

    def clean(self) -> dict:
        """Ask for the day of what is accepted, and for none of what is declined."""
        data = super().clean()
        if data.get("verdict") == ACCEPT and "due_on" in data and not data["due_on"]:
            self.add_error("due_on", _("Say by when it is carried out."))
        if data.get("verdict") == DECLINE and data.get("due_on"):
            self.add_error("due_on", _("What is declined is not carried out: leave the day empty, or accept."))
        return data


class ResultForm(forms.Form):
    """What was done, and when."""

    result = forms.CharField(
        label=gettext_lazy("What was done"), max_length=8000, strip=True, widget=forms.Textarea(attrs={"rows": 4})
    )
    done_on = forms.DateField(label=gettext_lazy("Carried out on"))


class RecommendationFilter(UnitFilter):
    """Filters kept in the address: words, year, unit with what is below it, level, field, how it stands, whose."""

    q = forms.CharField(required=False, max_length=100, label=gettext_lazy("About, or number"))
    field = forms.ModelChoiceField(
        OpinionField.objects.all(), required=False, to_field_name="code", label=gettext_lazy("Field"), empty_label=ANY
    )
    standing = forms.ChoiceField(
        required=False, label=gettext_lazy("State"),
        choices=[("", ANY), *((name, status.label) for name, status in BY_STATUS.items()), *Standing.choices],
    )  # fmt: skip
    whose = forms.ChoiceField(
        required=False, label=gettext_lazy("Whose"),
        choices=[("", ANY), ("from", gettext_lazy("From my units")), ("to", gettext_lazy("To my units"))],
    )  # fmt: skip

    def __init__(self, address: QueryDict, **shown: tuple[str, ...]):
        super().__init__(address, rows=Recommendation.objects.sent(), **shown)
