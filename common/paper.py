"""Papers as PDF: a typst template of templates/papers/ filled with data.

    render_paper("initiatives/receipt.typ", {"title": …, "qr": qr_code(url)}, made_at=initiative.submitted_at)

The template reads its data with `#let data = json(bytes(sys.inputs.data))` and builds on the parts of an official
paper in `_official.typ`. Whatever people typed stays text: typst never reads it as markup.
"""

import datetime
import hashlib
import json
import re
import threading
from functools import cache
from pathlib import Path

import segno
import typst
from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, quote_etag

from common.vietnamese import tidy

PAPERS = settings.BASE_DIR / "templates" / "papers"
FONTS = Path(__file__).resolve().parent / "fonts"
NAME_LENGTH = 150
DARK = re.compile(b"\x01+")

_own = threading.local()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])


def _compiler() -> typst.Compiler:
    """Give this thread's compiler: it keeps fonts and parsed templates, and serves one caller at a time."""
    if not hasattr(_own, "compiler"):
        _own.compiler = typst.Compiler(root=str(settings.BASE_DIR), font_paths=_fonts())
    return _own.compiler


def render_paper(template: str, data: dict, *, made_at: datetime.datetime, plain: bool = False) -> bytes:
    """Give the paper as PDF; the same template, data and moment always give the same bytes.

    A plain one (PDF 1.4 without tags for screen readers) is for printing by the thousand: `common.paper_pages`.
    """
    more = {"pdf_tags": False, "pdf_standards": "1.4"} if plain else {}
    return _compile(template, data, format="pdf", timestamp=int(made_at.timestamp()), **more)


def paper_pictures(template: str, data: dict, *, ppi: int = 96) -> list[bytes]:
    """Give the pages of the paper as PNG pictures, to show or to look at."""
    pages = _compile(template, data, format="png", ppi=ppi)
    return pages if isinstance(pages, list) else [pages]


def _compile(template: str, data: dict, **options) -> bytes | list[bytes]:
    inputs = {"data": json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False)}
    return _compiler().compile(str(PAPERS / template), sys_inputs=inputs, **options)


def qr_code(text: str, *, mask: int | None = None, scale: int = 1) -> str:
    """Give a QR code as SVG text: data for a paper, shown there by `qr(data.code)`, or for a page.

    A fixed mask saves four fifths of the time: for papers printed by the thousand.
    """
    rows = segno.make(text, error="m", micro=False, mask=mask).matrix
    size = len(rows)
    lines = (
        f"M{run.start()} {y}.5h{run.end() - run.start()}" for y, row in enumerate(rows) for run in DARK.finditer(row)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{scale * size}" height="{scale * size}" '
        f'viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path stroke="#000" d="{"".join(lines)}"/></svg>'
    )


def paper_response(request: HttpRequest, pdf: bytes, filename: str) -> HttpResponse:
    """Answer with a PDF under a file name in Vietnamese; `?download` saves it, otherwise the browser shows it.

    Who has the paper already, unchanged, gets "304 Not Modified": a paper weighs more than a page.
    """
    etag = quote_etag(hashlib.sha256(pdf).hexdigest()[:32])
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header("download" in request.GET, file_name(filename))
    response["Cache-Control"] = "private, no-cache"
    response["ETag"] = etag
    return get_conditional_response(request, etag=etag, response=response)


def file_name(text: str, ending: str = ".pdf") -> str:
    """Give a file name every system accepts: no path, no reserved signs, not too long, with its ending."""
    clean = re.sub(r'[/\\:*?"<>|]+', "-", tidy(text)).removesuffix(ending)
    return (clean[:NAME_LENGTH].strip(" .-") or "sang-kien") + ending
