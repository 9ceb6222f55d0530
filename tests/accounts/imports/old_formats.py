"""The smallest .xls (Excel 97) and .ods files that hold a table, written here: no library at hand writes them."""

import io
import struct
import zipfile
from html import escape

SECTOR = 512
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def ods(rows: list[list]) -> io.BytesIO:
    """Give an OpenDocument spreadsheet."""
    cells = "".join("<table:table-row>" + "".join(map(_ods_cell, row)) + "</table:table-row>" for row in rows)
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="DS">{cells}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    file.seek(0)
    return file


def _ods_cell(value) -> str:
    kind = f'float" office:value="{value}' if isinstance(value, float) else "string"
    text = escape(str(value))
    return f'<table:table-cell office:value-type="{kind}"><text:p>{text}</text:p></table:table-cell>'


def xls(rows: list[list]) -> io.BytesIO:
    """Give an Excel 97 workbook: one stream in a compound file."""
    stream = _workbook(rows)
    stream += b"\0" * (max(4096, -(-len(stream) // SECTOR) * SECTOR) - len(stream))
    sectors = len(stream) // SECTOR
    chain = [*range(3, 2 + sectors), END]
    table = [FAT, END, *chain, *[FREE] * (SECTOR // 4 - 2 - sectors)]
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, END, 0, END, 0)
    header += struct.pack("<109I", 0, *[FREE] * 108)
    entries = _entry("Root Entry", 5, child=1) + _entry("Workbook", 2, start=2, size=len(stream)) + b"\0" * 256
    return io.BytesIO(header + struct.pack("<128I", *table) + entries + stream)


def _entry(name: str, kind: int, *, child: int = FREE, start: int = END, size: int = 0) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, FREE, FREE, child)
    return head + b"\0" * 36 + struct.pack("<IQ", start, size)


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _workbook(rows: list[list]) -> bytes:
    begin = [_record(0x809, struct.pack("<HHHHII", 0x600, kind, 0xDBB, 0x7CC, 0, 6)) for kind in (5, 0x10)]
    end = _record(0x0A)
    page = _record(0x42, struct.pack("<H", 1200))
    name = "DS".encode("utf-16-le")
    before = len(begin[0]) + len(page) + 4 + 8 + len(name) + len(end)
    sheet = _record(0x85, struct.pack("<IBBBB", before, 0, 0, 2, 1) + name)
    size = _record(0x200, struct.pack("<IIHHH", 0, len(rows), 0, len(rows[0]), 0))
    cells = b"".join(_xls_cell(r, c, value) for r, row in enumerate(rows) for c, value in enumerate(row))
    return begin[0] + page + sheet + end + begin[1] + size + cells + end


def _xls_cell(row: int, column: int, value) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if isinstance(value, float):
        return _record(0x203, place + struct.pack("<d", value))
    text = value.encode("utf-16-le")
    return _record(0x204, place + struct.pack("<HB", len(text) // 2, 1) + text)
