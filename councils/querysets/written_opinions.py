"""Questions about opinions in writing: sealed until their item is closed, and for good where they were superseded."""

from typing import Self

from django.db.models import Q, QuerySet

from councils.querysets.parts import before_councils_of
from councils.states import READ_OUT, ItemStatus


class WrittenOpinionQuerySet(QuerySet):
    """Opinions in writing."""

    def visible_to(self, user) -> Self:
        """The user's own, and those read out, on items in which the user has a part."""
        if not user.is_authenticated:
            return self.none()
        opened = Q(item__status=ItemStatus.CLOSED) & (Q(counted=True) | Q(because__in=READ_OUT))
        own = Q(seat__person=user)
        return self.filter(own | opened).filter(before_councils_of(user, assessment="item__assessment"))

    def kept_by(self, user) -> Self:
        """The user's own on dossiers in which he or she has a part and which are on no agenda at the moment."""
        return self.filter(before_councils_of(user, assessment="kept_for"), seat__person=user)

    def for_notice(self) -> Self:
        """All that telling the writer asks."""
        return self.select_related("seat__person", "item__session", "item__assessment__initiative")
