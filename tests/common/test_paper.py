import datetime
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pypdf import PdfReader

from common import paper
from common.paper import file_name, paper_pictures, paper_response, qr_code, render_paper

MARKUP = '#set page(fill: red) $x$ *đậm* _nghiêng_ <nhãn> @ai [khối] \\ // hết #panic() "'
LETTER = {
    "title": "Công nhận sáng kiến cấp cơ sở đợt 2 năm 2026",
    "above": "Ủy ban nhân dân tỉnh Cao Bằng",
    "issuer": "Ủy ban nhân dân xã Lũng Nặm",
    "number": "231/QĐ-UBND",
    "place": "Lũng Nặm",
    "date": datetime.date(2026, 2, 5),
    "to": ["Hội đồng sáng kiến xã"],
    "name": "Nông Thị Bích Ngọc",
    "text": f"Thẻ hình song ngữ, Ễ Ậ Ỡ Ữ.\r\n\r\n{MARKUP}",
    "rows": [[1, "Lục Thế Cường", 62.5, 2400000], [2, MARKUP, 37.5, None]],
    "at": "2026-11-23T14:40:05+07:00",
    "qr": qr_code("http://localhost:8000/c/AB12"),
}


@pytest.fixture(autouse=True)
def _papers_of_the_tests(monkeypatch):
    monkeypatch.setattr(paper, "PAPERS", Path(__file__).parent / "papers")


def pages_of(pdf: bytes) -> list[list[str]]:
    """Give the words of each page line by line, with single spaces."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return [[" ".join(line.split()) for line in page.extract_text().splitlines() if line.strip()] for page in pages]


def test_a_paper_says_what_it_was_given_in_the_order_of_the_decree(now):
    (page,) = pages_of(render_paper("letter.typ", LETTER, made_at=now))

    assert page == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH CAO BẰNG",
        "ỦY BAN NHÂN DÂN",
        "XÃ LŨNG NẶM",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 231/QĐ-UBND Lũng Nặm, ngày 05 tháng 02 năm 2026",
        "QUYẾT ĐỊNH",
        "Công nhận sáng kiến cấp cơ sở đợt 2 năm 2026",
        "Kính gửi: Hội đồng sáng kiến xã",
        "Họ và tên: Nông Thị Bích Ngọc",
        "Điện thoại: ………",
        "1. Mô tả giải pháp",
        "Thẻ hình song ngữ, Ễ Ậ Ỡ Ữ.",
        MARKUP,
        "2. Điều kiện áp dụng",
        "Không có nội dung.",
        "STT Họ và tên Tỷ lệ (%) Số tiền (đồng)",
        "1 Lục Thế Cường 62,5 2.400.000",
        f"2 {MARKUP[:51]}",
        MARKUP[52:],
        "37,5",
        "Lập lúc 14:40 ngày 23/11/2026, ngày sinh 05/02/2026.",
        "Nơi nhận:",
        "- Như Điều 3",
        "- Lưu: VT",
        "CHỦ TỊCH",
        "(Ký, ghi rõ họ tên)",
        "Nông Thị Bích Ngọc",
    ]


def test_the_page_is_a4_and_numbered_from_the_second_page_on(now):
    letter = LETTER | {"text": "Ước mơ nhỏ của các em. " * 400}

    pdf = render_paper("letter.typ", letter, made_at=now)

    pages = pages_of(pdf)
    assert [page[0] for page in pages[1:]] == [str(number) for number in range(2, len(pages) + 1)]
    assert len(pages) > 2
    assert [float(side) for side in PdfReader(io.BytesIO(pdf)).pages[0].mediabox[2:]] == pytest.approx(
        [595.28, 841.89], abs=0.1
    )


def test_the_same_data_and_moment_give_the_same_bytes(now):
    first, second = (render_paper("letter.typ", LETTER, made_at=now) for _ in range(2))
    later = render_paper("letter.typ", LETTER, made_at=now + datetime.timedelta(days=1))

    assert first == second != later
    assert PdfReader(io.BytesIO(first)).metadata.creation_date == now


def test_every_letter_is_set_in_the_font_of_the_house(now):
    reader = PdfReader(io.BytesIO(render_paper("letter.typ", LETTER, made_at=now)))

    fonts = {font.get_object()["/BaseFont"].split("+")[1] for font in reader.pages[0]["/Resources"]["/Font"].values()}

    assert fonts == {"Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}


@pytest.mark.threads
def test_papers_made_at_once_do_not_mix(now):
    def name_on_paper(number: int) -> str:
        pdf = render_paper("letter.typ", LETTER | {"name": f"Người thứ {number}"}, made_at=now)
        return pages_of(pdf)[0][-1]

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(name_on_paper, range(20))) == [f"Người thứ {number}" for number in range(20)]


def test_a_picture_of_every_page_can_be_had():
    pictures = paper_pictures("letter.typ", LETTER | {"text": "Ước mơ nhỏ của các em. " * 400})

    assert len(pictures) > 2
    assert {picture[:8] for picture in pictures} == {b"\x89PNG\r\n\x1a\n"}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Biên nhận LN.2026.031", "Biên nhận LN.2026.031.pdf"),
        ("Quyết định 231/QĐ-UBND.pdf", "Quyết định 231-QĐ-UBND.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("a\r\nSet-Cookie: x=1", "a Set-Cookie- x=1.pdf"),
        ("e\u0302", "ê.pdf"),
        ("…" * 400, "…" * 150 + ".pdf"),
        ("", "sang-kien.pdf"),
        ("...", "sang-kien.pdf"),
    ],
)
def test_file_names_are_accepted_everywhere(given, expected):
    assert file_name(given) == expected


def test_the_browser_shows_a_paper_or_saves_it_under_its_vietnamese_name(rf):
    shown = paper_response(rf.get("/"), b"%PDF", "Biên nhận")
    saved = paper_response(rf.get("/?download"), b"%PDF", "Biên nhận")

    assert [shown["Content-Disposition"], saved["Content-Disposition"], shown["Cache-Control"]] == [
        "inline; filename*=utf-8''Bi%C3%AAn%20nh%E1%BA%ADn.pdf",
        "attachment; filename*=utf-8''Bi%C3%AAn%20nh%E1%BA%ADn.pdf",
        "private, no-cache",
    ]


def test_a_paper_the_reader_has_already_is_not_sent_again(rf):
    etag = paper_response(rf.get("/"), b"%PDF", "Biên nhận")["ETag"]

    again = paper_response(rf.get("/", headers={"if-none-match": etag}), b"%PDF", "Biên nhận")
    changed = paper_response(rf.get("/", headers={"if-none-match": etag}), b"%PDF-2", "Biên nhận")

    assert [(again.status_code, again.content), (changed.status_code, changed.content)] == [
        (304, b""),
        (200, b"%PDF-2"),
    ]
