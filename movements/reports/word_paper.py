"""How the report is drawn as a Word template; it takes the data of the typst template of its name."""

from common.word_drawing import LEFT, WordPaper
from movements.reports import papers

MOST_COLUMNS = 7  # a name and six figures


def report() -> WordPaper:
    """Report of the movement's figures as they stood at a moment."""
    paper = WordPaper("Báo cáo số liệu", size=13)
    paper.heading("{{ issuer|upper }}", number="Số: {{ number }}", dated="{{ place }}, {{ date|long_date }}")
    paper.title("Báo cáo", "{{ title }}")
    paper.paragraph(
        "Số liệu của phong trào “{{ campaign }}” tại {{ unit }}{% if year %}, năm {{ year }}{% endif %}, chốt đến "
        "{{ until }}."
    )
    paper.written("note")
    paper.section("I. Kết quả chung")
    paper.each("words in words", "{{ words }}")
    _ranking(paper)
    paper.mark("if before")
    paper.paragraph("Cột kỳ trước: {{ before }}.", LEFT, italic=True, size=11)
    paper.mark("endif", "for part in parts")
    _figures(paper)
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
    paper.receivers_and_signature(papers.RECEIVERS, "[office]", "")
    return paper


def _figures(paper: WordPaper) -> None:
    """Draw the sums of a section, beside those before where there are some."""
    paper.section("{{ part.title }}")
    paper.mark("if not part.figures")
    paper.paragraph("Đến {{ until }} chưa phát sinh số liệu.")
    paper.mark("elif before")
    paper.ruled(
        (42, 32, 32, 59), ("Chỉ tiêu", "Số liệu", "Kỳ trước", "Cách tính"), "row in part.figures",
        ("{{ row.title }}", "{{ row.value }}", "{{ row.before }}", "{{ row.means }}"), right=(1, 2), size=10,
    )  # fmt: skip
    paper.mark("else")
    paper.ruled(
        (50, 38, 77), ("Chỉ tiêu", "Số liệu", "Cách tính"), "row in part.figures",
        ("{{ row.title }}", "{{ row.value }}", "{{ row.means }}"), right=(1,), size=11,
    )  # fmt: skip
    paper.mark("endif")


def _ranking(paper: WordPaper) -> None:
    """Draw the units in their order, where there are several."""
    paper.mark("if ranking")
    paper.section("II. Xếp hạng đơn vị theo tỷ lệ người đã đạt, {{ scope }}")
    paper.mark("if before")
    paper.paragraph("Cột tăng, giảm: so với {{ before }}.", LEFT, italic=True, size=11)
    paper.mark("endif")
    heads = ("Hạng", "Đơn vị", "Phải có sáng kiến", "Đã đạt", "Tỷ lệ", "Tăng, giảm (điểm %)",
             "Sáng kiến được công nhận")  # fmt: skip
    paper.ruled(
        (13, 56, 20, 15, 17, 21, 23), heads, "row in ranking",
        [f"{{{{ row[{place}] }}}}" for place in range(len(heads))], centred=(0,), right=range(2, len(heads)), size=9,
    )  # fmt: skip
    paper.mark("endif")
    paper.section("{% if ranking %}III{% else %}II{% endif %}. Số liệu chi tiết")


def _table(paper: WordPaper, count: int) -> None:
    """Draw the table of so many columns: Word's columns do not follow from the data."""
    paper.mark(f"if table.head|length == {count}")
    first = 165 - 20 * (count - 1)
    paper.ruled(
        (first, *[20] * (count - 1)), [f"{{{{ table.head[{place}] }}}}" for place in range(count)],
        "row in table.rows", [f"{{{{ row[{place}] }}}}" for place in range(count)], right=range(1, count), size=9,
    )  # fmt: skip
    paper.mark("endif")
