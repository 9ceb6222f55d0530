import pytest

from initiatives.texts import clean, clean_line, digest

WORD = "Bảng 1\t2025\t2026\r\nLớp\xa01A\t14\t27\r\n\r\n\r\n\r\nHết"


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt"),
        ("một\r\nhai\rba\u2028bốn\x0bnăm", "một\nhai\nba\nbốn\nnăm"),
        ("xóm\u00adNặm\u200b Rằng\ufeff", "xómNặm Rằng"),
        ("a\x00b\x07c\x1bd\ud800", "abcd"),
        (WORD, "Bảng 1\t2025\t2026\nLớp 1A\t14\t27\n\nHết"),
        ("\n\nđầu  \ncuối\t \n\n", "đầu\ncuối"),
        ("5 < 7 & <b>chữ</b>", "5 < 7 & <b>chữ</b>"),
        ("", ""),
    ],
)
def test_pasted_text_keeps_paragraphs_and_tables_and_loses_what_nobody_sees(pasted, kept):
    assert clean(pasted) == kept
    assert clean(kept) == kept


def test_one_line_is_one_line():
    assert clean_line(" Thẻ\thình\r\nsong  ngữ ") == "Thẻ hình song ngữ"


def test_digests_tell_texts_apart():
    assert digest("bản một") == digest("bản một") != digest("bản hai")
