"""Small marks that every page uses; built into all templates (no `load` needed)."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from common.icons import icon_svg

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """Put a Lucide icon into the page: `{% icon "bell" %}`."""
    return icon_svg(name)


@register.simple_tag
def stitch(kind: str = "") -> SafeString:
    """Put the lozenge into the page: `{% stitch "done" %}`; kinds stand in static/css/thread.css."""
    return format_html('<i class="{}" aria-hidden="true"></i>', f"stitch {kind}".strip())
