"""Which expert is asked, and what he or she says."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from common.layout import Act, Acts, Ask, form_helper
from councils.models import Seat


class ExpertForm(forms.Form):
    """An expert of the council."""

    seat = forms.ModelChoiceField(Seat.objects.none(), label=_("Outside expert"))

    def __init__(self, *args, seats: QuerySet[Seat], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = seats


class CommentForm(forms.Form):
    """The comment sheet."""

    comment = forms.CharField(
        widget=forms.Textarea(attrs={"rows": 10}),
        max_length=20_000,
        label=_("What do you think of the dossier?"),
        help_text=_("What is new, whether it can be applied, what speaks for and against it. It gives no points."),
        error_messages={"required": _("Write what you think of it.")},
    )
    helper = form_helper(Ask("comment"), Acts(Act(_("Hand in the comment sheet"), main=True)))
