"""Every question we ask about councils, assessments, sessions, decisions and the registry."""

import datetime
from typing import Self

from django.db.models import Case, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Value, When
from django.utils import timezone

from accounts.querysets import DatedQuerySet, in_force, under
from accounts.roles import units_of
from accounts.states import RoleName
from common.finding import with_words
from councils.querysets.parts import before_councils_of, has_part, scored_by
from councils.querysets.spreads import spread, spread_limit
from councils.seats import councils_of, expert_seats_of, held_by, run_by
from councils.states import (
    BEFORE_SCORES_CLOSE,
    OFFICERS,
    OVER_SESSIONS,
    TAKES_ASSIGNMENTS,
    AssessmentStatus,
    ItemStatus,
    Method,
    Office,
    SessionStatus,
    SheetStatus,
)
from initiatives.models import NoveltyLook


def is_to_be_looked_at() -> Case:
    """Give for assessments whether what the text repeats is marked and nobody has looked at it."""
    looks = NoveltyLook.objects.filter(novelty__version=OuterRef("version"))
    marked = Q(version__novelty__share__gte=F("initiative__season__campaign__novelty_flag_from"))
    return Case(When(marked & ~Q(Exists(looks)), then=True), default=False)


class CouncilQuerySet(DatedQuerySet):
    """Councils."""

    def of_fields(self, on: datetime.date) -> Self:
        """Standing councils of one field each, on that day."""
        return self.in_force(on).filter(for_session=False, field__isnull=False)

    def visible_to(self, user) -> Self:
        """Councils on which the user has a seat today."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(pk__in=councils_of(user))

    def run_by(self, user) -> Self:
        """Councils whose work the user runs today: as secretary or chair."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(pk__in=[council.pk for council in run_by(user)])

    def deciding_for(self, user) -> Self:
        """Councils whose decisions concern the user: as member, or as head of the unit or body that signs them."""
        if not user.is_authenticated:
            return self.none()
        heads = units_of(user, RoleName.HEAD)
        return self.filter(Q(pk__in=councils_of(user)) | under(heads) | Q(issued_by__in=heads))


class SeatQuerySet(DatedQuerySet):
    """Seats."""

    def of(self, user, on: datetime.date) -> Self:
        """Seats the user holds on that day, in councils that exist on it."""
        return self.in_force(on).filter(in_force(on, since="council__starts_on", until="council__ends_on"), person=user)

    def members(self) -> Self:
        """Seats of members: outside experts count nowhere, substitutes in the place of somebody else alone."""
        return self.exclude(office=Office.EXPERT).filter(stands_in_for__isnull=True)

    def officers(self) -> Self:
        """Seats of those who run the council's work today, by an own office or for somebody absent."""
        return self.acting_as(timezone.localdate(), *OFFICERS)

    def acting_as(self, on: datetime.date, *offices: str) -> Self:
        """Seats with one of these offices, and those that act on that day for an absent one."""
        deputies = self.model._meta.get_field("acts_for").related_model.objects.in_force(on)
        return self.filter(Q(office__in=offices) | Q(pk__in=deputies.filter(seat__office__in=offices).values("deputy")))

    def substitutes(self) -> Self:
        """Seats that stand in for others."""
        return self.filter(stands_in_for__isnull=False)

    def acting(self) -> Self:
        """Less the substitutes who are neither recorded as present in a session now, nor asked by correspondence."""
        lines = self.model._meta.get_field("attendances").related_model.objects.filter(seat=OuterRef("pk"))
        acts = Q(is_present=True) | Q(session__by_correspondence=True)
        present = lines.filter(acts).exclude(session__status__in=OVER_SESSIONS)
        return self.filter(Q(stands_in_for__isnull=True) | Q(Exists(present)))

    def experts(self) -> Self:
        """Seats of outside experts."""
        return self.filter(office=Office.EXPERT)

    def scoring(self) -> Self:
        """Seats with the right to score; substitutes have none."""
        return self.filter(may_score=True)

    def voting(self) -> Self:
        """Seats with the right to vote."""
        return self.filter(may_vote=True)


