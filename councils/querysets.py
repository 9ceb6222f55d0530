"""Every question we ask about councils, assessments, sessions, decisions and the registry."""

import datetime
from typing import Self

from django.db.models import F, FilteredRelation, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Cast
from django.utils import timezone

from accounts.querysets import DatedQuerySet, in_force
from common.textsearch import Nearness, search_query
from common.vietnamese import fold
from councils.states import (
    BEFORE_SCORES_CLOSE,
    OFFICERS,
    CertificateStatus,
    DecisionStatus,
    Outcome,
    SheetStatus,
)


def before_councils_of(user, *, assessment: str = "") -> Q:
    """Give the condition "before a council of the user, who has a part in it", for rows that lead to an assessment.

    Whoever is an author or recused has none: nothing of the item is shown to that member.
    """
    prefix = f"{assessment}__" if assessment else ""
    seats = user.seats.of(user, timezone.localdate())
    recused = user.seats.filter(recusals__isnull=False).values("recusals__assessment_id")
    return (
        Q(**{f"{prefix}council__in": seats.values("council_id")})
        & ~Q(**{f"{prefix}pk__in": recused})
        & ~Q(**{f"{prefix}initiative__in": user.authorships.values("initiative_id")})
    )


def scored_by(user, *, assessment: str = "") -> Q:
    """Give the condition "the user's own score sheet is in", for rows that lead to an assessment."""
    own = user.seats.filter(sheets__status=SheetStatus.SUBMITTED).values("sheets__assessment_id")
    return Q(**{f"{assessment}__pk__in" if assessment else "pk__in": own})


class CouncilQuerySet(DatedQuerySet):
    """Councils."""

    def of_unit(self, unit, level: str, on: datetime.date) -> Self:
        """Councils of this very unit at this level on that day (one at most, while nothing else is set up)."""
        return self.in_force(on).filter(unit=unit, level=level)

    def visible_to(self, user) -> Self:
        """Councils on which the user has a seat today."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(pk__in=user.seats.of(user, timezone.localdate()).values("council_id"))

    def run_by(self, user) -> Self:
        """Councils whose work the user runs today: as secretary or chair."""
        if not user.is_authenticated:
            return self.none()
        seats = user.seats.of(user, timezone.localdate()).filter(office__in=OFFICERS)
        return self.filter(pk__in=seats.values("council_id"))


class SeatQuerySet(DatedQuerySet):
    """Seats."""

    def of(self, user, on: datetime.date) -> Self:
        """Seats the user holds on that day, in councils that exist on it."""
        return self.in_force(on).filter(in_force(on, since="council__starts_on", until="council__ends_on"), person=user)

    def scoring(self) -> Self:
        """Seats with the right to score."""
        return self.filter(may_score=True)

    def voting(self) -> Self:
        """Seats with the right to vote."""
        return self.filter(may_vote=True)


class AssessmentQuerySet(QuerySet):
    """Assessments."""

    def visible_to(self, user) -> Self:
        """What is before the user's councils, less what the user is recused from or an author of."""
        return self.filter(before_councils_of(user)) if user.is_authenticated else self.none()

    def search(self, text: str) -> Self:
        """Assessments of initiatives whose title or number contains all words, with or without diacritics."""
        found = self
        for word in fold(text).split():
            found = found.filter(initiative__search__contains=word)
        return found

    def with_scores_for(self, user) -> Self:
        """Say of each whether the user may see the others' scores: own sheet in, or the scoring closed."""
        return self.annotate(shows_scores=scored_by(user) | ~Q(status__in=BEFORE_SCORES_CLOSE))

    def for_list(self) -> Self:
        """All that one row of a list shows, in a fixed number of queries."""
        return self.select_related("initiative__unit", "initiative__field").prefetch_related(
            "initiative__authors__person"
        )

    def for_summary(self) -> Self:
        """All that one row of the summary list holds."""
        return self.annotate(version_authors=F("version__content__authors")).prefetch_related("items__verdict")


