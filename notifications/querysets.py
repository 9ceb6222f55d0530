"""Every question we ask about notices and what has been sent."""

import datetime
from typing import Self

from django.apps import apps
from django.db.models import Count, DateTimeField, ExpressionWrapper, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from notifications.states import USUAL_HOUR, Fate


class NoticeQuerySet(QuerySet):
    """Inboxes."""

    def visible_to(self, user) -> Self:
        """The user's own inbox; nobody reads somebody else's."""
        return self.filter(person=user)

    def unread(self) -> Self:
        """Not opened yet."""
        return self.filter(read_at__isnull=True)

    def for_list(self) -> Self:
        """All that one entry of the inbox shows, with the reminder it is of, if any."""
        return self.prefetch_related("reminders__step")


class DeliveryQuerySet(QuerySet):
    """What leaves the house."""

    def waiting(self) -> Self:
        """Neither sent nor given up."""
        return self.filter(next_try_at__isnull=False)

    def due(self, now: datetime.datetime) -> Self:
        """Those whose next try has come, the oldest first."""
        return self.filter(next_try_at__lte=now).order_by("next_try_at")

    def for_admin(self) -> Self:
        """All that one row of the administration shows."""
        found = self.select_related("person", "notice", "asked_by")
        return found.prefetch_related("notice__reminders__step__rule")

    def for_letter(self) -> Self:
        """Those that wait for a letter of the day which nobody has written yet."""
        return self.filter(fate=Fate.LETTER, letter__isnull=True)

    def whose_hour_has_come(self, now: datetime.datetime) -> Self:
        """Of those that wait for a letter, the ones whose reader's hour of this day has come since they were told.

        What is told within the hour in which the letter goes still belongs to it; what comes later waits for the next
        day.
        """
        local = timezone.localtime(now)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        hour = Coalesce("person__letter_hour__hour", USUAL_HOUR)
        known_before = ExpressionWrapper(
            Value(midnight) + (F("its_hour") + 1) * Value(datetime.timedelta(hours=1)), output_field=DateTimeField()
        )
        return (
            self.for_letter()
            .annotate(its_hour=hour)
            .filter(its_hour__lte=local.hour, person__is_active=True)
            .annotate(known_before=known_before)
            .filter(made_at__lt=F("known_before"))
        )


class OutageQuerySet(QuerySet):
    """Times in which a channel was away."""

    def lasting(self) -> Self:
        """Those that are not over."""
        return self.filter(over_at__isnull=True)

    def with_waiting(self) -> Self:
        """Each with how many deliveries wait for its channel."""
        waiting = apps.get_model("notifications", "Delivery").objects.waiting().filter(channel=OuterRef("channel"))
        count = waiting.order_by().values("channel").annotate(count=Count("pk")).values("count")
        return self.annotate(waiting_count=Coalesce(Subquery(count), 0))


class PushSubscriptionQuerySet(QuerySet):
    """Devices that take messages."""

    def visible_to(self, user) -> Self:
        """The user's own."""
        return self.filter(person=user)


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
        return self.select_related("step__rule", "person", "notice", "asked_by")
