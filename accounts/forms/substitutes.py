"""Who acts for somebody absent, for which role, from when to when and why."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import HeldRole, Role, User
from accounts.permissions.substitutes import standing_roles, why_not_period, why_not_stand_in
from common.layout import Act, Acts, Ask, form_helper


class RoleField(forms.ModelChoiceField):
    """One of the roles of the absent person."""

    def label_from_instance(self, role: Role | HeldRole) -> str:
        """Name the role and the unit: whose it is, is known."""
        return f"{role.get_name_display()}, {role.unit}"


class SubstituteForm(forms.Form):
    """A deputy chosen among the people found, and the absence."""

    CHOOSE = _("Choose one of the people found.")

    person = forms.ModelChoiceField(
        User.objects.filter(is_active=True),
        label=_("Deputy"),
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    role = RoleField(
        Role.objects.none(), label=_("For which role"), required=False,
        empty_label=pgettext_lazy("roles", "All roles"),
    )  # fmt: skip
    starts_on = forms.DateField(label=_("First day"))
    ends_on = forms.DateField(label=_("Last day"), help_text=_("It may be ended earlier at any time."))
    reason = forms.CharField(
        label=_("Why?"), max_length=300, strip=True, help_text=_("Such as: on leave, on a course, on a mission.")
    )

    def __init__(self, *args, absent: User, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.absent = absent
        keys = [role.pk for role in standing_roles(absent)]
        self.fields["role"].queryset = Role.objects.filter(pk__in=keys).select_related("unit")
        self.fields["starts_on"].initial = timezone.localdate()
        self.helper = form_helper(
            Ask("role", small=True), Ask("starts_on", "ends_on", size="short", small=True), Ask("reason", small=True),
            Acts(Act(_("Name this deputy"), main=True)), tag=False,
        )  # fmt: skip

    def clean(self) -> dict:
        """Refuse what the rules of deputies refuse, at the place where it was said."""
        said = super().clean()
        if self.errors:
            return said
        days = (said["starts_on"], said["ends_on"])
        if reason := why_not_period(*days):
            self.add_error("starts_on" if days[0] < timezone.localdate() else "ends_on", reason)
        elif reason := why_not_stand_in(self.absent, said["person"], said["role"], *days):
            self.add_error("person", reason)
        return said
