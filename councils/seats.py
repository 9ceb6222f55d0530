"""The seats a person holds today, and the offices he or she does the deeds of: sight and deeds begin here.

An office is one's own, or that of somebody absent whose deputy one is (docs/decisions/0074). A vote, a score sheet and
a key go with the own seat alone.
"""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from common.daily import read_today
from councils.held import read_seats
from councils.states import OFFICERS, Office, RecusalStatus


@dataclass(frozen=True)
class Absent:
    """Somebody for whom a member acts, or who acts for the member: whose office, whose name, until when."""

    person_id: int
    name: str
    office: str
    until: datetime.date


def held_by(user) -> list:
    """Give the seats of a member the user holds today, in councils that exist today.

    Lists put their keys into their own question: joined to all that a row shows, seats and councils would cost the
    database longer to plan than the list to read.
    """
    return [seat for seat in _held_by(user) if seat.office != Office.EXPERT]


def run_by(user) -> list:
    """Give the councils whose work the user runs today, by an own office or for somebody absent."""
    return [seat.council for seat in held_by(user) if not OFFICERS.isdisjoint(offices_of(seat))]


def run_under_names(user) -> list:
    """Give of these councils those in which the user reads authors that are hidden from who scores.

    Whoever acts for an officer and scores too reads as the other members do.
    """
    return [
        seat.council
        for seat in held_by(user)
        if seat.office in OFFICERS or (not seat.may_score and not OFFICERS.isdisjoint(offices_of(seat)))
    ]


def screened_by(user) -> list:
    """Give the councils whose waiting dossiers the user reads: under names, or where no authors are hidden."""
    open_ones = {council.pk for council in run_under_names(user)}
    return [council for council in run_by(user) if council.pk in open_ones or not council.rule_sheet.is_anonymous]


def expert_seats_of(user) -> list:
    """Give the seats of an outside expert the user holds today: they show the dossiers asked about, and no more."""
    return [seat for seat in _held_by(user) if seat.office == Office.EXPERT]


def councils_of(user) -> list[int]:
    """Give the keys of the councils on which the user has a seat today."""
    return [seat.council_id for seat in held_by(user)]


def offices_in(user, council) -> set[str]:
    """Give the offices of a council whose deeds the user does today: the own one, and those of whom he or she acts for.

    Nothing where the user has no seat.
    """
    return set().union(*(offices_of(seat) for seat in held_by(user) if seat.council_id == council.pk))


def offices_of(seat) -> set[str]:
    """Give the offices of one seat as `held_by` gave it: the own one, and those of whom it acts for."""
    return {seat.office, *(each.office for each in seat.absent)}


def represented_in(user, council, *offices: str) -> Absent | None:
    """Give the absent officer by whose office alone the user does such a deed today; None by an own office."""
    for seat in held_by(user):
        if seat.council_id == council.pk and seat.office not in offices:
            return next((each for each in seat.absent if each.office in offices), None)
    return None


def acts_between(user, other: int, council) -> bool:
    """Say whether one of the two acts today for the other in this council: an officer and the deputy are one hand."""
    people = {
        each.person_id
        for seat in held_by(user)
        if seat.council_id == council.pk
        for each in (*seat.absent, *seat.deputed)
    }
    return other in people


def recused_from(user):
    """Give the keys of the assessments in which the user has no part as a member, as a subquery; authorship aside."""
    return user.seats.filter(recusals__status=RecusalStatus.IN_FORCE).values("recusals__assessment_id")


def _held_by(user) -> list:
    """Read the seats once for each instance of the user and day, with who acts for whom; one question."""
    return read_today(user, "_seats", lambda: _read(user))


def _read(user) -> list:
    """Read the seats; those who only stand in for somebody, while they act."""
    seats = read_seats(user.seats.model, user.pk, timezone.localdate())
    for seat in seats:
        seat.absent, seat.deputed = _named(seat.absent), _named(seat.deputed)
    if any(seat.stands_in_for_id for seat in seats):  # few people do: others are not asked about
        acting = set(user.seats.acting().values_list("pk", flat=True))
        seats = [seat for seat in seats if seat.pk in acting]
    return seats


def _named(rows: list[list]) -> list[Absent]:
    return [Absent(person, name, office, datetime.date.fromisoformat(until)) for person, name, office, until in rows]
