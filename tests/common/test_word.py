import io
import zipfile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import UndefinedError

from common import word
from common.paper import PAPERS
from common.word import NOT_IN_XML, render_word
from common.word_drawing import CENTER, WordPaper
from movements.management.commands.draw_word_papers import DRAWN
from tests.reading import paragraphs_of_word, words_of_word

MARKS = "{{ x }} {% if %} {_{ }_} {_% %_} {# c #} {%p for %} {{r y}} <w:p> & \"q\" 'k' ]]> &amp; _b_ “c” \\n %s"


@pytest.fixture
def letter(tmp_path, monkeypatch):
    """A template with every kind of place a text can stand in."""
    paper = WordPaper("Thư")
    paper.heading("{{ issuer|upper }}", above="{{ above }}", number="Số: {{ number }}", dated="{{ date|long_date }}")
    paper.title("Thư", "{{ about }}")
    paper.written("text")
    paper.paragraph("Một dòng: {{ text }}", CENTER)
    paper.ruled((20, 150), ("TT", "Nội dung"), "row in rows", ("{{ loop.index }}", "{{ row }}"), centred=(0,))
    paper.signatures((), ("**GIÁM ĐỐC**", "{{ signer }}"))
    (tmp_path / "letter.docx").write_bytes(paper.content())
    monkeypatch.setattr(word, "PAPERS", tmp_path)

    def write(**data) -> bytes:
        usual = {"issuer": "UBND xã", "above": "", "number": "1", "date": "2026-02-03", "about": "Về việc", "text": "",
                 "rows": [], "signer": "Nông Hải Đường"}  # fmt: skip
        return render_word("letter.docx", usual | data)

    return write


def test_a_paper_has_its_head_its_table_and_its_signature(letter):
    words = words_of_word(letter(rows=["một", "hai"], text="Kính gửi"))

    assert words == (
        "UBND XÃ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 1 ngày 03 tháng 02 năm 2026 THƯ "
        "Về việc Kính gửi Một dòng: Kính gửi TT Nội dung 1 một 2 hai GIÁM ĐỐC Nông Hải Đường"
    )


def test_letters_are_times_new_roman_14_on_a4_with_the_margins_of_the_decree(letter):
    document = Document(io.BytesIO(letter()))
    font, section = document.styles["Normal"].font, document.sections[0]

    assert (font.name, font.size.pt) == ("Times New Roman", 14)
    sizes = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(size.mm) for size in sizes] == [210, 297, 30, 15]


@pytest.mark.parametrize(
    "typed",
    [MARKS, "chữ" * 400, "\ttab\tgiữa", "ô" * 64_000, "一二三 🙂 Ünïcode"],
    ids=["marks", "long", "tab", "64 kB", "signs"],
)
def test_what_people_typed_comes_out_as_it_was_typed(letter, typed):
    paragraphs = paragraphs_of_word(letter(text=typed, rows=[typed], signer=typed, about=typed))

    in_text = typed.strip() == typed  # running text begins and ends without a gap
    assert paragraphs.count(typed) == 3 + in_text  # subject, cell, signer
    assert f"Một dòng: {typed}" in paragraphs
    assert typed.strip() in paragraphs


def test_line_breaks_make_paragraphs_of_running_text_and_lines_elsewhere(letter):
    paragraphs = paragraphs_of_word(letter(text="một\r\nhai\n\nba\rbốn", rows=["trên\ndưới"]))

    assert [text for text in paragraphs if text in {"một", "hai", "ba", "bốn"}] == ["một", "hai", "ba", "bốn"]
    assert "trên\ndưới" in paragraphs
    assert "Một dòng: một\nhai\n\nba\nbốn" in paragraphs


@settings(deadline=None)
@given(typed=st.text(max_size=80))
def test_any_text_survives_but_for_signs_that_no_document_can_hold(typed):
    paper = WordPaper("Thử")
    paper.paragraph("{{ text }}|")
    kept = NOT_IN_XML.sub("", typed.replace("\r\n", "\n").replace("\r", "\n"))

    assert paragraphs_of_word(filled(paper, text=typed)) == [f"{kept}|"]


def filled(paper: WordPaper, **data) -> bytes:
    """Fill a template that stands in no folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word, "PAPERS", _Held(paper.content()))
        return render_word("any.docx", data)


class _Held(bytes):
    """A folder in which every name is the same file."""

    def __truediv__(self, name: str) -> io.BytesIO:
        return io.BytesIO(self)


def test_a_template_that_asks_for_what_is_not_there_is_an_error_and_no_gap():
    paper = WordPaper("Thử")
    paper.paragraph("{{ nothing_of_the_kind }}")

    with pytest.raises(UndefinedError, match="nothing_of_the_kind"):
        filled(paper, text="có")


@pytest.mark.parametrize("name", DRAWN)
def test_templates_are_as_they_are_drawn(name):
    """Whoever changes a drawing runs `manage.py draw_word_papers`."""
    kept, drawn = zipfile.ZipFile(PAPERS / name), zipfile.ZipFile(io.BytesIO(DRAWN[name]().content()))

    assert {part: kept.read(part) for part in kept.namelist()} == {part: drawn.read(part) for part in drawn.namelist()}


@pytest.mark.parametrize("name", DRAWN)
def test_every_word_paper_stands_beside_a_typst_paper(name):
    assert (PAPERS / name).with_suffix(".typ").exists()
