import random
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from common.passages import LEAST, compare, marks, runs_of, word_count, words_of

BOARD = (
    "Mỗi hộ nuôi bò trong xóm có một tấm gỗ nhỏ treo ở nhà văn hóa, chia theo tháng tiêm phòng. Nút đỏ là bò đang ốm, "
    "nút vàng là quá hẹn tiêm 7 ngày, nút xanh là đã tiêm đủ. Sáng thứ Hai, thú y xã chụp bảng gửi vào nhóm của "
    "chín trưởng xóm; trưởng xóm đến nhà có nút vàng ngay trong tuần. Trên gỗ khắc hình để ai không đọc "
    "được chữ vẫn biết nhà mình hẹn ngày nào. Kỹ năng ghi sổ được hướng dẫn một buổi, cả xóm hòa chung một cách làm."
)
WATER = (
    "Nước suối được dẫn qua ba bể: bể lắng, bể cát vàng và bể than gáo dừa do phụ huynh đốt từ vỏ dừa khô. Mỗi tháng "
    "tổ nấu ăn thay lớp cát trên cùng, phơi nắng rồi dùng lại. Bếp ăn bán trú có 420 lít nước sạch mỗi ngày mà không "
    "phải mua, học sinh được cô cấp dưỡng chỉ cho xem từng bể và tự đo độ trong bằng một chai nhựa có vạch."
)
CATTLE = (
    "Sổ tiêm phòng cho bò của thú y xã trước đây nằm trong tủ, trưởng xóm không biết nhà nào đến hẹn. Nhóm Zalo của xã "
    "nay nhận danh sách mỗi sáng thứ Hai, nhà quá hẹn được gọi điện trước, ai không có máy thì trưởng xóm báo giúp. "
    "Sau một quý số bò được tiêm đủ hai mũi tăng rõ rệt."
)


def share(text: str, other: str) -> float:
    texts = {"content": text}
    return 100 * sum(each.count for each in compare(texts, {"content": other})) / word_count(texts)


def with_other_names(text: str) -> str:
    for before, after in (("thú y xã", "cán bộ xã"), ("chín trưởng xóm", "tám trưởng bản"), ("nhà văn hóa", "trụ sở")):
        text = text.replace(before, after)
    return re.sub(r"\d+", "12", text)


def in_another_order(text: str) -> str:
    sentences = re.split(r"(?<=[.;]) ", text)
    random.Random(3).shuffle(sentences)
    return " ".join(sentences)


def respelled(text: str) -> str:
    text = text.replace("hòa", "hoà").replace("Kỹ", "Kĩ").replace(",", " –").replace(" ", "  ").upper()
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    ("copy", "least", "most"),
    [
        (BOARD, 100, 100),
        (with_other_names(BOARD), 70, 99),
        (BOARD[: len(BOARD) // 2] + " " + WATER, 35, 65),
        (in_another_order(BOARD), 85, 100),
        (respelled(BOARD), 100, 100),
        (CATTLE, 0, 0),
        (WATER, 0, 0),
    ],
    ids=["whole", "other names and figures", "half", "another order", "spelled otherwise", "same theme", "unrelated"],
)
def test_a_copy_is_found_however_it_was_dressed_up_and_an_honest_text_is_none(copy, least, most):
    assert least <= share(copy, BOARD) <= most


def test_a_passage_says_where_it_stands_in_both_texts():
    taken = "Nút đỏ là bò đang ốm, nút vàng là quá hẹn tiêm 9 ngày, nút xanh là đã tiêm đủ."
    texts = {"purpose": "Không.", "content": f"Chúng tôi làm khác hẳn mọi nơi. {taken} Hết."}

    (found,) = compare(texts, {"steps": BOARD})

    assert (found.here.key, found.there.key) == ("content", "steps")
    assert texts["content"][found.here.start : found.here.end] == taken[:-1]
    assert BOARD[found.there.start : found.there.end] == taken[:-1].replace("9", "7")
    assert (found.first, found.count) == (7, 20)


@pytest.mark.parametrize(("length", "is_found"), [(LEAST - 1, False), (LEAST, True)])
def test_a_passage_has_at_least_so_many_words(length, is_found):
    words = " ".join(BOARD.split()[:length])

    assert bool(compare({"content": words + " nhưng rồi"}, {"content": BOARD})) == is_found


def test_no_passage_reaches_from_one_answer_into_the_next():
    words = WATER.split()

    texts = {"first": " ".join(words[:11]), "second": " ".join(words[11:22])}

    assert compare(texts, {"content": WATER}) == []
    assert word_count(texts) == 0  # answers too short to hold a passage are not counted either


def test_what_is_known_counts_nowhere_and_ends_a_passage():
    form, rest = BOARD[: BOARD.index(" Sáng thứ Hai")], BOARD[BOARD.index("Sáng thứ Hai") :]

    (found,) = compare({"content": f"{form} {rest}"}, {"content": BOARD}, runs_of({"form": form}))

    assert found.count == len(words_of(rest).said) + LEAST - 1  # runs that lie half in the form are somebody's own
    assert compare({"content": form}, {"content": BOARD}, runs_of({"form": form})) == []


def test_what_is_pasted_a_thousand_times_is_compared_at_once():
    pasted = {"content": (WATER + "\n") * 200}

    assert sum(each.count for each in compare(pasted, pasted)) == word_count(pasted)


word = st.sampled_from("một hai ba bốn năm sáu bảy tám chín mười 1 2 hòa".split())
texts = st.dictionaries(st.sampled_from("abc"), st.lists(word, max_size=60).map(" ".join), max_size=3)


def counted(own: dict, other: dict) -> int:
    return sum(each.count for each in compare(own, other))


@settings(deadline=None, max_examples=150)
@given(texts)
def test_a_text_repeats_all_of_itself(text):
    assert counted(text, text) == word_count(text)


@settings(deadline=None, max_examples=150)
@given(texts, texts)
def test_two_texts_repeat_each_other_or_neither_does_and_then_they_share_a_mark(one, other):
    forth, back = counted(one, other), counted(other, one)

    assert bool(forth) == bool(back)
    assert not forth or set(marks(one)) & set(marks(other))


@settings(deadline=None, max_examples=150)
@given(texts, texts, st.lists(st.sampled_from("anh em chú bác cô dì".split()), max_size=40).map(" ".join))
def test_more_of_other_words_in_the_other_text_changes_nothing(one, other, more):
    assert counted(one, other | {"more": more}) == counted(one, other)


@settings(deadline=None, max_examples=100)
@given(texts, texts)
def test_a_longer_other_text_never_takes_a_passage_away_and_the_order_of_its_answers_changes_nothing(one, other):
    turned = dict(reversed(list(other.items())))

    assert counted(one, other) == counted(one, turned)
    assert counted(one, {**other, "all": " ".join(one.values())}) >= counted(one, other)


@settings(deadline=None, max_examples=150)
@given(texts, texts)
def test_every_passage_is_the_same_words_in_both_and_no_word_is_counted_twice(one, other):
    seen = set()
    for each in compare(one, other):
        here = one[each.here.key][each.here.start : each.here.end]
        there = other[each.there.key][each.there.start : each.there.end]
        places = {(each.here.key, place) for place in range(each.first, each.first + each.count)}
        assert words_of(here).said == words_of(there).said
        assert not places & seen
        seen |= places
