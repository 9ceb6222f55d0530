"""Questions about the board of problems."""

import datetime
from typing import Self

from django.db.models import Count, Q, QuerySet

from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from common.finding import with_words
from initiatives.states import WantedStatus


class WantedQuerySet(QuerySet):
    """Problems units look for a solution to; everybody who signs in sees them."""

    def taking_offers(self, today: datetime.date) -> Self:
        """Those that take offers on that day."""
        return self.filter(status=WantedStatus.OPEN, until__gte=today)

    def of_units_of(self, user) -> Self:
        """Those of units for which the user is co-ordinator or head."""
        return self.filter(under(units_of(user, RoleName.COORDINATOR, RoleName.HEAD)))

    def search(self, text: str) -> Self:
        """Those whose title contains all words, with or without diacritics."""
        return self.filter(with_words(text, "search"))

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related("unit", "field", "posted_by").annotate(
            offer_count=Count("offers", filter=Q(offers__withdrawn_at__isnull=True))
        )
