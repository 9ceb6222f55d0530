"""Which report, unit and year an address asks for, and what stands beside it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from movements.models import FrozenReport
from movements.reports.earlier import Before, before
from movements.reports.ranking import Ranking, ranking
from movements.reports.tables import Branch, Found, branch_of, tables, years_of


@dataclass
class Told:
    """What is told: the report, its figures of a unit, perhaps of one year; what stands beside them."""

    report: FrozenReport
    found: Found
    years: list[int]
    earlier: Before | None

    def ranked(self, order: str = "share") -> Ranking:
        """Rank the units one step below."""
        return ranking(self.found, self.earlier, order)

    def ways(self, request: HttpRequest) -> list[dict]:
        """Give the ways to the same page of each year and of all, whatever else its address asks for."""
        found = []
        for year, label in [(None, _("All years")), *((year, str(year)) for year in self.years)]:
            asked = {name: value for name, value in request.GET.items() if name != "year"}
            asked |= {"year": year} if year else {}
            url = f"?{urlencode(asked)}" if asked else request.path
            found.append({"label": label, "url": url, "is_current": self.found.year == year})
        return found

    @property
    def asked(self) -> str:
        """What addresses of its other pages end in, so that they tell of the same year."""
        return urlencode({"year": self.found.year} if self.found.year else {})

    @property
    def name(self) -> str:
        """The name of its files."""
        year = f" - {self.found.year}" if self.found.year else ""
        return f"{self.report} - {self.found.unit.name}{year}"


def asked_for(pk: int, code: str) -> tuple[FrozenReport, Branch]:
    """Give the report and the unit of it the address asks for; a unit the report does not know is not there."""
    found = get_object_or_404(FrozenReport.objects.select_related("campaign", "milestone", "frozen_by"), pk=pk)
    unit = branch_of(found, code)
    if unit is None:
        raise Http404
    return found, unit


def year_asked(request: HttpRequest, years: list[int]) -> int | None:
    """Give which of a report's years the address asks for, None where it asks for all; another one is not there."""
    wanted = request.GET.get("year", "")
    year = next((each for each in years if str(each) == wanted), None)
    if wanted and year is None:
        raise Http404
    return year


def told_of(request: HttpRequest, pk: int, code: str) -> Told:
    """Give what the address asks for."""
    report, unit = asked_for(pk, code)
    years = years_of(report)
    year = year_asked(request, years)
    return Told(report, tables(report, unit, year), years, before(report, unit, year))
