import datetime
import re
from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from common.paging import Page


@pytest.fixture(autouse=True)
def _vietnamese():
    with translation.override("vi"):
        yield


def draw(source: str, **context) -> str:
    return re.sub(r"\s+", " ", Template(source).render(Context(context))).strip()


def include(component: str, /, **values) -> str:
    given = " ".join(f"{key}={key}" for key in values)
    return draw(f'{{% include "components/{component}.html" with {given} only %}}', **values)


def test_an_icon_is_drawn_in_the_page_and_hidden_from_screen_readers():
    drawn = draw('{% icon "chevron-right" %}')

    assert drawn == (
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m9 18 6-6-6-6" /></svg>'
    )


def test_an_icon_that_does_not_exist_is_an_error():
    with pytest.raises(FileNotFoundError, match=r"no-such-icon\.svg"):
        draw('{% icon "no-such-icon" %}')


def test_a_state_says_itself_by_shape_colour_and_words():
    assert draw('{% state "Được công nhận" kind="gold" mark="gold" %}') == (
        '<span class="state state-gold"><i class="stitch gold" aria-hidden="true"></i>Được công nhận</span>'
    )
    assert draw('{% state "Đã rút" %}') == (
        '<span class="state"><i class="stitch" aria-hidden="true"></i>Đã rút</span>'
    )


def test_an_empty_state_teaches_and_offers_one_way_on():
    page = include("empty_state", title="Chưa có đơn vị nào áp dụng", words="Khi một đơn vị …", url="/a/", act="Mời")

    assert re.findall(r"<(?:h3|p|a)[^>]*>([^<]+)", page) == ["Chưa có đơn vị nào áp dụng", "Khi một đơn vị …", "Mời"]
    assert "<a" not in include("empty_state", title="x", words="y")


def test_the_pager_links_to_the_pages_beside_this_one():
    page = include("pagination", page=Page([1], next_url="?after=b&q=t", previous_url="?before=a"), words="38 kết quả")

    assert re.findall(r'<a href="([^"]+)" rel="(\w+)">', page) == [("?before=a", "prev"), ("?after=b&amp;q=t", "next")]
    assert "38 kết quả" in page


def test_a_list_of_one_page_has_no_pager():
    assert include("pagination", page=Page([1], None, None)) == ""


def test_the_thread_marks_what_is_past_where_it_is_and_what_comes():
    items = [
        {"stitch": "done", "title": "Đã nộp", "lines": ["09/11/2026"], "is_passed": True},
        {"stitch": "now", "title": "Để sửa", "lines": []},
        {"stitch": "", "title": "Hội đồng chấm", "lines": [], "is_ahead": True},
    ]

    assert re.findall(r'<li( class="\w+")?><i class="stitch ?(\w*)"', include("thread", items=items)) == [
        (' class="passed"', "done"),
        ("", "now"),
        (' class="ahead"', ""),
    ]


def test_the_current_step_is_marked_and_no_link():
    items = [
        {"label": "Tên", "stitch": "done", "url": "/1/", "is_passed": True},
        {"label": "Giải pháp", "stitch": "now", "url": "/2/", "is_current": True},
        {"label": "Nộp", "stitch": "", "url": None},
    ]
    page = include("steps", items=items, label="Các bước")

    assert re.findall(r"<li([^>]*)>.*?<(a|span)[^>]*>(\w[^<]*)</", page) == [
        (' class="passed"', "a", "Tên"),
        (' aria-current="step"', "span", "Giải pháp"),
        ("", "span", "Nộp"),
    ]


def test_a_figure_has_its_name_its_list_and_its_meaning():
    page = include("figure", name="Đã đạt", figure="15.160", url="/met/", means="Có ít nhất một sáng kiến.")

    assert page == (
        '<div><dt>Đã đạt</dt><dd><a class="figure" href="/met/">15.160</a>'
        '<p class="means">Có ít nhất một sáng kiến.</p></dd></div>'
    )


def test_a_notice_answers_and_offers_the_main_deed():
    page = include("notice", kind="fix", title="Còn 1 điểm", words="Nộp lại", url="#p2", act="Trả lời", main=True)

    assert page.startswith('<section class="notice notice-fix">')
    assert '<a class="btn btn-primary" href="#p2">Trả lời</a>' in page


def test_filters_show_which_one_holds():
    items = [
        {"label": "Chưa chấm", "url": "?", "count": 1400, "is_current": True},
        {"label": "Đã chấm", "url": "?done=1", "count": 0, "is_current": False},
        {"label": "Tất cả", "url": "?all=1"},
    ]

    assert re.findall(r"<a ([^>]*)>([^<]*)</a>", include("filters", items=items, label="Lọc")) == [
        ('href="?" aria-current="true"', "Chưa chấm&nbsp;1.400"),
        ('href="?done=1"', "Đã chấm&nbsp;0"),
        ('href="?all=1"', "Tất cả"),
    ]


def test_bars_have_their_widths_as_attributes_with_a_point():
    page = draw('{% meter "Đạt 61,5 %" gold=61.5 way=20.7 due=89.6 thin=True %}')

    assert re.findall(r'class="m-(\w+)" (?:x="([^"]+)" )?width="([^"]+)"', page) == [
        ("track", "", "100%"), ("gold", "0%", "61.5%"), ("way", "61.5%", "20.7%"),
    ]  # fmt: skip
    assert 'x1="89.6%"' in page
    assert 'aria-label="Đạt 61,5 %"' in page


