"""Section of the annual programmes: what was issued, and how the tasks stand (mass-mobilisation.md 4-5)."""

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit
from movements.models import Programme, Task
from movements.programme_states import OUT, ProgrammeStatus, TaskStatus
from movements.reports.history import Book
from movements.reports.partings import DIALOGUE_LEVEL, SUBJECT, UNIT, YEAR
from movements.reports.section import Fact, Figure, Place, Section
from movements.states import LEVEL_OF_KIND


def facts(book: Book) -> Iterator[Fact]:
    """Count issued programmes at their issuer, each task at the unit that does it; bodies outside stand in no tree."""
    kinds, issued = dict(book.rows(Unit, "kind")), {}
    for key, unit, year, subject, above, status in book.rows(
        Programme, "unit_id", "year", "subject", "above_id", "status"
    ):
        if status in OUT and year in book.calendar:
            issued[key] = unit, year, subject, status
            place = Place(year, unit, subject, level=LEVEL_OF_KIND.get(kinds[unit], ""))
            yield Fact(("programme", key), place, {"issued": 1} | ({"local": 1} if above else {}))
    rows = list(book.rows(Task, "programme_id", "above_id", "unit_id", "status", "due_on"))
    taken_over = {above for _key, programme, above, *_rest in rows if above and programme in issued}
    for key, programme, _above, doer, status, due_on in rows:
        if programme in issued:
            issuer, year, subject, stands = issued[programme]
            unit = doer or issuer
            counts = {"tasks": 1, _standing(stands, status, due_on, book.day): 1}
            counts |= ({} if doer else {"outside": 1}) | ({"localised": 1} if key in taken_over else {})
            yield Fact(("task", key), Place(year, unit, subject, level=LEVEL_OF_KIND.get(kinds[unit], "")), counts)


def _standing(programme: str, status: str, due_on: datetime.date, day: datetime.date) -> str:
    """Give the figure that says how a task stands: one of five, as `movements.querysets.programmes` tells them."""
    if status != TaskStatus.OPEN:
        return "done" if status == TaskStatus.CONFIRMED else "waiting"
    if programme == ProgrammeStatus.CLOSED:
        return "left"
    return "late" if due_on < day else "running"


SECTION = Section(
    name="programmes",
    title=_("Annual programmes and their tasks"),
    figures=(
        Figure(
            "issued",
            pgettext_lazy("programmes", "Programmes issued"),
            _("Of the year, closed ones too; counted at the unit that issued them."),
        ),
        Figure(
            "local",
            pgettext_lazy("programmes", "Localising one above"),
            _("Of these, made of the programme of a unit above."),
        ),
        Figure(
            "tasks",
            pgettext_lazy("programmes", "Tasks"),
            _("Of issued programmes; counted at the unit that does them, with those it took over from above."),
        ),
        Figure(
            "outside",
            pgettext_lazy("programmes", "Tasks of bodies outside"),
            _("Of these, done by a body outside the tree of units; counted at the unit that issued the programme."),
        ),
        Figure("done", pgettext_lazy("programmes", "Done"), _("Confirmed by the unit that issued the programme.")),
        Figure("waiting", pgettext_lazy("programmes", "To be confirmed"), _("Reported done, not confirmed yet.")),
        Figure("running", pgettext_lazy("programmes", "Time left"), _("Not reported done, the day has not passed.")),
        Figure("late", pgettext_lazy("programmes", "Overdue"), _("The day has passed and it was not reported done.")),
        Figure("left", pgettext_lazy("programmes", "Left undone"), _("Not done when the unit closed the programme.")),
        Figure(
            "localised",
            pgettext_lazy("programmes", "Taken over below"),
            _("Tasks that stand in the issued programme of at least one unit below, too."),
        ),
    ),
    facts=facts,
    by=(UNIT, SUBJECT, DIALOGUE_LEVEL, YEAR),
    chart="done",
    of="tasks",
    columns=("issued", "tasks", "done", "waiting", "late", "localised"),
    is_open=True,
)
