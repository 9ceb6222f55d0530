import unicodedata

import pytest
from django.db import connection

from common.textsearch import folded, marked, passage, search_query, search_vector, spelled

TITLE = "Dạy tăng cường tiếng Việt cho học sinh lớp 1"


def finds(query: str, *texts: str) -> bool:
    with connection.cursor() as cursor:
        vector = search_vector(*(("A", text) for text in texts))
        cursor.execute("SELECT %s::tsvector @@ %s::tsquery", [vector, search_query(query)])
        return cursor.fetchone()[0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    [
        "tiếng việt", "tieng viet", "TIENG VIỆT", "lớp 1", "lop 1", '"tiếng việt cho"', "“tieng Việt”", '"học sinh',
        "day, tang... cuong!", unicodedata.normalize("NFD", "tiếng Việt"), "sinh học",
    ],
)  # fmt: skip
def test_a_query_finds_the_text(query):
    assert finds(query, TITLE)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    ["tiêng việt", "tiếng viết", "tiếng anh", '"việt tiếng"', "“sinh hoc”", "lớp 2", "dậy"],
)
def test_a_query_does_not_find_another_text(query):
    assert not finds(query, TITLE)


@pytest.mark.django_db
def test_a_phrase_does_not_reach_from_one_part_into_the_next():
    assert not finds('"lớp một thầy"', "Sách lớp một", "Thầy Khải")
    assert finds("lớp một thầy", "Sách lớp một", "Thầy Khải")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text", ["", "'); DROP TABLE x --", "a\\'b ' & | ! <-> :*", "\x00\u200b", "ữ" * 5000, "x " * 30000]
)
def test_no_text_breaks_vector_or_query(text):
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector, %s::tsquery", [search_vector(("C", text)), search_query(text)])

        assert len(cursor.fetchone()) == 2


@pytest.mark.parametrize(
    ("one", "other"), [("hòa", "hoà"), ("thủy", "thuỷ"), ("Kỹ", "kĩ"), ("LÝ", "lí"), ("quý", "quí"), ("ước", "ƯỚC")]
)
def test_accepted_spellings_are_one_word(one, other):
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize(("one", "other"), [("ma", "má"), ("uoc", "ươc"), ("day", "dai"), ("đa", "da"), ("bảy", "bẩy")])
def test_other_words_stay_apart(one, other):
    assert spelled(one) != spelled(other)


def test_folding_loses_all_diacritics():
    assert [folded(word) for word in ("Ước", "đường", "kỹ", "Lý")] == ["uoc", "duong", "ki", "li"]


def test_a_vector_weighs_parts_and_keeps_both_forms_at_one_place():
    assert search_vector(("A", "Chợ"), ("C", "chợ cũ")) == "'cho':1A,22C 'chơ\u0323':1A,22C 'cu':23C 'cu\u0303':23C"


def test_a_query_without_words_is_empty():
    assert search_query(" !? “” ") == ""


def test_hits_are_marked_and_everything_else_is_escaped():
    html = marked("Lớp <script>1</script> & lớp 1 tiếng Việt", 'lop "tiếng việt" <script>')

    assert html == (
        "<mark>Lớp</mark> &lt;<mark>script</mark>&gt;1&lt;/<mark>script</mark>&gt; &amp; <mark>lớp</mark> 1 "
        "<mark>tiếng Việt</mark>"
    )


def test_decomposed_text_is_marked_too():
    assert marked(unicodedata.normalize("NFD", "Bằng tiếng Việt"), "tieng viet") == "Bằng <mark>tiếng Việt</mark>"


@pytest.mark.parametrize("word", ["hoà", "hòa", "kĩ", "Kỹ", "ĐƯỜNG", "nghiêng", "3A", "wifi"])
def test_what_a_query_finds_it_marks(word):
    assert [marked(word, query) for query in (word, folded(word))] == [f"<mark>{word}</mark>"] * 2


def test_a_word_typed_with_diacritics_marks_only_itself():
    assert marked("má, ma, mà", "má") == "<mark>má</mark>, ma, mà"
    assert marked("má, ma, mà", "ma") == "<mark>má</mark>, <mark>ma</mark>, <mark>mà</mark>"


def test_a_passage_shows_where_most_of_the_query_stands():
    text = "Mở đầu rất dài. " * 30 + "Học sinh hát lời Tày rồi kể lại bằng tiếng Việt. " + "Kết thúc cũng dài. " * 30

    shown = passage(text, "tieng viet", 120)

    assert shown.startswith("…\u00a0")
    assert shown.endswith("\u00a0…")
    assert "kể lại bằng tiếng Việt" in shown
    assert len(shown) <= 124


@pytest.mark.parametrize(
    ("text", "shown"), [("Ngắn thôi", "Ngắn thôi"), ("", ""), ("một hai ba bốn", "một hai\u00a0…")]
)
def test_a_passage_begins_at_the_beginning_when_nothing_is_asked(text, shown):
    assert passage(text, "", 9) == shown
