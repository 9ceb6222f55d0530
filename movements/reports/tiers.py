"""Section of the tiers: what councils of each level have decided of the initiatives, where their word holds."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from councils.models import Assessment, DecisionItem
from councils.states import Act, AssessmentStatus, Outcome
from movements.reports.history import Book
from movements.reports.section import Fact, Figure, Place, Section

COUNTED_AS = {
    (Act.RECOGNITION, Outcome.RECOGNISED): "recognised",
    (Act.RECOGNITION, Outcome.NOT_RECOGNISED): "refused",
    (Act.EFFECT, Outcome.RECOGNISED): "effect",
    (Act.EFFECT, Outcome.NOT_RECOGNISED): "effect_refused",
}


def facts(book: Book) -> Iterator[Fact]:
    """Count what each published decision says of an initiative, unless it was cancelled since."""
    cancelled = {
        assessment
        for _key, assessment, revoked_on in book.rows(DecisionItem, "assessment_id", "revoked_on")
        if revoked_on is not None
    }
    rows = book.rows(Assessment, "initiative_id", "council_id", "act", "status", "outcome")
    for key, initiative, council, act, status, outcome in rows:
        dossier, counted = book.initiatives.get(initiative), COUNTED_AS.get((act, outcome))
        if status == AssessmentStatus.PUBLISHED and key not in cancelled and dossier and counted:
            level = book.councils[council][1]
            place = Place(dossier.year, dossier.unit, dossier.group, dossier.field, level)
            yield Fact(("assessment", key), place, {counted: 1})


SECTION = Section(
    name="tiers",
    title=_("Decisions by level"),
    figures=(
        Figure(
            "recognised",
            pgettext_lazy("figure", "Recognised"),
            _("Recognised as an initiative by a council of the level."),
        ),
        Figure(
            "refused",
            pgettext_lazy("figure", "Not recognised"),
            _("Not recognised as an initiative by a council of the level."),
        ),
        Figure(
            "effect",
            pgettext_lazy("figure", "Effect and replicability recognised"),
            _("The second act, on what is recognised already."),
        ),
        Figure(
            "effect_refused",
            pgettext_lazy("figure", "Effect and replicability not recognised"),
            _("The recognition as an initiative stays."),
        ),
    ),
    facts=facts,
    chart="recognised",
)
