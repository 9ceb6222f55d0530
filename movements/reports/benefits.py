"""Section of the benefit: what authors claim and what units that apply an initiative have confirmed, never mixed."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from initiatives.models import EffectConfirmation
from initiatives.states import ConfirmationStatus, Status
from movements.reports.history import Book
from movements.reports.partings import FIELD, GROUP, UNIT, YEAR
from movements.reports.section import MONEY, Fact, Figure, Place, Section


def facts(book: Book) -> Iterator[Fact]:
    """Count the claims of recognised initiatives, and the signed confirmations of other units for them."""
    places = {}
    for key, dossier in book.initiatives.items():
        if dossier.state == Status.RECOGNISED:
            places[key] = Place(dossier.year, dossier.unit, dossier.group, dossier.field)
            if dossier.benefit:
                yield Fact(("initiative", key), places[key], {"claimed": dossier.benefit, "claims": 1})
            elif dossier.benefit_not_computable:
                yield Fact(("initiative", key), places[key], {"not_computable": 1})
    for key, initiative, status, benefit in book.rows(EffectConfirmation, "initiative_id", "status", "benefit"):
        if status == ConfirmationStatus.SIGNED and initiative in places:
            counts = {"confirmations": 1} | ({"confirmed": benefit} if benefit else {})
            yield Fact(("confirmation", key), places[initiative], counts)


SECTION = Section(
    name="benefits",
    title=_("Benefit claimed and confirmed"),
    figures=(
        Figure(
            "claimed",
            pgettext_lazy("figure", "Benefit claimed"),
            _("First-year benefit as the authors of recognised initiatives state it."),
            MONEY,
        ),
        Figure("claims", pgettext_lazy("figure", "Initiatives with a sum"), _("Whose authors state a sum.")),
        Figure(
            "not_computable",
            pgettext_lazy("figure", "Not computable"),
            _("Whose authors say that the benefit cannot be computed."),
        ),
        Figure(
            "confirmed",
            pgettext_lazy("figure", "Benefit confirmed"),
            _("As signed by the heads of other units that apply recognised initiatives; not added to what is claimed."),
            MONEY,
        ),
        Figure(
            "confirmations",
            pgettext_lazy("figure", "Confirmations"),
            _("Signed by the heads of units that apply a recognised initiative."),
        ),
    ),
    facts=facts,
    by=(UNIT, GROUP, FIELD, YEAR),
    chart="claimed",
)
