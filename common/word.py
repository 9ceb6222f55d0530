"""Papers to be edited: a Word template filled with the data of the typst template beside it.

    render_word("councils/minutes.docx", content)

The templates are drawn by `manage.py draw_word_papers` (common.word_drawing) and can be opened in Word like any other
document. Whatever people typed stays text: signs of templates and of XML come out as they were typed. A template that
asks for something the data lack is an error, never a gap on the paper.
"""

import datetime
import io
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.http import content_disposition_header
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup, escape

from common import formats
from common.paper import PAPERS, file_name

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TEXT_WIDTH = Mm(165)
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def render_word(template: str, data: dict, pictures: Mapping[str, bytes] | None = None) -> bytes:
    """Give the paper as .docx, in Vietnamese as all papers are.

    `pictures` are PNG files, at hand in the template as `pictures[name]`; they are drawn as wide as the text.
    """
    document = DocxTemplate(PAPERS / template)
    drawn = {name: InlineImage(document, io.BytesIO(png), width=TEXT_WIDTH) for name, png in (pictures or {}).items()}
    with translation.override("vi"):
        document.render(data | {"pictures": drawn} if drawn else data, jinja_env=_environment())
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@cache
def _environment() -> Environment:
    environment = Environment(autoescape=True, undefined=StrictUndefined, finalize=_text)
    environment.filters.update(
        lines=lines,
        number=number,
        two_digits=two_digits,
        long_date=long_date,
        short_date=short_date,
        moment=moment,
        hour=hour,
    )
    return environment


def _text(value: object) -> Markup:
    """Give a value as text within XML. The underscore hides "{_{", which the template engine would change."""
    if value is None:
        return Markup()
    if isinstance(value, InlineImage):
        return Markup(str(value))
    clean = NOT_IN_XML.sub("", str(value).replace("\r\n", "\n").replace("\r", "\n"))
    return Markup(str(escape(clean)).replace("_", "&#95;"))


# ---- Words of papers; dates come as ISO text, as in `_official.typ` ----


def lines(written: str) -> list[str]:
    """Give the lines of what somebody wrote, each a paragraph; blank ones vanish."""
    return [line.strip() for line in str(written).splitlines() if line.strip()]


def number(value: float | Decimal | None) -> str:
    """Give a number as papers write it: 2.400.000, 61,5; nothing for none."""
    return "" if value is None else formats.number(value)


def two_digits(count: int) -> str:
    """Give a count as decisions write it: 05, 12, 1.200."""
    return f"{count:02}" if count < 10 else formats.number(count)


def long_date(iso: str) -> str:
    """Give "ngày 05 tháng 12 năm 2026": day below 10 and month below 3 take a nought."""
    on = datetime.date.fromisoformat(str(iso)[:10])
    month = f"{on.month:02}" if on.month < 3 else str(on.month)
    return f"ngày {on.day:02} tháng {month} năm {on.year}"


def short_date(iso: str) -> str:
    """Give 05/12/2026."""
    return formats.day(datetime.date.fromisoformat(str(iso)[:10]))


def moment(iso: str) -> str:
    """Give "14:40 ngày 23/11/2026", by the clock of the text."""
    return f"{str(iso)[11:16]} ngày {short_date(iso)}"


def hour(iso: str) -> str:
    """Give "14 giờ 40 phút, ngày 23 tháng 11 năm 2026", as minutes write it."""
    hours, minutes = str(iso)[11:16].split(":")
    return f"{hours} giờ {minutes} phút, {long_date(iso)}"


def asks_for_word(request: HttpRequest) -> bool:
    """Say whether the address of a paper asks for the Word file (`?docx`) in place of the PDF."""
    return "docx" in request.GET


def word_response(
    template: str, data: dict, filename: str, pictures: Mapping[str, bytes] | None = None
) -> HttpResponse:
    """Answer with the paper as a Word file to be saved, under a file name in Vietnamese."""
    response = HttpResponse(render_word(template, data, pictures), content_type=TYPE)
    response["Content-Disposition"] = content_disposition_header(True, file_name(filename, ".docx"))
    response["Cache-Control"] = "private, no-cache"
    return response