def test_the_woven_bar_fills_what_is_left_with_open_lozenges():
    page = draw('{% weave "61,5 %" gold=61.5 way=20.7 %}')

    assert re.findall(r'fill="url\(#weave-(\w+)\)" x="([^"]+)" width="([^"]+)"', page) == [
        ("gold", "0%", "61.5%"), ("way", "61.5%", "20.7%"), ("open", "82.2%", "17.8%"),
    ]  # fmt: skip


def test_ballots_are_lozenges_with_the_threshold_across():
    page = draw('{% lots "4 đồng ý, 1 không đồng ý" yes=4 no=1 threshold=3.5 words="70 % = 3,5" %}')

    assert re.findall(r'<path class="(\w+)"', page) == ["yes"] * 4 + ["no"]
    assert 'viewBox="0 0 220 62"' in page
    assert '<text x="151" y="58" text-anchor="middle">70 % = 3,5</text>' in page
    assert "<line" not in draw('{% lots "4 / 5" cast=4 wait=1 %}')


def test_a_table_of_cards_stays_a_table_for_screen_readers():
    page = draw(
        '{% cards %}<table class="table table-cards"><thead><tr><th scope="col">A</th></tr></thead>'
        '<tbody><tr><th scope="row">1</th><td data-label="B">{{ text }}</td></tr></tbody></table>{% endcards %}',
        text="<td>",
    )

    assert re.findall(r'<(\w+)[^>]* role="(\w+)"', page) == [
        ("table", "table"), ("thead", "rowgroup"), ("tr", "row"), ("th", "columnheader"),
        ("tbody", "rowgroup"), ("tr", "row"), ("th", "rowheader"), ("td", "cell"),
    ]  # fmt: skip
    assert "&lt;td&gt;" in page


def test_a_row_with_a_template_of_its_own_has_its_roles_too():
    page = draw(
        '{% cards %}<tr{% if x %} class="now"{% endif %}><td{% if x %} class="num"{% endif %}></td>{% endcards %}'
    )

    assert page == '<tr role="row"><td role="cell"></td>'


def test_saving_is_said_for_the_device_first_then_the_server():
    at = datetime.datetime(2026, 11, 23, 7, 32, tzinfo=datetime.UTC)

    parts = re.findall(r'data-saved="(\w+)"( hidden)?', include("saved", at=at))

    assert parts == [
        ("device", " hidden"),
        ("server", ""),
        *((name, " hidden") for name in ("offline", "out", "refused")),
    ]
    assert "<time>14:32</time>" in include("saved", at=at)


def test_a_grave_deed_is_asked_about_in_words():
    page = draw(
        '{% include "components/confirm.html" %}',
        title="Rút hồ sơ?", words="Hội đồng sẽ không xét.", act="Rút hồ sơ", keep="Giữ lại", back_url="/i/1/",
        grave=True, csrf_token="abc", request=RequestFactory().get("/i/1/withdraw/"),
    )  # fmt: skip

    assert 'action="/i/1/withdraw/"' in page
    assert 'value="abc"' in page
    assert '<button class="btn btn-grave">Rút hồ sơ</button>' in page
    assert '<a class="btn" href="/i/1/" data-do="close">Giữ lại</a>' in page


def test_what_people_wrote_is_escaped_in_every_part():
    wicked = "<script>alert(1)</script>"
    values = {
        "person": {"name": wicked, "under": wicked},
        "empty_state": {"title": wicked, "words": wicked, "url": wicked, "act": wicked},
        "notice": {"title": wicked, "words": wicked},
        "figure": {"name": wicked, "figure": wicked, "means": wicked},
        "thread": {"items": [SimpleNamespace(stitch=wicked, title=wicked, lines=[wicked])]},
        "steps": {"items": [SimpleNamespace(stitch="", label=wicked)], "label": wicked},
        "filters": {"items": [{"label": wicked, "url": wicked}], "label": wicked},
    }

    assert [name for name, given in values.items() if "<script>" in include(name, **given)] == []
    tags = ("meter words", "lots words", "state words kind=words mark=words")
    assert [tag for tag in tags if "<script>" in draw(f"{{% {tag} %}}", words=wicked)] == []


def test_a_constant_piece_is_drawn_once_for_each_language():
    template = Template('{% constant %}{{ times }} {% translate "Close" %}{% endconstant %}')

    drawn = [template.render(Context({"times": 1}))]
    drawn.append(template.render(Context({"times": 2})))
    with translation.override("en"):
        drawn.append(template.render(Context({"times": 3})))

    assert drawn == ["1 Đóng", "1 Đóng", "3 Close"]


def test_blanks_around_what_a_page_left_out_are_no_gap():
    assert Template("<p>{% filter stripped %} \n {% endfilter %}</p>").render(Context()) == "<p></p>"
    assert Template("{% filter stripped %} {{ x }} <b> {% endfilter %}").render(Context({"x": "<"})) == "&lt; <b>"


def test_the_papers_of_a_page_are_links_and_what_is_not_there_is_left_out():
    drawn = include("papers", pdf="/paper/", scans="")

    assert re.findall(r'href="([^"]*)"', drawn) == ["/paper/", "/paper/?docx=1"]
    assert "btn" not in drawn
    assert re.findall(r'href="([^"]*)"', include("papers", list="/list/", scans="/scans/")) == ["/list/", "/scans/"]
