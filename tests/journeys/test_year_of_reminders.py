"""A year of reminders day by day: what the real deeds of a commune leave due, and what each person is told of it.

The test says by hand what was owed, by whom, from when until when it was done, and counts working days by a list of
holidays of its own; the ladder must find the same from the rows alone.
"""

import datetime
import io
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.utils import timezone

from accounts.states import RoleName
from common.models import CalendarDay
from councils.actions.reviews import open_assessments
from councils.actions.scoring import Entry, hand_in, save_sheet
from councils.actions.sessions import plan_session
from councils.models import Assignment, Session
from councils.states import Office
from initiatives.actions.authors import answer_consent
from initiatives.actions.correction import Point, accept_initiative, answer_point, extend_deadline, return_initiative
from initiatives.actions.duties import ensure_duties, refresh_duties
from initiatives.actions.submission import resubmit_initiative, submit_initiative
from initiatives.models import Author, CorrectionPoint, Initiative, Season
from initiatives.states import Consent
from notifications.actions.reminding import remind
from notifications.dues import kinds
from notifications.models import Reminder, Step
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.councils import CouncilFactory, SeatFactory
from tests.factories.dossiers import complete_draft
from tests.factories.initiatives import employed

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ZONE = timezone.get_default_timezone()
OFF = {(1, 1), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20), (4, 27), (4, 30), (5, 1), (8, 31), (9, 1), (9, 2), (11, 24)}
FLOOD = (12, 8)  # the province's own day off
WORKED = {(8, 22)}  # a Saturday in exchange for Monday, 31 August
FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2027, 1, 20)


def at(month: int, day: int, hour: int = 10, minute: int = 0, year: int = 2026) -> datetime.datetime:
    return datetime.datetime(year, month, day, hour, minute, tzinfo=ZONE)


def on(month: int, day: int, year: int = 2026) -> datetime.date:
    return datetime.date(year, month, day)


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
    Owed("correction", "Ngọc", on(1, 20, 2027), at(12, 28), at(1, 14, year=2027)),
]
# Those who answer for others: how many were due when the step spoke.
OF_OTHERS = {
    ("scores", "Khải", on(4, 13), 1),  # the chair's sheet; the chair is not told of it
    ("decision", "Tường", on(6, 11), 1),
    ("window", "Đường", on(11, 20), 3),  # Ngọc hands in two hours later
    ("window", "Đường", on(12, 1), 2),
    ("window", "Khải", on(12, 3), 2),
}


# All that one person is reminded of: the first with Tết between it and its day.
EVERY_LETTER = [
    ("10/02/2026 08:00", "còn 14 ngày: sửa và nộp lại hồ sơ"),
    ("23/02/2026 08:00", "còn 1 ngày: sửa và nộp lại hồ sơ"),
    ("13/11/2026 08:00", "còn 17 ngày: nộp sáng kiến năm 2026"),
    ("23/12/2026 08:00", "còn 7 ngày: sửa và nộp lại hồ sơ"),
    ("13/01/2027 08:00", "còn 7 ngày: sửa và nộp lại hồ sơ"),
]


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


@pytest.fixture
def at_home() -> SimpleNamespace:
    """A commune with a health station of three people, its officers and its council, on 1 November 2025."""
    call_command("load_reference", stdout=io.StringIO())
    CalendarDay.objects.create(day=on(*FLOOD), is_working=False, reason="Nghỉ chống lũ")
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    unit = UnitFactory(parent=province, name="UBND xã Lũng Nặm", short_name="LN", recognition_level="grassroots")
    station = UnitFactory(parent=unit, name="Trạm Y tế xã Lũng Nặm", kind="public_service_unit")
    council = CouncilFactory(unit=unit)
    people = {name: employed(station, person__full_name=name) for name in ("Ngọc", "Minh", "Lan")}
    for name, role in (("Đường", RoleName.HEAD), ("Mỷ", RoleName.COORDINATOR)):
        people[name] = RoleFactory(unit=unit, name=role, person__full_name=name).person
    for name, office in (("Khải", Office.SECRETARY), ("Tường", Office.CHAIR)):
        people[name] = SeatFactory(council=council, office=office, person__full_name=name).person
    for year in (2025, 2026):
        ensure_duties(season=season_of(year), now=at(1, 1))
    return SimpleNamespace(station=station, council=council, **people)


def season_of(year: int) -> Season:
    """Give a season of the movement; the drafts of the tests bring another one with them."""
    return Season.objects.get(year=year, campaign__name__startswith="Phong trào")


def draft(home: SimpleNamespace, year: int, now: datetime.datetime) -> Initiative:
    initiative = complete_draft(
        unit=home.station, lead=home.Ngọc, partner=home.Minh, title=f"Phiếu hẹn khám {year}",
        first_applied_on=on(9, 1, year),
    )  # fmt: skip
    Initiative.objects.filter(pk=initiative.pk).update(season=season_of(year), status_since=now)
    initiative.refresh_from_db()
    refresh_duties(initiative=initiative, now=now)
    return initiative


