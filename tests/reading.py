"""Reads the text of papers back, as whoever opens them sees it."""

import io

import pypdf
from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from python_calamine import CalamineWorkbook


def rows_of_sheet(response) -> list[list]:
    """Give the rows of the first sheet of a downloaded spreadsheet, its heading first."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(response.streaming_content)))
    return book.get_sheet_by_index(0).to_python()


def words_of_pdf(pdf: bytes) -> str:
    """Give the text of all pages, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def paragraphs_of_word(docx: bytes) -> list[str]:
    """Give the paragraphs of a Word file in their order, those of tables cell by cell."""
    return [paragraph.text for paragraph in _paragraphs(Document(io.BytesIO(docx)))]


def words_of_word(docx: bytes) -> str:
    """Give the text of a Word file, with single spaces."""
    return " ".join(" ".join(paragraphs_of_word(docx)).split())


def _paragraphs(within):
    for part in within.iter_inner_content():
        if isinstance(part, Paragraph):
            yield part
        elif isinstance(part, Table):
            for row in part.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell)