class AssignmentQuerySet(QuerySet):
    """Queues of members."""

    def visible_to(self, user) -> Self:
        """The user's own queue, on seats held today, less what the user has no part in."""
        if not user.is_authenticated:
            return self.none()
        today = timezone.localdate()
        return self.filter(
            in_force(today, since="seat__starts_on", until="seat__ends_on"),
            before_councils_of(user, assessment="assessment"),
            seat__person=user,
        )

    def to_do(self) -> Self:
        """Dossiers whose score sheet is not in, those with the fewest sheets first."""
        return self.filter(done_at__isnull=True).order_by("assessment__sheet_count", "pk")

    def done(self) -> Self:
        """Dossiers already scored, the latest first."""
        return self.filter(done_at__isnull=False).order_by("-done_at", "-pk")

    def for_list(self) -> Self:
        """All that one row of the queue shows: the dossier and how far the member's own sheet is."""
        own_sheet = FilteredRelation("assessment__sheets", condition=Q(assessment__sheets__seat=F("seat")))
        return (
            self.select_related("assessment__initiative__unit", "assessment__initiative__field", "assessment__council")
            .prefetch_related("assessment__initiative__authors__person")
            .annotate(own_sheet=own_sheet, mark_count=F("own_sheet__mark_count"), total=F("own_sheet__total"))
        )


class ReviewTallyQuerySet(QuerySet):
    """How far members have come."""

    def of(self, user) -> Self:
        """Tallies of the seats the user holds today."""
        return self.filter(seat__in=user.seats.of(user, timezone.localdate()).scoring()).select_related("season")


class ScoreSheetQuerySet(QuerySet):
    """Score sheets."""

    def handed_in(self) -> Self:
        """Sheets that count."""
        return self.filter(status=SheetStatus.SUBMITTED)

    def visible_to(self, user) -> Self:
        """The user's own, and others' handed in once the user's own is in or the scoring is closed."""
        if not user.is_authenticated:
            return self.none()
        others = Q(status=SheetStatus.SUBMITTED) & (
            scored_by(user, assessment="assessment") | ~Q(assessment__status__in=BEFORE_SCORES_CLOSE)
        )
        return self.filter(before_councils_of(user, assessment="assessment")).filter(Q(seat__person=user) | others)


class SessionQuerySet(QuerySet):
    """Sessions."""

    def visible_to(self, user) -> Self:
        """Sessions of the user's councils."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(council__in=user.seats.of(user, timezone.localdate()).values("council_id"))


class AgendaItemQuerySet(QuerySet):
    """Items of agendas."""

    def visible_to(self, user) -> Self:
        """Items of the user's councils in which the user has a part."""
        return self.filter(before_councils_of(user, assessment="assessment")) if user.is_authenticated else self.none()

    def for_room(self, session) -> Self:
        """Items of one session with all that its room shows of them."""
        return self.filter(session=session).select_related(
            "session__council",
            "assessment__initiative__unit",
            "assessment__initiative__field",
            "assessment__council",
            "assessment__rule_sheet",
            "verdict",
        )


class DecisionQuerySet(QuerySet):
    """Decisions."""


class DecisionItemQuerySet(QuerySet):
    """Items of decisions."""

    def in_force(self) -> Self:
        """What published decisions recognise, less what was cancelled since."""
        return self.filter(
            decision__status=DecisionStatus.PUBLISHED,
            assessment__outcome=Outcome.RECOGNISED,
            revoked_on__isnull=True,
        )


class CertificateQuerySet(QuerySet):
    """Certificates."""

    def for_check(self) -> Self:
        """All that the public check shows."""
        return self.select_related("item", "replaced_by")

    def valid(self) -> Self:
        """Those that have not been replaced or revoked."""
        return self.filter(status=CertificateStatus.VALID)


class RegistryQuerySet(QuerySet):
    """Entries of the public registry."""

    def matching(self, text: str) -> Self:
        """Entries that have all words of the text, and as phrases what stands in quotes; without words: all."""
        query = search_query(text)
        return self.filter(words__matches=query) if query else self

    def within(self, unit_path: str) -> Self:
        """Entries of a unit and all units below it."""
        return self.filter(unit__path__startswith=unit_path)

    def in_field(self, field_path: str) -> Self:
        """Entries of a field of application and all fields below it."""
        return self.filter(field__path__startswith=field_path)

    def by_nearness(self, text: str) -> Self:
        """Say how near each entry is to a text: in the title counts most, then authors, then what was written.

        A whole number, so that a page can begin where another ended. Reads every entry: only for few.
        """
        rank = Nearness(F("words"), Value(search_query(text)))
        return self.annotate(nearness=Cast(rank * 1_000_000, IntegerField()))

    def for_list(self) -> Self:
        """All that one row shows, and no more: the words stay in the database, units are not made for a name."""
        shown = self.only("recognised_on", "title", "authors", "excerpt", "level", "year", "decision")
        return shown.annotate(unit_name=F("unit__name"))
