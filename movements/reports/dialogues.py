"""Section of the dialogues: those whose notice is published, by the unit that hosted them."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from movements.dialogue_figures import MEANINGS
from movements.reports.history import Book
from movements.reports.partings import DIALOGUE_LEVEL, UNIT, YEAR
from movements.reports.section import Fact, Figure, Place, Section
from movements.states import Partners


def facts(book: Book) -> Iterator[Fact]:
    """Count each dialogue once."""
    for key, (unit, level, year, partners, participants) in book.dialogues.items():
        counts = {"dialogues": 1, partners: 1, "participants": participants}
        yield Fact(("dialogue", key), Place(year, unit, level=level), counts)


SECTION = Section(
    name="dialogues",
    title=_("Dialogues held"),
    figures=(
        Figure("dialogues", *MEANINGS["dialogues"]),
        Figure(
            Partners.PEOPLE.value, pgettext_lazy("figure", "With people"), _("Of these, leaders talked with people.")
        ),
        Figure(
            Partners.BUSINESSES.value,
            pgettext_lazy("figure", "With businesses"),
            _("Of these, leaders talked with businesses."),
        ),
        Figure("participants", *MEANINGS["participants"]),
    ),
    facts=facts,
    by=(UNIT, DIALOGUE_LEVEL, YEAR),
    chart="dialogues",
    is_open=True,
)
