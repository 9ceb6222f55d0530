"""Charts: `{% load charts %}`; each is an image with a title, what it shows in a sentence, and its table behind it."""

from collections.abc import Sequence
from decimal import Decimal

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from common.charts import GAP, TILE, Bar, DrawnTile, Line, Lines, Tile, Tiles, widths
from common.formats import percent

register = template.Library()
SIZE = TILE - GAP


@register.inclusion_tag("components/charts/lines.html")
def lines(name: str, title: str, says: str, chart: Sequence[Line], ticks: Sequence, head: Sequence, rows: Sequence):
    """Draw lines over time, for a wide and a narrow page: `name` tells it from other charts of the page.

    `ticks` are places from 0 to 1 with their words; `head` and `rows` are the table behind it.
    """
    wide = Lines(chart, ticks, 1144, 300)
    narrow = Lines(chart, ticks[::2], 358, 220, left=52, right=12, named=False)
    return {
        "name": name, "title": title, "says": says, "head": head, "rows": rows,
        "drawings": [("wide", "d-none d-md-block", wide), ("narrow", "d-md-none", narrow)],
    }  # fmt: skip


@register.inclusion_tag("components/charts/bars.html")
def bars(title: str, chart: Sequence[Bar]) -> dict:
    """Draw bars with their names and numbers in front: a table whose last column is the picture."""
    return {"title": title, "bars": widths(chart)}


@register.inclusion_tag("components/charts/tiles.html")
def tiles(name: str, title: str, says: str, chart: Sequence[Tile], table: bool = True) -> dict:
    """Draw a grid of tiles, with its table behind it; without one it hangs on a wall, its numbers large and whole."""
    return {"name": name, "title": title, "says": says, "grid": Tiles(chart), "table": table, "whole": not table}


TILE_DRAWN = (
    '<svg x="{x}" y="{y}" width="{size}" height="{size}" viewBox="0 0 80 80">{begin}<title>{name}: {words}</title>'
    '<rect class="t-tile t-{css}" width="80" height="80"/>{foot}<rect class="t-edge" x="0.5" y="0.5" width="79" '
    'height="79"/><text class="t-name" x="40" y="22" text-anchor="middle">{short}</text>'
    '<text class="t-share" x="40" y="47" text-anchor="middle">{share}</text>{end}</svg>'
)
HATCHED = {"25", "50", "75"}


@register.simple_tag
def tile(drawn: DrawnTile, name: str, whole: bool = False) -> SafeString:
    """Draw one tile, its share perhaps as a `whole` number; a map has many, so no template stands behind it."""
    shown, css = drawn.tile, drawn.css
    share = "–" if shown.share is None else percent(_whole(shown.share) if whole else shown.share)
    foot = f'<rect fill="url(#{name}-{css})" y="58" width="80" height="22"/>' if css in HATCHED else ""
    if css == "100":
        foot = '<rect class="t-full" y="58" width="80" height="22"/>'
    return mark_safe(
        TILE_DRAWN.format(
            x=drawn.x, y=drawn.y, size=SIZE, css=css, foot=foot,
            begin=f'<a href="{escape(shown.url)}">' if shown.url else "", end="</a>" if shown.url else "",
            name=escape(shown.name), words=escape(shown.words), short=escape(shown.short),
            share=share,
        )
    )  # fmt: skip


def _whole(share: Decimal) -> int:
    """Give a share without its decimals: 100 only when all are in, 0 only when nobody is."""
    return max(int(share), 1) if share else 0
