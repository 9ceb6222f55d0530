"""Notices, what was sent, what people chose, and the ladders of reminders, for administrators."""

from notifications.admin.calendars import FeedAdmin, InviteAdmin
from notifications.admin.calls import CallingAdmin
from notifications.admin.extensions import ExtensionAdmin
from notifications.admin.ladder import ReminderAdmin, RuleAdmin
from notifications.admin.notices import DeliveryAdmin, NoticeAdmin
from notifications.admin.outages import OutageAdmin
from notifications.admin.reach import DeadAddressAdmin, LetterHourAdmin, PreferenceAdmin, PushSubscriptionAdmin

__all__ = [
    "CallingAdmin", "DeadAddressAdmin", "DeliveryAdmin", "ExtensionAdmin", "FeedAdmin", "InviteAdmin",
    "LetterHourAdmin", "NoticeAdmin", "OutageAdmin", "PreferenceAdmin", "PushSubscriptionAdmin", "ReminderAdmin",
    "RuleAdmin",
]  # fmt: skip
