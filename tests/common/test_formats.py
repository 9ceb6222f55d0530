import datetime
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import timezone, translation

from common import formats

HANOI = timezone.get_default_timezone()
DEADLINE = datetime.datetime(2026, 11, 30, 17, 0, tzinfo=HANOI)


def spaced(text: str) -> str:
    return text.replace(formats.NO_BREAK, "_")


@pytest.fixture(autouse=True)
def _vietnamese():
    with translation.override("vi"):
        yield


def in_english(function, *arguments) -> str:
    with translation.override("en"):
        return spaced(function(*arguments))


def test_dates_and_times_are_written_as_in_official_papers():
    assert [
        spaced(function(DEADLINE))
        for function in (formats.day, formats.weekday, formats.clock, formats.moment, formats.stamp)
    ] == [
        "30/11/2026",
        "thứ_Hai, 30/11/2026",
        "17:00",
        "17:00 thứ_Hai, 30/11/2026",
        "30/11/2026, 17:00",
    ]
    assert in_english(formats.moment, DEADLINE) == "17:00 Monday, 30/11/2026"


def test_a_moment_stored_in_utc_is_shown_in_the_provinces_time():
    late = datetime.datetime(2026, 11, 22, 17, 30, tzinfo=datetime.UTC)

    assert spaced(formats.moment(late)) == "00:30 thứ_Hai, 23/11/2026"


def test_a_week_has_seven_names():
    week = [datetime.date(2026, 11, 23) + datetime.timedelta(days=days) for days in range(7)]

    assert [spaced(formats.weekday(each)).split(",")[0] for each in week] == [
        "thứ_Hai", "thứ_Ba", "thứ_Tư", "thứ_Năm", "thứ_Sáu", "thứ_Bảy", "Chủ_nhật",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "vietnamese", "english"),
    [
        (7, "còn_7_ngày", "7_days_left"),
        (1, "còn_1_ngày", "1_day_left"),
        (0, "trong_hôm_nay", "by_the_end_of_today"),
        (-1, "quá_1_ngày", "1_day_late"),
        (-1200, "quá_1.200_ngày", "1,200_days_late"),
    ],
)
def test_days_to_a_deadline_are_said_in_words(now, days, vietnamese, english):
    deadline = now + datetime.timedelta(days=days, hours=1)

    assert spaced(formats.days_left(deadline, now)) == vietnamese
    assert spaced(formats.days_left(deadline.date(), now)) == vietnamese
    assert in_english(formats.days_left, deadline, now) == english


def test_days_are_days_of_the_calendar_not_of_24_hours(now):
    tomorrow_early = datetime.datetime(2026, 11, 24, 0, 5, tzinfo=HANOI)

    assert spaced(formats.days_left(tomorrow_early, now)) == "còn_1_ngày"


def test_a_deadline_that_passed_an_hour_ago_ended_today(now):
    assert spaced(formats.days_left(now - datetime.timedelta(hours=1), now)) == "đã_hết_hạn_hôm_nay"


@pytest.mark.parametrize(
    ("days", "vietnamese", "english"),
    [(7, "đã_7_ngày", "for_7_days"), (1, "đã_1_ngày", "for_1_day"), (0, "từ_hôm_nay", "since_today")],
)
def test_days_since_a_beginning_are_said_in_words(now, days, vietnamese, english):
    beginning = now - datetime.timedelta(days=days)

    assert spaced(formats.days_since(beginning, now)) == vietnamese
    assert in_english(formats.days_since, beginning, now) == english


@pytest.mark.parametrize(("hours", "text"), [(0, "14:40_hôm_nay"), (15, "23:40_hôm_qua"), (24 * 42, "12/10/2026")])
def test_what_was_done_lately_is_said_the_finer_the_nearer(now, hours, text):
    assert spaced(formats.recently(now - datetime.timedelta(hours=hours), now)) == text


@pytest.mark.parametrize(
    ("value", "decimals", "vietnamese", "english"),
    [
        (24642, None, "24.642", "24,642"),
        (999, None, "999", "999"),
        (78.4, None, "78,4", "78.4"),
        (Decimal("4.20"), 1, "4,2", "4.2"),
        (2.25, 1, "2,3", "2.3"),
        (-1, None, "−_1", "−_1"),
        (0, None, "0", "0"),
    ],
)
def test_numbers_have_their_thousands_apart(value, decimals, vietnamese, english):
    assert spaced(formats.number(value, decimals)) == vietnamese
    assert in_english(formats.number, value, decimals) == english


@pytest.mark.parametrize(("value", "text"), [(61.52, "61,5_%"), (70, "70_%"), (Decimal("0.04"), "0_%"), (100, "100_%")])
def test_percentages_have_one_decimal_at_most(value, text):
    assert spaced(formats.percent(value)) == text


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (15160, 24642, "61.5"),
        (24641, 24642, "99.9"),
        (24642, 24642, "100.0"),
        (1, 24642, "0.1"),
        (0, 24642, "0.0"),
        (0, 0, "0"),
    ],
)
def test_a_share_is_100_only_when_all_are_in_and_0_only_when_nobody_is(part, whole, share):
    assert formats.percent_of(part, whole) == Decimal(share)


def test_money_and_sizes_carry_their_unit():
    assert spaced(formats.money(2400000)) == "2.400.000_đồng"
    assert [spaced(formats.file_size(size)) for size in (1, 64_000, 1_234_567)] == ["1_byte", "64_kB", "1,2_MB"]
    assert in_english(formats.file_size, 2) == "2_bytes"


def test_units_stay_with_their_numbers():
    text = "Khám bảo hiểm y tế: 70 % của 5 phiếu, chờ 7 ngày ở 3 nơi, y tá"

    assert spaced(formats.together(text)) == "Khám bảo hiểm y_tế: 70_% của 5_phiếu, chờ 7_ngày ở 3 nơi, y tá"


def test_filters_give_what_the_functions_give_and_nothing_for_nothing():
    page = Template("{{ at|moment }}|{{ part|percent }}|{{ none|moment }}|{{ zero|number }}|{{ score|number:1 }}")

    text = page.render(Context({"at": DEADLINE, "part": 61.5, "none": None, "zero": 0, "score": 7}))

    assert spaced(text) == "17:00 thứ_Hai, 30/11/2026|61,5_%||0|7,0"
