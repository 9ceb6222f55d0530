"""Templates as Django reads them, with everything that is the same on every page of a language joined into pieces.

A page is some hundred pieces of text and words between a few values: drawing each anew is most of what it costs.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from django.template import Node, NodeList, Template
from django.template.base import TextNode
from django.template.library import SimpleNode
from django.template.loaders import cached

from common.templatetags.look import ConstantNode, icon, stitch
from common.templatetags.words import KnownWords, is_literal

DRAWN = {icon, stitch}


class Loader(cached.Loader):
    """Django's cached loader; what it keeps is joined."""

    def get_template(self, template_name: str, skip: list | None = None) -> Template:
        """Give a template by its name; TemplateDoesNotExist as Django's own."""
        is_kept = self.cache_key(template_name, skip) in self.get_template_cache
        template = super().get_template(template_name, skip)
        if not is_kept:
            join(template.nodelist)
        return template


def join(nodes: NodeList) -> None:
    """Put one node in the place of each run of nodes that depend on nothing but the language."""
    for node in nodes:
        for inside in _lists_in(node):
            join(inside)
    nodes[:] = list(_joined(nodes))


def _joined(nodes: Iterable[Node]) -> Iterator[Node]:
    for is_constant, run in groupby(nodes, _is_constant):
        run = list(run)
        if not is_constant or len(run) == 1:
            yield from run
            continue
        piece = ConstantNode(NodeList(run))
        piece.token, piece.origin = run[0].token, run[0].origin
        yield piece


def _is_constant(node: Node) -> bool:
    if isinstance(node, KnownWords):
        return not node.node.asvar
    if isinstance(node, SimpleNode):
        return node.func in DRAWN and not node.target_var and all(map(is_literal, node.args))
    return isinstance(node, (TextNode, ConstantNode))


def _lists_in(node: Node) -> Iterator[NodeList]:
    """Give the lists of nodes in a node; those of an `if` are those of its branches."""
    if isinstance(node, (ConstantNode, TextNode)):
        return
    branches = getattr(node, "conditions_nodelists", None)
    if branches is not None:
        yield from (inside for _condition, inside in branches)
        return
    for name in node.child_nodelists:
        inside = getattr(node, name, None)
        if isinstance(inside, NodeList):
            yield inside
