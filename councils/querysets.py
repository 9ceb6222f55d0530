"""Every question we ask about councils, assessments, sessions, decisions and the registry."""

import datetime
from typing import Self

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.querysets import DatedQuerySet, in_force


class CouncilQuerySet(DatedQuerySet):
    """Councils."""

    def of_unit(self, unit, level: str, on: datetime.date) -> Self:
        """Councils of this very unit at this level on that day (one at most, while nothing else is set up)."""
        return self.in_force(on).filter(unit=unit, level=level)


class SeatQuerySet(DatedQuerySet):
    """Seats."""

    def of(self, user, on: datetime.date) -> Self:
        """Seats the user holds on that day, in councils that exist on it."""
        return self.in_force(on).filter(in_force(on, since="council__starts_on", until="council__ends_on"), person=user)


class AssessmentQuerySet(QuerySet):
    """Assessments."""

    def visible_to(self, user) -> Self:
        """What is before the user's councils, less what the user is recused from or an author of."""
        if not user.is_authenticated:
            return self.none()
        seats = user.seats.of(user, timezone.localdate())
        return self.filter(council__in=seats.values("council_id")).exclude(
            Q(pk__in=user.seats.values("recusals__assessment_id").filter(recusals__isnull=False))
            | Q(initiative_id__in=user.authorships.values("initiative_id"))
        )


class AssignmentQuerySet(QuerySet):
    """Queues of members."""

    def to_do(self) -> Self:
        """Dossiers whose score sheet is not in."""
        return self.filter(done_at__isnull=True)

    def done(self) -> Self:
        """Dossiers already scored."""
        return self.filter(done_at__isnull=False)


class SessionQuerySet(QuerySet):
    """Sessions."""


class DecisionQuerySet(QuerySet):
    """Decisions."""


class RegistryQuerySet(QuerySet):
    """Entries of the public registry."""