class AssessmentQuerySet(QuerySet):
    """Assessments."""

    def visible_to(self, user) -> Self:
        """What is before the user's councils, less what the user is recused from or an author of."""
        return self.filter(before_councils_of(user)) if user.is_authenticated else self.none()

    def read_by(self, user) -> Self:
        """What the user reads the dossier of: before own councils, or asked about as an outside expert."""
        if not (user.is_authenticated and expert_seats_of(user)):
            return self.visible_to(user)
        asked = self.model._meta.get_field("consultations").related_model.objects.visible_to(user)
        return self.filter(before_councils_of(user) | Q(pk__in=asked.values("assessment")))

    def search(self, text: str) -> Self:
        """Assessments of initiatives whose title or number contains all words, with or without diacritics."""
        return self.filter(with_words(text, "initiative__search"))

    def to_share(self, council) -> Self:
        """What more of the council's members could score: still open, by rules that ask for score sheets."""
        gates = Q(rule_sheet__in=self.model.rule_sheet.field.related_model.objects.with_gates())
        return self.filter(~Q(rule_sheet__method=Method.VOTE) | gates, council=council, status__in=TAKES_ASSIGNMENTS)

    def to_be_published(self, council) -> Self:
        """What the council has decided and no decision covers yet."""
        return self.filter(council=council, status=AssessmentStatus.DECIDED, decision_item__isnull=True)

    def without_part_of(self, user) -> Self:
        """Less what the user is an author of or recused from."""
        return self.filter(has_part(user))

    def with_scores_for(self, user) -> Self:
        """Say of each whether the user may see the others' scores: own sheet in, or the scoring closed."""
        return self.annotate(shows_scores=scored_by(user) | ~Q(status__in=BEFORE_SCORES_CLOSE))

    def with_spread(self) -> Self:
        """Say of each how far its totals lie apart, and whether that is more than its rules take as agreement."""
        return self.annotate(spread=spread(), spread_limit=spread_limit()).annotate(
            is_disputed=Case(When(spread__gt=F("spread_limit"), then=True), default=False)
        )

    def for_list(self) -> Self:
        """All that one row of a list shows, in a fixed number of queries."""
        return self.select_related("initiative__unit", "initiative__field", "initiative__area").prefetch_related(
            "initiative__authors__person"
        )

    def for_summary(self) -> Self:
        """All that one row of the summary list holds."""
        return self.annotate(
            version_authors=F("version__content__authors"),
            decision_number=F("decision_item__decision__number"),
            revoked_on=F("decision_item__revoked_on"),
            similarity=F("version__novelty__share"),
            to_look_at=is_to_be_looked_at(),
        ).prefetch_related("items__verdict")

    def in_summary(self, session=None) -> Self:
        """What stands in the summary list, and where: the agenda of a session, or what was not judged anew since."""
        if session is None:
            return self.exclude(followed_by__council=F("council")).annotate(place=Value(0))
        there = FilteredRelation("items", condition=Q(items__session=session))
        return self.annotate(there=there, place=F("there__position")).filter(there__isnull=False)


class ReviewTallyQuerySet(QuerySet):
    """How far members have come."""

    def of(self, user) -> Self:
        """Tallies of the seats the user holds today."""
        return self.filter(seat__in=[seat.pk for seat in held_by(user) if seat.may_score])


class ScoreSheetQuerySet(QuerySet):
    """Score sheets."""

    def handed_in(self) -> Self:
        """Sheets that count."""
        return self.filter(status=SheetStatus.SUBMITTED)

    def for_authors(self) -> Self:
        """Those that say something to the authors, in an order that tells nothing of who wrote what."""
        return self.handed_in().exclude(comment="").order_by("assessment", "comment", "pk")

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
        return self.filter(council__in=councils_of(user))

    def answers_due(self, now: datetime.datetime) -> Self:
        """Those by correspondence whose moment has come, the longest due first."""
        due = self.filter(by_correspondence=True, status=SessionStatus.OPEN, held_at__lte=now)
        return due.order_by("held_at", "pk")


class AgendaItemQuerySet(QuerySet):
    """Items of agendas."""

    def visible_to(self, user) -> Self:
        """Items of the user's councils in which the user has a part."""
        return self.filter(before_councils_of(user, assessment="assessment")) if user.is_authenticated else self.none()

    def to_come(self) -> Self:
        """Items not dealt with yet, in their order."""
        return self.filter(status=ItemStatus.WAITING).order_by("position")

    def for_order(self) -> Self:
        """All that the order of an agenda is made of."""
        related = self.select_related("assessment__initiative", "assessment__rule_sheet")
        return related.prefetch_related("assessment__recusals__seat__person")

    def for_room(self, session) -> Self:
        """Items of one session with all that its room shows of them."""
        return self.filter(session=session).select_related(
            "session__council",
            "assessment__initiative__unit",
            "assessment__initiative__field",
            "assessment__initiative__area",
            "assessment__council",
            "assessment__rule_sheet",
            "verdict",
        )
