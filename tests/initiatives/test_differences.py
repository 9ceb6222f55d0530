import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from initiatives.differences import GONE, KEPT, NEW, SAME, Piece, compare, diff, shorten
from initiatives.models import Author
from initiatives.versions import build_content
from tests.factories.dossiers import complete_draft, write

OLD = "Trạm phát phiếu hẹn theo 6 khung giờ. Người dân chờ ít hơn nhiều so với trước. Không phát sinh chi phí."
NEW_TEXT = "Trạm phát phiếu hẹn theo 6 khung giờ. Thời gian chờ giảm từ 74 phút xuống 21 phút. Không phát sinh chi phí."


def test_a_sentence_is_replaced_as_one():
    assert compare(OLD, NEW_TEXT) == [
        Piece(SAME, "Trạm phát phiếu hẹn theo 6 khung giờ. "),
        Piece(GONE, "Người dân chờ ít hơn nhiều so với trước. "),
        Piece(NEW, "Thời gian chờ giảm từ 74 phút xuống 21 phút. "),
        Piece(SAME, "Không phát sinh chi phí."),
    ]


def test_lines_that_stayed_are_not_torn():
    before, after = "Một hai ba bốn.\nHai.\nBa.\n", "Một hai ba bốn.\nHai.\nThêm.\nBa.\n"

    assert compare(before, after) == [
        Piece(SAME, "Một hai ba bốn.\nHai.\n"),
        Piece(NEW, "Thêm.\n"),
        Piece(SAME, "Ba.\n"),
    ]


WORDS = st.lists(st.sampled_from(["chờ ", "giờ ", "phiếu\n", "\n", "  ", "khám", "Ước. "]), max_size=30).map("".join)


@given(WORDS, WORDS)
def test_both_texts_can_be_read_off_the_pieces(old, new):
    pieces = compare(old, new)

    assert "".join(piece.text for piece in pieces if piece.kind != NEW) == old
    assert "".join(piece.text for piece in pieces if piece.kind != GONE) == new
    assert all(one.kind != two.kind for one, two in pairwise(pieces))


def shuffled(seed, count, kinds):
    chance = random.Random(seed)
    return " ".join(f"từ{chance.randrange(kinds)}" for _ in range(count))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (shuffled(1, 12_000, 3_000), shuffled(2, 12_000, 3_000)),
        ("a " * 30_000, "b a " * 16_000),
        ("a\n" * 30_000, "b\na\n" * 15_000),
        (" ".join(map(str, range(1_700))), " ".join(str(n) if n % 2 else f"q{n}" for n in range(1_700))),
        ("\n".join(map(str, range(12_000))), "\n".join(str(n) if n % 2 else f"q{n}" for n in range(12_000))),
        ("x" * 64_000, "y" * 64_000),
    ],
    ids=["other words", "one word", "one line", "every second word", "every second line", "no word at all"],
)
def test_no_two_texts_of_the_largest_size_take_long(old, new):
    began = time.process_time()

    compare(old, new)

    assert time.process_time() - began < 3


def test_text_far_from_changes_is_left_out():
    long = "từ " * 200
    short = shorten([Piece(SAME, long), Piece(NEW, "mới "), Piece(SAME, long), Piece(GONE, "cũ"), Piece(SAME, long)])

    assert [piece.kind for piece in short] == [SAME, NEW, SAME, SAME, GONE, SAME, SAME]
    assert all(len(piece.text) <= KEPT for piece in short if piece.kind == SAME)
    assert [piece.is_cut for piece in short if piece.kind == SAME] == [True, False, True, False, True]


@pytest.mark.django_db
def test_only_what_changed_is_shown_facts_and_authors_too():
    draft = complete_draft()
    before = build_content(draft.main_dossier())
    write(draft, {"social-effect": "Chờ trung bình 21 phút."})
    draft.first_year_benefit = 30_000_000
    draft.save()
    Author.objects.filter(initiative=draft, is_lead=False).update(share=35)
    Author.objects.filter(initiative=draft, is_lead=True).update(share=65)

    changes = diff(before, build_content(draft.main_dossier()))

    shown = {change.key: [(piece.kind, piece.text) for piece in change.pieces] for change in changes}
    assert list(shown) == ["authors", "social-effect", "benefit"]
    assert shown["benefit"] == [(GONE, "24.000.000\u00a0đồng"), (NEW, "30.000.000\u00a0đồng")]
    assert (GONE, "60\u00a0%, ") in shown["authors"]
    assert (NEW, "65\u00a0%, ") in shown["authors"]


@pytest.mark.django_db
def test_versions_that_are_the_same_differ_in_nothing():
    content = build_content(complete_draft().main_dossier())

    assert diff(content, content) == []
