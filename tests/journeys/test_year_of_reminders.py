"""A year of reminders day by day: what the real deeds of a commune leave due, and what each person is told of it.

The test says by hand what was owed, by whom, from when until when it was done, and counts working days by a list of
holidays of its own; the ladder must find the same from the rows alone. What happens stands in year.py.
"""

import datetime
import re
from collections import Counter
from dataclasses import dataclass

import pytest
from django.utils import timezone

from notifications.actions.sending import NO_LONGER
from notifications.models import Delivery, Notice, Reminder, Step
from notifications.states import Fate
from tests.journeys.visitor import tidy
from tests.journeys.year import FIRST, FLOOD, LAST, ZONE, Year, at, commune, on
from tests.worlds import world

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OFF = {(1, 1), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20), (4, 27), (4, 30), (5, 1), (8, 31), (9, 1), (9, 2), (11, 24)}
WORKED = {(8, 22)}  # a Saturday in exchange for Monday, 31 August


def works(day: datetime.date) -> bool:
    key = (day.month, day.day)
    return key in WORKED or (day.weekday() < 5 and key not in OFF and key != FLOOD)


def working_day(day: datetime.date, count: int) -> datetime.date:
    """Walk from the day to the working day so many steps away, one day at a time."""
    while count != 0 or not works(day):
        day += datetime.timedelta(days=1 if count > 0 else -1)
        count -= works(day) * ((count > 0) - (count < 0))
    return day


@dataclass
class Owed:
    """By the test's own book: what somebody owed, by which day, from when, and when it was done (None: never)."""

    kind: str
    who: str
    by: datetime.date
    since: datetime.datetime
    done: datetime.datetime | None = None


BOOK = [
    Owed("correction", "Ngọc", on(2, 24), at(12, 10, year=2025), at(2, 23, 16, 59)),
    Owed("check", "Mỷ", on(3, 25), at(2, 23, 16, 59), at(3, 12)),
    Owed("scores", "Khải", on(4, 10), at(4, 1), at(4, 8)),
    Owed("scores", "Tường", on(4, 10), at(4, 1), at(4, 20)),
    Owed("session", "Khải", on(5, 20), at(5, 4), at(5, 20, 14)),
    Owed("session", "Tường", on(5, 20), at(5, 4), at(5, 20, 14)),
    Owed("decision", "Khải", on(6, 10), at(3, 12)),
    Owed("window", "Ngọc", on(11, 30), at(10, 20), at(11, 20)),
    Owed("window", "Lan", on(11, 30), at(8, 15)),
    Owed("window", "Minh", on(11, 30), at(8, 15), at(12, 15)),  # owes it too, until he agrees to be an author
    Owed("consent", "Minh", on(12, 20), at(11, 20), at(12, 15)),
    Owed("check", "Mỷ", on(12, 20), at(11, 20), at(12, 16)),
    Owed("correction", "Ngọc", on(12, 30), at(12, 16), at(12, 28)),  # then extended
    Owed("correction", "Ngọc", on(1, 20, 2027), at(12, 28), at(1, 13, 15, year=2027)),
]
# Those who answer for others: how many were due when the step spoke.
OF_OTHERS = {
    ("scores", "Khải", on(4, 13), 1),  # the chair's sheet; the chair is not told of it
    ("decision", "Tường", on(6, 11), 1),
    ("window", "Đường", on(11, 20), 3),  # Ngọc hands in two hours later
    ("window", "Đường", on(12, 1), 2),
    ("window", "Khải", on(12, 3), 2),
}
# Every mail of one person, whose letter goes at five: when it came, what it is called, what it holds.
EVERY_MAIL = [
    ("01/01/2026 17:05", "2 tin mới: Đã nhận hồ sơ LN.2025.001",
     ["Đã nhận hồ sơ LN.2025.001", "Hồ sơ LN.2025.001: 1 điểm cần sửa"]),
    ("10/02/2026 17:05", "1 việc phải làm, gần nhất còn 14 ngày: sửa và nộp lại hồ sơ",  # Tết lies before its day
     ["còn 14 ngày: sửa và nộp lại hồ sơ · Phiếu hẹn khám 2025"]),
    ("23/02/2026 08:05", "Còn 1 ngày: sửa và nộp lại hồ sơ",  # urgent: apart from the letter, with the step to come
     ["07:30 thứ Ba, 24/02/2026: báo thủ trưởng đơn vị"]),
    ("12/03/2026 17:05", "1 tin mới: Hồ sơ LN.2025.001 đã đầy đủ", ["Hồ sơ LN.2025.001 đã đầy đủ"]),
    ("01/04/2026 17:05", "1 tin mới: Hồ sơ LN.2025.001 đã đưa ra hội đồng",
     ["Hồ sơ LN.2025.001 đã đưa ra hội đồng"]),
    ("13/11/2026 17:05", "1 việc phải làm, gần nhất còn 17 ngày: nộp sáng kiến năm 2026",
     ["còn 17 ngày: nộp sáng kiến năm 2026 · Phiếu hẹn khám 2026"]),
    ("20/11/2026 17:05", "1 tin mới: Đã nhận hồ sơ LN.2026.001", ["Đã nhận hồ sơ LN.2026.001"]),
    ("15/12/2026 17:05", "1 tin mới: Minh đồng ý đứng tên", ["Minh đồng ý đứng tên"]),
    ("16/12/2026 17:05", "1 tin mới: Hồ sơ LN.2026.001: 1 điểm cần sửa", ["Hồ sơ LN.2026.001: 1 điểm cần sửa"]),
    ("23/12/2026 17:05", "1 việc phải làm, gần nhất còn 7 ngày: sửa và nộp lại hồ sơ",
     ["còn 7 ngày: sửa và nộp lại hồ sơ · Phiếu hẹn khám 2026"]),
    ("28/12/2026 17:05", "1 tin mới: Hồ sơ LN.2026.001: gia hạn sửa đến 20/01/2027",
     ["Hồ sơ LN.2026.001: gia hạn sửa đến 20/01/2027"]),
]  # fmt: skip
# Of each person: letters of the day, and what went at once.
TOTALS = {
    "Ngọc": (10, 1), "Minh": (10, 1), "Lan": (2, 1), "Đường": (2, 0), "Mỷ": (6, 0), "Khải": (6, 2), "Tường": (4, 3),
}  # fmt: skip


