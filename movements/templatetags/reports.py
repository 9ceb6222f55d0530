"""Figures of frozen reports as pages write them: `{% load reports %}`."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from common.formats import money, number, percent
from common.templatetags.look import meter
from movements.models import FrozenReport
from movements.reports.section import Figure, Section
from movements.reports.tables import Branch, Found, Row

register = template.Library()


@register.simple_tag
def value_of(figure: Figure, row: Row, *, short: bool = False) -> str:
    """Give a figure's value in a row; short: without its unit."""
    value = row.values.get(figure.name, 0)
    return money(value) if figure.is_money and not short else number(value)


@register.simple_tag
def headline(found: Found) -> SafeString:
    """Say how far the movement had come, in one sentence; nothing where nobody was counted."""
    totals = {part.section.name: part.total for part in found.parts}
    people, initiatives = totals.get("people"), totals.get("initiatives")
    if people is None or initiatives is None or not people.values.get("obliged"):
        return SafeString("")
    words = _(
        "<strong>%(met)s of %(obliged)s people</strong> had met their duty, %(share)s; %(recognised)s initiatives were "
        "recognised."
    )
    values = {
        "met": number(people.values.get("met", 0)),
        "obliged": number(people.values["obliged"]),
        "share": percent(people.share),
        "recognised": number(initiatives.values.get("recognised", 0)),
    }
    return SafeString(words % values)  # words of ours and numbers


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
    return (
        format_html('{}<span class="small soft text-nowrap">{}</span>', drawn, percent(row.share))
        if section.of
        else drawn
    )
