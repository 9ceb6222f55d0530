"""Charts: `{% load charts %}`; each is an image with a title, what it shows in a sentence, and its table behind it."""

from collections.abc import Sequence

from django import template

from common.charts import GAP, TILE, Bar, Line, Lines, Tile, Tiles, widths

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
    """Draw a grid of tiles, with its table behind it unless that stands elsewhere."""
    return {"name": name, "title": title, "says": says, "grid": Tiles(chart), "size": SIZE, "table": table}
