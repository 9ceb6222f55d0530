"""Figures of frozen reports as pages write them: `{% load reports %}`."""

from decimal import Decimal
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from common.formats import day, money, number, percent, stamp
from common.templatetags.look import meter
from movements.models import FrozenReport
from movements.reports.earlier import Before, change_words, last_day
from movements.reports.ranking import signed
from movements.reports.section import Figure, Section
from movements.reports.sheets import figure_head
from movements.reports.tables import Branch, Found, Row

register = template.Library()
register.simple_tag(figure_head)


@register.simple_tag
def value_of(figure: Figure, row: Row, *, short: bool = False) -> str:
    """Give a figure's value in a row; short: without its unit."""
    value = row.values.get(figure.name, 0)
    return money(value) if figure.is_money and not short else number(value)


@register.simple_tag
def headline(found: Found) -> SafeString:
    """Say in one sentence how far the newest year had come, or the one asked for; nothing where nobody was counted.

    Over several years a person is counted in each of them, so that no sum of them tells of people.
    """
    year = found.year or found.last_year
    people = found.years.get(year)
    if people is None or not people.values.get("obliged"):
        return SafeString("")
    table = found.table("initiatives", "year")
    of_year = next((row for row in table.rows if row.query["year"] == str(year)), None) if table else None
    words = _(
        "In %(year)d <strong>%(met)s of %(obliged)s people</strong> had met their duty, %(share)s; %(recognised)s "
        "initiatives of the year were recognised."
    )
    values = {
        "year": year,
        "met": number(people.values.get("met", 0)),
        "obliged": number(people.values["obliged"]),
        "share": percent(people.share),
        "recognised": number(of_year.values.get("recognised", 0) if of_year else 0),
    }
    return SafeString(words % values)  # words of ours and numbers


@register.simple_tag
def beside(earlier: Before | None, section: Section, figure: Figure, row: Row) -> str:
    """Say what a figure was before and how it has moved; nothing where there is nothing to set beside it."""
    then = earlier.of(section, figure) if earlier else None
    if then is None or not (then or row.values.get(figure.name)):
        return ""
    shown = money(then) if figure.is_money else number(then)
    return _("Before: %(then)s, %(change)s") % {
        "then": shown, "change": change_words(figure, row.values.get(figure.name, 0), then),
    }  # fmt: skip


@register.filter
def points(change: Decimal | None) -> str:
    """Write a change in percentage points with its sign; a dash where there is no base."""
    return "–" if change is None else signed(change)


@register.simple_tag
def figures_until(report: FrozenReport) -> str:
    """Say until when the figures tell: of midnight the day that it ends, else the moment."""
    on = last_day(report)
    if on == timezone.localtime(report.as_of).date():
        return stamp(report.as_of)
    return _("the end of %(day)s") % {"day": day(on)}


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
