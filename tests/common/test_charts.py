"""The arithmetic of charts, and what a screen reader and a black-and-white print get of them."""

import re
from decimal import Decimal

import pytest
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from common.charts import Bar, Line, Lines, Tile, Tiles, class_of, rules_up_to, widths


@pytest.mark.parametrize(
    ("top", "rules"),
    [(0, [0, 1]), (3, [0, 1, 2, 3]), (9, [0, 5, 10]), (41, [0, 20, 40, 60]), (24642, [0, 10000, 20000, 30000])],
)
def test_rules_are_round_and_few(top, rules):
    assert rules_up_to(top) == rules


@given(st.integers(0, 10**9))
def test_rules_always_reach_the_top(top):
    rules = rules_up_to(top)

    assert rules[-1] >= top
    assert 2 <= len(rules) <= 6
    assert rules == sorted(set(rules))


def test_a_line_rises_from_the_foot_of_the_chart_to_its_number():
    chart = Lines([Line("2026", [(0, 0), (1, 20)])], [(0, "T1")], 1144, 300)

    assert chart.drawn[0].points == "56.0,268.0 994.0,20.0"
    assert chart.rules[0] == ("268.0", 0)


def test_bars_are_measured_by_the_longest():
    assert [width for _bar, width in widths([Bar("a", 4), Bar("b", 1), Bar("c", 0)])] == ["100.00%", "25.00%", "0.00%"]
    assert widths([Bar("a", 0)])[0][1] == "0.00%"


@pytest.mark.parametrize(
    ("share", "css"),
    [(None, "none"), (0, "0"), (Decimal("24.9"), "0"), (25, "25"), (Decimal("99.9"), "75"), (100, "100")],
)
def test_a_share_falls_into_one_class(share, css):
    assert class_of(share) == css


def test_no_two_tiles_lie_on_each_other():
    placed = [Tile("a", "a", None, column=3, row=2), Tile("b", "b", None, column=5, row=2)]
    others = [Tile("same place", "c", None, column=3, row=2), Tile("no place", "d", None)]

    grid = Tiles([*placed, *others])

    assert [(each.tile.short, each.x, each.y) for each in grid.drawn] == [
        ("a", 0, 0), ("b", 172, 0), ("c", 0, 86), ("d", 86, 86),
    ]  # fmt: skip
    assert (grid.width, grid.height) == (258, 172)


def test_lines_say_what_they_show_and_have_their_table_behind_them():
    drawn = Template('{% load charts %}{% lines "x" "Đã nộp" "Đến 10/3: 2." chart ticks head rows %}').render(
        Context({
            "chart": [Line("2026", [(0, 0), (0.5, 2)]), Line("2025", [(0, 0), (1, 3)], "before")],
            "ticks": [(0, "T1"), (0.5, "T7")], "head": ["Đến hết", "2026"], "rows": [("tháng 1", 2), ("tháng 2", None)],
        })
    )  # fmt: skip

    assert drawn.count("<title") == drawn.count("<desc") == 2
    assert 'aria-labelledby="x-wide-title x-wide-says"' in drawn
    assert "c-line-before" in drawn
    assert '<th scope="row">tháng 1</th><td class="num">2</td>' in drawn
    assert '<th scope="row">tháng 2</th><td class="num">–</td>' in drawn


def test_tiles_on_a_wall_have_whole_numbers_that_fit_them():
    tiles = [
        Tile(name, name, Decimal(share)) for name, share in (("A", "0.4"), ("B", "33.3"), ("C", "99.9"), ("D", "100"))
    ]

    drawn = Template('{% load charts %}{% tiles "m" "Các xã" "1 xã" chart False %}').render(Context({"chart": tiles}))

    assert re.findall(r'"t-share"[^>]*>([^<]*)<', drawn) == ["1\xa0%", "33\xa0%", "99\xa0%", "100\xa0%"]


def test_tiles_tell_their_class_by_hatching_and_their_number_in_words():
    tiles = [Tile("Xã A", "A", Decimal(80), "8 / 10", "/a/"), Tile("Xã B", "B", None, "–")]

    drawn = Template('{% load charts %}{% tiles "m" "Các xã" "1 xã" chart %}').render(Context({"chart": tiles}))

    assert "<title>Xã A: 8 / 10</title>" in drawn
    assert 'fill="url(#m-75)"' in drawn
    assert '<th scope="row">Xã A</th><td>8 / 10</td>' in drawn
    assert drawn.count('href="/a/"') == 1
