"""Planning a session by correspondence, answering in it, more time, a substitute."""

import datetime

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.layout import Act, Acts, Ask, form_helper
from councils.models import Seat, Session
from councils.states import Choice


class MomentField(forms.DateTimeField):
    """A moment that is still to come."""

    def __init__(self, **more):
        super().__init__(help_text=_("Such as 17:00 10/12/2026."), **more)

    def clean(self, value) -> datetime.datetime:
        """Refuse what is past."""
        moment = super().clean(value)
        if moment and moment <= timezone.now():
            raise forms.ValidationError(_("This moment is past: choose one to come."))
        return moment


class CorrespondenceForm(forms.Form):
    """What it is called and until when answers are taken."""

    name = forms.CharField(max_length=160, label=_("Name"))
    held_at = MomentField(label=_("Answers are taken until"))
    place = forms.CharField(required=False, widget=forms.HiddenInput)
    helper = form_helper(
        Ask("name", example=_("Opinions on the dossiers of round 2")),
        Ask("held_at", size="short"),
        Acts(Act(_("Keep the plan, choose the dossiers"), main=True)),
    )


class ReplyForm(forms.Form):
    """For, against or neither; whoever is against says why."""

    choice = forms.ChoiceField(
        choices=Choice.choices, widget=forms.RadioSelect, label=_("Your answer"),
        error_messages={"required": _("Choose agree, disagree or abstain.")},
    )  # fmt: skip
    reasons = forms.CharField(
        required=False, max_length=8000, widget=forms.Textarea(attrs={"rows": 5}), label=_("Reasons"),
        help_text=_("Needed where you disagree. Read by the council once the answers are opened."),
    )  # fmt: skip

    def __init__(self, *args, is_last: bool, **kwargs):
        super().__init__(*args, **kwargs)
        act = Act(_("Send the answer") if is_last else _("Send, go to the next item"), main=True)
        self.helper = form_helper(Ask("choice"), Ask("reasons"), Acts(act))

    def clean(self) -> dict:
        """Ask for reasons where they are needed."""
        data = super().clean()
        if data.get("choice") == Choice.NO and not data.get("reasons"):
            self.add_error("reasons", _("Say why you disagree."))
        return data


class MoreTimeForm(forms.Form):
    """Until when, and why."""

    at = MomentField(label=_("Answers are taken until"))
    reason = forms.CharField(max_length=200, label=_("Reason"), error_messages={"required": _("Say why.")})
    helper = form_helper(Ask("at", size="short"), Ask("reason"), Acts(Act(_("Propose it"), main=True)))

    def __init__(self, *args, session: Session, **kwargs):
        super().__init__(*args, **kwargs)


class SubstituteForm(forms.Form):
    """Who answers in whose place, and why."""

    seat = forms.ModelChoiceField(Seat.objects.none(), label=_("Substitute"))
    reason = forms.CharField(
        max_length=200, label=_("Why the member cannot answer"), error_messages={"required": _("Say why.")}
    )
    helper = form_helper(Ask("seat"), Ask("reason"), Acts(Act(_("Propose it"), main=True)))

    def __init__(self, *args, session: Session, **kwargs):
        super().__init__(*args, **kwargs)
        seats = session.council.seats.in_force(timezone.localdate()).substitutes()
        self.fields["seat"].queryset = seats.select_related("person", "stands_in_for__person")
        self.fields["seat"].label_from_instance = lambda seat: (
            _("%(substitute)s for %(member)s")
            % {
                "substitute": seat.person,
                "member": seat.stands_in_for.person,
            }
        )
