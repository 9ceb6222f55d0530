"""Channels that are away, on the front page of the administration: `{% load outages %}{% outages %}`."""

from django import template

from notifications.models import Outage

register = template.Library()


@register.inclusion_tag("admin/notifications/outage/lasting.html")
def outages() -> dict:
    """Show which channels are away; nothing where all answer. One query."""
    return {"outages": Outage.objects.lasting().with_waiting().order_by("since")}
