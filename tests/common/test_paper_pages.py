import io

import pytest
from pypdf import PdfReader

from common.paper import render_paper
from common.paper_pages import pages_of
from tests.reading import words_of_pdf

SLIP = {"name": "Nông Thị Bích Ngọc", "unit": "", "staff_code": "CB1", "code": "7K4M", "until": "2026-12-01"}


@pytest.fixture(scope="module")
def sheets(now) -> bytes:
    """Three pages of slips: 17 of them, eight to a page."""
    slips = [SLIP | {"name": f"Người thứ {number}"} for number in range(1, 18)]
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>'
    data = {"slips": slips, "province": "tỉnh Cao Bằng", "address": "localhost", "qr": svg}
    return render_paper("accounts/slips.typ", data, made_at=now, plain=True)


def test_each_page_becomes_a_file_with_its_own_words_and_no_others(sheets):
    pages = list(pages_of(sheets))

    assert [words_of_pdf(page).count("Người thứ") for page in pages] == [8, 8, 1]
    assert "Người thứ 17" in words_of_pdf(pages[2])
    assert "Người thứ 1 " not in words_of_pdf(pages[2])


def test_the_files_are_sound_and_alike_to_the_pages_they_come_from(sheets):
    whole = PdfReader(io.BytesIO(sheets), strict=True)

    for page, own in zip(whole.pages, pages_of(sheets), strict=True):
        read = PdfReader(io.BytesIO(own), strict=True)
        assert len(read.pages) == 1
        assert read.pages[0].get_contents().get_data() == page.get_contents().get_data()
        assert read.pages[0].mediabox == page.mediabox
        assert len(own) < len(sheets)


def test_what_has_no_plain_table_of_places_is_refused():
    with pytest.raises(ValueError, match="no plain table of places"):
        list(pages_of(b"%PDF-1.5\n1 0 obj\n<< /Type /XRef >>\nendobj\ntrailer\nstartxref\n9\n%%EOF\n"))
