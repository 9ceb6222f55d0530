"""What people type and choose on the public pages: a search, its filters, the code of a certificate."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.states import Level
from common.widgets import LongSelect
from councils.codes import tidy_code
from councils.registry import Facts, Node
from initiatives.states import Kind

LONGEST_SEARCH = 200


class RegistryForm(forms.Form):
    """Words and filters; they stand in the address, so a result can be sent to somebody."""

    FILTERS = ("kind", "year", "field", "level", "unit")

    q = forms.CharField(label=_("Words to look for"), max_length=LONGEST_SEARCH, required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=Kind.choices)
    year = forms.TypedChoiceField(label=_("Year"), coerce=int, empty_value=None, required=False)
    field = forms.TypedChoiceField(label=_("Field"), empty_value=None, required=False, widget=LongSelect)
    level = forms.ChoiceField(label=_("Level of recognition"), required=False)
    unit = forms.TypedChoiceField(label=_("Unit"), empty_value=None, required=False, widget=LongSelect)

    def __init__(self, data: dict, *, facts: Facts):
        kind = data.get("kind") if data.get("kind") in Kind.values else Kind.INITIATIVE
        super().__init__({**{name: data.get(name) for name in data}, "kind": kind}, auto_id="%s")
        for name in self.FILTERS:  # beside the results, yet parts of the one form above them
            self.fields[name].widget.attrs |= {"class": "form-select", "form": "search"}
        self.fields["year"].choices = [("", _("All")), *((year, year) for year in facts.years)]
        self.fields["level"].choices = [("", _("All levels")), *Level.choices]
        self._offer("field", _("All"), facts.fields)
        self._offer("unit", _("The whole province"), facts.units)

    def _offer(self, name: str, everything: str, nodes: list[Node]) -> None:
        by_key = {str(node.pk): node for node in nodes}
        self.fields[name].coerce = by_key.get
        self.fields[name].choices = [
            ("", everything),
            *((key, "\u2003" * node.depth + node.name) for key, node in by_key.items()),
        ]

    def filters(self) -> list[forms.BoundField]:
        """Give the choices beside the results."""
        return [self[name] for name in self.FILTERS]

    def wanted(self) -> dict:
        """Give what can be filtered by; a choice that is none (an old address) filters nothing."""
        self.full_clean()
        return self.cleaned_data


class CodeForm(forms.Form):
    """The code of a certificate, typed from the paper."""

    code = forms.CharField(
        label=_("Code on the certificate"),
        help_text=_("Printed beside the square code, such as CB26-7K4M-Q2XT. Small letters and blanks do no harm."),
        max_length=40,
    )

    def clean_code(self) -> str:
        """Give the code as it is printed."""
        code = tidy_code(self.cleaned_data["code"])
        if code is None:
            raise forms.ValidationError(
                _("%(typed)s is no code of a certificate: it has two parts of four signs behind letters and a year."),
                params={"typed": self.cleaned_data["code"]},
            )
        return code
