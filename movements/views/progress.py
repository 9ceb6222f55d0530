"""Pages of the movement's figures and the lists behind them."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit, User
from accounts.roles import units_of
from common.errors import require
from common.paging import page_of
from common.sheets import Column, xlsx_response
from initiatives.models import Duty, Season
from movements.forms import PeopleFilter
from movements.models import Commitment
from movements.permissions import why_not_see_duties, why_not_see_figures, why_not_see_people
from movements.progress import LISTS, Figures, people_behind, summary, time_passed

FIRST_PROMISES = 5
FIRST_UNITS = 20  # a page's worth; the rest is one click away
COLUMNS = (
    Column(_("Full name"), "person.full_name", 28),
    Column(_("Staff code"), "person.staff_code"),
    Column(_("Unit"), "unit.name", 40),
    Column(_("Target group"), "group.name", 28),
    Column(pgettext_lazy("duty", "Progress"), "get_progress_display"),
    Column(_("Exempt because"), "get_exemption_display"),
    Column(_("Met by"), lambda duty: duty.met_by.title if duty.names_met_by else "", 60),
    Column(_("Number"), lambda duty: duty.met_by.number if duty.names_met_by else ""),
    Column(_("E-mail"), "person.email", 30),
    Column(_("Telephone"), "person.phone"),
)


@login_not_required
def progress(request: HttpRequest, year: int | None = None, code: str | None = None) -> HttpResponse:
    """Show how far a unit and everything below it has come; strangers see units with a council."""
    season, unit = season_of(year), unit_of(request.user, code)
    require(why_not_see_figures(request.user, unit))
    found, lists_shut = summary(season, unit), why_not_see_people(request.user, unit)
    shown = found.units if "all" in request.GET else found.units[:FIRST_UNITS]
    context = {
        "season": season,
        "unit": unit,
        "years": _years(season, unit),
        "figures": _figures(season, unit, found.total, shut=lists_shut),
        "above": Unit.objects.above(unit).exclude(pk=unit.pk),
        "summary": found,
        "units": shown,
        "units_left": len(found.units) - len(shown),
        "lists_shut": lists_shut,
        "duties_shut": why_not_see_duties(request.user, unit),
        "time_passed": time_passed(season, timezone.localdate()),
        "promises": Commitment.objects.open().of_unit(unit).for_list().order_by("due_on", "pk")[:FIRST_PROMISES],
        "now": timezone.now(),
    }
    return render(request, "movements/progress.html", context)


def people(request: HttpRequest, year: int, code: str, state: str) -> HttpResponse:
    """List the people behind one figure, to those responsible for them."""
    season, unit, behind = season_of(year), unit_of(request.user, code), LISTS.get(state)
    if behind is None:
        raise Http404
    require(why_not_see_people(request.user, unit))
    filters = PeopleFilter(request.GET)
    wanted = filters.cleaned_data if filters.is_valid() else None
    duties = _filtered(people_behind(season, unit, state, own=bool(wanted and wanted["own"])), wanted)
    duties = duties.naming_for(request.user)
    if "xlsx" in request.GET:
        return xlsx_response(f"{unit.code}-{year}-{state}", COLUMNS, duties.order_by("person__name_key", "pk"))
    page = page_of(duties, request.GET, order=("person__name_key",))
    context = {"season": season, "unit": unit, "state": state, "behind": behind, "filters": filters, "page": page}
    return render(request, "movements/people.html", context)


def _years(season: Season, unit: Unit) -> list[dict]:
    """Give the seasons that have begun as a choice among links."""
    begun = Season.objects.filter(campaign=season.campaign_id, starts_on__lte=timezone.localdate()).order_by("year")
    return [
        {"label": each.year, "url": reverse("movements:unit_progress", args=[each.year, unit.code]),
         "is_current": each.pk == season.pk}
        for each in begun
    ]  # fmt: skip


def _figures(season: Season, unit: Unit, total: Figures, *, shut: str | None) -> list[dict]:
    """Give the page's figures, each with its definition and, unless the lists are shut, its list."""
    return [
        {"name": behind.title, "count": getattr(total, name), "means": behind.meaning,
         "url": None if shut else reverse("movements:people", args=[season.year, unit.code, name])}
        for name, behind in LISTS.items()
        if name != "exempt" or total.exempt
    ]  # fmt: skip


def _filtered(duties: QuerySet[Duty], wanted: dict | None) -> QuerySet[Duty]:
    if wanted is None:
        return duties.none()
    if wanted["group"]:
        duties = duties.filter(group=wanted["group"])
    if wanted["q"]:
        duties = duties.filter(person__in=User.objects.search(wanted["q"]))
    return duties


def season_of(year: int | None) -> Season:
    """Give the season of that year, or the one that holds today."""
    seasons = Season.objects.select_related("campaign")
    if year is not None:
        return get_object_or_404(seasons, year=year)
    season = seasons.current(timezone.localdate()).first() or seasons.first()
    if season is None:
        raise Http404
    return season


def unit_of(user: User, code: str | None) -> Unit:
    """Give the unit of that code, else the highest the user is responsible for, else the province."""
    if code is not None:
        return get_object_or_404(Unit.objects.select_related("successor"), code=code)
    own = units_of(user)
    unit = own[0] if own else Unit.objects.filter(depth=1).first()
    if unit is None:
        raise Http404
    return unit
