"""Every question we ask about rule sheets."""

import datetime
from typing import Self

from django.db.models import Exists, Q
from django.utils import timezone

from accounts.querysets import DatedQuerySet
from councils.states import CriterionKind, Office, RuleStatus


class RuleSheetQuerySet(DatedQuerySet):
    """Rule sheets."""

    def visible_to(self, user) -> Self:
        """Templates, what the user's councils judge by or may choose, and the drafts the user writes."""
        if not user.is_authenticated:
            return self.none()
        if user.has_perm("councils.add_rulesheet"):
            return self
        seats = user.seats.of(user, timezone.localdate()).acting().exclude(office=Office.EXPERT)
        held = Q(council__in=seats.values("council")) | Q(
            council__isnull=True, level__in=seats.values("council__level")
        )
        written = Q(council__in=seats.acting_as(timezone.localdate(), Office.SECRETARY).values("council"))
        is_member = Q(Exists(seats))
        return self.filter(is_member & (Q(is_template=True) | (Q(status=RuleStatus.PUBLISHED) & held) | written))

    def published(self) -> Self:
        """Sheets councils may judge by."""
        return self.filter(status=RuleStatus.PUBLISHED, is_template=False)

    def holding(self, council, *, act: str, season, on: datetime.date) -> Self:
        """Published sheets of the council's level that hold on that day for the council, the act and the season."""
        return (
            self.published()
            .in_force(on)
            .filter(
                Q(council=council) | Q(council__isnull=True),
                Q(act=act) | Q(act=""),
                Q(season=season) | Q(season__isnull=True),
                level=council.level,
            )
        )

    def with_gates(self) -> Self:
        """Sheets that ask a question to be answered yes or no."""
        return self.filter(criteria__kind=CriterionKind.GATE)

    def with_parts(self) -> Self:
        """With criteria, bands, group minimums and grades, in a fixed number of queries."""
        return self.prefetch_related("criteria__bands", "group_minimums", "grades__conditions")
