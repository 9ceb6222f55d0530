"""Who hears that somebody acts for an absent member of a council: both of them, and who runs it."""

from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from councils.models import SeatDeputy
from notifications.actions import News, notify_of


def tell(row: SeatDeputy, event: str, by: User) -> None:
    """Tell of a deputy named or ended; never the one who did it."""
    context = {"row": row, "by": by}
    deputy = row.deputy.person
    around = [each for each in _people(row) if each != deputy]
    council, page = row.seat.council, _page(row)
    notify_of(
        News(_but(by, [deputy]), f"councils/you_act_{event}", council, page, context=context),
        News(_but(by, around), f"councils/deputy_{event}", council, page, context=context),
    )


def moved(row: SeatDeputy, *, taken: int, left: int) -> None:
    """Tell how many dossiers have moved to the deputy, and how many are back with the secretary."""
    if taken or left:
        context = {"row": row, "taken": taken, "left": left}
        notify_of(News(_people(row), "councils/queue_moved", row.seat.council, _page(row), context=context))


def gave_back(row: SeatDeputy, *, count: int, kept: int) -> None:
    """Tell how many dossiers came back, and how many stay with the deputy, who has begun them."""
    if count or kept:
        context = {"row": row, "count": count, "kept": kept}
        notify_of(News(_people(row), "councils/queue_back", row.seat.council, _page(row), context=context))


def _people(row: SeatDeputy) -> list[User]:
    """Give both of them and the officers of the council."""
    seats = row.seat.council.seats.in_force(timezone.localdate()).officers().select_related("person")
    found = {row.seat.person_id: row.seat.person, row.deputy.person_id: row.deputy.person}
    return list((found | {seat.person_id: seat.person for seat in seats}).values())


def _but(by: User, people: list[User]) -> list[User]:
    return [person for person in people if person != by]


def _page(row: SeatDeputy) -> str:
    return reverse("councils:deputy", args=[row.seat_id])
