"""Figures of the movement as links to the lists behind them: `{% load movements %}`."""

from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.models import TargetGroup, Unit
from common.formats import number
from initiatives.models import Season
from movements.accounts import level_words
from movements.outcomes import Counts
from movements.progress import Figures

register = template.Library()
register.filter("met_at_level", level_words)
PARTED = ("handed_in", "undecided", "recognised", "refused")
LINKED = ("obliged", "met", "under_way", "missing")
address = lru_cache(maxsize=8192)(lambda name, *place: reverse(f"movements:{name}", args=place))


@register.simple_tag
def unit_progress(season: Season, unit: Unit) -> SafeString:
    """Link a unit to the page of its progress."""
    return format_html('<a href="{}">{}</a>', address("unit_progress", season.year, unit.code), unit)


@register.simple_tag
def linked(
    figures: Figures,
    season: Season,
    unit: Unit,
    *,
    shut: str | None,
    group: TargetGroup | None = None,
    own: bool = False,
) -> dict[str, SafeString]:
    """Give the figures of one row by their names; unless the lists are shut to the reader, each opens its list.

    `{% linked row.figures season row.of shut=shut as figure %} {{ figure.met }} / {{ figure.obliged }}`
    """
    narrower = f"?group={group.code}" if group else "?own=on" if own else ""
    return {
        state: _linked(
            "" if shut else address("people", season.year, unit.code, state) + narrower, number(getattr(figures, state))
        )
        for state in LINKED
    }


@register.simple_tag
def listed(
    counts: Counts, season: Season, unit: Unit, *, shut: str | None, field: str = "", theme: str = ""
) -> dict[str, SafeString]:
    """Give what has become of the initiatives of a field or theme, by names of `OUTCOMES`; each opens as in `linked`.

    `{% listed row.counts season unit shut=lists_shut field=row.code as figure %} {{ figure.recognised }}`
    """
    narrower = f"?theme={theme}" if theme else f"?field={field}"
    return {
        state: _linked(
            "" if shut else address("initiatives", season.year, unit.code, state) + narrower, number(counts.of(state))
        )
        for state in PARTED
    }


@lru_cache(maxsize=8192)
def _linked(url: str, figure: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, figure) if url else format_html("<span>{}</span>", figure)
