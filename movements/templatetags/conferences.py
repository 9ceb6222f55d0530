"""Where something recognised was presented: `{% load conferences %}{% presented_at initiative.pk %}`."""

from django import template

from movements.models import Conference

register = template.Library()


@register.inclusion_tag("movements/conferences/_presented_at.html")
def presented_at(initiative_pk: int) -> dict:
    """List the conferences at which it was presented, the latest first: those everybody reads, in one query."""
    found = Conference.objects.held().filter(presented__initiative=initiative_pk)
    return {"conferences": found.for_list().order_by("-held_at", "-pk")}
