"""A frozen report as a paper: under the head of the province, with its charts, in Vietnamese."""

import datetime

from accounts.letterhead import letterhead, office_of
from common.formats import inside_sentence, money, number, percent
from common.paper import paper_pictures, render_paper
from common.vietnamese import tidy
from councils.papers import local_moment
from movements.models import FrozenReport
from movements.permissions.reports import province
from movements.reports.section import Figure
from movements.reports.tables import Found, Part, Row

MOST_BARS = 25  # units drawn in one chart; the tables have all


def report_content(report: FrozenReport, found: Found) -> dict:
    """Give all that stands on the paper."""
    head, unit = letterhead(province()), province()
    return {
        "issuer": head.issuer,
        "place": head.place,
        "office": office_of(unit),
        "date": local_moment(report.frozen_at)[:10],
        "title": report.title,
        "campaign": report.campaign.name,
        "unit": found.unit.name if found.above else inside_sentence(found.unit.name),
        "note": report.note,
        "as_of": local_moment(report.as_of),
        "frozen_at": local_moment(report.frozen_at),
        "frozen_by": report.frozen_by.full_name,
        "sha256": report.sha256,
        "parts": [_part(place, part) for place, part in enumerate(found.parts, start=1)],
    }


def _part(place: int, part: Part) -> dict:
    section = part.section
    return {
        "key": section.name,
        "title": f"{place}. {section.title}",
        "figures": [
            {"title": str(figure.title), "value": value_of(figure, part.total), "means": tidy(str(figure.means))}
            for figure in section.figures
        ],
        "chart": _chart(part),
        "tables": [
            {
                "title": str(table.title),
                "head": [str(table.head), *(str(figure.title) for figure in section.in_tables)],
                "rows": [
                    [str(row.name), *(value_of(figure, row, unit=False) for figure in section.in_tables)]
                    for row in table.rows
                ],
            }
            for table in part.tables
            if len(table.rows) > 1 or (table.rows and table.by == "unit")  # one row says what the sums say
        ],
    }


def _chart(part: Part) -> dict | None:
    """Give the bars of the section's chart by unit, the longest first; none where there is nothing to draw."""
    section = part.section
    table = next((table for table in part.tables if table.by == "unit"), None)
    if not section.chart or table is None or not any(row.bar for row in table.rows):
        return None
    figure, whole = section.figure(section.chart), section.figure(section.of)
    rows = sorted(table.rows, key=lambda row: (-row.bar, str(row.name)))[:MOST_BARS]
    title = f"{figure.title} / {whole.title} (%)" if whole else str(figure.title)
    return {
        "title": f"{title}, theo đơn vị",
        "rows": [
            {
                "name": str(row.name),
                "bar": float(row.bar),
                "words": percent(row.bar) if whole else value_of(figure, row),
            }
            for row in rows
        ],
    }


def value_of(figure: Figure, row: Row, *, unit: bool = True) -> str:
    """Give a figure as papers write it."""
    value = row.values.get(figure.name, 0)
    return money(value) if figure.is_money and unit else number(value)


def report_pdf(content: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the report as PDF."""
    return render_paper("movements/report.typ", content, made_at=made_at)


def charts_of(content: dict) -> dict[str, bytes]:
    """Give the charts of the sections as pictures, for Word."""
    return {
        part["key"]: paper_pictures("movements/chart.typ", part["chart"], ppi=200)[0]
        for part in content["parts"]
        if part["chart"]
    }
