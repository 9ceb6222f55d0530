"""Section of replication: initiatives other units apply, and what third units found of their benefit."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from initiatives.models import Adoption, BenefitCheck
from initiatives.states import ADOPTION_UNDER_WAY, AdoptionStatus
from movements.reports.history import Book
from movements.reports.partings import FIELD, UNIT, YEAR
from movements.reports.section import MONEY, Fact, Figure, Place, Section


def facts(book: Book) -> Iterator[Fact]:
    """Count applications at the unit that applies, and once more each initiative that has spread, at its own."""
    checks, spread = _newest_checks(book), set()
    for key, initiative, unit, parent, status in book.rows(Adoption, "initiative_id", "unit_id", "parent_id", "status"):
        dossier = book.initiatives.get(initiative)
        if dossier is None:
            continue
        place = Place(dossier.year, unit, field=dossier.field)
        if status in ADOPTION_UNDER_WAY:
            yield Fact(("adoption", key), place, {"under_way": 1})
        elif status == AdoptionStatus.CONFIRMED:
            spread.add(initiative)
            counts = {"confirmed": 1} | ({"passed_on": 1} if parent else {}) | checks.get(key, {})
            yield Fact(("adoption", key), place, counts)
    for initiative in sorted(spread):
        dossier = book.initiatives[initiative]
        yield Fact(("initiative", initiative), Place(dossier.year, dossier.unit, field=dossier.field), {"spread": 1})


def _newest_checks(book: Book) -> dict[int, dict[str, int]]:
    """Give what the newest check of each application counts for: of several each tells the benefit of one year."""
    columns = ("adoption_id", "after_months", "checked_at", "claimed", "confirmed")
    rows = (row[1:] for row in book.rows(BenefitCheck, *columns))
    done = sorted((row for row in rows if row[2] is not None), key=lambda row: row[:2])
    counts = {}
    for adoption, _months, _checked_at, claimed, found in done:
        in_money = {} if found is None else {"checked_claim": claimed or 0, "found": found}
        counts[adoption] = {"checked": 1} | {name: value for name, value in in_money.items() if value}
    return counts


SECTION = Section(
    name="replication",
    title=_("Replication in other units"),
    figures=(
        Figure(
            "spread",
            pgettext_lazy("figure", "Initiatives applied elsewhere"),
            _("With an application in another unit that its head has confirmed; counted at the unit of the authors."),
        ),
        Figure(
            "confirmed",
            pgettext_lazy("figure", "Applications confirmed"),
            _("By the head of the unit that applies an initiative of another; counted at the unit that applies it."),
        ),
        Figure(
            "passed_on",
            pgettext_lazy("figure", "Learned from one that applies it"),
            _("Of those confirmed: learned from another unit that applies it, not from the authors."),
        ),
        Figure(
            "under_way",
            pgettext_lazy("figure", "Not confirmed yet"),
            _("Interest shown, begun, or reported and waiting for the head's word."),
        ),
        Figure(
            "checked",
            pgettext_lazy("figure", "Benefits checked"),
            _("Applications confirmed whose benefit a third unit has checked; the newest check counts."),
        ),
        Figure(
            "checked_claim",
            pgettext_lazy("figure", "Benefit signed, of those checked"),
            _("As the units that apply them signed it, where the check came to a sum."),
            MONEY,
        ),
        Figure(
            "found",
            pgettext_lazy("figure", "Benefit found"),
            _("As third units found it; stands beside what was signed, is never added to it."),
            MONEY,
        ),
    ),
    facts=facts,
    by=(UNIT, FIELD, YEAR),
    chart="confirmed",
    columns=("spread", "confirmed", "passed_on", "checked", "checked_claim", "found"),
)
