"""Which report, unit and year an address asks for, and what stands beside it."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from movements.models import FrozenReport
from movements.reports.earlier import Before, before, reports_before
from movements.reports.ranking import Ranking, ranking
from movements.reports.tables import Branch, Found, branch_of, tables, years_of


@dataclass
class Told:
    """What is told: the report, its figures of a unit, perhaps of one year; what stands beside them."""

    report: FrozenReport
    found: Found
    years: list[int]
    earlier: Before | None
    others: list[FrozenReport]  # what it may stand beside, the latest first

    def ranked(self, order: str = "share") -> Ranking:
        """Rank the units one step below."""
        return ranking(self.found, self.earlier, order)

    def ways(self, request: HttpRequest) -> list[dict]:
        """Give the ways to the same page of each year and of all, whatever else its address asks for."""
        years = [("", _("All years")), *((str(year), str(year)) for year in self.years)]
        return _ways(request, "year", years, str(self.found.year or ""))

    def ways_beside(self, request: HttpRequest) -> list[dict]:
        """Give the ways to the same page beside each earlier report; none where there is nothing to choose."""
        if self.found.year or len(self.others) < 2:
            return []
        latest, *others = self.others
        names = [("", str(latest)), *((str(each.pk), str(each)) for each in others)]
        return _ways(request, "beside", names, request.GET.get("beside", ""))

    @property
    def asked(self) -> str:
        """What addresses of its other pages end in, so that they tell of the same year, beside the same report."""
        beside = self.earlier.report if self.earlier and not self.found.year else None
        asked = {"year": self.found.year, "beside": beside.pk if beside in self.others[1:] else None}
        return urlencode({name: value for name, value in asked.items() if value})

    @property
    def name(self) -> str:
        """The name of its files."""
        year = f" - {self.found.year}" if self.found.year else ""
        return f"{self.report} - {self.found.unit.name}{year}"


def _ways(request: HttpRequest, name: str, choices: list[tuple[str, str]], current: str) -> list[dict]:
    """Give a way to the same page for each value of a parameter; none stands in the address for the usual one."""
    found = []
    for value, label in choices:
        asked = {key: said for key, said in request.GET.items() if key != name} | ({name: value} if value else {})
        url = f"?{urlencode(asked)}" if asked else request.path
        found.append({"label": label, "url": url, "is_current": value == current})
    return found


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
    years, others = years_of(report), reports_before(report)
    year, beside = year_asked(request, years), _beside_asked(request, others)
    return Told(report, tables(report, unit, year), years, before(report, unit, year, beside), others)


def _beside_asked(request: HttpRequest, others: list[FrozenReport]) -> FrozenReport | None:
    """Give the earlier report the address asks for, or the latest; another one is not there."""
    wanted = request.GET.get("beside", "")
    if not wanted:
        return others[0] if others else None
    found = next((each for each in others if str(each.pk) == wanted), None)
    if found is None:
        raise Http404
    return found
