"""Questions about outside experts and what they were asked."""

from typing import Self

from django.db.models import QuerySet

from councils.seats import expert_seats_of


class ConsultationQuerySet(QuerySet):
    """What experts were asked."""

    def visible_to(self, user) -> Self:
        """The user's own, on seats of an expert held today, less what the user has left or written."""
        if not user.is_authenticated:
            return self.none()
        seats = [seat.pk for seat in expert_seats_of(user)]
        found = self.model._meta.get_field("assessment").related_model.objects.without_part_of(user)
        return self.filter(seat__in=seats, assessment__in=found) if seats else self.none()

    def for_list(self) -> Self:
        """All that one row of a list shows, masked or not."""
        related = ("initiative__unit", "council", "rule_sheet")
        found = self.select_related(*(f"assessment__{name}" for name in related))
        return found.prefetch_related("assessment__initiative__authors__person")

    def handed_in(self) -> Self:
        """Those that say something."""
        return self.filter(handed_in_at__isnull=False)
