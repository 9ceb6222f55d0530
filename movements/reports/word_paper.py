"""How the report is drawn as a Word template; it takes the data of the typst template of its name."""

from common.word_drawing import LEFT, WordPaper

MOST_COLUMNS = 7  # a name and six figures


def report() -> WordPaper:
    """Report of the movement's figures as they stood at a moment."""
    paper = WordPaper("Báo cáo số liệu", size=13)
    paper.heading("{{ issuer|upper }}", dated="{{ place }}, {{ date|long_date }}")
    paper.title("Báo cáo số liệu", "{{ title }}")
    paper.paragraph("Số liệu của phong trào “{{ campaign }}” tại {{ unit }}, chốt đến {{ as_of|moment }}.")
    paper.written("note")
    paper.mark("for part in parts")
    paper.section("{{ part.title }}")
    paper.ruled(
        (50, 38, 77), ("Chỉ tiêu", "Số liệu", "Cách tính"), "row in part.figures",
        ("{{ row.title }}", "{{ row.value }}", "{{ row.means }}"), size=11,
    )  # fmt: skip
    paper.mark("if part.chart")
    paper.paragraph("{{ part.chart.title }}", LEFT, italic=True)
    paper.paragraph("{{ pictures[part.key] }}", LEFT)
    paper.mark("endif", "for table in part.tables")
    paper.paragraph("{{ table.title }}", LEFT, italic=True)
    for count in range(2, MOST_COLUMNS + 1):
        _table(paper, count)
    paper.mark("endfor", "endfor")
    paper.paragraph(
        "Số liệu do {{ frozen_by }} chốt lúc {{ frozen_at|moment }}. SHA-256: {{ sha256 }}. Bản Word này để chỉnh sửa; "
        "số liệu đã chốt trên hệ thống là số liệu có giá trị.",
        LEFT, italic=True, size=10,
    )  # fmt: skip
    paper.signatures((), ("**{{ office|upper }}**", "", ""))
    return paper


def _table(paper: WordPaper, count: int) -> None:
    """Draw the table of so many columns: Word's columns do not follow from the data."""
    paper.mark(f"if table.head|length == {count}")
    first = 165 - 20 * (count - 1)
    paper.ruled(
        (first, *[20] * (count - 1)), [f"{{{{ table.head[{place}] }}}}" for place in range(count)],
        "row in table.rows", [f"{{{{ row[{place}] }}}}" for place in range(count)], size=9,
    )  # fmt: skip
    paper.mark("endif")
