"""The board of problems: posting one, offering, finding."""

import datetime

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit, User
from accounts.querysets import under
from accounts.roles import units_of
from common.layout import Act, Acts, Ask, form_helper
from initiatives.forms.confirmations import LONG
from initiatives.forms.lists import ANY
from initiatives.models import Field, Initiative, Wanted
from initiatives.permissions.dossiers import CHECKING
from initiatives.states import Status, WantedStatus

OPEN_NOW, OWN = "now", "own"


def ahead(day: datetime.date) -> datetime.date:
    """Refuse a day that has passed."""
    if day < timezone.localdate():
        raise forms.ValidationError(_("This day has passed."))
    return day


class WantedForm(forms.ModelForm):
    """A problem in words another unit understands."""

    class Meta:
        model = Wanted
        fields = ["unit", "title", "problem", "field", "until"]
        labels = {
            "unit": _("Unit"), "title": _("The problem in one line"), "problem": _("What happens, how often, to whom?"),
            "field": _("Field of application"), "until": _("Offers until"),
        }  # fmt: skip
        help_texts = {"problem": _("Every member of staff who signs in reads this: no names, no secrets.")}
        widgets = {"problem": LONG}

    helper = form_helper(
        "unit", Ask("title"), Ask("problem"), "field", Ask("until", size="short"),
        Acts(Act(_("Put it on the board"), main=True)),
    )  # fmt: skip

    def __init__(self, *args, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        own = Unit.objects.in_force(timezone.localdate()).filter(under(units_of(by, *CHECKING), ""))
        self.fields["unit"].queryset = own.order_by("path")
        self.fields["unit"].empty_label = None
        self.fields["unit"].label_from_instance = lambda unit: "\u2003" * (unit.depth - 1) + unit.name
        if self.instance.pk:
            self.fields["unit"].disabled = True
        self.fields["field"].queryset = Field.objects.filter(is_active=True).order_by("path")
        self.fields["field"].empty_label = _("Choose a field")

    def clean_until(self) -> datetime.date:
        """Take a day that lies ahead."""
        return ahead(self.cleaned_data["until"])


class OfferForm(forms.Form):
    """A recognised initiative of one's own, a word, or both."""

    initiative = forms.ModelChoiceField(
        Initiative.objects.none(), label=_("An initiative of yours"), required=False,
        empty_label=_("None, only a word"), help_text=_("Recognised ones stand here."),
    )  # fmt: skip
    text = forms.CharField(label=_("A word to the unit"), required=False, max_length=2000, widget=LONG, strip=True)
    helper = form_helper("initiative", Ask("text"), Acts(Act(_("Offer it"), main=True)))

    def __init__(self, *args, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        own = Initiative.objects.of_author(by).filter(status=Status.RECOGNISED)
        self.fields["initiative"].queryset = own.order_by("-pk")

    def clean(self) -> dict:
        """Ask for one of the two."""
        data = super().clean()
        if not data.get("initiative") and not data.get("text"):
            self.add_error("text", _("Name an initiative, or say what you offer."))
        return data


class ReopenForm(forms.Form):
    """Until when offers are taken again."""

    until = forms.DateField(label=_("Offers until"))

    def clean_until(self) -> datetime.date:
        """Take a day that lies ahead."""
        return ahead(self.cleaned_data["until"])


class WantedFilter(forms.Form):
    """Filters of the board, kept in its address; without any it shows what takes offers now."""

    q = forms.CharField(label=_("Words of the problem"), required=False, max_length=100)
    field = forms.ModelChoiceField(Field.objects.none(), label=_("Field"), required=False, empty_label=ANY)
    state = forms.ChoiceField(
        label=_("Which"), required=False,
        choices=[
            ("", _("That take offers now")), (OWN, _("Of my units")), ("all", ANY), *WantedStatus.choices,
        ],
    )  # fmt: skip

    def __init__(self, address):
        super().__init__(address)
        self.fields["field"].queryset = Field.objects.order_by("path")
        self.fields["field"].label_from_instance = lambda field: "\u2003" * (field.depth - 1) + field.name
        for each in self.fields.values():
            is_choice = isinstance(each.widget, forms.Select)
            each.widget.attrs["class"] = "form-select form-select-sm" if is_choice else "form-control form-control-sm"

    def apply(self, found: QuerySet[Wanted], user: User, today: datetime.date) -> QuerySet[Wanted]:
        """Give the problems that fit; a filter that is nonsense filters nothing."""
        self.is_valid()
        wanted = self.cleaned_data
        if wanted.get("q"):
            found = found.search(wanted["q"])
        if field := wanted.get("field"):
            found = found.filter(field__path__startswith=field.path)
        state = wanted.get("state", "all")
        if state == OWN:
            return found.of_units_of(user)
        if state in WantedStatus.values:
            return found.filter(status=state)
        return found if state else found.taking_offers(today)
