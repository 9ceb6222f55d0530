"""Section of the people: who owes an initiative, and how far they have come."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from initiatives.states import Progress
from movements.reports.history import Book
from movements.reports.partings import GROUP, UNIT, YEAR
from movements.reports.section import Fact, Figure, Place, Section

COUNTED_AS = {
    Progress.MET: "met",
    Progress.UNDER_WAY: "under_way",
    Progress.NOTHING: "missing",
    Progress.DRAFTED: "missing",
}


def facts(book: Book) -> Iterator[Fact]:
    """Count each duty once as obliged and by how far it is, or as exempt."""
    for key, (_person, season, unit, group, exemption, progress) in book.duties.items():
        counts = {"exempt": 1} if exemption else {"obliged": 1, COUNTED_AS[Progress(progress)]: 1}
        yield Fact(("duty", key), Place(book.years[season], unit, group), counts)


SECTION = Section(
    name="people",
    title=_("People and their yearly duty"),
    figures=(
        Figure(
            "obliged",
            pgettext_lazy("figure", "Obliged"),
            _("People counted in a year, less those exempt; in several years once for each."),
        ),
        Figure("met", pgettext_lazy("figure", "Duty met"), _("With an initiative that meets the duty of the year.")),
        Figure("under_way", pgettext_lazy("figure", "Under review"), _("Handed in, no decision yet.")),
        Figure("missing", pgettext_lazy("figure", "Nothing handed in"), _("No initiative handed in.")),
        Figure("exempt", pgettext_lazy("figure", "Exempt"), _("Owe nothing in the year, by rule or by decision.")),
    ),
    facts=facts,
    by=(UNIT, GROUP, YEAR),
    chart="met",
    of="obliged",
)
