"""A frozen report as a spreadsheet: figures with their definitions, then a sheet a section with its smallest places."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from common.sheets import Column, Sheet
from movements.models import FrozenReport
from movements.reports.partings import words_of
from movements.reports.section import Section
from movements.reports.tables import Branch, branches, figures_of, sections_of, tables

DEFINITIONS = (
    Column(_("Section"), "section", 30),
    Column(_("Figure"), "title", 40),
    Column(_("Value"), "value", 20, counts=True),
    Column(_("Definition"), "means", 80),
)


def sheets_of(report: FrozenReport, unit: Branch) -> Iterator[Sheet]:
    """Give the sheets of a unit and all below it."""
    found = tables(report, unit)
    yield Sheet(
        _("Figures"),
        [
            Column(column.title, lambda row, name=column.value: row[name], column.width, column.counts)
            for column in DEFINITIONS
        ],
        [
            {"section": part.section.title, "title": figure.title, "means": figure.means, "value": value}
            for part in found.parts
            for figure, value in zip(part.section.figures, part.total.numbers(part.section), strict=True)
        ],
    )
    for section in sections_of(report):
        yield Sheet(section.title, _columns(section), _rows(report, unit, section))


def _columns(section: Section) -> list[Column]:
    places = [Column(_("Unit code"), lambda row: row["code"], 14)]
    places += [
        Column(head, lambda row, by=by: row[by], 30 if by == "unit" else 20) for by, _title, head, _names in section.by
    ]
    return places + [
        Column(figure.title, lambda row, name=figure.name: row["values"].get(name, 0), counts=True)
        for figure in section.figures
    ]


def _rows(report: FrozenReport, unit: Branch, section: Section) -> list[dict]:
    """Give a row for each smallest place: a real number a figure, so that they can be filtered and added up."""
    known = {each.key: each for each in branches(report)}
    names = {parting.by: words_of(parting.names, report.names) for parting in section.by}
    group_names, field_names, level_names = (names.get(by, {}) for by in ("group", "field", "level"))
    found: dict[tuple, dict[str, int]] = {}
    numbers = figures_of(report, unit).filter(section=section.name)
    for year, key, group, field, level, figure, value in numbers.values_list(
        "year", "unit", "group", "field", "level", "figure", "value"
    ):
        found.setdefault((known[key].path, key, year, group, field, level), {})[figure] = value
    return [
        {
            "code": known[key].code, "unit": known[key].name, "year": year, "group": group_names.get(group, ""),
            "field": field_names.get(field, ""), "level": level_names.get(level, ""), "values": found[place],
        }
        for place in sorted(found)
        for _path, key, year, group, field, level in [place]
    ]  # fmt: skip
