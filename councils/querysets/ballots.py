"""Ballot boxes, what is in them and what two people do at them, as far as a visitor sees them."""

from typing import Self

from django.db.models import Q, QuerySet
from django.utils import timezone

from councils.querysets.parts import before_councils_of
from councils.seats import councils_of
from councils.states import ASKING_LASTS, LIVE_BOXES


class BoxItemQuerySet(QuerySet):
    """Items in ballot boxes."""

    def visible_to(self, user) -> Self:
        """Items of the user's councils in which the user has a part."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(before_councils_of(user, assessment="item__assessment"))


class BoxQuerySet(QuerySet):
    """Ballot boxes."""

    def visible_to(self, user) -> Self:
        """Boxes with an item in which the user has a part, and those of which the user holds a key."""
        if not user.is_authenticated:
            return self.none()
        items = self.model._meta.get_field("items").related_model.objects.visible_to(user)
        return self.filter(
            Q(pk__in=items.values("box_id")) | Q(pk__in=self.filter(holders__person=user).values("pk")),
            session__council__in=councils_of(user),
        )

    def live(self) -> Self:
        """Boxes that are neither counted nor void."""
        return self.filter(status__in=LIVE_BOXES)


class BoxStepQuerySet(QuerySet):
    """Steps at ballot boxes."""

    def asked_lately(self) -> Self:
        """What waits for a second person."""
        return self.filter(done_at=None, asked_at__gte=timezone.now() - ASKING_LASTS)
