"""Applying an initiative in another unit: interest, adaptation, report; finding applications; checking a benefit."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit, User
from common.layout import Act, Acts, Ask, Part, form_helper
from initiatives.forms.confirmations import LONG, ConfirmationForm, SumField
from initiatives.forms.lists import ANY
from initiatives.forms.uploads import FILES_TAKEN, UploadsField
from initiatives.models import Adoption, Initiative
from initiatives.states import AdoptionStatus

MINE, TO_CONFIRM, UNITS = "mine", "to_confirm", "units"
SCOPES = [
    ("", ANY),
    (MINE, _("That name me")),
    (UNITS, _("In units I answer for")),
    (TO_CONFIRM, _("That wait for my word")),
]


class LearnedFrom(forms.ModelChoiceField):
    """From which unit's application somebody learned it."""

    def label_from_instance(self, obj: Adoption) -> str:
        """Name the unit."""
        return obj.unit.name


def learned_from(**more) -> LearnedFrom:
    """Give the question from whom the unit learned it."""
    return LearnedFrom(
        Adoption.objects.none(), label=_("Learned from"), required=False, empty_label=_("The authors"),
        help_text=_("The unit that showed yours how: so it can be seen how it spreads."), **more,
    )  # fmt: skip


class AdoptForm(forms.Form):
    """Which unit wants to apply it, and why."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("In which unit?"), empty_label=None)
    why = forms.CharField(
        label=_("Why does the unit want it?"), max_length=2000, widget=LONG, strip=True,
        help_text=_("The problem it would solve there. The authors read this."),
    )  # fmt: skip
    parent = learned_from()
    helper = form_helper("unit", Ask("why"), "parent", Acts(Act(_("Tell the authors"), main=True)))

    def __init__(self, *args, units: list[Unit], parents: QuerySet[Adoption], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = Unit.objects.filter(pk__in=[unit.pk for unit in units])
        self.fields["parent"].queryset = parents
        if units:
            self.fields["unit"].initial = units[0].pk


class PlanForm(forms.Form):
    """What is done otherwise in this unit, and from when."""

    adaptation = forms.CharField(
        label=_("What is done otherwise here?"), max_length=8000, widget=LONG, strip=True,
        help_text=_("Where nothing is changed, say so."),
    )  # fmt: skip
    starts_on = forms.DateField(label=_("Applied from"))
    parent = learned_from()
    helper = form_helper(
        Ask("adaptation"), Ask("starts_on", size="short"), "parent", Acts(Act(_("Keep it"), main=True))
    )

    def __init__(self, *args, parents: QuerySet[Adoption], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = parents


class ReportForm(ConfirmationForm):
    """What was done and achieved: evidence, and what the head of the unit signs as its confirmation."""

    applied_since = None  # the application knows
    evidence = forms.CharField(
        label=_("By what can it be seen?"), max_length=8000, widget=LONG, strip=True, required=False,
        help_text=_("Documents with number and date, figures before and after; or attach files that show it."),
    )  # fmt: skip
    files = UploadsField(label=_("Files that show it"), required=False, help_text=FILES_TAKEN)

    class Meta(ConfirmationForm.Meta):
        fields = [name for name in ConfirmationForm.Meta.fields if name != "applied_since"]

    helper = form_helper(
        Ask("evidence"),
        Ask("files"),
        Part(
            _("Effect"),
            Ask("economic_effect"),
            Ask("benefit", size="short"),
            "benefit_not_computable",
            Ask("social_benefit"),
        ),
        Part(_("Replicability and conclusion"), Ask("replicability"), Ask("conclusion")),
        Acts(Act(_("Hand to the head of the unit"), main=True)),
    )

    def __init__(self, *args, has_files: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["conclusion"].required = True
        self.has_files = has_files

    def clean(self) -> dict:
        """Ask for evidence, in words or files, and for a sum or the word that there is none."""
        data = super().clean()
        if not (data.get("evidence") or data.get("files") or self.has_files or "files" in self.errors):
            self.add_error(
                "evidence", _("Say by what it can be seen that it is applied, or attach files that show it.")
            )
        if "benefit" in data and data["benefit"] is None and not data.get("benefit_not_computable"):
            self.add_error("benefit", _("Give the benefit in money, or say that it cannot be computed."))
        return data


class CheckForm(forms.Form):
    """What a third unit found the benefit to be."""

    confirmed = SumField(label=_("Benefit found, in đồng"), required=False, help_text=_("Of one year of application."))
    not_computable = forms.BooleanField(label=_("The benefit cannot be computed in money"), required=False)
    finding = forms.CharField(
        label=_("What was looked at, and what was found?"), max_length=4000, widget=LONG, strip=True
    )
    helper = form_helper(
        Ask("confirmed", size="short"), "not_computable", Ask("finding"),
        Acts(Act(_("Enter what was found"), main=True)),
    )  # fmt: skip

    def clean(self) -> dict:
        """Take a sum or the word that there is none, one of the two."""
        data = super().clean()
        if "confirmed" in data and (data["confirmed"] is None) is not data.get("not_computable", False):
            self.add_error("confirmed", _("Give a sum, or say that it cannot be computed; one of the two."))
        return data


class AdoptionFilter(forms.Form):
    """Filters of the list of applications, kept in its address."""

    q = forms.CharField(label=_("Initiative or unit"), required=False, max_length=100)
    status = forms.ChoiceField(label=_("State"), required=False, choices=[("", ANY), *AdoptionStatus.choices])
    scope = forms.ChoiceField(label=_("Which"), required=False, choices=SCOPES)
    since = forms.DateField(label=_("Applied from"), required=False)
    initiative = forms.ModelChoiceField(Initiative.objects.none(), required=False, widget=forms.HiddenInput)

    def __init__(self, address, *, user: User):
        super().__init__(address)
        self.user = user
        self.fields["initiative"].queryset = Initiative.objects.visible_to(user)
        for each in self.fields.values():
            is_choice = isinstance(each.widget, forms.Select)
            each.widget.attrs["class"] = "form-select form-select-sm" if is_choice else "form-control form-control-sm"

    def apply(self, found: QuerySet[Adoption]) -> QuerySet[Adoption]:
        """Give the applications that fit; a filter that is nonsense filters nothing."""
        self.is_valid()
        wanted = self.cleaned_data
        if wanted.get("q"):
            found = found.search(wanted["q"])
        for name, column in (("status", "status"), ("initiative", "initiative"), ("since", "starts_on__gte")):
            if wanted.get(name):
                found = found.filter(**{column: wanted[name]})
        return _within(found, wanted.get("scope"), self.user)


def _within(found: QuerySet[Adoption], scope: str | None, user: User) -> QuerySet[Adoption]:
    if scope == MINE:
        return found.filter(pk__in=user.adoptions.values("adoption"))
    if scope == UNITS:
        return found.in_units_of(user)
    return found.to_confirm_by(user) if scope == TO_CONFIRM else found
