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


class StepQuerySet(QuerySet):
    """Steps of ladders."""

    def in_use(self) -> Self:
        """Steps that remind, with their ladders."""
        return self.filter(is_active=True, rule__is_active=True).select_related("rule")


class ReminderQuerySet(QuerySet):
    """Who has been reminded."""

    def visible_to(self, user) -> Self:
        """The user's own."""
        return self.filter(person=user)

    def for_list(self) -> Self:
        """All that one row of the log shows."""
        return self.select_related("step__rule", "person", "notice")
