"""Every question we ask about thematic conferences, their papers and conclusions."""

from typing import Self

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from accounts.querysets import under
from accounts.roles import units_of
from common.finding import with_words
from movements.conference_states import PUBLIC_CONFERENCES, ConclusionStatus, ConferenceStatus
from movements.querysets.dialogues import ANSWERING, WATCHING


def watched(user, to: str = "") -> Q:
    """Give the condition "of a unit the user answers for or watches over"; `to` leads to the conference."""
    return under(units_of(user, *WATCHING), f"{to}unit")


class ConferenceQuerySet(QuerySet):
    """Conferences."""

    def visible_to(self, user) -> Self:
        """What was held, to everybody; before that, to those who answer for the unit, and to whoever is invited."""
        held = Q(status__in=PUBLIC_CONFERENCES)
        if not user.is_authenticated:
            return self.filter(held)
        guests = self.model.participants.rel.related_model.objects.filter(
            conference=OuterRef("pk"), person=user, invited_at__isnull=False
        )
        return self.filter(held | watched(user) | Exists(guests))

    def held(self) -> Self:
        """Those that took place: figures count these."""
        return self.filter(status__in=PUBLIC_CONFERENCES)

    def within(self, unit) -> Self:
        """Those hosted by the unit or by one below it."""
        return self.filter(unit__path__startswith=unit.path)

    def search(self, text: str) -> Self:
        """Those in whose theme or place every word occurs, with or without diacritics."""
        return self.filter(with_words(text, "search"))

    def for_list(self) -> Self:
        """All that one row shows, but for its counts."""
        return self.select_related("unit")

    def counted(self) -> Self:
        """The same with its counts: papers, models presented."""
        return self.annotate(paper_count=Count("papers", distinct=True), model_count=Count("presented", distinct=True))


class PaperQuerySet(QuerySet):
    """Papers of conferences."""

    def visible_to(self, user) -> Self:
        """Those of conferences the user reads; their files are for people with an account."""
        conferences = self.model.conference.field.related_model.objects.visible_to(user)
        return self.filter(conference__in=conferences.values("pk"))


class ConclusionQuerySet(QuerySet):
    """What conferences conclude."""

    def visible_to(self, user) -> Self:
        """Those of concluded conferences; before that, to those who answer for the host."""
        concluded = Q(conference__status=ConferenceStatus.CONCLUDED)
        return self.filter(concluded | watched(user, "conference__") if user.is_authenticated else concluded)

    def running(self) -> Self:
        """Those that stand in published conclusions and are not carried out."""
        return self.filter(conference__status=ConferenceStatus.CONCLUDED, status=ConclusionStatus.OPEN)

    def owned_by(self, user) -> Self:
        """Those a unit for which the user answers is to carry out."""
        return self.filter(under(units_of(user, *ANSWERING)))

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related("conference__unit", "unit")
