"""Sessions to come to, and minutes to sign afterwards."""

from collections.abc import Iterator

from django.contrib.auth.models import AnonymousUser
from django.db.models import DateField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce, TruncDate
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from councils.actions.minutes import minutes_of
from councils.minutes import Reading
from councils.models import Attendance, MinutesSignature, Seat, SeatDeputy, Session
from councils.states import OFFICERS, Office, SessionStatus
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
        """Give the signatures missing, or asked for again; one query, and a few for each session that lacks one."""
        for session in self.unsigned(span).select_related("council").order_by("closed_at", "pk"):
            by = session.sign_by
            for person in self.without_signature(session):
                if span.people is None or person in span.people:
                    yield Due(
                        f"minutes-{session.pk}", person, by, gettext_lazy("sign the minutes"),
                        f"{session.council}, {session}", reverse("councils:minutes", args=[session.pk]),
                        session.closed_at, council_id=session.council_id,
                    )  # fmt: skip

    @staticmethod
    def unsigned(span: Span) -> QuerySet[Session]:
        """Give the closed sessions due in these days in which somebody may sign who has not, or not what stands there.

        Of those who act for an absent officer it asks whether they ever did: `without_signature` says whether in this
        session. What was signed before the words of the minutes were last changed is asked for again.
        """
        holds = MinutesSignature.objects.filter(
            minutes__session=OuterRef("session"), seat=OuterRef("seat"), at__gte=F("minutes__updated_at")
        )
        signs = Q(seat__may_sign=True) | Q(seat__office__in=OFFICERS)
        signs |= Q(seat__in=SeatDeputy.objects.for_officers().values("deputy"))
        lines = Attendance.objects.filter(signs, ~Exists(holds), session=OuterRef("pk"))
        there = lines.attended() | lines.filter(session__by_correspondence=True)
        if span.people is not None:  # one person's calendar: only where he or she may be asked to sign
            there = there.filter(seat__person__in=span.people)
        by_days = ExpressionWrapper(TruncDate("closed_at") + F("council__signing_days"), DateField())
        closed = Session.objects.filter(status=SessionStatus.CLOSED, closed_at__lte=span.now)
        due = closed.annotate(due_on=Coalesce("signing_until", by_days))
        return due.filter(Exists(there), due_on__gte=span.first, due_on__lte=span.last)

    @staticmethod
    def without_signature(session: Session) -> list[int]:
        """Give who signs the minutes and has not, or has signed what has changed since."""
        signers = Reading(minutes_of(session), user=AnonymousUser()).signers
        return [each.attendance.seat.person_id for each in signers if not each.holds]

    def url_for(self, scope: Scope) -> str:
        """The council with its sessions."""
        return reverse("councils:council", args=[scope.council_id])
