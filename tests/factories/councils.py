"""Councils with plain defaults: one grassroots council, a rule sheet of two criteria, members with all rights."""

import datetime
from decimal import Decimal

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from councils.models import Assessment, Assignment, Council, Criterion, RuleSheet, Seat, Session
from councils.states import AssessmentStatus, Office
from initiatives.states import Status
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, VersionFactory

ZONE = timezone.get_default_timezone()


class RuleSheetFactory(DjangoModelFactory):
    class Meta:
        model = RuleSheet
        django_get_or_create = ("name", "version")
        skip_postgeneration_save = True

    name = "Quy tắc xét cấp cơ sở"
    version = 1
    issued_on = datetime.date(2026, 1, 2)
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
    version = factory.LazyAttribute(lambda assessment: VersionFactory(dossier=assessment.initiative.dossiers.get()))
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


class SessionFactory(DjangoModelFactory):
    class Meta:
        model = Session

    council = factory.SubFactory(CouncilFactory)
    name = "Phiên họp đợt 2"
    held_at = datetime.datetime(2026, 12, 10, 8, 0, tzinfo=ZONE)
