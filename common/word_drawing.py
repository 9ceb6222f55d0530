"""Draws Word templates of official papers (Nghị định 30/2020): the parts `_official.typ` has, with docxtpl's marks.

    paper = WordPaper("Biên bản")
    paper.heading("{{ council }}", above="{{ issuer }}", number="{{ number }}", dated="{{ place }}, …")
    paper.title("Biên bản", "Họp {{ council }}")
    paper.mark("for row in items"); paper.paragraph("**{{ row.position }}.** {{ row.title }}"); paper.mark("endfor")
    content = paper.content()

`**…**` within words is bold. The same drawing always gives the same parts, so that a template
that is kept can be compared with its drawing.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Sequence

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

FONT, SIZE = "Times New Roman", 14
DRAWN_AT = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
LONG, SHORT = Mm(297), Mm(210)
LEFT, CENTER, RIGHT, JUSTIFIED = ALIGN.LEFT, ALIGN.CENTER, ALIGN.RIGHT, ALIGN.JUSTIFY


class WordPaper:
    """One template while it is drawn."""

    def __init__(self, name: str, *, landscape: bool = False, size: int = SIZE):
        self.document = Document()
        self.size = size
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = name, "", ""
        properties.created = properties.modified = DRAWN_AT
        font = self.document.styles["Normal"].font
        font.name, font.size = FONT, Pt(size)
        self.document.styles["Normal"].element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
        self.document.styles["Normal"].paragraph_format.space_after = Pt(6)
        _lay_out(self.document.sections[0], landscape)
        _number_pages(self.document.sections[0])

    def content(self) -> bytes:
        """Give the template as a file: every part dated alike."""
        file, dated = io.BytesIO(), io.BytesIO()
        self.document.save(file)
        with zipfile.ZipFile(file) as drawn, zipfile.ZipFile(dated, "w", zipfile.ZIP_DEFLATED) as same:
            for name in sorted(drawn.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
                same.writestr(zipfile.ZipInfo(name, DRAWN_AT.timetuple()[:6]), drawn.read(name), zipfile.ZIP_DEFLATED)
        return dated.getvalue()

    def landscape(self) -> None:
        """Go on with pages that lie on their side, such as an annexed list."""
        _lay_out(self.document.add_section(), True)

    # ---- Parts ----

    def heading(self, issuer: str, *, above: str = "", number: str = "", dated: str = "") -> None:
        """Draw the head: who issues the paper on the left, the state and its motto on the right."""
        table = self._table([75, 95])
        left, right = table.rows[0].cells
        lines = [(above, False), (issuer, True)] if above else [(issuer, True)]
        for words, bold in lines:
            _words(_first(left), f"**{words}**" if bold else words, 12, CENTER)
        _words(_first(right), "**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", 12, CENTER)
        _words(_first(right), "**Độc lập - Tự do - Hạnh phúc**", 13, CENTER, underlined=True)
        if number or dated:
            left, right = table.add_row().cells
            _words(_first(left), number, 13, CENTER)
            _words(_first(right), dated, 13, CENTER, italic=True)

    def motto(self) -> None:
        """Draw the state and its motto alone, above an application."""
        self.paragraph("**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", CENTER)
        _words(self.document.add_paragraph(), "**Độc lập - Tự do - Hạnh phúc**", self.size, CENTER, underlined=True)

    def title(self, kind: str, about: str = "") -> None:
        """Draw what kind of paper it is, and what about."""
        paragraph = self.document.add_paragraph()
        _words(paragraph, f"**{kind if '{' in kind else kind.upper()}**", 14, CENTER)
        paragraph.paragraph_format.space_before = Pt(12)
        if about:
            self.paragraph(f"**{about}**", CENTER)

    def section(self, words: str) -> None:
        """Draw the heading of a part; it stays with what follows."""
        paragraph = self.document.add_paragraph()
        _words(paragraph, f"**{words}**", self.size, LEFT)
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_before = Pt(8)

    def paragraph(self, words: str, align: ALIGN = JUSTIFIED, *, italic: bool = False, size: int = 0) -> None:
        """Draw a paragraph of running text; centred ones are not indented."""
        paragraph = self.document.add_paragraph()
        _words(paragraph, words, size or self.size, align, italic=italic)
        if align == JUSTIFIED:
            paragraph.paragraph_format.first_line_indent = Mm(10)

    def written(self, expression: str) -> None:
        """Draw what somebody wrote, a paragraph a line."""
        self.mark(f"for line in {expression}|lines")
        self.paragraph("{{ line }}")
        self.mark("endfor")

    def when(self, condition: str, *paragraphs: str) -> None:
        """Draw paragraphs that stand there under a condition alone."""
        self.mark(f"if {condition}")
        for words in paragraphs:
            self.paragraph(words)
        self.mark("endif")

    def each(self, loop: str, words: str, *, italic: bool = False) -> None:
        """Draw a paragraph for each of several ("each in present")."""
        self.mark(f"for {loop}")
        self.paragraph(words, italic=italic)
        self.mark("endfor")

    def mark(self, *tags: str) -> None:
        """Draw marks of the template that stand for no paragraph: `for …`, `if …`, `endif`."""
        for tag in tags:
            self.document.add_paragraph(f"{{%p {tag} %}}")

    def ruled(
        self, widths: Sequence[int], head: Sequence[str], each: str, row: Sequence[str], *,
        centred: Sequence[int] = (), right: Sequence[int] = (), size: int = 12, last: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """Draw a ruled table with a row for `each` ("row in rows"); its head is repeated on every page.

        `centred` and `right` are the columns whose words stand in the middle, and whose numbers below one another.
        """
        table = self._table(widths, "Table Grid")
        _fill(table.rows[0].cells, [f"**{words}**" for words in head], size, range(len(head)))
        _repeat(table.rows[0]._tr)
        self._marked_row(table, f"for {each}")
        _fill(table.add_row().cells, row, size, centred, right)
        self._marked_row(table, "endfor")
        if last:
            _fill(table.add_row().cells, last, size, centred, right)
        self.document.add_paragraph().paragraph_format.space_after = Pt(0)

    def signatures(self, *blocks: Sequence[str]) -> None:
        """Draw signature blocks beside each other: lines above the room to sign, last the name; () is empty."""
        table = self._table([170 // len(blocks)] * len(blocks))
        for cell, block in zip(table.rows[0].cells, blocks, strict=True):
            for words in block[:-1]:
                _words(_first(cell), words, self.size, CENTER)
            if block:
                _words(_first(cell), "\n\n\n", self.size, CENTER)
                _words(_first(cell), f"**{block[-1]}**", self.size, CENTER)
        _keep_together(table)

    def signatures_of(self, each: str, *lines: str) -> None:
        """Draw a signature block for `each` ("signer in signers"), one below the other on the right."""
        table = self._table([85, 85])
        self._marked_row(table, f"for {each}", first=True)
        cell = table.add_row().cells[1]
        for words in lines[:-1]:
            _words(_first(cell), words, self.size, CENTER)
        _words(_first(cell), "\n\n\n", self.size, CENTER)
        _words(_first(cell), f"**{lines[-1]}**", self.size, CENTER)
        self._marked_row(table, "endfor")
        _keep_together(table)

    def receivers_and_signature(self, receivers: Sequence[str], signing: str, signer: str) -> None:
        """Draw "Nơi nhận" and beside it who signs; `signing` is an expression that gives the lines above the name."""
        table = self._table([85, 85])
        left, right = table.rows[0].cells
        _words(_first(left), "**Nơi nhận:**", 12, LEFT, italic=True)
        for words in receivers:
            _words(_first(left), f"- {words}", 11, LEFT)
        _first(right).add_run(f"{{%p for line in {signing} %}}")
        _words(_first(right), "**{{ line|upper }}**", self.size, CENTER)
        _first(right).add_run("{%p endfor %}")
        _words(_first(right), "\n\n\n", self.size, CENTER)
        _words(_first(right), f"**{signer}**", self.size, CENTER)
        _keep_together(table)

    def _table(self, widths: Sequence[int], style: str = "") -> Table:
        table = self.document.add_table(rows=1, cols=len(widths))
        if style:
            table.style = style
        table.autofit = False  # long words are parted in their cell, the table stays on the page
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
            for cell in column.cells:
                cell.width = Mm(width)
        return table

    def _marked_row(self, table: Table, tag: str, *, first: bool = False) -> None:
        row = table.rows[0] if first else table.add_row()
        row.cells[0].paragraphs[0].add_run(f"{{%tr {tag} %}}")


def _lay_out(section, landscape: bool) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (LONG, SHORT) if landscape else (SHORT, LONG)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = (Mm(20) if landscape else Mm(30)), Mm(15)


def _number_pages(section) -> None:
    """Put the number of the page above it, but for the first."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTER
    for kind, words in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        part.text = words or None
        run._r.append(part)


def _first(cell: _Cell) -> Paragraph:
    """Give the empty paragraph a cell begins with, or a new one."""
    paragraph = cell.paragraphs[-1]
    return paragraph if not paragraph.text and len(cell.paragraphs) == 1 else cell.add_paragraph()


def _words(
    paragraph: Paragraph, words: str, size: int, align: ALIGN, *, italic: bool = False, underlined: bool = False
) -> None:
    paragraph.alignment = align
    for place, part in enumerate(re.split(r"\*\*", words)):
        if part:
            run = paragraph.add_run(part)
            run.font.size, run.bold, run.italic, run.underline = Pt(size), bool(place % 2), italic, underlined


def _fill(
    cells: Sequence[_Cell], words: Sequence[str], size: int, centred: Sequence[int], right: Sequence[int] = ()
) -> None:
    for place, (cell, said) in enumerate(zip(cells, words, strict=True)):
        align = CENTER if place in centred else RIGHT if place in right else LEFT
        _words(cell.paragraphs[0], said, size, align)
        cell.paragraphs[0].paragraph_format.space_after = Pt(2)


def _repeat(row) -> None:
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_together(table: Table) -> None:
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
