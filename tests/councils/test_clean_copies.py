"""Copies of files without who wrote them."""

import re
import zipfile
from io import BytesIO

import docx
import pytest
import typst
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from PIL import Image
from pypdf import PdfReader, PdfWriter

from councils.clean_copies import UncleanError, clean_copy
from councils.masks import Mask

MASK = Mask(people=("Lò Thị Nga",), units=("Trường Mầm non Hoa Sen",))


def everything_in(package: bytes) -> str:
    with zipfile.ZipFile(BytesIO(package)) as archive:
        return "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())


def word() -> bytes:
    document = docx.Document()
    document.core_properties.author = document.core_properties.last_modified_by = "Lò Thị Nga"
    document.core_properties.title = "SKKN của Lò Thị Nga"
    paragraph = document.add_paragraph("Người viết: Lò ")
    paragraph.add_run("Thị").bold = True
    paragraph.add_run(" Nga, Trường Mầm non Hoa Sen")
    document.add_paragraph("Bể lọc bằng cát.")
    document.sections[0].header.paragraphs[0].text = "Lo Thi Nga"
    document.add_comment(document.paragraphs[0].runs[0], text="Xem lại", author="Lò Thị Nga", initials="LTN")
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def sheet() -> bytes:
    book = Workbook()
    book.properties.creator = "Lò Thị Nga"
    book.active["A1"], book.active["A2"] = "Cô Lò Thị Nga", "41,2"
    book.active["A1"].comment = Comment("Số liệu", "Lò Thị Nga")
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def picture(kind: str = "JPEG") -> bytes:
    image = Image.new("RGB", (8, 4), "green")
    exif = image.getexif()
    exif[0x013B] = "Lo Thi Nga"  # artist
    exif[0x0112] = 6  # lies on its side
    written = BytesIO()
    image.save(written, kind, exif=exif)
    return written.getvalue()


def pdf(words: str = "Be loc bang cat") -> bytes:
    pages = PdfWriter()
    pages.add_blank_page(200, 200)
    pages.add_metadata({"/Author": "Lò Thị Nga", "/Title": words})
    pages.xmp_metadata = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><author>Lo Thi Nga</author></x:xmpmeta>'
    written = BytesIO()
    pages.write(written)
    return written.getvalue()


def test_a_word_file_opens_without_its_author():
    assert "Lò Thị Nga" in everything_in(word())

    copy = clean_copy(word(), "SKKN.docx", MASK)

    left = everything_in(copy)
    document = docx.Document(BytesIO(copy))
    assert not re.search(r"Lò|Nga|Lo Thi|LTN|Hoa Sen", left)
    assert [each.text for each in document.paragraphs] == ["Người viết: [Tác giả 1], [Đơn vị 1]", "Bể lọc bằng cát."]
    assert document.sections[0].header.paragraphs[0].text == "[Tác giả 1]"


def test_a_spreadsheet_opens_without_its_author():
    copy = clean_copy(sheet(), "so-lieu.xlsx", MASK)

    book = load_workbook(BytesIO(copy))
    assert not re.search(r"Lò|Nga", everything_in(copy))
    assert (book.active["A1"].value, book.active["A2"].value) == ("Cô [Tác giả 1]", "41,2")
    assert book.properties.creator != "Lò Thị Nga"


@pytest.mark.parametrize(("kind", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp")])
def test_a_picture_is_drawn_anew_as_it_is_looked_at(kind, suffix):
    copy = clean_copy(picture(kind), f"anh{suffix}", MASK)

    with Image.open(BytesIO(copy)) as image:
        assert (dict(image.getexif()), image.size, image.format) == ({}, (4, 8), kind)
    assert b"Lo Thi Nga" not in copy


def test_a_picture_in_a_word_file_is_drawn_anew_too():
    document = docx.Document()
    document.add_picture(BytesIO(picture()))
    written = BytesIO()
    document.save(written)

    copy = clean_copy(written.getvalue(), "anh.docx", MASK)

    assert "Lo Thi Nga" in everything_in(written.getvalue())
    assert "Lo Thi Nga" not in everything_in(copy)


def test_a_pdf_loses_its_properties():
    assert PdfReader(BytesIO(pdf())).metadata.author == "Lò Thị Nga"

    copy = clean_copy(pdf(), "bao-cao.pdf", MASK)

    reader = PdfReader(BytesIO(copy))
    assert not reader.metadata
    assert reader.xmp_metadata is None
    assert len(reader.pages) == 1
    assert b"Lo Thi Nga" not in copy


def test_a_pdf_that_names_its_authors_is_not_given():
    assert clean_copy(typst.compile("Bể lọc bằng cát".encode()), "bao-cao.pdf", MASK)

    with pytest.raises(UncleanError, match="thư ký"):
        clean_copy(typst.compile("Người viết: Lò Thị Nga".encode()), "bao-cao.pdf", MASK)


@pytest.mark.parametrize("name", ["cu.doc", "bang.xls", "trinh.ppt", "van.odt", "anh.heic", "dong.gif", "khong"])
def test_other_kinds_are_refused_with_the_reason(name):
    with pytest.raises(UncleanError, match="thư ký"):
        clean_copy(b"\xd0\xcf\x11\xe0", name, MASK)


@pytest.mark.parametrize("name", ["hong.docx", "hong.pdf", "hong.jpg"])
def test_a_damaged_file_is_refused_with_the_reason(name):
    with pytest.raises(UncleanError, match="thư ký"):
        clean_copy(b"no such file", name, MASK)


def test_a_document_inside_a_document_is_refused():
    written = BytesIO(word())
    with zipfile.ZipFile(written, "a") as archive:
        archive.writestr("word/embeddings/oleObject1.xlsx", b"x")

    with pytest.raises(UncleanError, match="tệp khác"):
        clean_copy(written.getvalue(), "long.docx", MASK)
