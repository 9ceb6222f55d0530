"""Who acts for an absent member of a council, from when to when and why."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.permissions.substitutes import why_not_period
from common.layout import Act, Acts, Ask, form_helper
from councils.models import Seat
from councils.permissions.deputies import why_not_deputise


class SeatField(forms.ModelChoiceField):
    """One of the seats of a council."""

    def label_from_instance(self, seat: Seat) -> str:
        """Name the person and the office: the council is known."""
        return f"{seat.person}, {seat.get_office_display()}"


class DeputyForm(forms.Form):
    """A deputy among the members, and the absence."""

    deputy = SeatField(Seat.objects.none(), label=_("Deputy"), empty_label=_("Choose a member"))
    starts_on = forms.DateField(label=_("First day"))
    ends_on = forms.DateField(label=_("Last day"), help_text=_("It may be ended earlier at any time."))
    reason = forms.CharField(
        label=_("Why?"), max_length=300, strip=True, help_text=_("Such as: on leave, on a course, on a mission.")
    )

    def __init__(self, *args, seat: Seat, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.seat = seat
        others = seat.council.seats.in_force(timezone.localdate()).members().exclude(person=seat.person_id)
        self.fields["deputy"].queryset = others.select_related("person").order_by("position", "pk")
        self.fields["starts_on"].initial = timezone.localdate()
        self.helper = form_helper(
            Ask("deputy", small=True), Ask("starts_on", "ends_on", size="short", small=True), Ask("reason", small=True),
            Acts(Act(_("Name this deputy"), main=True)),
        )  # fmt: skip

    def clean(self) -> dict:
        """Refuse what the rules of deputies refuse, at the place where it was said."""
        said = super().clean()
        if self.errors:
            return said
        days = (said["starts_on"], said["ends_on"])
        if reason := why_not_period(*days):
            self.add_error("starts_on" if days[0] < timezone.localdate() else "ends_on", reason)
        elif reason := why_not_deputise(self.seat, said["deputy"], *days):
            self.add_error("deputy", reason)
        return said
