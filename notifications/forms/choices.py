"""When and how somebody hears of what."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.layout import Act, Acts, Ask, Part, form_helper
from notifications.channels import in_order
from notifications.choosing import Choices, hour_of
from notifications.states import FIRST_HOUR, LAST_HOUR, Channel, Topic, When

NOTES = {
    Topic.DUTIES: _("Reminders stay in the inbox in any case; urgent ones always go out at once."),
    Topic.INITIATIVES: _("What happens to initiatives you are an author of."),
    Topic.COUNCIL: _("Assignments, sessions, minutes and appeals of councils you sit on; invitations go out at once."),
    Topic.UNIT: _("Dossiers to check and confirmations asked of your unit."),
}
HOURS = [(hour, f"{hour:02d}:00") for hour in range(FIRST_HOUR, LAST_HOUR + 1)]


class ChoicesForm(forms.Form):
    """One question for each topic and channel of this site, and the hour of the letter."""

    hour = forms.TypedChoiceField(
        label=_("The letter of the day goes out at"), choices=HOURS, coerce=int,
        help_text=_("One letter with all that is due and new; none on days without news."),
    )  # fmt: skip

    def __init__(self, *args, person: User, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        known = Choices([person])
        channels = [Channel(adapter.name) for adapter in in_order()]
        parts = []
        for topic in Topic:
            for channel in channels:
                options = [When.NOW, When.DAILY, When.NEVER] if channel == Channel.MAIL else [When.NOW, When.NEVER]
                self.fields[f"{topic}_{channel}"] = forms.ChoiceField(
                    label=channel.label, choices=[(when.value, when.label) for when in options],
                    initial=known.when(person, topic, channel),
                )  # fmt: skip
            asks = [Ask(f"{topic}_{channel}", small=True) for channel in channels]
            parts.append(Part(topic.label, *asks, note=NOTES[topic]))
        self.fields["hour"].initial = hour_of(person)
        hour = Part(_("Letter of the day"), Ask("hour", size="short", small=True))
        self.helper = form_helper(*parts, hour, Acts(Act(_("Keep these choices"), main=True)))
        self.channels = channels

    def choices(self) -> dict[tuple[str, str], str]:
        """Give what was chosen, by topic and channel."""
        return {
            (topic.value, channel.value): self.cleaned_data[f"{topic}_{channel}"]
            for topic in Topic
            for channel in self.channels
        }
