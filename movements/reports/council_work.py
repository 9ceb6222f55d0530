"""Section of the councils: their sessions, score sheets and decisions, by the unit of the council."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from councils.models import Assessment, Decision, ScoreSheet, Session
from councils.states import AssessmentStatus, DecisionStatus, SessionStatus, SheetStatus
from movements.reports.history import Book
from movements.reports.partings import LEVEL, UNIT, YEAR
from movements.reports.section import Fact, Figure, Place, Section

OVER = {AssessmentStatus.CLOSED, AssessmentStatus.SET_ASIDE}
CONCLUDED = {AssessmentStatus.DECIDED, AssessmentStatus.PUBLISHED, AssessmentStatus.BARRED}


def facts(book: Book) -> Iterator[Fact]:
    """Count sessions and decisions by the year in which they were, dossiers and their sheets by their season's."""
    yield from _dossiers(book)
    for key, council, status, held_at in book.rows(Session, "council_id", "status", "held_at"):
        if status == SessionStatus.CLOSED:
            yield Fact(("session", key), _place(book, council, book.year_of(held_at)), {"sessions": 1})
    for key, council, status, year in book.rows(Decision, "council_id", "status", "year"):
        if status == DecisionStatus.PUBLISHED:
            yield Fact(("decision", key), _place(book, council, year), {"decisions": 1})


def _dossiers(book: Book) -> Iterator[Fact]:
    places = {}
    for key, initiative, council, status in book.rows(Assessment, "initiative_id", "council_id", "status"):
        dossier = book.initiatives.get(initiative)
        if dossier is not None:
            places[key] = _place(book, council, dossier.year)
            if status not in OVER:
                counts = {"concluded" if status in CONCLUDED else "waiting": 1}
                yield Fact(("work", key), places[key], counts)
    for key, assessment, status in book.rows(ScoreSheet, "assessment_id", "status"):
        if status == SheetStatus.SUBMITTED and assessment in places:
            yield Fact(("sheet", key), places[assessment], {"sheets": 1})


def _place(book: Book, council: int, year: int) -> Place:
    unit, level = book.councils[council]
    return Place(year, unit, level=level)


SECTION = Section(
    name="councils",
    title=_("Work of the councils"),
    figures=(
        Figure("sessions", pgettext_lazy("figure", "Sessions held"), _("Sessions that have been closed.")),
        Figure("concluded", pgettext_lazy("figure", "Dossiers concluded"), _("The council has come to a result.")),
        Figure("waiting", pgettext_lazy("figure", "Dossiers waiting"), _("Before a council, without a result yet.")),
        Figure("sheets", pgettext_lazy("figure", "Score sheets"), _("Handed in by members.")),
        Figure("decisions", pgettext_lazy("figure", "Decisions published"), _("Signed and made known.")),
    ),
    facts=facts,
    by=(UNIT, LEVEL, YEAR),
    chart="concluded",
)
