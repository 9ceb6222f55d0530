"""Planning a session, its agenda, who is there, and votes."""

import datetime
from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Act, Acts, Ask, form_helper
from councils.models import AgendaItem, Assessment, Attendance, Seat
from councils.states import ROLL_DEEDS, Choice, SessionDeed, Wall


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


class CancelForm(forms.Form):
    """Why a session does not take place."""

    reason = forms.CharField(
        max_length=300,
        strip=True,
        label=gettext_lazy("Why is it cancelled?"),
        help_text=gettext_lazy("Everybody who was invited reads it, and it stays on the page of the session."),
        error_messages={"required": gettext_lazy("Say why.")},
    )
    helper = form_helper(Ask("reason"), tag=False)


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


class BlockForm(forms.Form):
    """Which items are put to one vote."""

    items = forms.ModelMultipleChoiceField(
        AgendaItem.objects.none(),
        label=gettext_lazy("Items"),
        error_messages={
            "required": gettext_lazy("Choose at least two items."),
            "invalid_choice": gettext_lazy(
                "An item chosen cannot be put to one vote any more. Look at the list again."
            ),
        },
    )

    def __init__(self, *args, ready: QuerySet[AgendaItem], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["items"].queryset = ready


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


class RollForm(forms.Form):
    """Who comes or goes in a session that is open, when and why."""

    seat = forms.ModelChoiceField(Seat.objects.none(), label=gettext_lazy("Member"))
    step = forms.ChoiceField(
        choices=[(step.value, step.label) for step in SessionDeed if step in ROLL_DEEDS],
        label=gettext_lazy("What is to be recorded"),
    )
    time = forms.TimeField(label=gettext_lazy("Time"), help_text=gettext_lazy("Such as 08:40."))
    reason = forms.CharField(max_length=200, required=False, label=gettext_lazy("Reason"))
    helper = form_helper(
        Ask("seat"),
        Ask("step"),
        Ask("time", size="short"),
        Ask("reason"),
        Acts(Act(gettext_lazy("Propose it"), main=True)),
    )

    def __init__(self, *args, lines: Iterable[Attendance], day: datetime.datetime, **kwargs):
        now = timezone.localtime()
        super().__init__(*args, initial={"time": f"{now:%H:%M}"}, **kwargs)
        self.day = timezone.localdate(day)
        self.fields["seat"].queryset = Seat.objects.filter(pk__in=[line.seat_id for line in lines]).select_related(
            "person"
        )
        self.fields["seat"].label_from_instance = lambda seat: seat.person.full_name

    def clean(self) -> dict:
        """Put day and time together; somebody who leaves or is absent has a reason."""
        data = super().clean()
        if "time" in data:
            data["at"] = timezone.make_aware(datetime.datetime.combine(self.day, data.pop("time")))
        if data.get("step") != SessionDeed.ARRIVE and not data.get("reason"):
            self.add_error("reason", _("Say why the member leaves or is absent."))
        return data


class WallForm(forms.Form):
    """How much the wall shows."""

    shows = forms.ChoiceField(choices=Wall.choices)


class VoteForm(forms.Form):
    """One vote."""

    choice = forms.ChoiceField(choices=Choice.choices)


class HandForm(VoteForm):
    """A raised hand that the secretary records."""

    seat = forms.ModelChoiceField(Seat.objects.none())

    def __init__(self, *args, seats: QuerySet[Seat], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = seats
