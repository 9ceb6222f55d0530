"""Seasons of any size for a benchmark: people, their initiatives and duties, all that figures and lists are read from.

    grown = Seasons(5, now); grown.add(2_000); grown.add(48_000)

Lighter than `make_province`: nobody scores or votes, chance says what becomes of a dossier, no answer is written.
What figures follow from is whole: `initiatives.figures.wrong_figures` finds nothing.
"""

import datetime
import random
from collections import Counter, defaultdict
from collections.abc import Iterable

from django.db import connection
from django.db.models import Max, Model

from accounts.letterhead import office_of
from accounts.models import Posting, Role, Unit, User
from accounts.states import Level, RoleName
from common.bulk import copy_objects, copy_values, without_triggers
from common.memory import many_objects
from councils.actions.registry import recompute_levels
from councils.models import Assessment, Council, Decision, DecisionItem, RegistryEntry, RuleSheet
from councils.states import Act, AssessmentStatus, DecisionStatus, Outcome
from initiatives.counts import recompute_counts
from initiatives.models import (
    Author,
    DayTally,
    Dossier,
    Duty,
    DutyTally,
    FormTemplate,
    Initiative,
    InitiativeTally,
    Season,
    Version,
)
from initiatives.standings import Part, progress_of
from initiatives.states import Act as Papers
from initiatives.states import Kind, Status
from initiatives.tallies import move_tallies
from initiatives.versions import digest
from movements.models import Title, TitleHeld
from movements.province.build import seasons_until
from movements.province.initiatives import build_authors
from movements.province.people import Staff, build_staff
from movements.province.plans import Plan, Planner

FIRST_CODE = 70_000_000  # far above the people of a made-up province that may be there already
RECOGNISED, PROVINCIAL = 0.9, 0.08  # of what is decided; of what is recognised
HONOURED = 0.7  # of all, each season
CONTENT: dict = {}


class Seasons:
    """The last seasons up to this one, filled with more and more people; all within one transaction."""

    def __init__(self, count: int, now: datetime.datetime) -> None:
        self.now, self.chance = now, random.Random(1)
        self.years = seasons_until(count, now)
        self.people = 0
        self.reader = self._reader()
        self.decisions = {level: self._decisions(level) for level in Level}

    def add(self, people: int) -> None:
        """Add people, each with an initiative or two a season and a duty, and count all anew."""
        since = self.years[0].starts_on
        with many_objects(), without_triggers():
            staff = build_staff(self.chance, people, since, first_code=FIRST_CODE + self.people)
            planner = Planner(self.chance, staff, self.now)
            for season in self.years:
                planner.serials.update(_last_serials(season))
                plans = planner.plan_season(season, people)
                self._decide(plans)
                self._write(season, plans)
                _owe(season, staff, plans)
                self._honour(season, staff)
            _learn(
                User,
                Posting,
                Initiative,
                Author,
                Duty,
                Dossier,
                Version,
                Assessment,
                DecisionItem,
                RegistryEntry,
                TitleHeld,
            )
            recompute_counts(self.years)
            recompute_levels(self.years)
            _learn(DutyTally, InitiativeTally, DayTally)
        self.people += people

    def _reader(self) -> User:
        """Make the head of the province, who may open every list."""
        top = Unit.objects.get(depth=1)
        reader = User.objects.create(staff_code="bench-progress", full_name="Bench")
        Role.objects.create(
            person=reader, name=RoleName.HEAD, unit=top, title=office_of(top), starts_on=self.years[0].starts_on
        )
        return reader

    def _decisions(self, level: str) -> dict[int, Decision]:
        """Give one decision a season, of a council of that level."""
        top = Unit.objects.get(depth=1)
        council = Council.objects.filter(unit=top, level=level).first() or Council.objects.create(
            unit=top, level=level, name="Bench", starts_on=self.years[0].starts_on,
            rule_sheet=RuleSheet.objects.published().filter(level=level).order_by("version").last(),
        )  # fmt: skip
        return {
            season.pk: Decision.objects.create(
                council=council, year=season.year, number=f"{season.year}/bench", signed_on=season.ends_on,
                signer=self.reader, status=DecisionStatus.PUBLISHED, published_at=self.now,
            )
            for season in self.years
        }  # fmt: skip

    def _decide(self, plans: Iterable[Plan]) -> None:
        for plan in plans:
            if plan.is_decided:
                found = Status.RECOGNISED if self.chance.random() < RECOGNISED else Status.NOT_RECOGNISED
                plan.initiative.status, plan.initiative.status_since = found, plan.decided_at
                plan.initiative.due_on = None
            plan.initiative.set_keys()

    def _write(self, season: Season, plans: list[Plan]) -> None:
        copy_objects(Initiative, [plan.initiative for plan in plans])
        build_authors(plans)
        recognised = [plan for plan in plans if plan.initiative.status == Status.RECOGNISED]
        versions = _papers(recognised)
        provincial = [self.chance.random() < PROVINCIAL for _plan in recognised]
        at_home = self._judged(Level.GRASSROOTS, season, recognised, versions)
        above = zip(recognised, versions, provincial, strict=True)
        risen = [(plan, version) for plan, version, rises in above if rises]
        highest = dict(zip((plan.initiative.pk for plan in recognised), at_home, strict=True))
        items = self._judged(Level.PROVINCIAL, season, *map(list, zip(*risen, strict=True))) if risen else []
        highest |= dict(zip((plan.initiative.pk for plan, _version in risen), items, strict=True))
        rows = zip(recognised, provincial, strict=True)
        copy_values(RegistryEntry, [_entry(season, plan, highest, rises=rises) for plan, rises in rows])

    def _honour(self, season: Season, staff: Staff) -> None:
        """Enter the titles most people hold."""
        usual = {"title": Title.ADVANCED_WORKER, "year": season.year, "entered_by_id": self.reader.pk}
        held = [person.pk for person in staff.people if self.chance.random() < HONOURED]
        copy_values(TitleHeld, [usual | {"person_id": person} for person in held])

    def _judged(self, level: str, season: Season, plans: list[Plan], versions: list[int]) -> range:
        """Write what a council has found of them and give the keys of their items in its decision."""
        decision = self.decisions[level][season.pk]
        act = Act.RECOGNITION if level == Level.GRASSROOTS else Act.EFFECT
        usual = {
            "council_id": decision.council_id, "rule_sheet_id": decision.council.rule_sheet_id, "act": act,
            "status": AssessmentStatus.PUBLISHED, "outcome": Outcome.RECOGNISED,
        }  # fmt: skip
        found = copy_values(
            Assessment,
            [
                usual | {"initiative_id": plan.initiative.pk, "version_id": version,
                         "status_since": plan.decided_at, "opened_at": plan.opened_at}
                for plan, version in zip(plans, versions, strict=True)
            ],
        )  # fmt: skip
        last = DecisionItem.objects.filter(decision=decision).count()
        return copy_values(
            DecisionItem,
            [
                {"decision_id": decision.pk, "assessment_id": pk, "position": at}
                for at, pk in enumerate(found, last + 1)
            ],
        )


