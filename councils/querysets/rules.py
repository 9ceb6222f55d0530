"""Every question we ask about rule sheets."""

import datetime
from typing import Self

from django.db.models import Q

from accounts.querysets import DatedQuerySet
from councils.states import RuleStatus


class RuleSheetQuerySet(DatedQuerySet):
    """Rule sheets."""

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

    def with_parts(self) -> Self:
        """With criteria, bands, group minimums and grades, in a fixed number of queries."""
        return self.prefetch_related("criteria__bands", "group_minimums", "grades__conditions")
