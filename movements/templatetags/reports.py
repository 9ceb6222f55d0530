"""Figures of frozen reports as pages write them: `{% load reports %}`."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from common.formats import money, number, percent
from common.templatetags.look import meter
from movements.models import FrozenReport
from movements.reports.section import MONEY, Figure, Section
from movements.reports.tables import Branch, Row

register = template.Library()


@register.simple_tag
def value_of(figure: Figure, row: Row, *, short: bool = False) -> str:
    """Give a figure's value in a row; short: without its unit."""
    value = row.values.get(figure.name, 0)
    return money(value) if figure.counts == MONEY and not short else number(value)


@register.simple_tag
def rows_url(report: FrozenReport, unit: Branch, section: Section, figure: Figure, row: Row, shut: str | None) -> str:
    """Give the address of the list behind a figure; none where it is nought, or the list is shut to the reader.

    The figures of a unit below open on its own page.
    """
    if not row.values.get(figure.name) or (shut and not section.is_open) or row.code not in {"", unit.code}:
        return ""
    address = reverse("reports:entries", args=[report.pk, unit.code, section.name, figure.name])
    return f"{address}?{urlencode(row.query)}" if row.query else address


@register.simple_tag
def chart_name(section: Section) -> str:
    """Say what the bars of a section show."""
    figure, whole = section.figure(section.chart), section.figure(section.of)
    return f"{figure.title} / {whole.title}" if whole else str(figure.title)


@register.simple_tag
def bar(section: Section, row: Row) -> SafeString:
    """Draw a row's bar, with its percentage where it is a share; gold is what is recognised or met."""
    kind = "gold" if section.chart in ("met", "recognised") else "way"
    drawn = meter(str(row.name), thin=True, **{kind: row.bar})
    return format_html('{}<span class="small soft">{}</span>', drawn, percent(row.share)) if section.of else drawn
