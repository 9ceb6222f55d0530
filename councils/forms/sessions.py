"""Planning a session, its agenda, who is there, and votes."""

from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Act, Acts, Ask, form_helper
from councils.models import Assessment, Attendance, Seat
from councils.states import Choice


class SessionForm(forms.Form):
    """Name, time and place of a session."""

    name = forms.CharField(max_length=160, label=gettext_lazy("Name of the session"))
    held_at = forms.DateTimeField(
        label=gettext_lazy("Day and time"), help_text=gettext_lazy("Such as 08:00 10/12/2026.")
    )
    place = forms.CharField(max_length=200, required=False, label=gettext_lazy("Place"))
    helper = form_helper(
        Ask("name"),
        Ask("held_at", size="short"),
        Ask("place"),
        Acts(Act(gettext_lazy("Keep the plan, invite the members"), main=True)),
    )


class AgendaForm(forms.Form):
    """Which dossiers come on the agenda."""

    assessments = forms.ModelMultipleChoiceField(
        Assessment.objects.none(),
        label=gettext_lazy("Dossiers in the list"),
        error_messages={
            "required": gettext_lazy("Choose at least one dossier."),
            "invalid_choice": gettext_lazy("A dossier chosen is no longer ready. Look at the list again."),
        },
    )

    def __init__(self, *args, ready: QuerySet[Assessment], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["assessments"].queryset = ready


class AttendanceForm(forms.Form):
    """Each seat: there or not, and why not."""

    def __init__(self, *args, attendances: Iterable[Attendance], **kwargs):
        super().__init__(*args, **kwargs)
        self.attendances = list(attendances)
        for attendance in self.attendances:
            self.fields[f"present-{attendance.seat_id}"] = forms.BooleanField(
                required=False, initial=attendance.is_present, label=attendance.seat.person.full_name
            )
            self.fields[f"reason-{attendance.seat_id}"] = forms.CharField(
                required=False,
                max_length=200,
                initial=attendance.reason,
                label=_("Why %(person)s is absent") % {"person": attendance.seat.person.full_name},
            )

    def rows(self) -> list[dict]:
        """Give each seat with its two fields."""
        return [
            {
                "seat": attendance.seat,
                "present": self[f"present-{attendance.seat_id}"],
                "reason": self[f"reason-{attendance.seat_id}"],
            }
            for attendance in self.attendances
        ]

    def presences(self) -> list[tuple[Seat, bool, str]]:
        """Give what was said of each seat."""
        data = self.cleaned_data
        return [
            (each.seat, data[f"present-{each.seat_id}"], data[f"reason-{each.seat_id}"]) for each in self.attendances
        ]


class VoteForm(forms.Form):
    """One vote."""

    choice = forms.ChoiceField(choices=Choice.choices)


class HandForm(VoteForm):
    """A raised hand that the secretary records."""

    seat = forms.ModelChoiceField(Seat.objects.none())

    def __init__(self, *args, seats: QuerySet[Seat], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = seats
