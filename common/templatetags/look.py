"""Small marks and drawings that every page uses; built into all templates (no `load` needed)."""

import re
import unicodedata
from functools import lru_cache

from django import template
from django.template import Context, NodeList
from django.template.base import Parser, TextNode, Token
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from common.drawing import PITCH, lozenges, stretches, threshold_at
from common.icons import icon_svg

register = template.Library()
KEY = 9_876_543_210  # stands in for any key

ROLES = {
    "<table": "table",
    "<thead": "rowgroup",
    "<tbody": "rowgroup",
    "<tfoot": "rowgroup",
    "<tr": "row",
    "<td": "cell",
    '<th scope="row"': "rowheader",
    "<th": "columnheader",
}


@register.simple_tag
def icon(name: str) -> SafeString:
    """Put a Lucide icon into the page: `{% icon "bell" %}`."""
    return icon_svg(name)


@register.simple_tag
def stitch(kind: str = "") -> SafeString:
    """Put the lozenge into the page: `{% stitch "done" %}`; kinds stand in static/css/thread.css."""
    return _stitch(kind)


@lru_cache(maxsize=64)
def _stitch(kind: str) -> SafeString:
    return format_html('<i class="{}" aria-hidden="true"></i>', f"stitch {kind}".strip())


@register.simple_tag
def state(words: str, *, kind: str = "", mark: str = "") -> SafeString:
    """Say where something stands, as shape, colour and words: `{% state words kind="way" mark="done" %}`.

    Kinds: way, fix, good, gold or none; marks are those of `stitch`. Lists say one in every row, so no template stands
    behind it.
    """
    look = f"state state-{kind}" if kind else "state"
    return format_html('<span class="{}">{}{}</span>', look, _stitch(mark or ""), words)


@lru_cache(maxsize=256)
def _around(name: str) -> tuple[str, str]:
    """Give what stands before and after the key in an address with one key."""
    before, after = reverse(name, args=[KEY]).split(str(KEY))
    return before, after


@register.simple_tag
def row_url(name: str, key: int) -> SafeString:
    """Give the address of a row: as `{% url name key %}`, whose pattern is looked up once and not in every row."""
    before, after = _around(name)
    return mark_safe(f"{before}{int(key)}{after}")


@register.filter
def words(text: str | None) -> int:
    """Count the words of a text."""
    return len(str(text).split()) if text else 0


@register.filter(is_safe=True)
def stripped(text: str) -> str:
    """Give a text without blanks around it: what a page left out is `:empty` for the style sheet and leaves no gap."""
    return text.strip()


@register.filter
def composed(text: str) -> str:
    """Give letters and tones as one sign: Django keeps "Tiếng Việt" decomposed, where the typeface draws it badly."""
    return unicodedata.normalize("NFC", text)


GAP = '<line class="m-gap" x1="{0}" x2="{0}" y1="0" y2="100%"/>'
PIECE = '<rect class="m-{kind}" x="{start}" width="{width}" height="100%"/>'
DUE = '<line class="m-due" x1="{0}" x2="{0}" y1="-3" y2="15"/>'


@register.simple_tag
def meter(label: str, *, gold: float = 0, way: float = 0, due: float | None = None, thin: bool = False) -> SafeString:
    """Draw a bar of percentages: `{% meter "61,5 % đạt" gold=61.5 way=20.7 %}`; `due` is a line across it.

    Tables draw one in every row, so no template stands behind it.
    """
    pieces = stretches(gold=gold, way=way)
    drawn = [
        PIECE.format(**vars(piece)) + (GAP.format(piece.start) if place else "") for place, piece in enumerate(pieces)
    ]
    return format_html(
        '<svg class="meter{}" role="img" aria-label="{}"><rect class="m-track" width="100%" height="100%"/>{}</svg>',
        " meter-thin" if thin else "",
        label,
        mark_safe("".join(drawn) + (DUE.format(f"{due}%") if due is not None else "")),
    )


@register.inclusion_tag("components/weave.html")
def weave(label: str, *, gold: float, way: float, due: float | None = None) -> dict:
    """Draw the province's one woven bar towards 100 %; once a page."""
    due_at = f"{due}%" if due is not None else None
    return {"label": label, "pieces": stretches(gold=gold, way=way, open=100), "due": due_at}


@register.inclusion_tag("components/lots.html")
def lots(label: str, *, threshold: float | None = None, words: str = "", **kinds: int) -> dict:
    """Draw a lozenge per ballot: `{% lots "4 đồng ý, 1 không" yes=4 no=1 threshold=3.5 words="70 % = 3,5" %}`.

    Kinds: `yes`, `no` after a count; `cast`, `wait` while people vote. Always alike beside alike, never in the order
    of voting.
    """
    row = lozenges(**kinds)
    line = threshold_at(threshold) if threshold is not None else None
    return {"label": label, "row": row, "width": max(len(row), 1) * PITCH, "line": line, "words": words}


class CardsNode(template.Node):
    """A table whose rows become entries on a phone."""

    def __init__(self, nodelist: NodeList):
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """Draw what is inside."""
        return self.nodelist.render(context)


class ConstantNode(template.Node):
    """A piece that is the same on every page of a language; drawn once by each process."""

    def __init__(self, nodelist: NodeList):
        self.nodelist = nodelist
        self.drawn: dict[tuple[str | None, bool], SafeString] = {}

    def render(self, context: Context) -> SafeString:
        """Give the piece as it was drawn the first time."""
        key = get_language(), context.autoescape
        if key not in self.drawn:
            self.drawn[key] = self.nodelist.render(context)
        return self.drawn[key]


@register.tag
def constant(parser: Parser, token: Token) -> ConstantNode:
    """`{% constant %}…{% endconstant %}`: for pieces of the frame that depend on nothing but the language."""
    nodelist = parser.parse(("endconstant",))
    parser.delete_first_token()
    return ConstantNode(nodelist)


_PART = re.compile("|".join(f"{part}(?=[ >]|$)" for part in ROLES))


@register.tag
def cards(parser: Parser, token: Token) -> CardsNode:
    """`{% cards %}<table class="table table-cards">…</table>{% endcards %}`: see docs/pages.md.

    What stands in the template gets the roles that keep it a table for screen readers, once, when it is read; a row
    with a template of its own has `cards` around it there.
    """
    nodelist = parser.parse(("endcards",))
    parser.delete_first_token()
    for text in nodelist.get_nodes_by_type(TextNode):
        text.s = _PART.sub(lambda found: f'{found[0]} role="{ROLES[found[0]]}"', text.s)
    return CardsNode(nodelist)
