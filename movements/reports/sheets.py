"""A frozen report as a spreadsheet: figures with their definitions, units ranked, a sheet a section."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.sheets import Column, Sheet
from movements.models import FrozenReport
from movements.reports.earlier import Before
from movements.reports.partings import words_of
from movements.reports.ranking import ranking
from movements.reports.section import Figure, Section
from movements.reports.tables import Found, branches, figures_of, sections_of

DEFINITIONS = (
    Column(_("Section"), "section", 30),
    Column(_("Figure"), "title", 40),
    Column(_("Value"), "value", 20, counts=True),
    Column(pgettext_lazy("report", "Before"), "before", 30, counts=True),
    Column(_("Definition"), "means", 80),
)
RANKED = (
    Column(_("Rank"), "rank", 8),
    Column(_("Unit code"), "code", 14),
    Column(_("Unit"), "name", 40),
    Column(pgettext_lazy("figure", "Obliged"), "obliged", counts=True),
    Column(pgettext_lazy("figure", "Duty met"), "met", counts=True),
    Column(pgettext_lazy("figure", "Nothing handed in"), "missing", counts=True),
    Column(_("Share met (%)"), "share"),
    Column(_("Change (percentage points)"), "change"),
    Column(_("Initiatives recognised"), "recognised", counts=True),
    Column(pgettext_lazy("ranked", "Benefit claimed (đồng)"), "claimed", 20, counts=True),
)


def sheets_of(report: FrozenReport, found: Found, earlier: Before | None = None) -> Iterator[Sheet]:
    """Give the sheets of a unit and all below it: the sums, the units ranked, each section."""
    yield Sheet(
        _("Figures"),
        [
            Column(_head(column, earlier), lambda row, name=column.value: row[name], column.width, column.counts)
            for column in DEFINITIONS
        ],
        [
            {
                "section": part.section.title,
                "title": figure.title,
                "means": figure.means,
                "value": value,
                "before": earlier.of(part.section, figure) if earlier else None,
            }
            for part in found.parts
            for figure, value in zip(part.section.figures, part.total.numbers(part.section), strict=True)
        ],
    )
    yield Sheet(_("Units ranked"), RANKED, ranking(found, earlier).rows)
    for section in sections_of(report):
        yield Sheet(section.title, _columns(section), _rows(report, found, section))


def _head(column: Column, earlier: Before | None) -> str:
    """Give the head of a column of the sums; that of what stands beside them says where it is from."""
    return f"{column.title}: {earlier.name}" if column.value == "before" and earlier else str(column.title)


def _columns(section: Section) -> list[Column]:
    places = [Column(_("Unit code"), lambda row: row["code"], 14)]
    places += [
        Column(head, lambda row, by=by: row[by], 30 if by == "unit" else 20) for by, _title, head, _names in section.by
    ]
    return places + [
        Column(figure_head(figure), lambda row, name=figure.name: row["values"].get(name, 0), counts=True)
        for figure in section.figures
    ]


def figure_head(figure: Figure) -> str:
    """Give the head of a figure's column, with its unit."""
    return f"{figure.title} (đồng)" if figure.is_money else str(figure.title)


def _rows(report: FrozenReport, found: Found, section: Section) -> list[dict]:
    """Give a row for each smallest place: a real number a figure, so that they can be filtered and added up."""
    known = {each.key: each for each in branches(report)}
    names = {parting.by: words_of(parting.names, report.names) for parting in section.by}
    group_names, field_names, level_names = (names.get(by, {}) for by in ("group", "field", "level"))
    places: dict[tuple, dict[str, int]] = {}
    numbers = figures_of(report, found.unit, found.year).filter(section=section.name)
    for year, key, group, field, level, figure, value in numbers.values_list(
        "year", "unit", "group", "field", "level", "figure", "value"
    ):
        places.setdefault((known[key].path, key, year, group, field, level), {})[figure] = value
    return [
        {
            "code": known[key].code, "unit": known[key].name, "year": year, "group": group_names.get(group, ""),
            "field": field_names.get(field, ""), "level": level_names.get(level, ""), "values": places[place],
        }
        for place in sorted(places)
        for _path, key, year, group, field, level in [place]
    ]  # fmt: skip
