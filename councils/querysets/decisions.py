"""Questions about decisions, certificates and the public registry."""

from typing import Self

from django.db.models import Count, F, IntegerField, Q, QuerySet, Value
from django.db.models.functions import Cast

from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from common.textsearch import Nearness, search_query
from councils.seats import held_by, offices_of, recused_from
from councils.states import OFFICERS, CertificateStatus, DecisionStatus, Office, Outcome

PREPARING = OFFICERS | {Office.VICE_CHAIR}


def prepared_by(user, *, council: str = "council") -> Q:
    """Give the condition "the user prepares or signs decisions of this council", for rows that lead to a council."""
    councils = [
        seat.council_id for seat in held_by(user) if seat.may_conclude or not PREPARING.isdisjoint(offices_of(seat))
    ]
    heads = units_of(user, RoleName.HEAD)
    issues = Q(**{f"{council}__issued_by__in": heads})
    return Q(**{f"{council}__in": councils}) | under(heads, f"{council}__unit") | issues


class DecisionQuerySet(QuerySet):
    """Decisions."""

    def visible_to(self, user) -> Self:
        """Published ones, to everybody with an account; drafts, to those who prepare and sign them."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Q(status=DecisionStatus.PUBLISHED) | prepared_by(user))

    def published(self) -> Self:
        """Those that hold."""
        return self.filter(status=DecisionStatus.PUBLISHED)

    def drafts(self) -> Self:
        """Those being prepared."""
        return self.filter(status=DecisionStatus.DRAFT)

    def with_counts(self) -> Self:
        """Say how many items each recognises and how many not: one join, counted twice."""
        return self.annotate(
            recognised_count=Count("items", filter=Q(items__assessment__outcome=Outcome.RECOGNISED)),
            refused_count=Count("items", filter=Q(items__assessment__outcome=Outcome.NOT_RECOGNISED)),
        ).defer("content")


class DecisionItemQuerySet(QuerySet):
    """Items of decisions."""

    def in_force(self) -> Self:
        """What published decisions recognise, less what was cancelled since."""
        return self.filter(
            decision__status=DecisionStatus.PUBLISHED,
            assessment__outcome=Outcome.RECOGNISED,
            revoked_on__isnull=True,
        )

    def concerning(self, user) -> Self:
        """Items of published decisions that concern the user: as an author, or as who handles them and has a part."""
        if not user.is_authenticated:
            return self.none()
        concerned = Q(assessment__initiative__in=user.authorships.values("initiative_id"))
        concerned |= prepared_by(user, council="decision__council") & ~Q(assessment__in=recused_from(user))
        return self.filter(concerned, decision__status=DecisionStatus.PUBLISHED)

    def hidden_from(self, user) -> Self:
        """Those the user is an author of (`is_own`) or has left as a member of the council."""
        own = Q(assessment__initiative__in=user.authorships.values("initiative_id"))
        return self.filter(own | Q(assessment__in=recused_from(user))).annotate(is_own=own)

    def recognised(self) -> Self:
        """Those with a certificate."""
        return self.filter(assessment__outcome=Outcome.RECOGNISED)

    def refused(self) -> Self:
        """Those with a notice instead."""
        return self.filter(assessment__outcome=Outcome.NOT_RECOGNISED)

    def for_page(self) -> Self:
        """All that the page of one item asks."""
        return self.select_related("decision__council__unit", "assessment__initiative__unit", "assessment__council")

    def for_content(self) -> Self:
        """All that stands on a decision, its annexed list and the certificates, in the order of the list."""
        related = ("unit", "field", "area", "season")
        return (
            self.select_related(
                "decision",
                "assessment__version",
                "assessment__council",
                *(f"assessment__initiative__{name}" for name in related),
            )
            .prefetch_related("assessment__initiative__authors__person")
            .order_by("position")
        )

    def for_registry(self) -> Self:
        """All that an entry of the registry is made of."""
        return self.for_content().prefetch_related("certificates__author").order_by("pk")


class CertificateQuerySet(QuerySet):
    """Certificates."""

    def visible_to(self, user) -> Self:
        """The papers themselves: to the authors, and to those who prepare or sign the council's decisions."""
        if not user.is_authenticated:
            return self.none()
        own = Q(item__assessment__initiative__in=user.authorships.values("initiative_id"))
        return self.filter(own | prepared_by(user, council="item__decision__council"))

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
