"""Every question we ask about notices and what has been sent."""

import datetime
from typing import Self

from django.db.models import QuerySet


class NoticeQuerySet(QuerySet):
    """Inboxes."""

    def visible_to(self, user) -> Self:
        """The user's own inbox; nobody reads somebody else's."""
        return self.filter(person=user)

    def unread(self) -> Self:
        """Not opened yet."""
        return self.filter(read_at__isnull=True)


class DeliveryQuerySet(QuerySet):
    """What leaves the house."""

    def waiting(self) -> Self:
        """Neither sent nor given up."""
        return self.filter(next_try_at__isnull=False)

    def due(self, now: datetime.datetime) -> Self:
        """Those whose next try has come, the oldest first."""
        return self.filter(next_try_at__lte=now).order_by("next_try_at")
