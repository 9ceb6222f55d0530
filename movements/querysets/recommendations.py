"""Every question we ask about recommendations to a higher level."""

import datetime
from typing import Self

from django.db.models import Q, QuerySet

from accounts.querysets import under
from accounts.roles import units_of
from common.finding import with_words
from movements.querysets.dialogues import ANSWERING, WATCHING
from movements.recommendation_states import ANSWERED, RecommendationStatus, Standing

DRAFT, SENT, ACCEPTED = RecommendationStatus.DRAFT, RecommendationStatus.SENT, RecommendationStatus.ACCEPTED


def standing(how: str, today: datetime.date) -> Q:
    """Give the condition for recommendations that stand in this way (`Standing`)."""
    waiting, accepted = Q(status=SENT), Q(status=ACCEPTED)
    return {
        Standing.SENT: ~Q(status=DRAFT),
        Standing.WAITING: waiting & Q(answer_due_on__gte=today),
        Standing.LATE_ANSWER: waiting & Q(answer_due_on__lt=today),
        Standing.ANSWERED: Q(status__in=ANSWERED),
        Standing.DECLINED: Q(status=RecommendationStatus.DECLINED),
        Standing.RUNNING: accepted & Q(due_on__gte=today),
        Standing.LATE: accepted & Q(due_on__lt=today),
        Standing.CARRIED_OUT: Q(status=RecommendationStatus.CARRIED_OUT),
    }[Standing(how)]


class RecommendationQuerySet(QuerySet):
    """Recommendations."""

    def visible_to(self, user) -> Self:
        """What is sent, to everybody; a draft, to those who answer for the unit or for one above it."""
        sent = ~Q(status=DRAFT)
        return self.filter(sent | under(units_of(user, *WATCHING)) if user.is_authenticated else sent)

    def sent(self) -> Self:
        """Those that are out: figures count these."""
        return self.exclude(status=DRAFT)

    def made_by(self, user) -> Self:
        """Those of the units for which the user answers."""
        return self.filter(under(units_of(user, *ANSWERING)))

    def addressed_to(self, user) -> Self:
        """Those sent to units for which the user answers."""
        return self.sent().filter(under(units_of(user, *ANSWERING), "addressee"))

    def within(self, unit) -> Self:
        """Those made by the unit or by one below it."""
        return self.filter(unit__path__startswith=unit.path)

    def search(self, text: str) -> Self:
        """Those in whose title or number every word occurs, with or without diacritics."""
        return self.filter(with_words(text, "search"))

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related("unit", "addressee", "field")

    def for_page(self) -> Self:
        """All that its page shows, but for its history."""
        people = ("sent_by", "sent_for", "answered_by", "written_by")
        return self.for_list().select_related(*people, "opinion__dialogue__unit", "initiative", "conference")
