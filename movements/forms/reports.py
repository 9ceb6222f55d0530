"""What is asked before the figures of the movement are frozen."""

import datetime

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from initiatives.models import Campaign
from movements.models import Milestone


class FreezeForm(forms.Form):
    """For which day, under which title, perhaps for a milestone."""

    title = forms.CharField(label=pgettext_lazy("report", "Title"), max_length=200, strip=True)
    on = forms.DateField(label=_("Figures as of the end of"), help_text=_("Today: as they stand at this moment."))
    milestone = forms.ModelChoiceField(
        Milestone.objects.none(), label=_("Milestone"), required=False, empty_label=_("None")
    )
    note = forms.CharField(
        label=_("Note"), max_length=500, required=False, strip=True, help_text=_("Printed below the title.")
    )

    def __init__(self, *args, campaign: Campaign, today: datetime.date, for_milestone: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        milestones = campaign.milestones.all()
        self.fields["milestone"].queryset = milestones
        chosen = next((each for each in milestones if str(each.pk) == for_milestone), None)
        self.initial = {
            "milestone": chosen,
            "on": min(chosen.on, today) if chosen else today,
            "title": _("%(kind)s: %(campaign)s") % {"kind": chosen.get_kind_display(), "campaign": campaign}
            if chosen
            else "",
        }
