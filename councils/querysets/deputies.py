"""Questions about who acts for whom in a council."""

import datetime
from typing import Self

from django.db.models import F, Q

from accounts.querysets import SubstituteQuerySet, in_force_through
from councils.states import OFFICERS


class SeatDeputyQuerySet(SubstituteQuerySet):
    """Who acts for whom in a council, from a day to a day."""

    def in_force(self, on: datetime.date) -> Self:
        """Those who act on that day: both seats are held, and whoever is absent has not left."""
        held = in_force_through("seat", on) & in_force_through("deputy", on) & Q(seat__person__is_active=True)
        return super().in_force(on).filter(held)

    def for_officers(self) -> Self:
        """Those who act for whoever runs a council."""
        return self.filter(seat__office__in=OFFICERS)

    def at(self, moment: datetime.datetime, day: datetime.date) -> Self:
        """Those who acted at a moment of that day, whatever has been ended since."""
        acted = Q(starts_on__lte=day, ends_on__gte=day, created_at__lte=moment)
        held = in_force_through("seat", day) & in_force_through("deputy", day)
        return self.filter(acted & held).filter(Q(ended_at__isnull=True) | Q(ended_at__gt=moment))

    def of_people(self, *people: int) -> Self:
        """Those between whom of these people one acts for another."""
        return self.filter(seat__person__in=people, deputy__person__in=people)

    def to_begin(self, on: datetime.date) -> Self:
        """Those whose days have come and whose dossiers have not moved yet."""
        return self.in_force(on).filter(moved_at__isnull=True)

    def to_give_back(self, on: datetime.date) -> Self:
        """Those who have dossiers and act no more: the last day is over, it was ended, or a seat was."""
        moved = self.filter(moved_at__isnull=False, returned_at__isnull=True)
        return moved.exclude(pk__in=self.model.objects.in_force(on).values("pk"))

    def for_list(self) -> Self:
        """All that one row shows."""
        people = ("seat__person", "seat__council", "deputy__person", "named_by", "ended_by")
        return self.select_related(*people).order_by(F("starts_on").desc(), "-pk")