def correct(initiative: Initiative, by, now: datetime.datetime) -> None:
    for point in CorrectionPoint.objects.filter(version__dossier__initiative=initiative, answered_at=None):
        answer_point(point=point, answer="Đã sửa.", by=by, now=now)
    resubmit_initiative(initiative=initiative, number=2, by=by, now=now)


def score(initiative: Initiative, person, now: datetime.datetime) -> None:
    assignment = Assignment.objects.select_related("assessment__initiative", "seat__person").get(
        assessment__initiative=initiative, seat__person=person
    )
    criteria = assignment.assessment.rule_sheet.criteria.filter(kind="points")
    entry = Entry(points=dict(criteria.values_list("pk", "max_points")))
    save_sheet(assignment=assignment, by=person, entry=entry, revision=1)
    hand_in(assignment=assignment, by=person, now=now)


def deeds(home: SimpleNamespace) -> list[tuple[datetime.datetime, Callable]]:
    """Give what people do in the year, each with its moment; the old dossier comes back to its authors before it."""
    old = draft(home, 2025, at(11, 10, year=2025))
    submit_initiative(initiative=old, by=home.Ngọc, now=at(11, 20, year=2025))
    point = [Point("Ghi rõ số liệu trước và sau.")]
    return_initiative(initiative=old, points=point, by=home.Mỷ, due_on=on(2, 24), now=at(12, 10, year=2025))
    new = {}

    def begin(now):
        new["dossier"] = draft(home, 2026, now)
        Author.objects.filter(initiative=new["dossier"], person=home.Minh).update(
            consent=Consent.WAITING, consent_at=None, agreed_share=None
        )
        refresh_duties(initiative=new["dossier"], now=now)

    def agree(now):
        author = Author.objects.get(initiative=new["dossier"], person=home.Minh)
        answer_consent(author=author, agrees=True, by=home.Minh, now=now)

    def plan(now):
        session = plan_session(
            council=home.council, by=home.Khải, name="Phiên 1", held_at=at(5, 20, 14), place="Hội trường"
        )
        Session.objects.filter(pk=session.pk).update(created_at=now)

    return [
        (at(2, 23, 16, 59), lambda now: correct(old, home.Ngọc, now)),
        (at(3, 12), lambda now: accept_initiative(initiative=old, by=home.Mỷ, now=now)),
        (at(4, 1), lambda now: open_assessments(
            council=home.council, initiatives=[Initiative.objects.get(pk=old.pk)], by=home.Khải,
            scores_due_at=at(4, 10, 17), now=now,
        )),
        (at(4, 8), lambda now: score(old, home.Khải, now)),
        (at(4, 20), lambda now: score(old, home.Tường, now)),
        (at(5, 4), plan),
        (at(10, 20), begin),
        (at(11, 20), lambda now: submit_initiative(initiative=new["dossier"], by=home.Ngọc, now=now)),
        (at(12, 15), agree),
        (at(12, 16), lambda now: return_initiative(
            initiative=new["dossier"], points=point, by=home.Mỷ, due_on=on(12, 30), now=now
        )),
        (at(12, 28), lambda now: extend_deadline(
            initiative=new["dossier"], due_on=on(1, 20, 2027), reason="Tác giả đi công tác", by=home.Mỷ, now=now
        )),
        (at(1, 14, year=2027), lambda now: correct(new["dossier"], home.Ngọc, now)),
    ]  # fmt: skip


def live_through(home: SimpleNamespace) -> None:
    """Let every day pass: the ladders looked at each morning, and again after five when people have done something."""
    coming = deeds(home)
    for number in range((LAST - FIRST).days + 1):
        day = FIRST + datetime.timedelta(days=number)
        look(datetime.datetime.combine(day, datetime.time(8), ZONE))
        today = [coming.pop(0) for _deed in list(coming) if coming[0][0].date() == day]
        for moment, deed in today:
            deed(moment)
        if today:
            look(datetime.datetime.combine(day, datetime.time(17, 5), ZONE))


def look(now: datetime.datetime) -> None:
    for kind in kinds().values():
        remind(kind=kind, now=now)


def test_a_year_of_reminders_is_what_the_book_says(at_home):
    live_through(at_home)

    rows = Reminder.objects.select_related("step__rule", "person")
    said = [
        (row.step.rule.kind, row.person.full_name, timezone.localdate(row.made_at), row.step.days)
        for row in rows.filter(step__audience="owner")
    ]
    assert (set(said) - told_by_the_book(), told_by_the_book() - set(said)) == (set(), set())
    assert len(said) == len(set(said))
    of_others = rows.exclude(step__audience="owner")
    assert {
        (row.step.rule.kind, row.person.full_name, timezone.localdate(row.made_at), row.due_count) for row in of_others
    } == OF_OTHERS
    assert of_others.count() == len(OF_OTHERS)
    of_ngoc = rows.filter(person=at_home.Ngọc).order_by("made_at", "pk").select_related("notice")
    letters = [(f"{timezone.localtime(row.made_at):%d/%m/%Y %H:%M}", row.notice.title) for row in of_ngoc]
    assert letters == EVERY_LETTER
