"""What people have been told, what went out beside the inbox, what they chose, and the ladder of reminders."""

from notifications.models.calendars import Feed, Invite
from notifications.models.calls import Calling
from notifications.models.choices import LetterHour, Preference
from notifications.models.extensions import Extension
from notifications.models.ladder import Reminder, Rule, Step
from notifications.models.notices import Delivery, Notice
from notifications.models.outages import Outage
from notifications.models.reach import DeadAddress, PushSubscription

__all__ = [
    "Calling", "DeadAddress", "Delivery", "Extension", "Feed", "Invite", "LetterHour", "Notice", "Outage", "Preference",
    "PushSubscription", "Reminder", "Rule", "Step",
]  # fmt: skip
