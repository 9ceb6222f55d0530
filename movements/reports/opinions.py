"""Section of the opinions given in dialogues, and of what leaders promised: counted at the unit that hosted."""

import datetime
from collections.abc import Iterator

from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from movements.dialogue_figures import MEANINGS, SAID
from movements.models import Commitment, Opinion
from movements.reports.history import Book
from movements.reports.partings import DIALOGUE_LEVEL, OPINION_FIELD, UNIT, YEAR
from movements.reports.section import Fact, Figure, Place, Section
from movements.states import CommitmentStatus


def facts(book: Book) -> Iterator[Fact]:
    """Count each opinion of a published dialogue as answered, or as promised and by what became of the promise."""
    promises = {
        opinion: promise
        for _key, opinion, *promise in book.rows(Commitment, "opinion_id", "status", "outcome", "due_on")
    }
    for key, dialogue, field, answer in book.rows(Opinion, "dialogue_id", "field_id", Length("answer")):
        if dialogue in book.dialogues:
            unit, level, year, *_rest = book.dialogues[dialogue]
            counts = {"opinions": 1} | ({"answered": 1} if answer else {})
            if key in promises:
                counts |= _promised(*promises[key], book.day)
            yield Fact(("opinion", key), Place(year, unit, field=field, level=level), counts)


def _promised(status: str, outcome: str, due_on: datetime.date, day: datetime.date) -> dict[str, int]:
    """Give what a promise counts for: one of the states `movements.querysets.dialogues.settled` tells apart."""
    if status == CommitmentStatus.CLOSED:
        return {"committed": 1, "closed": 1, outcome: 1}
    if status == CommitmentStatus.REPORTED:
        return {"committed": 1, "reported": 1}
    return {"committed": 1, "late" if due_on < day else "running": 1}


SECTION = Section(
    name="opinions",
    title=_("Opinions and promises in dialogues"),
    figures=tuple(Figure(name, *MEANINGS[name]) for name in SAID),
    facts=facts,
    by=(UNIT, OPINION_FIELD, DIALOGUE_LEVEL, YEAR),
    chart="kept",
    of="committed",
    columns=("opinions", "answered", "committed", "kept", "not_kept", "late"),
    is_open=True,
)
