"""Councils with plain defaults: one grassroots council, a rule sheet of two criteria, members with all rights."""

import datetime
from decimal import Decimal
from types import SimpleNamespace

import factory
from django.db import transaction
from django.utils import timezone
from factory.django import DjangoModelFactory

from councils.actions.figures import move_tallies
from councils.actions.reviews import begin_assessments
from councils.actions.scoring import Entry, hand_in, save_sheet
from councils.actions.session_steps import confirm, propose
from councils.actions.sessions import Presence, plan_session, put_on_agenda, record_attendance
from councils.models import (
    Assessment,
    Assignment,
    Council,
    Criterion,
    Mark,
    RuleSheet,
    ScoreSheet,
    Seat,
    SeatDeputy,
    Session,
)
from councils.states import AssessmentStatus, Office, SheetStatus
from initiatives.states import Status
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, VersionFactory

ZONE = timezone.get_default_timezone()
CENT = Decimal("0.01")
SESSION_AT = datetime.datetime(2026, 12, 10, 8, 0, tzinfo=ZONE)


class RuleSheetFactory(DjangoModelFactory):
    class Meta:
        model = RuleSheet
        django_get_or_create = ("name", "version")
        skip_postgeneration_save = True

    name = "Quy tắc xét cấp cơ sở"
    version = 1
    issued_on = starts_on = datetime.date(2026, 1, 2)
    status = "published"
    pass_mark = Decimal(70)
    vote_ratio = "70%"

    @factory.post_generation
    def criteria(self, create, extracted, **kwargs):
        if not self.criteria.exists():
            CriterionFactory(sheet=self, position=1, name="Tính mới", max_points=40, min_points=20)
            CriterionFactory(sheet=self, position=2, name="Hiệu quả", max_points=60)


class CriterionFactory(DjangoModelFactory):
    class Meta:
        model = Criterion

    sheet = factory.SubFactory(RuleSheetFactory)
    position = factory.Sequence(lambda n: n + 1)
    name = "Tính mới"
    max_points = Decimal(40)


class CouncilFactory(DjangoModelFactory):
    class Meta:
        model = Council

    unit = factory.SubFactory(UnitFactory, recognition_level="grassroots")
    level = "grassroots"
    name = factory.LazyAttribute(lambda council: f"Hội đồng sáng kiến {council.unit.name}")
    founding_decision = "12/QĐ-UBND"
    starts_on = datetime.date(2025, 10, 1)
    rule_sheet = factory.SubFactory(RuleSheetFactory)


class SeatFactory(DjangoModelFactory):
    class Meta:
        model = Seat

    council = factory.SubFactory(CouncilFactory)
    person = factory.SubFactory(UserFactory)
    office = Office.MEMBER
    starts_on = datetime.date(2025, 10, 1)


class AssessmentFactory(DjangoModelFactory):
    """An assessment being scored; the initiative belongs to the council's unit."""

    class Meta:
        model = Assessment

    council = factory.SubFactory(CouncilFactory)
    initiative = factory.SubFactory(
        InitiativeFactory, status=Status.IN_REVIEW, unit=factory.SelfAttribute("..council.unit")
    )
    version = factory.LazyAttribute(lambda assessment: VersionFactory(initiative=assessment.initiative))
    rule_sheet = factory.SelfAttribute("council.rule_sheet")
    status = AssessmentStatus.ASSIGNED
    status_since = datetime.datetime(2026, 11, 20, 8, 0, tzinfo=ZONE)
    opened_at = datetime.datetime(2026, 11, 20, 8, 0, tzinfo=ZONE)


class AssignmentFactory(DjangoModelFactory):
    class Meta:
        model = Assignment

    assessment = factory.SubFactory(AssessmentFactory)
    seat = factory.SubFactory(SeatFactory, council=factory.SelfAttribute("..assessment.council"))
    assigned_at = datetime.datetime(2026, 11, 20, 8, 0, tzinfo=ZONE)


SAID = {"points": {}, "answers": {}, "remarks": {}, "comment": "", "note": ""}


class ScoreSheetFactory(DjangoModelFactory):
    """A sheet handed in, without points."""

    class Meta:
        model = ScoreSheet

    assessment = factory.SubFactory(AssessmentFactory)
    seat = factory.SubFactory(SeatFactory, council=factory.SelfAttribute("..assessment.council"))
    status = SheetStatus.SUBMITTED
    total = Decimal(80)
    submitted_at = datetime.datetime(2026, 11, 22, 8, 0, tzinfo=ZONE)
    handed_in = factory.LazyAttribute(lambda sheet: dict(SAID) if sheet.status == SheetStatus.SUBMITTED else None)


class SessionFactory(DjangoModelFactory):
    class Meta:
        model = Session

    council = factory.SubFactory(CouncilFactory)
    name = "Phiên họp đợt 2"
    held_at = SESSION_AT


class Sitting(SimpleNamespace):
    """A council as it sits: the chair, the secretary and members, all with the right to score and to vote."""

    council: Council
    chair: Seat
    secretary: Seat
    members: list[Seat]

    @property
    def seats(self) -> list[Seat]:
        """All seats, in their order."""
        return [self.chair, self.secretary, *self.members]

    def together(self, session: Session, step: str, **more) -> Session:
        """Let the secretary propose a step for the session and the chair confirm it."""
        proposed = propose(session=session, step=step, by=self.secretary.person, **more)
        return confirm(proposed=proposed, by=self.chair.person, now=more.get("now")).session


