"""Section of the recommendations to a higher level: those that are out, by the unit that recommends."""

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from movements.models import Recommendation
from movements.recommendation_figures import MEANINGS
from movements.recommendation_states import RecommendationStatus, Standing
from movements.reports.history import Book
from movements.reports.partings import DIALOGUE_LEVEL, OPINION_FIELD, UNIT, YEAR
from movements.reports.section import Fact, Figure, Place, Section

ACCEPTED = "accepted"  # overdue, running or carried out


def facts(book: Book) -> Iterator[Fact]:
    """Count each recommendation in the year it was sent, by how it stands."""
    rows = book.rows(Recommendation, "status", "sent_on", "unit_id", "field_id", "level", "answer_due_on", "due_on")
    for key, status, sent_on, unit, field, level, answer_due_on, due_on in rows:
        if status != RecommendationStatus.DRAFT and sent_on.year in book.calendar:
            counts = dict.fromkeys(_standings(status, answer_due_on, due_on, book.day), 1)
            yield Fact(("recommendation", key), Place(sent_on.year, unit, field=field, level=level), counts)


def _standings(
    status: str, answer_due_on: datetime.date, due_on: datetime.date | None, day: datetime.date
) -> list[str]:
    """Give the figures it counts for, as `movements.querysets.recommendations.standing` tells them."""
    if status == RecommendationStatus.SENT:
        return [Standing.SENT.value, (Standing.LATE_ANSWER if answer_due_on < day else Standing.WAITING).value]
    answered = [Standing.SENT.value, Standing.ANSWERED.value]
    if status == RecommendationStatus.DECLINED:
        return [*answered, Standing.DECLINED.value]
    if status == RecommendationStatus.CARRIED_OUT:
        return [*answered, ACCEPTED, Standing.CARRIED_OUT.value]
    return [*answered, ACCEPTED, (Standing.LATE if due_on < day else Standing.RUNNING).value]


def _figure(how: Standing) -> Figure:
    """Give a figure the page of today knows too, in its words."""
    return Figure(how.value, how.label, MEANINGS[how])


SECTION = Section(
    name="recommendations",
    title=_("Recommendations to a higher level"),
    figures=(
        *(_figure(how) for how in (Standing.SENT, Standing.WAITING, Standing.LATE_ANSWER, Standing.ANSWERED)),
        Figure(
            ACCEPTED,
            pgettext_lazy("recommendations", "Accepted"),
            _("Answered with a day, carried out or not."),
        ),
        *(_figure(how) for how in (Standing.DECLINED, Standing.RUNNING, Standing.LATE, Standing.CARRIED_OUT)),
    ),
    facts=facts,
    by=(UNIT, OPINION_FIELD, DIALOGUE_LEVEL, YEAR),
    chart="answered",
    of="sent",
    columns=("sent", "late_answer", "accepted", "declined", "late", "carried_out"),
    is_open=True,
)
