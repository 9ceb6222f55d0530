"""What a unit puts forward to the council above in a season: its list in its order, and how many places are left."""

from dataclasses import dataclass

from django.db.models import IntegerField, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from accounts.models import Unit, User
from accounts.roles import units_of
from accounts.states import RoleName
from councils.models import Assessment, Candidate, Council
from councils.permissions.forwarding import forwarded_from, why_closed, why_full
from councils.states import OVER, Act
from initiatives.models import Initiative, ReportAnswer, Season
from initiatives.states import Kind, Status

SHOWN = 200  # of one unit in one season; beyond them each is put forward from its own page
LAST = 2**31 - 1


@dataclass(frozen=True)
class Row:
    """One recognised initiative of the unit; `assessment` is how it stands before the council above."""

    initiative: Initiative
    assessment: Assessment | None
    lacks_report: bool


@dataclass(frozen=True)
class UnitList:
    """The list of one unit for one council and season."""

    unit: Unit
    council: Council
    season: Season
    rows: list[Row]
    forwarded: int
    why_not: str | None
    count: int

    @property
    def is_cut(self) -> bool:
        """Whether more is recognised than the list shows."""
        return self.count > len(self.rows)

    @property
    def limit(self) -> int | None:
        """How many the council takes; None where it does not limit them."""
        return self.council.quota_per_unit or None


def units_for(user: User) -> list[Unit]:
    """Give the units that recognise initiatives and for which the user puts forward."""
    highest = units_of(user, RoleName.COORDINATOR, RoleName.HEAD)
    if not highest:
        return []
    return [
        unit
        for unit in Unit.objects.recognising().order_by("path")
        if any(unit.path.startswith(each.path) for each in highest)
    ]


def in_order(council: Council, unit: Unit, season: Season) -> QuerySet[Initiative]:
    """Give the recognised initiatives of the unit in the order it gave them, the others behind by number."""
    given = Candidate.objects.filter(council=council, initiative=OuterRef("pk")).values("position")
    place = Coalesce(Subquery(given), Value(LAST), output_field=IntegerField())
    found = Initiative.objects.of_kind(Kind.INITIATIVE).filter(
        status=Status.RECOGNISED, recognising_unit=unit, season=season
    )
    return found.annotate(place=place).order_by("place", "serial")


def unit_list(*, council: Council, unit: Unit, season: Season) -> UnitList:
    """Give the list with how each initiative stands, in a fixed number of queries."""
    found = in_order(council, unit, season)
    initiatives = list(found.for_list()[:SHOWN])
    before = Assessment.objects.filter(council=council, act=Act.EFFECT, initiative__in=initiatives)
    standing = {each.initiative_id: each for each in before.exclude(status__in=OVER).order_by("pk")}
    answered = ReportAnswer.objects.filter(is_confirmed=True, version__dossier__initiative__in=initiatives)
    reported = set(answered.values_list("version__dossier__initiative", flat=True))
    rows = [
        Row(each, standing.get(each.pk), council.asks_for_report and each.pk not in reported) for each in initiatives
    ]
    return UnitList(
        unit=unit,
        council=council,
        season=season,
        rows=rows,
        forwarded=forwarded_from(council, unit, season).count(),
        why_not=why_closed(council) or why_full(council, unit, season),
        count=found.count() if len(initiatives) == SHOWN else len(initiatives),
    )


def seasons_of(unit: Unit) -> list[Season]:
    """Give the seasons in which the unit has recognised something, the newest first."""
    found = (
        Initiative.objects.of_kind(Kind.INITIATIVE).filter(status=Status.RECOGNISED, recognising_unit=unit).order_by()
    )
    return list(Season.objects.filter(pk__in=found.values("season")).order_by("-year"))
