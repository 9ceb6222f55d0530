"""Questions about appeals."""

import datetime
from typing import Self

from django.db.models import Q, QuerySet

from councils.seats import held_by, run_by
from councils.states import OPEN_APPEALS


class AppealQuerySet(QuerySet):
    """Appeals."""

    def visible_to(self, user) -> Self:
        """To authors of the initiative; to officers of the council that hears it and hearers who are no authors."""
        if not user.is_authenticated:
            return self.none()
        own = user.authorships.values("initiative_id")
        return self.filter(Q(item__assessment__initiative__in=own) | self._before(user))

    def before(self, user) -> Self:
        """Those the user has before him or her: as an officer, or as a hearer."""
        return self.filter(self._before(user)) if user.is_authenticated else self.none()

    @staticmethod
    def _before(user) -> Q:
        heard = [seat.pk for seat in held_by(user)]
        own = user.authorships.values("initiative_id")
        return (Q(council__in=run_by(user)) | Q(hearers__seat__in=heard)) & ~Q(item__assessment__initiative__in=own)

    def open(self) -> Self:
        """Those without an answer."""
        return self.filter(status__in=OPEN_APPEALS)

    def overdue(self, today: datetime.date) -> Self:
        """Those that should have been answered before today."""
        return self.open().filter(due_on__lt=today)

    def for_list(self) -> Self:
        """All that one row shows."""
        related = ("by", "council", "item__assessment__initiative__unit", "item__assessment__council", "item__decision")
        return self.select_related(*related).distinct()
