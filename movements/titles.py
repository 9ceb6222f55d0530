"""Who may be proposed for a title in a year, and why not: its rule applied to titles held and to initiatives.

eligible(duties, rule, year)        those of a queryset of duties of the year who may be proposed
verdicts(duties, rule, year)        why or why not, for the rows of one page
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.lookups import GreaterThanOrEqual, IsNull
from django.utils.translation import gettext as _

from accounts.states import Level
from councils.models import DecisionItem
from councils.states import Act
from initiatives.models import Author, Duty, Initiative, Season
from initiatives.states import Consent, Kind, Status
from movements.models import Reach, Title, TitleHeld, TitleRule, WiderReach


@dataclass
class Verdict:
    """What a person's year looks like under a rule; without reasons against it the person may be proposed."""

    duty: Duty
    years: list[int] = field(default_factory=list)  # of the titles in a row that count, the last one first
    initiative: Initiative | None = None
    holds_it: bool = False
    against: list[str] = field(default_factory=list)

    @property
    def is_eligible(self) -> bool:
        """Whether nothing stands against it."""
        return not self.against


def in_a_row(held: Iterable[int], rule: TitleRule, year: int) -> list[int]:
    """Give the years of the titles in a row that count in that year, the last one first; as many as there are."""
    past = sorted({each for each in held if each <= year}, reverse=True)
    if not past or year - past[0] > rule.last_within:
        return []
    row = past[:1]
    for each in past[1:]:
        if row[-1] - each > rule.most_years_apart:
            break
        row.append(each)
    return row


def reaching(reach: str, seasons: Collection[Season]) -> QuerySet[Initiative]:
    """Give the recognised initiatives of these seasons on which the word goes that far.

    Few of a year stand in the registry at provincial level, and an index finds them. Whether one does so by the word on
    its effect is asked of each of them: the planner would begin with the decisions of all years.
    """
    found = Initiative.objects.filter(kind=Kind.INITIATIVE, status=Status.RECOGNISED, season__in=seasons)
    if reach == Reach.PROVINCE:
        effective = DecisionItem.objects.in_force().filter(
            assessment__initiative=OuterRef("pk"), assessment__act=Act.EFFECT,
            assessment__council__level=Level.PROVINCIAL,
        )  # fmt: skip
        years = {season.year for season in seasons}
        above = found.filter(registry_entry__year__in=years, registry_entry__level=Level.PROVINCIAL)
        return above.filter(there_is(effective))
    if reach == Reach.COUNTRY:
        return found.filter(Exists(WiderReach.objects.filter(initiative=OuterRef("pk"))))
    return found


def there_is(rows: QuerySet) -> IsNull:
    """Give the condition that there is such a row, asked of one row after the other: no plan begins with it."""
    return IsNull(Subquery(rows.order_by().values("pk")[:1]), False)


def parts_in(rule: TitleRule, year: int) -> QuerySet[Author]:
    """Give the consented parts in initiatives that count for the rule in that year; asks at once for the seasons."""
    years = range(year - rule.initiative_years + 1, year + 1)
    seasons = list(Season.objects.filter(year__in=years).select_related("campaign"))
    parts = Author.objects.filter(consent=Consent.AGREED, person__isnull=False)
    shares = {season.campaign.duty_min_share for season in seasons}
    least = shares.pop() if len(shares) == 1 else F("initiative__season__campaign__duty_min_share")
    return parts.filter(share__gte=least, initiative__in=reaching(rule.reach, seasons))


def eligible(duties: QuerySet[Duty], rule: TitleRule, year: int) -> QuerySet[Duty]:
    """Give those of these duties of a year whose people may be proposed for the title in it."""
    return duties.filter(may_be_proposed(rule, year))


def may_be_proposed(rule: TitleRule, year: int, some: Callable[[QuerySet], Any] = Exists) -> Q:
    """Give what is true of the duties of people who may be proposed.

    `some` says how rows are looked for: `there_is` where only the first of those who may not are wanted.
    """
    allowed = Q()
    if rule.after:
        allowed &= _holds_enough(rule, year, some)
    if rule.reach:
        allowed &= Q(some(parts_in(rule, year).filter(person=OuterRef("person"))))
    return allowed


def _holds_enough(rule: TitleRule, year: int, some: Callable[[QuerySet], Any]) -> Q:
    """Give what `in_a_row` says, asked of the database: that the person of a row holds as many titles as it takes."""
    held = TitleHeld.objects.filter(person=OuterRef("person"), title=rule.after)
    enough = Q(some(held.filter(year__range=(year - rule.last_within, year))))
    if rule.times == 1:
        return enough
    near = held.filter(year__gte=OuterRef("year") - rule.most_years_apart, year__lt=OuterRef("year"))
    torn_off = held.filter(year__gt=OuterRef("year"), year__lte=year).exclude(Exists(near))
    row = held.filter(year__lte=year).exclude(Exists(torn_off))
    count = row.order_by().values("person").annotate(count=Count("pk")).values("count")
    return enough & Q(GreaterThanOrEqual(Subquery(count), rule.times))


def verdicts(duties: Iterable[Duty], rule: TitleRule, year: int) -> Iterator[Verdict]:
    """Say of each duty's person why he or she may be proposed or not; three queries whatever their number."""
    duties = list(duties)
    people = [duty.person_id for duty in duties]
    rows = TitleHeld.objects.filter(person__in=people, title__in=[rule.after, rule.title], year__lte=year)
    held: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))
    for person, title, of_year in rows.values_list("person", "title", "year"):
        held[title][person].add(of_year)
    parts = parts_in(rule, year).filter(person__in=people).select_related("initiative")
    parts = parts.only("person", "initiative__title", "initiative__number")
    initiatives = {part.person_id: part.initiative for part in parts.order_by("-initiative__season__year", "-pk")}
    for duty in duties:
        verdict = Verdict(duty, in_a_row(held[rule.after][duty.person_id], rule, year) if rule.after else [])
        verdict.initiative = initiatives.get(duty.person_id) if rule.reach else None
        verdict.holds_it = year in held[rule.title][duty.person_id]
        verdict.against = list(_against(verdict, rule, year))
        yield verdict


def _against(verdict: Verdict, rule: TitleRule, year: int) -> Iterator[str]:
    """Say what is missing."""
    if rule.after and len(verdict.years) < rule.times:
        told = {"title": Title(rule.after).label, "count": len(verdict.years), "times": rule.times, "year": year}
        if rule.times == 1 and not rule.last_within:
            yield _("Not entered as %(title)s of %(year)d.") % told
        else:
            yield _("%(count)d of %(times)d titles %(title)s in a row.") % told
    if rule.reach and verdict.initiative is None:
        first = year - rule.initiative_years + 1
        years = str(year) if first == year else f"{first}–{year}"
        yield _("No initiative of %(years)s: %(reach)s.") % {"years": years, "reach": Reach(rule.reach).label.lower()}
