"""Notices, what was sent, and the ladders of reminders, for administrators."""

from notifications.admin.ladder import ReminderAdmin, RuleAdmin
from notifications.admin.notices import DeliveryAdmin, NoticeAdmin

__all__ = ["DeliveryAdmin", "NoticeAdmin", "ReminderAdmin", "RuleAdmin"]
