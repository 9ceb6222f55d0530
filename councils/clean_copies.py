"""Copies of files without who wrote them: no document properties, no names of commenters, names in the text masked.

Nothing is guessed: a kind of file that cannot be cleaned for certain is not given at all, and the reason says so.
"""

import re
import zipfile
from io import BytesIO

from django.utils.translation import gettext as _
from lxml import etree
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from common.pictures import UNREADABLE, drawn_anew
from councils.masks import Mask

PICTURES = {".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
PACKAGES = {".docx", ".xlsx", ".pptx"}
CLEANABLE = {".pdf", *PICTURES, *PACKAGES}
MOST_UNPACKED = 200 * 1000 * 1000  # bytes of one package, and signs that it is no bomb
EMPTY = {
    "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-'
    'properties"/>',
    "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}
WHOSE = {"author", "initials", "lastAuthor", "displayName", "userId", "providerId", "name"}  # attributes with people
PEOPLE = re.compile(r"(people|person\w*|commentAuthors|authors)\.xml$", re.I)
HIDDEN = "–"


class UncleanError(Exception):
    """The file cannot be cleaned; the message says why, in the reader's language."""


def suffix_of(name: str) -> str:
    """Give the ending of a file's name, by which its kind is known (`initiatives.files` saw to that)."""
    return f".{name.rsplit('.', 1)[-1].lower()}" if "." in name else ""


def why_unclean(name: str) -> str | None:
    """Say that files of this kind are not given without their authors, or None."""
    if suffix_of(name) in CLEANABLE:
        return None
    return _("Who wrote it cannot be taken out of a file of this kind. Ask the secretary.")


def clean_copy(content: bytes, name: str, mask: Mask) -> bytes:
    """Give the file without its properties and without the people of the mask, or say why that is not possible."""
    suffix = suffix_of(name)
    if reason := why_unclean(name):
        raise UncleanError(reason)
    try:
        if suffix in PICTURES:
            return drawn_anew(content, PICTURES[suffix])
        return _pdf(content, mask) if suffix == ".pdf" else _package(content, mask)
    except (
        *UNREADABLE, PyPdfError, zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, RuntimeError, NotImplementedError,
    ) as error:  # fmt: skip
        raise UncleanError(_("The file could not be read to take out who wrote it. Ask the secretary.")) from error


def _pdf(content: bytes, mask: Mask) -> bytes:
    reader, writer = PdfReader(BytesIO(content)), PdfWriter()
    if reader.is_encrypted:
        raise UncleanError(_("The file is locked with a password. Ask the secretary."))
    for page in reader.pages:
        text = page.extract_text()
        if mask.text(text) != _composed(text):
            raise UncleanError(_("Authors or their unit are named in the text of this PDF. Ask the secretary."))
        added = writer.add_page(page)
        for name in ("/Metadata", "/PieceInfo", "/Annots", "/AA"):
            added.pop(name, None)
    writer.metadata = None
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _composed(text: str) -> str:
    return Mask().text(text)


def _package(content: bytes, mask: Mask) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as read, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as copy:
        if sum(part.file_size for part in read.infolist()) > MOST_UNPACKED:
            raise ValueError("too large when unpacked")
        for part in read.infolist():
            if part.filename.startswith("docProps/thumbnail"):
                continue  # a picture of the first page
            copy.writestr(zipfile.ZipInfo(part.filename), _part(part.filename, read.read(part), mask))
    return written.getvalue()


def _part(name: str, content: bytes, mask: Mask) -> bytes:
    """Give one part of a package: properties emptied, pictures drawn anew, texts and attributes masked."""
    if name.startswith("docProps/"):
        return EMPTY.get(name, "").encode()
    if "/embeddings/" in name or name.lower().endswith(".bin"):
        raise UncleanError(_("Another document lies inside this file. Ask the secretary."))
    if suffix_of(name) in PICTURES:
        return drawn_anew(content, PICTURES[suffix_of(name)])
    if suffix_of(name) == ".jpeg":
        return drawn_anew(content, "JPEG")
    return _xml(name, content, mask) if suffix_of(name) in {".xml", ".rels"} else content


def _xml(name: str, content: bytes, mask: Mask) -> bytes:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(content, parser)
    for element in list(root.iter(etree.Element)):
        _hide_people(element, mask, is_list=bool(PEOPLE.search(name)))
        local = etree.QName(element).localname
        if local in {"p", "si", "is"}:
            _mask_paragraph(element, mask)
        elif local == "author" and element.text:
            element.text = HIDDEN  # comments of a spreadsheet
        elif local == "Relationship":
            _mask_link(element, mask)
        elif element.text and local != "t" and mask.text(element.text) != _composed(element.text):
            element.text = mask.text(element.text)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _hide_people(element: etree._Element, mask: Mask, *, is_list: bool) -> None:
    """Hide who changed or commented: attributes called author anywhere, all that name somebody in lists of people."""
    for attribute in element.attrib:
        local = etree.QName(attribute).localname
        if local in {"author", "initials", "lastAuthor"} or (is_list and local in WHOSE):
            element.set(attribute, HIDDEN)
        elif local in {"descr", "title"}:
            element.set(attribute, mask.text(element.get(attribute)))


def _mask_link(link: etree._Element, mask: Mask) -> None:
    """Take out the picture of the first page, folders of somebody's computer and addresses of people."""
    target = link.get("Target", "")
    if link.get("Type", "").endswith("/thumbnail"):
        link.getparent().remove(link)
    elif target.lower().startswith("file:") or mask.text(target) != _composed(target):
        link.set("Target", "about:blank")


def _mask_paragraph(paragraph: etree._Element, mask: Mask) -> None:
    """Mask the text of a paragraph as one, since programs cut names into pieces at will."""
    pieces = [each for each in paragraph.iter(etree.Element) if etree.QName(each).localname in {"t", "delText"}]
    text = "".join(piece.text or "" for piece in pieces)
    masked = mask.text(text)
    if masked != _composed(text):
        for number, piece in enumerate(pieces):
            piece.text = masked if number == 0 else ""
