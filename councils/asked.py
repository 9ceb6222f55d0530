"""Who is asked in a session by correspondence, on what, and who has not answered; never what anybody has answered."""

from collections.abc import Iterable

from councils.counting import in_their_places
from councils.models import AgendaItem, Attendance, Recusal, Reply, Seat, Session
from councils.states import ItemStatus


def lines_asked(session: Session) -> list[Attendance]:
    """Give the list of those who are asked, in their order: seats with a vote, a substitute in the member's place.

    A substitute has a line from when two officers have agreed that the member cannot answer.
    """
    related = ("seat__person", "seat__stands_in_for__person")
    lines = list(session.attendances.select_related(*related).order_by("seat__position", "seat"))
    acting = {each.seat_id for each in lines if each.seat.stands_in_for_id}
    return [each for each in in_their_places(lines, acting) if each.seat.may_vote]


def seats_asked(session: Session) -> dict[int, Seat]:
    """Give the seats that are asked, by key."""
    return {line.seat_id: line.seat for line in lines_asked(session)}


def without_part(items: Iterable[AgendaItem]) -> dict[int, set[int]]:
    """Give by item the seats that have no part in it."""
    items = list(items)
    rows = Recusal.objects.binding().filter(assessment__in=[item.assessment_id for item in items])
    pairs = set(rows.values_list("assessment", "seat"))
    return {item.pk: {seat for assessment, seat in pairs if assessment == item.assessment_id} for item in items}


def repliers(items: Iterable[AgendaItem]) -> dict[int, set[int]]:
    """Give by item the seats that have answered."""
    found: dict[int, set[int]] = {item.pk: set() for item in items}
    for item, seat in Reply.objects.filter(item__in=list(found)).order_by().values_list("item", "seat"):
        found[item].add(seat)
    return found


def missing_of(items: Iterable[AgendaItem], asked: Iterable[int]) -> dict[int, set[int]]:
    """Give by item the seats that are asked and have not answered."""
    items, asked = list(items), set(asked)
    out, answered = without_part(items), repliers(items)
    return {item.pk: asked - out[item.pk] - answered[item.pk] for item in items}


def still_missing(session: Session) -> set[int]:
    """Give the seats from which an answer is missing on any item that is not postponed."""
    items = list(session.items.filter(status=ItemStatus.WAITING))
    return set().union(*missing_of(items, seats_asked(session)).values())
