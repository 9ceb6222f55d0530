"""The list behind each figure of a frozen report, as of the moment it was frozen."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit, User
from common.errors import require
from common.sheets import Column, xlsx_response
from movements.models import FrozenReport
from movements.permissions import why_not_see_people
from movements.reports.entries import MOST, entries
from movements.reports.partings import words_of
from movements.reports.row_names import named
from movements.reports.section import Figure, Section
from movements.reports.sections import section_of
from movements.reports.tables import Branch
from movements.views.told import asked_for

COLUMNS = (Column(_("What"), "name", 60), Column(_("Value"), "value"), Column(_("Where then"), "place", 60))


def rows(request: HttpRequest, pk: int, code: str, section: str, figure: str) -> HttpResponse:
    """List what one figure counts; with a year, group, field or level in the address, of that alone."""
    report, unit = asked_for(pk, code)
    part, counted = asked_figure(report, section, figure)
    require(why_not_open(request.user, unit, part))
    where = {each.by: request.GET[each.by] for each in part.by if each.by in request.GET and each.by != "unit"}
    found = entries(report, unit, part, counted, where, own="own" in request.GET)
    if "xlsx" in request.GET:
        return xlsx_response(f"{report}-{figure}", COLUMNS, named(found, request.user))
    context = {
        "report": report, "unit": unit, "section": part, "figure": counted, "count": len(found), "most": MOST,
        "sum": sum(each.value for each in found), "narrowed": _words(report, part, where),
        "rows": named(found[:MOST], request.user), "asked": request.GET.urlencode(),
    }  # fmt: skip
    return render(request, "movements/reports/entries.html", context)


def asked_figure(report: FrozenReport, section: str, figure: str) -> tuple[Section, Figure]:
    """Give the section and the figure of these names, if the report has them."""
    part = section_of(section) if section in report.names["sections"] else None
    counted = part and part.figure(figure)
    if counted is None:
        raise Http404
    return part, counted


def why_not_open(user: User, unit: Branch, section: Section) -> str | None:
    """Say why the rows of a section are shut to the user: the same people open them as the lists of today."""
    return None if section.is_open else why_not_see_people(user, Unit.objects.get(pk=unit.key))


def _words(report: FrozenReport, section: Section, where: dict[str, str]) -> str:
    """Say to what the list is narrowed."""
    words = [
        words_of(section.parting(by).names, report.names).get(code, code) or _("Not given")
        for by, code in where.items()
    ]
    return ", ".join(str(word) for word in words)
