"""What has changed since a report was frozen: figure by figure, and the rows behind each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit
from common.errors import require
from common.sheets import Column, xlsx_response
from movements.permissions import why_not_see_people
from movements.reports.changes import changed_rows, differences
from movements.reports.entries import MOST
from movements.reports.row_names import named
from movements.views.report_entries import asked_figure, why_not_open
from movements.views.told import asked_for

COLUMNS = (
    Column(_("What"), "name", 60),
    Column(pgettext_lazy("frozen", "Then"), "then"),
    Column(pgettext_lazy("frozen", "Now"), "now"),
    Column(_("Where then"), "place_then", 60),
    Column(_("Where now"), "place_now", 60),
)


def changes(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Show each figure then and now."""
    report, unit = asked_for(pk, code)
    now = timezone.now()
    found = differences(report, unit, now)
    changed = [each for each in found if each.change]
    context = {
        "report": report,
        "unit": unit,
        "now": now,
        "changed": changed,
        "same": [each for each in found if not each.change],
        "changed_count": len(changed),
        "rows_shut": why_not_see_people(request.user, Unit.objects.get(pk=unit.key)),
    }
    return render(request, "movements/reports/changes.html", context)


def rows(request: HttpRequest, pk: int, code: str, section: str, figure: str) -> HttpResponse:
    """List the rows that make the difference of one figure, to those who may open the section's lists."""
    report, unit = asked_for(pk, code)
    part, counted = asked_figure(report, section, figure)
    require(why_not_open(request.user, unit, part))
    found = changed_rows(report, unit, part, counted, timezone.now())
    if "xlsx" in request.GET:
        return xlsx_response(f"{report}-{figure}", COLUMNS, named(found, request.user))
    context = {"report": report, "unit": unit, "section": part, "figure": counted, "count": len(found),
               "rows": named(found[:MOST], request.user), "most": MOST}  # fmt: skip
    return render(request, "movements/reports/changed_rows.html", context)
