"""Section of the thematic conferences: those held, their papers, and what became of their conclusions, by the host."""

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from movements.conference_figures import FIGURES
from movements.conference_states import PUBLIC_CONFERENCES, ConclusionStatus, ConferenceStatus
from movements.models import Conclusion, Conference, ConferencePaper, PresentedModel
from movements.reports.history import Book
from movements.reports.partings import DIALOGUE_LEVEL, UNIT, YEAR
from movements.reports.section import Fact, Figure, Place, Section


def facts(book: Book) -> Iterator[Fact]:
    """Count each conference held, and each of its conclusions once they are published."""
    papers, presented = (
        Counter(conference for _key, conference in book.rows(model, "conference_id"))
        for model in (ConferencePaper, PresentedModel)
    )
    concluded = {}
    for key, unit, level, held_at, status, attendance in book.rows(
        Conference, "unit_id", "level", "held_at", "status", "attendance"
    ):
        year = book.year_of(held_at)
        if status in PUBLIC_CONFERENCES and year in book.calendar:
            place = Place(year, unit, level=level)
            counts = {"held": 1, "came": attendance, "papers": papers[key], "presented": presented[key]}
            yield Fact(("conference", key), place, {name: value for name, value in counts.items() if value})
            if status == ConferenceStatus.CONCLUDED:
                concluded[key] = place
    for key, conference, status, due_on in book.rows(Conclusion, "conference_id", "status", "due_on"):
        if conference in concluded:
            to_do = "late" if due_on < book.day else "running"
            stands = "done" if status == ConclusionStatus.DONE else to_do
            yield Fact(("conclusion", key), concluded[conference], {"concluded": 1, stands: 1})


SECTION = Section(
    name="conferences",
    title=_("Thematic conferences and their conclusions"),
    figures=(
        *(Figure(name, *FIGURES[name]) for name in FIGURES if name != "late"),
        Figure("running", pgettext_lazy("figure", "Time left"), _("Not carried out, the day has not passed.")),
        Figure("late", *FIGURES["late"]),
    ),
    facts=facts,
    by=(UNIT, DIALOGUE_LEVEL, YEAR),
    chart="held",
    columns=("held", "came", "papers", "concluded", "done", "late"),
    is_open=True,
)
