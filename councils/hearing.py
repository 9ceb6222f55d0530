"""Who had a hand in what is appealed against, who may hear the appeal, and which council judges anew."""

import datetime
import math

from django.db.models import Q
from django.utils import timezone

from accounts.states import Level
from councils.models import Appeal, Assessment, Council, DecisionItem, OpenVote, Roll, Seat
from councils.states import OFFICERS, RecusalStatus, SheetStatus

LEAST_TO_JUDGE = 3  # the smallest council (process.md 2.4)


def last_day_of(item: DecisionItem) -> datetime.date:
    """Give the last day of the appeal against what this item refused, or against its being cancelled."""
    told_at = item.revoked_at or item.decision.published_at
    return timezone.localdate(told_at) + datetime.timedelta(days=item.decision.council.appeal_days)


def refusal_of(item: DecisionItem) -> str:
    """Give why the item was refused, as the notice to its authors says; empty where it was recognised."""
    refused = item.decision.content.get("refused", [])
    return next((row["reason"] for row in refused if row["item"] == item.pk), "")


def council_above(council: Council) -> Council | None:
    """Give the council of the nearest unit above, at another level, that exists today."""
    today = timezone.localdate()
    path = council.unit.path
    above = Council.objects.in_force(today).filter(kind=council.kind).exclude(pk=council.pk).select_related("unit")
    found = [each for each in above.filter(unit__depth__lte=council.unit.depth) if path.startswith(each.unit.path)]
    higher = [each for each in found if each.unit_id != council.unit_id or each.level == Level.PROVINCIAL]
    return max(higher, key=lambda each: (each.unit.depth, each.pk), default=None)


def took_part(assessment: Assessment) -> set[int]:
    """Give the people who scored or voted on it, openly or on the roll of a secret ballot, or were recused from it.

    Earlier assessments it follows in the same council count too: what is appealed against rests on them.
    """
    keys = []
    each = assessment
    while each is not None and each.council_id == assessment.council_id:
        keys.append(each.pk)
        each = each.follows
    recused = Q(recusals__assessment__in=keys, recusals__status=RecusalStatus.IN_FORCE)
    people = set(Seat.objects.filter(recused).values_list("person_id", flat=True))
    handed_in = Q(sheets__assessment__in=keys, sheets__status=SheetStatus.SUBMITTED)
    people |= set(Seat.objects.filter(handed_in).values_list("person_id", flat=True))
    people |= set(OpenVote.objects.filter(item__assessment__in=keys).values_list("seat__person_id", flat=True))
    rolls = Roll.objects.filter(item__item__assessment__in=keys, voted=True)
    return people | set(rolls.values_list("person_id", flat=True))


def authors_of(assessment: Assessment) -> set[int]:
    """Give the authors with an account."""
    people = assessment.initiative.authors.filter(person__isnull=False)
    return set(people.values_list("person_id", flat=True))


def may_hear(appeal: Appeal) -> list[Seat]:
    """Give the seats of the hearing council whose members had no hand in it and are no authors."""
    assessment = appeal.item.assessment
    barred = took_part(assessment) | authors_of(assessment)
    seats = _members(appeal.council)
    return [seat for seat in seats if seat.person_id not in barred]


def judges_anew(assessment: Assessment) -> tuple[Council, list[Seat]]:
    """Give the council that judges anew and the seats kept out of it.

    The same council, without those who took part, where enough others remain: an officer, half of its votes and at
    least three, as many scores as its rules ask for. Else the council above; where there is none the same one, whole.
    """
    same = assessment.council
    former = took_part(assessment)
    seats = _members(same)
    barred = former | authors_of(assessment)
    others = [seat for seat in seats if seat.person_id not in barred]
    least = max(LEAST_TO_JUDGE, math.ceil(sum(seat.may_vote for seat in seats) / 2))
    is_run = any(seat.office in OFFICERS for seat in others)
    scoring = sum(seat.may_score for seat in others)
    if is_run and sum(seat.may_vote for seat in others) >= least and scoring >= assessment.rule_sheet.min_sheets:
        return same, _seats_of(same, former)
    above = council_above(same)
    if above is None:
        return same, []
    return above, _seats_of(above, former)


def _members(council: Council) -> list[Seat]:
    """Give the seats of members: neither outside experts nor those who only stand in for somebody."""
    return list(council.seats.in_force(timezone.localdate()).members().select_related("person"))


def _seats_of(council: Council, people: set[int]) -> list[Seat]:
    """Give all seats these people hold in the council, as substitutes too."""
    return list(council.seats.in_force(timezone.localdate()).filter(person__in=people).order_by("position", "pk"))
