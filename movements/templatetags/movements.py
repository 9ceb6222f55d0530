"""Figures of the movement as links to the lists behind them: `{% load movements %}`."""

from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.models import TargetGroup, Unit
from common.formats import number
from initiatives.models import Season

register = template.Library()
address = lru_cache(maxsize=8192)(lambda name, *place: reverse(f"movements:{name}", args=place))


@register.simple_tag
def unit_progress(season: Season, unit: Unit) -> SafeString:
    """Link a unit to the page of its progress."""
    return format_html('<a href="{}">{}</a>', address("unit_progress", season.year, unit.code), unit)


@register.simple_tag
def figure(
    count: int,
    state: str,
    season: Season,
    unit: Unit,
    *,
    shut: str | None,
    group: TargetGroup | None = None,
    own: bool = False,
) -> SafeString:
    """Show a figure; unless the lists are shut to the reader, it opens the list of `state` (progress.LISTS)."""
    if shut:
        return format_html("<span>{}</span>", number(count))
    narrower = f"?group={group.code}" if group else "?own=on" if own else ""
    return format_html(
        '<a href="{}{}">{}</a>', address("people", season.year, unit.code, state), narrower, number(count)
    )
