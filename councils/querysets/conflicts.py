"""Questions about conflicts of interest."""

from typing import Self

from django.db.models import Exists, OuterRef, Q, QuerySet

from councils.seats import run_under_names
from councils.states import BEFORE_SCORES_CLOSE, CONFLICTS_CAN_CHANGE, RecusalStatus


class RecusalQuerySet(QuerySet):
    """Conflicts of members."""

    def binding(self) -> Self:
        """Those in force: the member has no part in the item."""
        return self.filter(status=RecusalStatus.IN_FORCE)

    def standing(self) -> Self:
        """Those in force and those nobody has decided on: the member is not assigned."""
        return self.exclude(status=RecusalStatus.SET_ASIDE)

    def to_decide(self) -> Self:
        """Proposals that wait for an answer: the member has not left the item anyway, and it is still open."""
        left = self.model.objects.binding().filter(assessment=OuterRef("assessment"), seat=OuterRef("seat"))
        return self.filter(~Exists(left), status=RecusalStatus.PROPOSED, assessment__status__in=CONFLICTS_CAN_CHANGE)

    def decided_by_user(self, user) -> Self:
        """Those on which the user may decide: of members other than the user, in items the user has a part in."""
        seen = self.model._meta.get_field("assessment").related_model.objects.visible_to(user)
        councils = self.model._meta.get_field("seat").related_model._meta.get_field("council").related_model
        masked = Q(assessment__rule_sheet__is_anonymous=True, assessment__status__in=BEFORE_SCORES_CLOSE)
        masked &= ~Q(assessment__council__in=run_under_names(user))
        return (
            self.filter(assessment__in=seen, assessment__council__in=councils.objects.run_by(user).values("pk"))
            .exclude(seat__person=user)
            .exclude(masked)
        )

    def for_list(self) -> Self:
        """All that one row of a list shows."""
        return self.select_related("assessment__initiative", "seat__person", "by", "decided_by", "decided_for")