def sitting(members: int = 1, **kwargs) -> Sitting:
    """Give a council with a chair, a secretary and so many other members."""
    council = CouncilFactory(**kwargs)
    return Sitting(
        council=council,
        chair=SeatFactory(council=council, office=Office.CHAIR, position=1, person__full_name="Nông Hải Đường"),
        secretary=SeatFactory(council=council, office=Office.SECRETARY, position=2, person__full_name="Mông Văn Khải"),
        members=SeatFactory.create_batch(members, council=council, person__full_name="Đàm Vĩnh Tường", position=3),
    )


@transaction.atomic  # shares are checked at its end
def waiting(at: Sitting, count: int = 1, *, to_all: bool = False, **kwargs) -> list[Assessment]:
    """Give so many dossiers before a council that nobody has to score yet."""
    initiatives = [
        InitiativeFactory(unit=at.council.unit, status=Status.IN_REVIEW, **kwargs) for _number in range(count)
    ]
    return begin_assessments(
        council=at.council,
        versions=[VersionFactory(initiative=initiative) for initiative in initiatives],
        by=at.secretary.person,
        to_all=to_all,
    )


def under_review(at: Sitting, count: int = 1, **kwargs) -> list[Assessment]:
    """Give so many dossiers before a council, in the queues of its members."""
    return waiting(at, count, to_all=True, **kwargs)


def score(assessment: Assessment, seat: Seat, *points: int) -> ScoreSheet:
    """Hand in a member's sheet with these points, in the order of the criteria."""
    assignment = Assignment.objects.select_related("assessment__initiative", "seat__person").get(
        assessment=assessment, seat=seat
    )
    criteria = assessment.rule_sheet.criteria.values_list("pk", flat=True)
    entry = Entry(points={key: Decimal(value) for key, value in zip(criteria, points, strict=True)})
    save_sheet(assignment=assignment, by=seat.person, entry=entry, revision=1)
    return hand_in(assignment=assignment, by=seat.person)


def hand_in_alike(assessment: Assessment, seats: list[Seat], points: tuple[int, ...]) -> None:
    """Put in what `score` leaves behind for each of these seats, all in a few statements."""
    criteria = assessment.rule_sheet.criteria.order_by("position")
    given = {criterion: Decimal(value).quantize(CENT) for criterion, value in zip(criteria, points, strict=True)}
    kept = {str(criterion.position): str(value) for criterion, value in given.items()}
    handed_in = {"points": kept, "answers": {}, "remarks": {}, "comment": "", "note": ""}
    sheets = ScoreSheet.objects.bulk_create(
        ScoreSheet(
            assessment=assessment, seat=seat, status=SheetStatus.SUBMITTED, revision=3, mark_count=len(given),
            total=sum(given.values()), submitted_at=timezone.now(), handed_in=handed_in,
        )
        for seat in seats
    )  # fmt: skip
    Mark.objects.bulk_create(
        Mark(sheet=sheet, criterion=criterion, points=value) for sheet in sheets for criterion, value in given.items()
    )
    Assignment.objects.filter(assessment=assessment, seat__in=seats).update(done_at=timezone.now())
    move_tallies({(seat.pk, assessment.initiative.season_id): (0, 1, 0) for seat in seats})


def scored(at: Sitting, count: int = 1, points: tuple[int, int] = (35, 50), **kwargs) -> list[Assessment]:
    """Give so many dossiers that all members have scored alike."""
    assessments = under_review(at, count, **kwargs)
    for assessment in assessments:
        hand_in_alike(assessment, at.seats[:-1], points)
        score(assessment, at.seats[-1], *points)  # the last one settles figures and state
    return [Assessment.objects.get(pk=assessment.pk) for assessment in assessments]


def in_session(at: Sitting, count: int = 1, absent: tuple[Seat, ...] = (), **kwargs) -> Session:
    """Give an open session with so many scored dossiers on its agenda; all are present but those named."""
    session = plan_session(
        council=at.council, by=at.secretary.person, name="Phiên họp đợt 2", held_at=SESSION_AT, place="Hội trường"
    )
    put_on_agenda(session=session, assessments=scored(at, count, **kwargs), by=at.secretary.person)
    presences = {seat: Presence(seat not in absent, "đi công tác") for seat in at.seats}
    record_attendance(session=session, by=at.secretary.person, presences=presences)
    return at.together(session, "open")


class SeatDeputyFactory(DjangoModelFactory):
    """A deputy from today on; open dossiers have not moved."""

    class Meta:
        model = SeatDeputy

    seat = factory.SubFactory(SeatFactory)
    deputy = factory.SubFactory(SeatFactory, council=factory.SelfAttribute("..seat.council"))
    starts_on = factory.LazyFunction(timezone.localdate)
    ends_on = factory.LazyAttribute(lambda each: each.starts_on + datetime.timedelta(days=10))
    reason = "Đi học"
    named_by = factory.SelfAttribute("seat.person")


def anew(seat: Seat):
    """Give the person of a seat as the next request reads them."""
    return type(seat.person).objects.get(pk=seat.person_id)
