"""A frozen report as a paper: under the head of its unit, with its charts, in Vietnamese.

It begins with the figures in sentences; what nobody counted is said in one, not in a table of noughts.
"""

import datetime

from accounts.letterhead import GOVERNING, letterhead, office_of
from accounts.models import Unit
from common.formats import inside_sentence, money, number, percent, together
from common.paper import paper_pictures, render_paper
from common.vietnamese import tidy
from councils.papers import local_moment
from movements.models import FrozenReport
from movements.reports.earlier import Before, until_words
from movements.reports.ranking import Ranking, signed
from movements.reports.section import Figure
from movements.reports.sheets import figure_head
from movements.reports.tables import Found, Part, Row
from movements.reports.words import paragraphs, scope_of

MOST_BARS = 25  # units drawn in one chart; the tables have all
BLANK, UBND = "\u00a0" * 10, "UBND"  # the office that sends it gives the number
RECEIVERS = ("Ban Chỉ đạo phong trào;", "Các đơn vị trực thuộc;", "Lưu: VT.")


def report_content(report: FrozenReport, found: Found, ranked: Ranking, earlier: Before | None = None) -> dict:
    """Give all that stands on the paper, under the head of the unit it tells of."""
    unit = Unit.objects.get(pk=found.unit.key)
    head = letterhead(unit)
    return {
        "issuer": head.issuer,
        "place": head.place,
        "number": f"{BLANK}/BC{f'-{UBND}' if unit.kind in GOVERNING else ''}",
        "receivers": list(RECEIVERS),
        "office": office_of(unit),
        "date": local_moment(report.frozen_at)[:10],
        "title": report.title,
        "campaign": report.campaign.name,
        "unit": found.unit.name if found.above else inside_sentence(found.unit.name),
        "note": report.note,
        "until": until_words(report),
        "year": found.year,
        "scope": scope_of(found),
        "words": [together(tidy(each)) for each in paragraphs(report, found, ranked, earlier)],  # tidy parts "7,1 %"
        "before": _named(earlier),
        "ranking": _ranking(ranked),
        "frozen_at": local_moment(report.frozen_at),
        "frozen_by": report.frozen_by.full_name,
        "sha256": report.sha256,
        "parts": [_part(place, part, earlier) for place, part in enumerate(found.parts, start=1)],
    }


def _named(earlier: Before | None) -> str:
    if earlier is None:
        return ""
    return f"năm {earlier.year}" if earlier.year else f"báo cáo chốt đến {until_words(earlier.report)}"


def _ranking(ranked: Ranking) -> list[list[str]]:
    """Give a row for each unit; none where there is but one."""
    if len(ranked.rows) < 2:
        return []
    return [
        [number(each.rank), each.name, number(each.obliged), number(each.met), percent(each.share),
         "–" if each.change is None else signed(each.change), number(each.recognised)]
        for each in ranked.rows
    ]  # fmt: skip


def _part(place: int, part: Part, earlier: Before | None) -> dict:
    section = part.section
    if not part.total.values and not (earlier and any(earlier.of(section, each) for each in section.figures)):
        return {"key": section.name, "title": f"{place}. {section.title}", "figures": [], "chart": None, "tables": []}
    return {
        "key": section.name,
        "title": f"{place}. {section.title}",
        "figures": [
            {
                "title": str(figure.title),
                "value": value_of(figure, part.total),
                "means": tidy(str(figure.means)),
                "before": _beside(figure, earlier.of(section, figure) if earlier else None),
            }
            for figure in section.figures
        ],
        "chart": _chart(part),
        "tables": [
            {
                "title": str(table.title),
                "head": [str(table.head), *(figure_head(figure) for figure in section.in_tables)],
                "rows": [
                    [str(row.name), *(value_of(figure, row, unit=False) for figure in section.in_tables)]
                    for row in table.rows
                ],
            }
            for table in part.tables
            if len(table.rows) > 1 or (table.rows and table.by == "unit")  # one row says what the sums say
        ],
    }


def _beside(figure: Figure, then: int | None) -> str:
    return "–" if then is None else money(then) if figure.is_money else number(then)


def _chart(part: Part) -> dict | None:
    """Give the bars of the section's chart by unit, the longest first; none where there is nothing to draw."""
    section = part.section
    table = next((table for table in part.tables if table.by == "unit"), None)
    if not section.chart or table is None or not any(row.bar for row in table.rows):
        return None
    figure, whole = section.figure(section.chart), section.figure(section.of)
    rows = sorted(table.rows, key=lambda row: (-row.bar, str(row.name)))
    title = f"{figure.title} / {whole.title} (%)" if whole else str(figure.title)
    highest = f" ({MOST_BARS} đơn vị cao nhất)" if len(rows) > MOST_BARS else ""
    return {
        "title": f"{title}, theo đơn vị{highest}",
        "rows": [
            {
                "name": str(row.name),
                "bar": float(row.bar),
                "words": percent(row.bar) if whole else value_of(figure, row),
            }
            for row in rows[:MOST_BARS]
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
