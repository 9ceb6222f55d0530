"""Pages of the account of duties: a person's over the years, a unit's in one year."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import User
from common.errors import require
from common.paging import page_of
from common.sheets import Column, words_of, xlsx_response
from initiatives.states import Exemption, Progress
from movements.accounts import Account, duties_of, level_words, search
from movements.forms import DutyFilter
from movements.permissions import why_not_see_duties
from movements.views.places import season_of, unit_of

COLUMNS = (
    Column(_("Full name"), "person.full_name", 28),
    Column(_("Staff code"), "person.staff_code"),
    Column(_("Unit"), "unit.name", 40),
    Column(_("Target group"), "group.name", 28),
    Column(pgettext_lazy("duty", "Progress"), words_of("progress", Progress)),
    Column(_("Exempt because"), words_of("exemption", Exemption)),
    Column(_("Days of work in the season"), "days"),
    Column(_("Came from"), lambda duty: duty.came_from.name if duty.came_from else "", 40),
    Column(_("Came on"), "came_on"),
    Column(_("Met by"), lambda duty: duty.met_by.title if duty.names_met_by else "", 60),
    Column(_("Number"), lambda duty: duty.met_by.number if duty.names_met_by else ""),
    Column(_("Level"), level_words),
    Column(pgettext_lazy("duty", "Met on"), "met_at"),
)
IN_SHEET = (  # all the columns read: of tens of thousands of rows nothing else is fetched
    "progress", "exemption", "days", "came_on", "met_at", "person__full_name", "person__staff_code", "unit__name",
    "group__name", "came_from__name", "met_by__title", "met_by__number",
)  # fmt: skip


def account(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Show how somebody stands with the duty of each year: the own account, or one of the reader's unit."""
    person = request.user if pk in {None, request.user.pk} else get_object_or_404(User, pk=pk)
    found = Account(person, request.user, timezone.localdate())
    if found.is_empty and not found.is_own:
        raise Http404
    return render(request, "movements/account.html", {"account": found})


def duties(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """List the duties of one year in a unit and below it, to those who answer for it."""
    season, unit = season_of(year), unit_of(code)
    require(why_not_see_duties(request.user, unit))
    filters = DutyFilter(request.GET)
    wanted = filters.chosen
    found = search(duties_of(unit, season, wanted["state"], own=wanted["own"]), wanted["q"])
    if wanted["group"]:
        found = found.filter(group=wanted["group"])
    found = found.naming_for(request.user)
    if "xlsx" in request.GET:
        rows = found.only(*IN_SHEET).order_by(*filters.keys, "pk").iterator(2000)
        return xlsx_response(f"{unit.code}-{year}-duties", COLUMNS, rows)
    page = page_of(found, request.GET, order=filters.keys, keys_first=True)
    context = {"season": season, "unit": unit, "filters": filters, "page": page}
    return render(request, "movements/duties.html", context)