def _learn(*models: type[Model]) -> None:
    """Let the planner know how many rows there are now, as it would a while after they came."""
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(model._meta.db_table for model in models)}")


def _last_serials(season: Season) -> dict[tuple[int, int], int]:
    given = Initiative.objects.filter(season=season, serial__isnull=False, kind=Kind.INITIATIVE).order_by()
    rows = given.values_list("recognising_unit").annotate(last=Max("serial"))
    return {(season.pk, unit): last for unit, last in rows}


def _papers(plans: list[Plan]) -> list[int]:
    """Write an application and a version of each, with nothing in them, and give the versions' keys."""
    template = FormTemplate.objects.get(act=Papers.APPLICATION, kind=Kind.INITIATIVE, is_published=True)
    usual = {"act": Papers.APPLICATION, "template_id": template.pk}
    dossiers = copy_values(Dossier, [usual | {"initiative_id": plan.initiative.pk} for plan in plans])
    said = {"number": 1, "content": CONTENT, "sha256": digest(CONTENT)}
    return list(
        copy_values(
            Version,
            [
                said | {"dossier_id": pk, "handed_in_by_id": plan.lead.pk, "handed_in_at": plan.handed_in_at}
                for pk, plan in zip(dossiers, plans, strict=True)
            ],
        )
    )


def _entry(season: Season, plan: Plan, items: dict[int, int], *, rises: bool) -> dict:
    """Give an entry of the registry, without the words a search of the registry would find."""
    initiative = plan.initiative
    return {
        "initiative_id": initiative.pk, "item_id": items[initiative.pk], "kind": Kind.INITIATIVE,
        "level": Level.PROVINCIAL if rises else Level.GRASSROOTS, "year": season.year,
        "field_id": initiative.field_id, "unit_id": initiative.unit_id, "recognised_on": plan.decided_at.date(),
        "title": initiative.title, "authors": plan.lead.user.full_name, "decision": f"{season.year}/bench",
        "words": "",
    }  # fmt: skip


def _owe(season: Season, staff: Staff, plans: Iterable[Plan]) -> None:
    """Write the duties of all, settled by the rules, and move the tallies."""
    parts = defaultdict(list)
    for plan in plans:
        one = plan.initiative
        for author in plan.authors:
            parts[author.person_id].append(
                Part(one.pk, one.status, author.share, one.submitted_at, one.status_since, author.consent_at)
            )
    rows, moves = [], Counter()
    for person in staff.people:
        progress, met_by, met_at = progress_of(parts[person.pk], season.campaign)
        unit, group = person.posting.unit_id, person.posting.group_id
        rows.append(
            {"person_id": person.pk, "season_id": season.pk, "unit_id": unit, "group_id": group, "days": season.days,
             "progress": progress, "met_by_id": met_by, "met_at": met_at}
        )  # fmt: skip
        moves[season.pk, unit, group, str(progress)] += 1
    copy_values(Duty, rows)
    move_tallies(moves)
