"""Sessions to come to, and minutes to sign afterwards."""

import datetime
from collections.abc import Iterator

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from councils.actions.minutes import minutes_of
from councils.minutes import Reading
from councils.models import Seat, Session
from councils.states import Office, SessionStatus
from notifications.dues import Due, DueKind, Scope, Span
from notifications.states import Audience


class SessionDue(DueKind):
    """A session is near; reminded before it alone, for afterwards nothing can be done."""

    name = "session"
    label = gettext_lazy("A session takes place")
    task_of_others = gettext_lazy("members invited to a session")
    audiences = (Audience.OWNER,)

    def find(self, span: Span) -> Iterator[Due]:
        """Give everybody with a seat in a council that has planned a session; one query."""
        start, end = span.moments
        planned = Session.objects.filter(
            status=SessionStatus.PLANNED, held_at__gte=max(start, span.now), held_at__lt=end
        )
        for session in planned.select_related("council").order_by("held_at", "pk"):
            seats = Seat.objects.filter(council=session.council_id, stands_in_for__isnull=True)
            seats = seats.in_force(timezone.localdate(session.held_at)).exclude(office=Office.EXPERT)
            if span.people is not None:
                seats = seats.filter(person__in=span.people)
            for person in seats.order_by("position", "pk").values_list("person", flat=True):
                yield Due(
                    f"session-{session.pk}", person, session.held_at, gettext_lazy("come to the session"),
                    f"{session.council}, {session}", session.get_absolute_url(), session.created_at,
                    council_id=session.council_id,
                )  # fmt: skip


class MinutesDue(DueKind):
    """Whoever signs minutes has not signed them yet; a council says for how many days that may last."""

    name = "minutes"
    label = gettext_lazy("Minutes are to be signed")
    task_of_others = gettext_lazy("signatures under minutes")
    audiences = (Audience.OWNER, Audience.SECRETARY, Audience.CHAIR)

    def find(self, span: Span) -> Iterator[Due]:
        """Give the signatures missing, or asked for again, of sessions closed of late; a few queries for each."""
        since = span.moments[0] - datetime.timedelta(days=400)
        closed = Session.objects.filter(status=SessionStatus.CLOSED, closed_at__gte=since, closed_at__lte=span.now)
        if span.people is not None:  # one person's calendar: only where he or she may be asked to sign
            closed = closed.filter(attendances__seat__person__in=span.people).distinct()
        for session in closed.select_related("council").order_by("closed_at", "pk"):
            by = session.sign_by
            if not span.holds(by):
                continue
            for person in self.without_signature(session):
                if span.people is None or person in span.people:
                    yield Due(
                        f"minutes-{session.pk}", person, by, gettext_lazy("sign the minutes"),
                        f"{session.council}, {session}", reverse("councils:minutes", args=[session.pk]),
                        session.closed_at, council_id=session.council_id,
                    )  # fmt: skip

    @staticmethod
    def without_signature(session: Session) -> list[int]:
        """Give who signs the minutes and has not, or has signed what has changed since."""
        signers = Reading(minutes_of(session), user=AnonymousUser()).signers
        return [each.attendance.seat.person_id for each in signers if not each.holds]

    def url_for(self, scope: Scope) -> str:
        """The council with its sessions."""
        return reverse("councils:council", args=[scope.council_id])
