"""Who may be proposed for a title in a year, and why not: its rule applied to titles held and to initiatives.

eligible(duties, rule, year)        those of a queryset of duties who may be proposed
verdicts(duties, rule, year)        why or why not, for the rows of one page
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from accounts.states import Level
from councils.models import DecisionItem
from councils.states import Act, Outcome
from initiatives.models import Author, Duty, Initiative
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


def reaching(reach: str) -> QuerySet[Initiative]:
    """Give the recognised initiatives on which the word goes that far."""
    found = Initiative.objects.filter(kind=Kind.INITIATIVE, status=Status.RECOGNISED)
    if reach == Reach.PROVINCE:
        provincial = DecisionItem.objects.in_force().filter(
            assessment__initiative=OuterRef("pk"), assessment__act=Act.EFFECT, assessment__outcome=Outcome.RECOGNISED,
            assessment__council__level=Level.PROVINCIAL,
        )  # fmt: skip
        return found.filter(Exists(provincial))
    if reach == Reach.COUNTRY:
        return found.filter(Exists(WiderReach.objects.filter(initiative=OuterRef("pk"))))
    return found


def parts_in(rule: TitleRule, year: int) -> QuerySet[Author]:
    """Give the consented parts in initiatives that count for the rule in that year."""
    years = range(year - rule.initiative_years + 1, year + 1)
    return Author.objects.filter(
        consent=Consent.AGREED,
        person__isnull=False,
        share__gte=F("initiative__season__campaign__duty_min_share"),
        initiative__in=reaching(rule.reach).filter(season__year__in=years),
    )


def eligible(duties: QuerySet[Duty], rule: TitleRule, year: int) -> QuerySet[Duty]:
    """Give those of the duties whose people may be proposed for the title in that year."""
    return duties.filter(may_be_proposed(duties, rule, year))


def may_be_proposed(duties: QuerySet[Duty], rule: TitleRule, year: int) -> Q:
    """Give what is true of the duties of people who may be proposed; one query for the titles held among them."""
    allowed = Q()
    if rule.after:
        among = TitleHeld.objects.filter(person__in=duties.values("person"), title=rule.after, year__lte=year)
        among = among.filter(year__gte=year - rule.last_within - rule.most_years_apart * max(rule.times - 1, 0))
        held = among.order_by().values_list("person").annotate(years=ArrayAgg("year"))
        allowed &= Q(person__in=[who for who, years in held if _is_enough(years, rule, year)])
    if rule.reach:
        allowed &= Q(Exists(parts_in(rule, year).filter(person=OuterRef("person"))))
    return allowed & Q(season__year=year)


def verdicts(duties: Iterable[Duty], rule: TitleRule, year: int) -> Iterator[Verdict]:
    """Say of each duty's person why he or she may be proposed or not; two queries whatever their number."""
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


def _is_enough(years: Iterable[int], rule: TitleRule, year: int) -> bool:
    return len(in_a_row(years, rule, year)) >= rule.times


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
