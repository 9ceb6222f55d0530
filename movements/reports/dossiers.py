"""Section of the initiatives: what was handed in and what has become of it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from initiatives.states import HANDED_IN, Status
from movements.reports.history import Book, Dossier
from movements.reports.partings import FIELD, GROUP, UNIT, YEAR
from movements.reports.section import Fact, Figure, Place, Section

COMPLETE = {Status.ACCEPTED, Status.IN_REVIEW, Status.RECOGNISED, Status.NOT_RECOGNISED, Status.REVOKED}
ENDED = {
    Status.RECOGNISED: "recognised",
    Status.NOT_RECOGNISED: "refused",
    Status.WITHDRAWN: "withdrawn",
    Status.REMOVED: "withdrawn",
    Status.REVOKED: "revoked",
}


def facts(book: Book) -> Iterator[Fact]:
    """Count each initiative that was ever handed in; drafts count nowhere."""
    for key, dossier in book.initiatives.items():
        if dossier.submitted_at is not None:
            place = Place(dossier.year, dossier.unit, dossier.group, dossier.field)
            yield Fact(("initiative", key), place, _counts(dossier))


def _counts(dossier: Dossier) -> dict[str, int]:
    counts = {"submitted": 1} if dossier.state in HANDED_IN else {}
    if dossier.state in COMPLETE:
        counts["accepted"] = 1
    if dossier.state in ENDED:
        counts[ENDED[Status(dossier.state)]] = 1
    return counts


SECTION = Section(
    name="initiatives",
    title=_("Initiatives handed in"),
    figures=(
        Figure("submitted", pgettext_lazy("figure", "Handed in"), _("Not counting what was withdrawn or removed.")),
        Figure(
            "accepted", pgettext_lazy("figure", "Dossier complete"), _("Of those, found complete or already decided.")
        ),
        Figure("recognised", pgettext_lazy("figure", "Recognised"), _("By a published decision that holds.")),
        Figure("refused", pgettext_lazy("figure", "Not recognised"), _("Told so by a published notice.")),
        Figure("revoked", pgettext_lazy("figure", "Cancelled"), _("Recognised before, cancelled by a decision.")),
        Figure(
            "withdrawn",
            pgettext_lazy("figure", "Withdrawn or removed"),
            _("Handed in before; withdrawn by the authors, or removed from the round."),
        ),
    ),
    facts=facts,
    by=(UNIT, GROUP, FIELD, YEAR),
    chart="recognised",
    of="submitted",
)
