"""Questions about commendations of models."""

from typing import Self

from django.db.models import Count, Q, QuerySet

from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from councils.querysets.decisions import prepared_by
from councils.states import DecisionStatus


class CommendationQuerySet(QuerySet):
    """Commendations."""

    def visible_to(self, user) -> Self:
        """Published ones, to everybody; drafts, to those who prepare or sign them."""
        published = Q(status=DecisionStatus.PUBLISHED)
        if not user.is_authenticated:
            return self.filter(published)
        signs = under(units_of(user, RoleName.HEAD), "issuer")
        return self.filter(published | prepared_by(user) | signs)

    def published(self) -> Self:
        """Those that hold."""
        return self.filter(status=DecisionStatus.PUBLISHED)

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related("issuer", "council").annotate(item_count=Count("items"))
