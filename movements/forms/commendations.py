"""What lists of titles are filtered by, titles as they are pasted, and what is asked of a commendation."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit, User
from common.layout import filter_helper
from councils.states import FormOfCommendation
from movements.models import Commendation, TitleRule
from movements.title_lists import Given, codes_in, read_titles

SHOWN_ERRORS = 20


class TitleFilter(forms.Form):
    """Which title, who may or may not be proposed, a name or staff code."""

    title = forms.ModelChoiceField(
        TitleRule.objects.all(), to_field_name="title", label=_("For the title"), required=False, empty_label=None
    )
    verdict = forms.ChoiceField(
        label=_("Shown"), required=False,
        choices=[("", _("Everybody")), ("yes", _("May be proposed")), ("no", _("May not be proposed"))],
    )  # fmt: skip
    q = forms.CharField(max_length=120, required=False, label=_("Name or staff code"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = filter_helper("title", "verdict", "q")


class TitlesForm(forms.Form):
    """Titles, a line each: staff code, title, year, decision."""

    lines = forms.CharField(
        label=_("Titles, a line each"), widget=forms.Textarea(attrs={"rows": 12}), max_length=200_000,
        help_text=_("Staff code; title; year; decision. Columns copied from a spreadsheet are read by themselves."),
    )  # fmt: skip

    def __init__(self, *args, people, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = people
        self.given: list[Given] = []

    def clean_lines(self) -> str:
        """Read the lines; what cannot be read is said line by line, and nothing is kept."""
        text = self.cleaned_data["lines"]
        self.given, wrong = read_titles(text, self.people.filter(staff_code__in=codes_in(text)))
        if wrong:
            raise forms.ValidationError(wrong[:SHOWN_ERRORS])
        return text


class CommendationForm(forms.ModelForm):
    """A commendation as its decision says it; for an individual by the staff code, or for a unit by its code."""

    staff_code = forms.CharField(label=_("Individual: staff code"), max_length=40, required=False)
    unit_code = forms.CharField(label=_("Collective: unit code"), max_length=40, required=False)

    class Meta:
        model = Commendation
        fields = ["form", "issuer", "number", "signed_on", "reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["form"].choices = [("", _("Choose")), *FormOfCommendation.choices]

    def clean(self) -> dict:
        """Find whom it is for."""
        data = super().clean()
        data["person"] = self._found("staff_code", User, "staff_code__iexact")
        data["unit"] = self._found("unit_code", Unit, "code__iexact")
        if not self.errors and (data["person"] is None) == (data["unit"] is None):
            self.add_error("staff_code", _("Name either an individual or a collective."))
        for name in ("staff_code", "unit_code"):
            data.pop(name, None)
        return data

    def _found(self, name: str, model, lookup: str):
        code = (self.cleaned_data.get(name) or "").strip()
        row = model.objects.filter(**{lookup: code}).first() if code else None
        if code and row is None:
            self.add_error(name, _("Nothing has the code “%(code)s”.") % {"code": code})
        return row
