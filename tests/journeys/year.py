"""What happens in a commune in 2026: the deeds, done by the real actions, and the looks of the clock between them."""

import datetime
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace

from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from accounts.states import RoleName
from common.models import CalendarDay
from councils.actions.reviews import open_assessments
from councils.actions.scoring import Entry, hand_in, save_sheet
from councils.actions.sessions import plan_session
from councils.models import Assignment
from councils.states import Office
from initiatives.actions.authors import answer_consent
from initiatives.actions.correction import Point, accept_initiative, answer_point, extend_deadline, return_initiative
from initiatives.actions.duties import ensure_duties, refresh_duties
from initiatives.actions.submission import resubmit_initiative, submit_initiative
from initiatives.models import Author, CorrectionPoint, Initiative, Season
from initiatives.states import Consent
from notifications.actions.letters import write_letters
from notifications.actions.reminding import remind
from notifications.actions.sending import deliver
from notifications.dues import kinds
from notifications.models import Delivery, LetterHour
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.councils import CouncilFactory, SeatFactory
from tests.factories.dossiers import complete_draft
from tests.factories.initiatives import employed

ZONE = timezone.get_default_timezone()
FLOOD = (12, 8)  # the province's own day off
FIRST, LAST = datetime.date(2026, 1, 1), datetime.date(2027, 1, 20)
EVENING = 17  # the hour of Ngọc's letter


def at(month: int, day: int, hour: int = 10, minute: int = 0, year: int = 2026) -> datetime.datetime:
    return datetime.datetime(year, month, day, hour, minute, tzinfo=ZONE)


def on(month: int, day: int, year: int = 2026) -> datetime.date:
    return datetime.date(year, month, day)


@dataclass
class Year:
    """The year as it goes: its people, the hour it is, and every mail with the hour it came."""

    turn: Callable[[datetime.datetime], None]  # sets the clock the program reads
    home: SimpleNamespace = None
    mails: list[tuple[datetime.datetime, mail.EmailMessage]] = field(default_factory=list)

    def live(self) -> None:
        """Let every day pass: looked at at eight, and again after five; people act in between."""
        coming = deeds(self)
        for number in range((LAST - FIRST).days + 1):
            day = FIRST + datetime.timedelta(days=number)
            self.look(_moment(day, 8, 5))
            today = [coming.pop(0) for _deed in list(coming) if coming[0][0].date() == day]
            for moment, deed in today:
                self.do(moment, deed)
            self.look(_moment(day, EVENING, 5), ladders=bool(today))

    def do(self, now: datetime.datetime, deed: Callable[[datetime.datetime], None]) -> None:
        """Let somebody do something at this moment."""
        self.turn(now)
        deed(now)

    def look(self, now: datetime.datetime, *, ladders: bool = True) -> None:
        """Climb the ladders, write letters whose hour has come, send what waits."""
        self.turn(now)
        for kind in kinds().values() if ladders else ():
            remind(kind=kind, now=now)
        write_letters(now=now)
        if waiting := list(Delivery.objects.waiting().values_list("pk", flat=True)):
            deliver(waiting, now=now)
        self.mails += [(now, each) for each in mail.outbox]
        mail.outbox.clear()


def _moment(day: datetime.date, hour: int, minute: int) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(hour, minute), ZONE)


def commune() -> SimpleNamespace:
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
    LetterHour.objects.create(person=people["Ngọc"], hour=EVENING)
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


def deeds(year: Year) -> list[tuple[datetime.datetime, Callable]]:
    """Give what people do in the year, each with its moment; the old dossier comes back to its authors before it."""
    home, point, new = year.home, [Point("Ghi rõ số liệu trước và sau.")], {}
    year.turn(at(11, 10, year=2025))
    old = draft(home, 2025, at(11, 10, year=2025))
    year.do(at(11, 20, year=2025), lambda now: submit_initiative(initiative=old, by=home.Ngọc, now=now))
    year.do(at(12, 10, year=2025), lambda now: return_initiative(
        initiative=old, points=point, by=home.Mỷ, due_on=on(2, 24), now=now
    ))  # fmt: skip

    def begin(now):
        new["dossier"] = draft(home, 2026, now)
        Author.objects.filter(initiative=new["dossier"], person=home.Minh).update(
            consent=Consent.WAITING, consent_at=None, agreed_share=None
        )
        refresh_duties(initiative=new["dossier"], now=now)

    def agree(now):
        author = Author.objects.get(initiative=new["dossier"], person=home.Minh)
        answer_consent(author=author, agrees=True, by=home.Minh, now=now)

    return [
        (at(2, 23, 16, 59), lambda now: correct(old, home.Ngọc, now)),
        (at(3, 12), lambda now: accept_initiative(initiative=old, by=home.Mỷ, now=now)),
        (at(4, 1), lambda now: open_assessments(
            council=home.council, initiatives=[Initiative.objects.get(pk=old.pk)], by=home.Khải,
            scores_due_at=at(4, 10, 17), now=now,
        )),
        (at(4, 8), lambda now: score(old, home.Khải, now)),
        (at(4, 20), lambda now: score(old, home.Tường, now)),
        (at(5, 4), lambda _now: plan_session(
            council=home.council, by=home.Khải, name="Phiên 1", held_at=at(5, 20, 14), place="Hội trường"
        )),
        (at(10, 20), begin),
        (at(11, 20), lambda now: submit_initiative(initiative=new["dossier"], by=home.Ngọc, now=now)),
        (at(12, 15), agree),
        (at(12, 16), lambda now: return_initiative(
            initiative=new["dossier"], points=point, by=home.Mỷ, due_on=on(12, 30), now=now
        )),
        (at(12, 28), lambda now: extend_deadline(
            initiative=new["dossier"], due_on=on(1, 20, 2027), reason="Tác giả đi công tác", by=home.Mỷ, now=now
        )),
        # In the morning she is reminded, before her letter goes she has done it.
        (at(1, 13, 15, year=2027), lambda now: correct(new["dossier"], home.Ngọc, now)),
    ]  # fmt: skip
