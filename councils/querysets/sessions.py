"""Questions about who is in a session, and what waits there for a second person."""

from typing import Self

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from councils.seats import councils_of


class AttendanceQuerySet(QuerySet):
    """Lines of the list of attendance."""

    def attended(self) -> Self:
        """Those who are there or have been; before there were stays, those who were noted as present."""
        stays = self.model._meta.get_field("stays").related_model.objects
        return self.filter(Q(is_present=True) | Exists(stays.filter(attendance=OuterRef("pk"))))

    def with_absent(self, session) -> Self:
        """Say for which absent chair or secretary somebody acted in the session, and with which office; else None.

        In a room that is who was not there, by correspondence who has not answered.
        """
        moment = session.closed_at if session.by_correspondence else session.opened_at
        moment = moment or session.held_at
        deputies = self.model.seat.field.related_model._meta.get_field("deputies").related_model.objects
        acted = deputies.for_officers().at(moment, timezone.localdate(moment))
        there = self.model.objects.filter(session=session.pk).attended().values("seat")
        acted = acted.exclude(seat__in=there).order_by("pk")
        own = acted.filter(deputy=OuterRef("seat"))
        return self.annotate(
            acts_for=Subquery(own.values("seat__person")[:1]),
            acts_as=Subquery(own.values("seat__office")[:1]),
            is_represented=Exists(acted.filter(seat=OuterRef("seat"))),
        )


class StayQuerySet(QuerySet):
    """Stays."""

    def of(self, session) -> Self:
        """Stays in one session, in the order in which they began."""
        return self.filter(attendance__session=session).order_by("came_at", "pk")


class SessionStepQuerySet(QuerySet):
    """Steps that take two people."""

    def visible_to(self, user) -> Self:
        """Steps of the sessions of the user's councils."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(session__council__in=councils_of(user))

    def waiting(self) -> Self:
        """What neither a second person has confirmed nor anybody refused."""
        return self.filter(done_at=None, refused_at=None)
