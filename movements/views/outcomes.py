"""The lists of initiatives behind the figures of the movement."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from common.errors import require
from common.paging import page_of
from common.sheets import Column, words_of, xlsx_response
from initiatives.states import Status
from movements.forms import InitiativeFilter
from movements.outcomes import OUTCOMES, initiatives_behind, naming_for
from movements.permissions import why_not_see_people
from movements.views.places import season_of, unit_of

COLUMNS = (
    Column(_("Number"), "number", 16),
    Column(_("Title"), lambda initiative: initiative.title if initiative.is_named else "", 60),
    Column(_("Unit"), "unit.name", 40),
    Column(_("Field"), lambda initiative: initiative.field.name if initiative.field else "", 28),
    Column(_("State"), words_of("status", Status), 24),
    Column(_("Handed in"), "submitted_at"),
    Column(_("In this state since"), "status_since"),
)
IN_SHEET = ("number", "title", "unit__name", "field__name", "status", "submitted_at", "status_since")


def initiatives(request: HttpRequest, year: int, code: str, state: str) -> HttpResponse:
    """List the initiatives behind one figure, to those responsible; titles stand where the reader may see them."""
    season, unit, behind = season_of(year), unit_of(code), OUTCOMES.get(state)
    if behind is None:
        raise Http404
    require(why_not_see_people(request.user, unit))
    filters = InitiativeFilter(request.GET)
    wanted = filters.chosen
    found = initiatives_behind(
        season, unit, state, sector=wanted["field"], theme=wanted["theme"], until=wanted["until"]
    )
    found = naming_for(found, request.user)
    if wanted["q"]:
        found = found.filter(is_named=True).search(wanted["q"])
    if "xlsx" in request.GET:
        rows = found.only(*IN_SHEET).order_by("-status_since", "-pk").iterator(2000)
        return xlsx_response(f"{unit.code}-{year}-{state}", COLUMNS, rows)
    context = {
        "season": season,
        "unit": unit,
        "behind": behind,
        "filters": filters,
        "page": page_of(found, request.GET, order=("-status_since", "-pk"), keys_first=True),
    }
    return render(request, "movements/initiatives.html", context)
