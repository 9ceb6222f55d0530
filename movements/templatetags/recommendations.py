"""The way from what is recognised to a recommendation: `{% load recommendations %}{% recommend_way initiative %}`."""

from django import template
from django.template import Context

from accounts.roles import units_of
from initiatives.models import Initiative
from initiatives.states import PUBLIC
from movements.querysets.dialogues import ANSWERING

register = template.Library()


@register.inclusion_tag("movements/recommendations/_way.html", takes_context=True)
def recommend_way(context: Context, initiative: Initiative) -> dict:
    """Offer whoever answers for a unit to recommend something because of what was recognised.

    The roles are read for the page anyway: no query of its own. Above the root of the tree there is nobody to ask.
    """
    if initiative.status not in PUBLIC:
        return {}
    units = [unit for unit in units_of(context["request"].user, *ANSWERING) if unit.depth > 1]
    return {"initiative": initiative, "units": units}
