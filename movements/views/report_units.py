"""The units of a frozen report, ranked by what one asks for."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from common.sheets import xlsx_response
from movements.reports.ranking import ORDERS
from movements.reports.sheets import RANKED
from movements.views.told import told_of

USUAL = "share"


def units(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """List the units one step below; each head of a column orders them anew."""
    told = told_of(request, pk, code)
    order = request.GET.get("sort") if request.GET.get("sort") in ORDERS else USUAL
    ranked = told.ranked(order)
    if "xlsx" in request.GET:
        return xlsx_response(told.name, RANKED, ranked.rows)
    year = {"year": told.found.year} if told.found.year else {}
    context = {
        "report": told.report, "found": told.found, "earlier": told.earlier, "ranked": ranked,
        "asked": urlencode(year),
        "heads": [
            {"name": name, "label": each.title, "url": f"?{urlencode({**year, 'sort': name})}",
             "is_current": name == order}
            for name, each in ORDERS.items()
        ],
    }  # fmt: skip
    return render(request, "movements/reports/units.html", context)
