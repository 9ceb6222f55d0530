"""Queues of members: what is assigned to whom, in which order, with all that a row shows."""

import datetime
from functools import reduce
from operator import or_
from typing import Self

from django.db.models import Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from accounts.querysets import in_force_through
from councils.querysets.parts import has_part
from councils.seats import held_by
from councils.states import RecusalStatus
from initiatives.models import Author

BEGINNING = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
END = datetime.datetime(3000, 1, 1, tzinfo=datetime.UTC)
QUEUE_ORDERS = {
    "fewest": ("turn", "assessment__sheet_count"),
    "due": ("turn", "due_at"),
    "number": ("assessment__initiative__number",),
}
QUEUE_RANKS = {
    "turn": Coalesce("skipped_at", Value(BEGINNING)),
    "due_at": Coalesce("assessment__scores_due_at", Value(END)),
}
SHOWN_IN_QUEUE = {
    "scores_due_at": F("assessment__scores_due_at"),
    "council_id": F("assessment__council"),
    "assigned_count": F("assessment__assigned_count"),
    "number": F("assessment__initiative__number"),
    "title": F("assessment__initiative__title"),
    "unit": F("assessment__initiative__unit__name"),
    "field": F("assessment__initiative__field__name"),
    "mark_count": F("own_sheet__mark_count"),
    "total": F("own_sheet__total"),
}


class AssignmentQuerySet(QuerySet):
    """Queues of members."""

    def visible_to(self, user) -> Self:
        """The user's own queue, on seats held today, less what the user has no part in."""
        if not user.is_authenticated:
            return self.none()
        own = [Q(seat=seat.pk, assessment__council=seat.council_id) for seat in held_by(user)]
        return self.filter(reduce(or_, own), has_part(user, assessment="assessment")) if own else self.none()

    def of_those_with_a_part(self, on: datetime.date) -> Self:
        """Assignments on seats held on that day, less those their members have left because of a conflict."""
        left = Q(assessment__recusals__status=RecusalStatus.IN_FORCE, assessment__recusals__seat=F("seat"))
        return self.filter(in_force_through("seat", on)).exclude(
            Exists(self.model.objects.filter(left, pk=OuterRef("pk")))
        )

    def to_do(self, order: str = "fewest") -> Self:
        """Dossiers whose score sheet is not in, in one of the `QUEUE_ORDERS`; those put off come last."""
        wanted = QUEUE_ORDERS[order]
        ranks = {name: rank for name, rank in QUEUE_RANKS.items() if name in wanted}
        return self.filter(done_at__isnull=True).annotate(**ranks).order_by(*wanted, "pk")

    def answered_by_seat(self) -> Self:
        """How many each member has still to do, and of these: not seen, not accepted; as plain values."""
        waiting = self.filter(done_at__isnull=True).order_by()
        return waiting.values("seat", "seat__person__full_name", "seat__position").annotate(
            waiting=Count("pk"),
            unseen=Count("pk", filter=Q(seen_at__isnull=True)),
            unaccepted=Count("pk", filter=Q(accepted_at__isnull=True)),
        )

    def done(self) -> Self:
        """Dossiers already scored, the latest first."""
        return self.filter(done_at__isnull=False).order_by("-done_at", "-pk")

    def for_list(self) -> Self:
        """All that one row of the queue shows, as plain values: the dossier and how far the member's own sheet is."""
        own_sheet = FilteredRelation("assessment__sheets", condition=Q(assessment__sheets__seat=F("seat")))
        authors = Author.objects.filter(initiative=OuterRef("assessment__initiative")).order_by("position", "pk")
        name = Coalesce("person__full_name", "outside_name")
        return self.annotate(own_sheet=own_sheet).values(
            "pk",
            "assessment_id",
            "assessment__sheet_count",
            "assessment__council_id",
            "assessment__initiative_id",
            "assessment__rule_sheet__is_anonymous",
            "assessment__status",
            "seen_at",
            "accepted_at",
            "done_at",
            "skip_reason",
            **SHOWN_IN_QUEUE,
            lead_author=Subquery(authors.values_list(name)[:1]),
            author_count=Subquery(authors.order_by().values("initiative").values_list(Count("pk"))),
        )
