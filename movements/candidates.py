"""Who stands out, by the criteria of the campaign and by nothing else, each with its evidence."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import add

from django.db.models import Count, OuterRef, Q, QuerySet, Sum
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.states import Level
from common.batches import batched
from councils.models import RegistryEntry
from initiatives.models import Author, Campaign, DutyTally, Initiative, InitiativeTally, Season
from initiatives.states import ConfirmationStatus, Consent, Status
from movements.models import Commendation, CommendationCriteria, Reach
from movements.progress import COUNTS, Figures
from movements.titles import reaching, there_is

SIGNED = Q(initiative__confirmations__status=ConfirmationStatus.SIGNED)
SOON_LOOKED_AT = 1500  # initiatives; the first fifty people are found sooner one by one where there are more


@dataclass
class Collective:
    """A unit with what speaks for it, and what it was given already."""

    unit: Unit
    figures: Figures
    recognised: int
    given: list[Commendation] = field(default_factory=list)


@dataclass
class Evidence:
    """The initiatives that speak for a person; those found effective and replicable at provincial level apart.

    `given` is what the person was commended with already for the movement.
    """

    initiatives: list[Initiative] = field(default_factory=list)
    provincial: set[int] = field(default_factory=set)
    confirmations: Counter = field(default_factory=Counter)
    given: list[Commendation] = field(default_factory=list)

    @property
    def confirmed(self) -> int:
        """How many confirmations of other units there are in all."""
        return self.confirmations.total()


def criteria_of(campaign: Campaign) -> CommendationCriteria:
    """Give the criteria of a campaign; where nobody has set any, those a new row would have."""
    return CommendationCriteria.objects.filter(campaign=campaign).first() or CommendationCriteria(campaign=campaign)


def asked_for(criteria: CommendationCriteria) -> str:
    """Say what individuals must reach; what asks for nothing is left out."""
    parts = (
        (_("initiatives recognised: %(count)d"), criteria.recognised),
        (_("found effective and replicable at provincial level: %(count)d"), criteria.provincial),
        (_("confirmations of other units: %(count)d"), criteria.confirmations),
    )
    return "; ".join(words % {"count": count} for words, count in parts if count)


def given_to(campaign: Campaign, **whom: Iterable) -> dict[int, list[Commendation]]:
    """Give the commendations of a campaign by the key of whom they were given to; `whom` names `person` or `unit`."""
    ((name, those),) = whom.items()
    found: dict[int, list[Commendation]] = {}
    for each in Commendation.objects.filter(campaign=campaign, **{f"{name}__in": list(those)}).order_by("pk"):
        found.setdefault(getattr(each, f"{name}_id"), []).append(each)
    return found


def individuals(season: Season, unit: Unit, *, a_page: bool = False) -> QuerySet[User]:
    """Give the people counted in the unit or below it this season who reach all criteria.

    Who reaches one is found from the initiatives of the season, all people at once. `a_page`: only the first in some
    order are wanted; where so many reach a criterion that they soon come, people are asked about one by one instead.
    """
    criteria = criteria_of(season.campaign)
    recognised, provincial = (_parts(season, reach) for reach in (Reach.RECOGNISED, Reach.PROVINCE))
    asked = [
        (criteria.provincial, provincial, a_page and _many_reach_the_province(season)),
        (criteria.confirmations, recognised.filter(SIGNED), False),
    ]
    if criteria.recognised > criteria.provincial:  # what the province has found replicable is recognised too
        asked.append((criteria.recognised, recognised, a_page))
    people = User.objects.filter(duties__season=season, duties__unit__path__startswith=unit.path)
    for least, parts, one_by_one in asked:
        if least == 1 and one_by_one:
            people = people.filter(there_is(parts.filter(person=OuterRef("pk"))))
        elif least:
            counted = parts.filter(person__isnull=False).order_by().values("person").annotate(count=Count("pk"))
            people = people.filter(pk__in=counted.filter(count__gte=least).values("person"))
    return people


def _many_reach_the_province(season: Season) -> bool:
    """Say whether more initiatives of the year stand in the registry at provincial level than are soon looked at."""
    above = RegistryEntry.objects.filter(year=season.year, level=Level.PROVINCIAL).order_by()
    return above[: SOON_LOOKED_AT + 1].count() > SOON_LOOKED_AT


def _parts(season: Season, reach: str) -> QuerySet[Author]:
    """Give the parts people have agreed to in the initiatives of a season on which the word goes that far."""
    return Author.objects.filter(
        consent=Consent.AGREED, share__gte=season.campaign.duty_min_share, initiative__in=reaching(reach, [season])
    )


def evidence_of(people: Iterable[User], season: Season) -> dict[int, Evidence]:
    """Give what speaks for each of these people; three queries."""
    people = list(people)
    parts = _parts(season, Reach.RECOGNISED).filter(person__in=people).select_related("initiative")
    parts = list(parts.annotate(confirmed=Count("initiative__confirmations", filter=SIGNED)).order_by("pk"))
    above = reaching(Reach.PROVINCE, [season]).filter(pk__in=[part.initiative_id for part in parts])
    provincial = set(above.values_list("pk", flat=True))
    given = given_to(season.campaign, person=people)
    found = {person.pk: Evidence(given=given.get(person.pk, [])) for person in people}
    for part in parts:
        evidence = found[part.person_id]
        evidence.initiatives.append(part.initiative)
        evidence.confirmations[part.initiative_id] = part.confirmed
        evidence.provincial |= {part.initiative_id} & provincial
    return found


def with_evidence(people: Iterable[User], season: Season) -> Iterator[tuple[User, Evidence]]:
    """Give all of these people with what speaks for each, some hundreds at a time: what a spreadsheet holds."""
    for some in batched(people):
        evidence = evidence_of(some, season)
        yield from ((person, evidence[person.pk]) for person in some)


def collectives(season: Season, unit: Unit) -> list[Collective]:
    """Give the units with a council, this one or below it, that reach all criteria; best first. Four queries."""
    criteria = criteria_of(season.campaign)
    tallies = DutyTally.objects.filter(season=season, unit__path__startswith=unit.path).order_by()
    people = _added_up(tallies.values_list("unit__path").annotate(*map(Sum, COUNTS)))
    units = Unit.objects.within(unit).exclude(recognition_level="")
    tallies = InitiativeTally.objects.filter(season=season, unit__in=units, status=Status.RECOGNISED).order_by()
    tallies = tallies.filter(theme=None, level="")
    recognised = dict(tallies.values_list("unit").annotate(Sum("count")))
    found = []
    for each in units.order_by("path"):
        figures, count = Figures(*people.get(each.path, ())), recognised.get(each.pk, 0)
        if (
            figures.obliged >= criteria.people
            and figures.met_percent >= criteria.met_percent
            and count >= criteria.unit_recognised
        ):
            found.append(Collective(each, figures, count))
    given = given_to(season.campaign, unit=[each.unit for each in found])
    for each in found:
        each.given = given.get(each.unit.pk, [])
    return sorted(found, key=lambda each: (-each.figures.met_percent, -each.recognised, each.unit.path))


def _added_up(rows: Iterable[tuple]) -> dict[str, list[int]]:
    """Add what is counted at each path to all paths above it."""
    sums: dict[str, list[int]] = {}
    for path, *counts in rows:
        for end in range(Unit.steplen, len(path) + 1, Unit.steplen):
            above = sums.get(path[:end])
            sums[path[:end]] = [*map(add, above, counts)] if above else counts
    return sums
