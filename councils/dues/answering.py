"""Who answers in councils for what is due: the secretary or chair of the council named, or nearest to the unit."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection
from functools import cached_property

from django.db.models import Case, When

from accounts.models import Unit
from councils.models import Seat
from initiatives.states import Kind
from notifications.dues import Answering, Due, Scope


class Officers:
    """The holders of an office on a day and their deputies, by council and by unit.

    One query, when the first question is asked.
    """

    def __init__(self, on: datetime.date, office: str) -> None:
        held = Seat.objects.in_force(on).acting_as(on, office).filter(person__is_active=True)
        # Whoever holds the office comes before the deputy.
        seats = held.order_by("council", Case(When(office=office, then=0), default=1), "position", "pk")
        self.seats = seats.select_related("council__unit")

    @cached_property
    def by_council(self) -> dict[int, Scope]:
        """The officers of each council."""
        people: dict[int, list[int]] = defaultdict(list)
        for seat in self.seats:
            people[seat.council_id].append(seat.person_id)
        names = {seat.council_id: seat.council.name for seat in self.seats}
        return {key: Scope(f"council-{key}", names[key], tuple(found), key) for key, found in people.items()}

    @cached_property
    def by_unit(self) -> dict[tuple[str, str], Scope]:
        """Those of the standing councils, by the kind of what they judge and the paths of their units.

        Councils of a field or for one session are named by what is due itself.
        """
        councils = {seat.council_id: seat.council for seat in self.seats}.values()
        return {
            (Kind.MODEL if council.is_steering else Kind.INITIATIVE, council.unit.path): self.by_council[council.pk]
            for council in councils
            if council.field_id is None and not council.for_session and council.ends_on is None
        }

    def before(self, people: Collection[int]) -> tuple[list[int], list[str]]:
        """Give the councils in which one of these people holds the office, and the paths of their units."""
        wanted = set(people)
        councils = [key for key, scope in self.by_council.items() if not wanted.isdisjoint(scope.people)]
        return councils, [path for (_kind, path), scope in self.by_unit.items() if not wanted.isdisjoint(scope.people)]

    def of(self, due: Due) -> Scope | None:
        """Give who answers for this, never to the one who owes it."""
        scope = self.by_council.get(due.council_id) if due.council_id else self.nearest(due.unit_path)
        return scope if scope is not None and scope.people != (due.person_id,) else None

    def nearest(self, path: str, kind: str = Kind.INITIATIVE) -> Scope | None:
        """Give the officers of the standing council of the unit with this path, or of the nearest above."""
        ends = range(len(path), 0, -Unit.steplen)
        return next((self.by_unit[kind, path[:end]] for end in ends if (kind, path[:end]) in self.by_unit), None)


def answering_officers(office: str) -> Answering:
    """Give the function that reads the holders of an office once, and finds them for what is due."""

    def read(on: datetime.date) -> Callable[[Due], Scope | None]:
        return Officers(on, office).of

    return read
