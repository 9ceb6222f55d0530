"""The way from an initiative to its story: `{% load stories %}{% story_way initiative %}`."""

from django import template
from django.template import Context

from movements.models import Story
from movements.permissions.stories import why_not_tell

register = template.Library()


@register.inclusion_tag("movements/stories/_way.html", takes_context=True)
def story_way(context: Context, initiative) -> dict:
    """Offer whoever may tell of a recognised initiative to make its story, or to go on with it."""
    user = context["request"].user
    if not user.is_authenticated or why_not_tell(user, initiative):
        return {}
    story = Story.objects.filter(initiative=initiative).only("pk").first()
    return {"initiative": initiative, "story": story, "csrf_token": context.get("csrf_token")}