def told_by_the_book() -> set[tuple]:
    """Give who must have been told by which step on which day."""
    told = set()
    steps = list(Step.objects.filter(audience="owner").values_list("rule__kind", "days"))
    for owed in BOOK:
        for day, days in ((working_day(owed.by, days), days) for kind, days in steps if kind == owed.kind):
            moment = datetime.datetime.combine(day, datetime.time(7, 30), ZONE)
            if FIRST <= day <= LAST and owed.since <= moment and (owed.done is None or moment < owed.done):
                told.add((owed.kind, owed.who, day, days))
    return told


@world
def year() -> Year:
    """The year, lived through once for all that is asked of it."""
    with pytest.MonkeyPatch.context() as patch:
        lived = Year(turn=lambda moment: patch.setattr(timezone, "now", lambda: moment))
        lived.home = commune()
        lived.live()
    lived.turn = None
    return lived


def day_of(moment: datetime.datetime) -> str:
    return f"{timezone.localtime(moment):%d/%m/%Y %H:%M}"


def lines_of(body: str) -> list[str]:
    """Give the entries of a letter in text."""
    return [tidy(line) for line in re.findall(r"^- (.+)", body, re.M)]


def test_owners_are_reminded_as_the_book_says(year):
    rows = Reminder.objects.filter(step__audience="owner").select_related("step__rule", "person")
    said = [(row.step.rule.kind, row.person.full_name, timezone.localdate(row.made_at), row.step.days) for row in rows]

    assert (set(said) - told_by_the_book(), told_by_the_book() - set(said)) == (set(), set())
    assert len(said) == len(set(said))


def test_those_who_answer_for_others_read_how_many(year):
    rows = Reminder.objects.exclude(step__audience="owner").select_related("step__rule", "person")
    said = [(row.step.rule.kind, row.person.full_name, timezone.localdate(row.made_at), row.due_count) for row in rows]

    assert (len(said), set(said)) == (len(OF_OTHERS), OF_OTHERS)


def test_one_person_gets_these_mails_and_no_other(year):
    mails = [
        (day_of(moment), tidy(mail.subject), lines_of(mail.body))
        for moment, mail in year.mails
        if mail.to == [year.home.Ngọc.email]
    ]

    assert mails == EVERY_MAIL


def test_what_was_done_before_the_letter_went_is_not_in_it(year):
    last = Reminder.objects.filter(person=year.home.Ngọc).select_related("notice").latest("pk")
    item = last.notice.deliveries.get()

    assert day_of(last.made_at) == "13/01/2027 08:05"
    assert (item.fate, item.letter.fate, item.letter.failed_reason) == (Fate.LEFT, Fate.LEFT, NO_LONGER)


def test_nothing_else_went_out_in_the_whole_province_and_nothing_twice(year):
    sent = Delivery.objects.filter(fate=Fate.SENT)
    letters = Counter(sent.filter(notice=None).values_list("person__full_name", flat=True))
    at_once = Counter(sent.filter(notice__isnull=False, letter=None).values_list("person__full_name", flat=True))
    days = [(mail.to[0], moment.date()) for moment, mail in year.mails if mail.subject[:1].isdigit()]

    assert {name: (letters[name], at_once[name]) for name in TOTALS} == TOTALS
    assert len(year.mails) == sum(map(sum, TOTALS.values())) == letters.total() + at_once.total()
    assert len(days) == len(set(days)) == letters.total()
    # Everything told stands in the inbox, and became one thing: a mail of its own, a line of a letter, or nothing.
    assert Counter(Delivery.objects.filter(notice__isnull=False).values_list("fate", flat=True)) == {
        Fate.SENT: Notice.objects.count() - 1, Fate.LEFT: 1,
    }  # fmt: skip
    assert set(Delivery.objects.filter(notice=None).values_list("fate", flat=True)) == {Fate.SENT, Fate.LEFT}
