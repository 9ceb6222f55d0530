"""How an initiative has spread: which units apply it, learned from whom and since when, and with what benefit.

Only what is confirmed counts. The claimed benefits (signed by the receiving units) and the confirmed ones (found by a
third unit) are two figures and never one sum.
"""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet

from accounts.models import Unit, User
from initiatives.models import Adoption, BenefitCheck, Initiative
from initiatives.permissions.adoption import units_for, why_not_adopt
from initiatives.states import AdoptionStatus

MOST_BARS = 12


@dataclass
class Node:
    """One application in the family tree, and those that learned it there."""

    adoption: Adoption
    children: list["Node"] = field(default_factory=list)


def tree_of(adoptions: Iterable[Adoption]) -> list[Node]:
    """Give the applications as trees; whose parent is not among them stands at the top."""
    nodes = {each.pk: Node(each) for each in adoptions}
    top = []
    for node in nodes.values():
        above = nodes.get(node.adoption.parent_id)
        (above.children if above else top).append(node)
    return top


def spread_in_time(starts: Iterable[datetime.date]) -> list[tuple[str, int]]:
    """Count what began in each month from the first to the last; by quarter or year where months are too many."""
    days = list(starts)
    for months in (1, 3, 12):
        counts = Counter((day.year * 12 + day.month - 1) // months for day in days)
        periods = range(min(counts), max(counts) + 1) if counts else range(0)
        if len(periods) <= MOST_BARS:
            break
    return [(_period(each, months), counts[each]) for each in periods]


def _period(number: int, months: int) -> str:
    year, month = divmod(number * months, 12)
    if months == 1:
        return f"{month + 1}/{year}"
    return str(year) if months == 12 else f"{'I II III IV'.split()[month // 3]}/{year}"


def spread_over_units(adoptions: Iterable[Adoption]) -> list[tuple[str, int]]:
    """Count the units that apply it below each unit one step above them, the most first."""
    counts = Counter(each.unit.path[: -Unit.steplen] or each.unit.path for each in adoptions)
    names = dict(Unit.objects.filter(path__in=counts).values_list("path", "name"))
    return sorted(((names[path], count) for path, count in counts.items()), key=lambda row: (-row[1], row[0]))


@dataclass(frozen=True)
class Benefits:
    """What applications bring in a year, in đồng: as signed by those who apply, and as a third unit found it.

    `claimed` is the sum over all confirmed applications with a sum; `checked_claim` what those among them claimed
    whose benefit has been checked in money, to stand beside `confirmed`, the sum of their newest checks.
    """

    claimed: int = 0
    claimed_count: int = 0
    not_computable_count: int = 0
    checked_claim: int = 0
    confirmed: int = 0
    confirmed_count: int = 0


def benefits_of(adoptions: QuerySet[Adoption]) -> Benefits:
    """Give the benefits of the confirmed ones among these applications; three figures' worth in two queries.

    Of several checks of one application the newest holds: each tells the benefit of one year.
    """
    signed = adoptions.confirmed().order_by().values_list("pk", "confirmation__benefit")
    claims = dict(signed)
    checks = BenefitCheck.objects.done().filter(adoption__in=adoptions).order_by("after_months")
    newest = {pk: (claimed, found) for pk, claimed, found in checks.values_list("adoption", "claimed", "confirmed")}
    in_money = {pk: pair for pk, pair in newest.items() if pair[1] is not None}
    sums = [claim for claim in claims.values() if claim is not None]
    return Benefits(
        claimed=sum(sums),
        claimed_count=len(sums),
        not_computable_count=len(claims) - len(sums),
        checked_claim=sum(claimed or 0 for claimed, _found in in_money.values()),
        confirmed=sum(found for _claimed, found in in_money.values()),
        confirmed_count=len(in_money),
    )


def may_adopt(user: User, initiative: Initiative, live: Iterable[Adoption]) -> bool:
    """Say whether the user has a unit that may apply it and is not among these live applications already."""
    if why_not_adopt(user, initiative) is not None:
        return False
    return bool({unit.pk for unit in units_for(user, initiative)} - {each.unit_id for each in live})


def replication_for(initiative: Initiative, user: User) -> dict:
    """Give what the page of an initiative shows of its spreading to this visitor."""
    seen = Adoption.objects.visible_to(user).filter(initiative=initiative).live().for_list()
    adoptions = list(seen.order_by("starts_on", "pk"))
    return {
        "applied": [each for each in adoptions if each.status == AdoptionStatus.CONFIRMED],
        "applying": [each for each in adoptions if each.status != AdoptionStatus.CONFIRMED],
        "may_adopt": may_adopt(user, initiative, adoptions),
    }


def public_replication(initiative_id: int, user: User) -> dict:
    """Give what the public registry shows: the units and since when; whoever is signed in reads who they were."""
    confirmed = Adoption.objects.confirmed().filter(initiative=initiative_id).for_list()
    context = {"applied": list(confirmed.order_by("starts_on", "pk")), "may_adopt": False}
    if user.is_authenticated:
        initiative = Initiative.objects.select_related("unit").get(pk=initiative_id)
        context["may_adopt"] = why_not_adopt(user, initiative) is None
    return context
