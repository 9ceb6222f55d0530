"""What people may do with what they are told, and the reason when not."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from notifications.ladder import is_night
from notifications.models import Delivery, Reminder, Step
from notifications.states import NIGHT_BEGINS, NIGHT_ENDS, Audience, Fate


def why_not_put_off(reminder: Reminder, now: datetime.datetime) -> str | None:
    """Say why a reminder cannot be put off until its next step, or None."""
    if reminder.step.audience != Audience.OWNER:
        return _("What others have to do cannot be put off here.")
    if reminder.step.is_urgent:
        return _("This reminder is urgent: it cannot be put off.")
    if reminder.due_on < timezone.localdate(now):
        return _("The day is over: what is overdue cannot be put off.")
    return None


def why_not_call(kind: str, now: datetime.datetime) -> str | None:
    """Say why nobody can be reminded by hand of this kind of due date now, or None."""
    if is_night(now):
        return _("At night nobody is reminded; between %(from)s and %(until)s this can be done.") % {
            "from": f"{NIGHT_ENDS:%H:%M}",
            "until": f"{NIGHT_BEGINS:%H:%M}",
        }
    if not Step.objects.in_use().filter(rule__kind=kind, audience=Audience.OWNER).exists():
        return _("Reminders of this kind are switched off by the administration.")
    return None


def why_not_send_again(delivery: Delivery) -> str | None:
    """Say why something cannot be sent once more, or None."""
    if delivery.fate not in (Fate.SENT, Fate.FAILED):
        return _("Only what went out, or was given up, can be sent again.")
    if not delivery.person.is_active:
        return _("%(name)s may no longer sign in.") % {"name": delivery.person}
    return None
