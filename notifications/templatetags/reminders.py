"""Reminders shown beforehand, and limits that were extended: `{% load reminders %}`."""

import datetime

from django import template
from django.template import Context
from django.utils import timezone

from notifications.beforehand import beforehand, extensions_of

register = template.Library()


@register.inclusion_tag("components/reminders.html", takes_context=True)
def reminders(
    context: Context, kind: str, by: datetime.date | datetime.datetime | None, key: int | None = None
) -> dict:
    """Show the reader which reminders are to come of what he or she owes by then, and those already said.

    `{% reminders "correction" initiative.due_on initiative.pk %}`; `key` is the row whose limit may have been extended.
    """
    user = context["request"].user
    if by is None or not user.is_authenticated:
        return {}
    thing = f"{kind}-{key}" if key else ""
    now = timezone.now()
    found = beforehand(kind, by, user, now, thing)
    return {"found": found, "kind": kind, "is_ahead": found.day >= timezone.localdate(now)}


@register.inclusion_tag("components/extensions.html")
def extensions(key: int, *kinds: str) -> dict:
    """Show how limits of one row were extended, by whom and why: `{% extensions initiative.pk "check" %}`."""
    return {"extensions": extensions_of(*(f"{kind}-{key}" for kind in kinds))}
