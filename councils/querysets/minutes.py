"""Questions about minutes."""

from typing import Self

from django.db.models import QuerySet

from councils.seats import councils_of


class MinutesQuerySet(QuerySet):
    """Minutes of sessions."""

    def visible_to(self, user) -> Self:
        """Those of the user's councils; items without a part are left out of them (`papers.minutes.seen_by`)."""
        return self.filter(session__council__in=councils_of(user)) if user.is_authenticated else self.none()
