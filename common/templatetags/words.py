"""`{% translate "…" %}` as Django's own, but looked up once a language: lists say the same words in every row."""

from django import template
from django.template import Context
from django.template.base import FilterExpression, Parser, Token
from django.templatetags.i18n import TranslateNode, do_translate
from django.utils.translation import get_language

register = template.Library()


class KnownWords(template.Node):
    """Words that stand in the template: what they are in a language is kept in this process."""

    def __init__(self, node: TranslateNode) -> None:
        self.node = node
        self.kept: dict[tuple[str | None, bool], str] = {}

    def render(self, context: Context) -> str:
        """Give the words in the reader's language, or put them into the context under the name asked for."""
        key = get_language(), context.autoescape
        if key not in self.kept:
            drawn = self.node.render(context)
            self.kept[key] = context[self.node.asvar] if self.node.asvar else drawn
        if not self.node.asvar:
            return self.kept[key]
        context[self.node.asvar] = self.kept[key]
        return ""


@register.tag
def translate(parser: Parser, token: Token) -> template.Node:
    """`{% translate "Number" %}`, with `context` and `as` like Django's; what is not known beforehand is Django's."""
    node = do_translate(parser, token)
    context = node.message_context
    known = [node.filter_expression] if context is None else [node.filter_expression, context]
    return KnownWords(node) if all(map(is_literal, known)) and not node.noop else node


def is_literal(words: FilterExpression) -> bool:
    """Say whether an argument of a tag is written out in the template."""
    return not words.filters and (isinstance(words.var, str) or words.var.literal is not None)
