"""Finding people of the own units, and putting their contact right."""

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.forms.imports import UnitField
from accounts.models import TargetGroup, Unit, User
from accounts.permissions import is_administrator
from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from common.layout import Act, Acts, Ask, form_helper


class PeopleFilter(forms.Form):
    """The filters above the list of staff, kept in the address."""

    q = forms.CharField(label=gettext_lazy("Name, staff code or e-mail"), required=False, max_length=100)
    unit = UnitField(label=gettext_lazy("Unit"), queryset=Unit.objects.none(), required=False)
    group = forms.ModelChoiceField(
        label=gettext_lazy("Target group"),
        queryset=TargetGroup.objects.all(),
        required=False,
        empty_label=pgettext_lazy("target groups", "All"),
    )
    mail = forms.ChoiceField(
        label=gettext_lazy("E-mail"),
        choices=[
            ("", pgettext_lazy("with or without e-mail", "All")),
            ("yes", gettext_lazy("Has an e-mail")),
            ("no", gettext_lazy("Has none")),
        ],
        required=False,
    )

    def __init__(self, user: User, data) -> None:
        super().__init__(data)
        self.units = units_of(user, RoleName.COORDINATOR, RoleName.HEAD)
        units = Unit.objects.in_force(timezone.localdate())
        if is_administrator(user):
            self.units = list(Unit.objects.filter(depth=1))
        else:
            units = units.filter(under(self.units, ""))
        self.fields["unit"].offer(units)
        self.fields["unit"].empty_label = ", ".join(unit.name for unit in self.units[:2])
        self.helper = form_helper(Ask("q", "unit", "group", "mail"), tag=False, method="get")
        self.is_valid()

    def people(self) -> QuerySet[User]:
        """Give the people who work in the units today and fit."""
        wanted = self.cleaned_data
        units = [wanted["unit"]] if wanted.get("unit") else self.units
        people = User.objects.working_under(units, timezone.localdate()).search(wanted.get("q") or "")
        if wanted.get("group"):
            people = people.filter(postings__group=wanted["group"])
        if wanted.get("mail"):
            people = people.exclude(email="") if wanted["mail"] == "yes" else people.filter(email="")
        return people.for_staff_list()


class ContactOfForm(forms.ModelForm):
    """Somebody's address and telephone number."""

    class Meta:
        model = User
        fields = ["email", "phone"]
        help_texts = {
            "email": gettext_lazy("The person signs in and is told by it. A former address hears of the change.")
        }

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.helper = form_helper(
            Ask("email"), Ask("phone", size="short", inputmode="tel"), Acts(Act(_("Save the contact"), main=True))
        )

    def clean_email(self) -> str:
        """Refuse what somebody else signs in with."""
        email = self.cleaned_data["email"].strip().lower()
        if email and User.objects.filter(email=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("Somebody else signs in with this e-mail address."))
        return email
