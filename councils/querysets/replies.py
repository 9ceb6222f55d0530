"""Questions about replies in writing: read by their writers alone until their item is closed."""

from typing import Self

from django.db.models import Q, QuerySet

from councils.querysets.parts import before_councils_of
from councils.states import ItemStatus


class ReplyQuerySet(QuerySet):
    """Replies in writing."""

    def opened(self) -> Self:
        """Those on items the council has concluded: until then, and on what was postponed, they are sealed."""
        return self.filter(item__status=ItemStatus.CLOSED)

    def visible_to(self, user) -> Self:
        """The user's own, and those that were opened, on items in which the user has a part."""
        if not user.is_authenticated:
            return self.none()
        seen = Q(seat__person=user) | Q(item__status=ItemStatus.CLOSED)
        return self.filter(seen).filter(before_councils_of(user, assessment="item__assessment"))
