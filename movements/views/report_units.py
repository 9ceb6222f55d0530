"""The units of a frozen report, ranked by what one asks for."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from common.sheets import xlsx_response
from movements.reports.ranking import ORDERS
from movements.reports.sheets import RANKED
from movements.views.told import told_of

USUAL = "share"


def units(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """List the units one step below, perhaps of one kind; each head of a column orders them anew."""
    told = told_of(request, pk, code)
    order = request.GET.get("sort") if request.GET.get("sort") in ORDERS else USUAL
    ranked, only = told.ranked(order), request.GET.get("show", "")
    rows = ranked.only(only)
    if "xlsx" in request.GET:
        return xlsx_response(told.name, RANKED, rows)
    context = {
        "report": told.report, "found": told.found, "earlier": told.earlier, "ranked": ranked, "rows": rows,
        "years": told.ways(request), "besides": told.ways_beside(request), "asked": told.asked,
        "heads": [
            {"name": name, "label": each.title, "url": _asking(request, sort=name), "is_current": name == order}
            for name, each in ORDERS.items()
        ],
        "kinds": [
            {"label": label, "count": count, "url": _asking(request, show=name), "is_current": name == only}
            for name, label, count in [
                ("", _("All units"), len(ranked.rows)),
                *((name, title, count) for name, title, _means, count in ranked.parts),
            ]
        ],
    }  # fmt: skip
    return render(request, "movements/reports/units.html", context)


def _asking(request: HttpRequest, **more: str) -> str:
    """Give the address of the same list asking for something else."""
    return "?" + urlencode({name: value for name, value in (request.GET.dict() | more).items() if value})
