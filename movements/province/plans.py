"""What becomes of each made-up initiative: who wrote it, when it was handed in, where it stands today."""

import datetime
import random
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils import timezone

from accounts.models import Unit
from councils.models import Seat
from initiatives.models import Author, Field, Initiative, Season, Version, Window
from initiatives.states import Status
from movements.province.people import Person, Staff, recognising_units
from movements.province.writings import title

# How initiatives end up, in parts of a hundred: those handed in to a round that is over, and those of the current one.
PAST = {
    Status.IN_REVIEW: 92,  # the council's scores and votes say what becomes of these
    Status.WITHDRAWN: 4,
    Status.REMOVED: 3,
    Status.DRAFT: 1,
}
CURRENT = {Status.IN_REVIEW: 40, Status.DRAFT: 22, Status.SUBMITTED: 16, Status.ACCEPTED: 14, Status.RETURNED: 8}
COAUTHORED = 0.25
DECIDED_AFTER = datetime.timedelta(days=45)  # from the end of a round until its decision


@dataclass
class Plan:
    """One initiative, before any row is written."""

    initiative: Initiative
    lead: Person
    others: list[Person]
    shares: list[Decimal]
    words: dict
    council_unit: Unit
    is_decided: bool  # its round is over: the council has met
    quality: float  # 0 to 1: what members will think of it
    handed_in_at: datetime.datetime | None = None
    checked_at: datetime.datetime | None = None
    opened_at: datetime.datetime | None = None
    decided_at: datetime.datetime | None = None
    is_corrected: bool = False
    authors: list[Author] = field(default_factory=list)
    version: Version | None = None
    checker: Seat | None = None  # who checked it, brought it before the council, signed the decision
    secretary: Seat | None = None
    signer: Seat | None = None
    refusal: str = ""


class Planner:
    """Draws initiatives one after the other; the same seed draws the same."""

    def __init__(self, chance: random.Random, staff: Staff, now: datetime.datetime) -> None:
        self.chance, self.staff, self.now = chance, staff, now
        self.above = recognising_units(list(Unit.objects.all()))
        self.fields = list(Field.objects.filter(numchild=0))
        self.serials: dict[tuple[int, int], int] = defaultdict(int)
        self.numbers: dict[int, str] = {unit.pk: unit.short_name or unit.code for unit in self.above.values()}

    def plan_season(self, season: Season, count: int) -> list[Plan]:
        """Draw the initiatives of one season, in the order in which they were handed in, with their numbers."""
        windows = list(Window.objects.filter(season=season, unit=None, field=None, opens_at__lt=self.now))
        leads = self._leads(count)
        plans = [self._plan(season, self.chance.choice(windows), lead) for lead in leads]
        plans.sort(key=lambda plan: (plan.handed_in_at is None, plan.handed_in_at or self.now))
        for plan in plans:
            if plan.handed_in_at is not None:
                self._number(plan)
        return plans

    def _leads(self, count: int) -> list[Person]:
        """Choose who writes: everybody once before anybody twice."""
        leads: list[Person] = []
        while len(leads) < count:
            leads += self.chance.sample(self.staff.people, min(count - len(leads), len(self.staff.people)))
        return leads

    def _plan(self, season: Season, window: Window, lead: Person) -> Plan:
        chance = self.chance
        text, words = title(chance, lead.unit.name)
        is_past = window.closes_at + DECIDED_AFTER <= self.now
        ends = PAST if is_past else CURRENT
        status = chance.choices(list(ends), list(ends.values()))[0]
        others = self._others(lead)
        plan = Plan(
            initiative=Initiative(
                title=text,
                season=season,
                unit=lead.unit,
                field=chance.choice(self.fields),
                solution_kinds=[chance.choice(("technical", "management", "operational", "application"))],
                first_year_benefit=words["money"] * 1_000_000 if chance.random() < 0.6 else None,
                first_applied_on=(window.opens_at - datetime.timedelta(days=chance.randint(20, 200))).date(),
                investor_name=lead.unit.name,
                entered_by_id=lead.pk,
                status=status,
            ),
            lead=lead,
            others=others,
            shares=self._shares(len(others)),
            words=words,
            council_unit=self.above[lead.unit.pk],
            is_decided=is_past and status == Status.IN_REVIEW,
            quality=min(max(chance.gauss(0.8, 0.09), 0.3), 1.0),
        )
        plan.initiative.benefit_not_computable = plan.initiative.first_year_benefit is None
        self._set_times(plan, window)
        return plan

    def _others(self, lead: Person) -> list[Person]:
        if self.chance.random() > COAUTHORED:
            return []
        colleagues = self.staff.by_council[self.above[lead.unit.pk].pk]
        found = self.chance.sample(colleagues, min(self.chance.randint(1, 2), len(colleagues)))
        return [person for person in found if person.pk != lead.pk]

    def _shares(self, others: int) -> list[Decimal]:
        """Divide 100 % in steps of ten, the lead author most."""
        each = [Decimal(self.chance.choice((10, 20, 30))) for _ in range(others)]
        return [Decimal(100) - sum(each), *each]

    def _set_times(self, plan: Plan, window: Window) -> None:
        """Say when things happened; half of a round arrives in its last two days (design.md 8)."""
        chance, initiative = self.chance, plan.initiative
        until = min(window.closes_at, self.now)
        since = max(window.opens_at, until - datetime.timedelta(days=2)) if chance.random() < 0.5 else window.opens_at
        moment = since + (until - since) * chance.random()
        initiative.status_since = moment
        if initiative.status == Status.DRAFT:
            return
        plan.handed_in_at = moment
        day = datetime.timedelta(days=1)
        plan.checked_at = min(moment + day * chance.uniform(1, 12), self.now)
        plan.is_corrected = chance.random() < 0.15
        if initiative.status in {Status.SUBMITTED, Status.RETURNED}:
            initiative.status_since = moment if initiative.status == Status.SUBMITTED else plan.checked_at
        elif initiative.status == Status.IN_REVIEW:
            start = window.closes_at if plan.is_decided else plan.checked_at
            plan.opened_at = min(start + day * 14, self.now)
            plan.decided_at = start + DECIDED_AFTER if plan.is_decided else None
            initiative.status_since = plan.opened_at
        else:
            initiative.status_since = plan.checked_at
        campaign = initiative.season.campaign
        days = {
            Status.SUBMITTED: campaign.check_days,
            Status.RETURNED: campaign.correction_days,
            Status.ACCEPTED: campaign.decision_days,
            Status.IN_REVIEW: campaign.decision_days,
        }
        if initiative.status in days:
            initiative.due_on = timezone.localdate(initiative.status_since) + day * days[initiative.status]

    def _number(self, plan: Plan) -> None:
        initiative, unit = plan.initiative, plan.council_unit
        key = (initiative.season.pk, unit.pk)
        self.serials[key] += 1
        initiative.serial = self.serials[key]
        initiative.number = f"{self.numbers[unit.pk]}.{initiative.season.year}.{initiative.serial:03}"
        initiative.recognising_unit = unit
        initiative.submitted_at = plan.handed_in_at
