"""What people have been told, what went out beside the inbox, and the ladder of reminders."""

from notifications.models.ladder import Reminder, Rule, Step
from notifications.models.notices import Delivery, Notice

__all__ = ["Delivery", "Notice", "Reminder", "Rule", "Step"]
