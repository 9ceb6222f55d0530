"""Pages of the movement's figures and the lists behind them."""

from dataclasses import replace

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit, User
from common.errors import require
from common.paging import page_of
from common.sheets import Column, words_of, xlsx_response
from initiatives.models import Season
from initiatives.states import Exemption, Progress
from movements.dashboard import Dashboard, family_of
from movements.forms import filter_of, found_by
from movements.outcomes import OUTCOMES, SHOWN, Counts
from movements.permissions import why_not_remind, why_not_see_duties, why_not_see_figures, why_not_see_people
from movements.progress import LISTS, Figures, count_behind
from movements.views.places import season_among, season_of, seasons_known, unit_of, usual_unit

REMINDED = {"missing", "drafted"}
FIRST_UNITS = 10  # as many cards as a phone is scrolled through; the rest is one click away
COLUMNS = (
    Column(_("Full name"), "person.full_name", 28),
    Column(_("Staff code"), "person.staff_code"),
    Column(_("Unit"), "unit.name", 40),
    Column(_("Target group"), "group.name", 28),
    Column(pgettext_lazy("duty", "Progress"), words_of("progress", Progress)),
    Column(_("Exempt because"), words_of("exemption", Exemption)),
    Column(_("Met by"), lambda duty: duty.met_by.title if duty.names_met_by else "", 60),
    Column(_("Number"), lambda duty: duty.met_by.number if duty.names_met_by else ""),
    Column(_("E-mail"), "person.email", 30),
    Column(_("Telephone"), "person.phone"),
)

IN_SHEET = (  # all the columns read: of tens of thousands of rows nothing else is fetched
    "progress", "exemption", "person__full_name", "person__staff_code", "person__email", "person__phone", "unit__name",
    "group__name", "met_by__title", "met_by__number",
)  # fmt: skip


@login_not_required
def progress(request: HttpRequest, year: int | None = None, code: str | None = None) -> HttpResponse:
    """Show how far a unit and everything below it has come; strangers see units with a council."""
    board = board_for(request.user, year, code)
    unit, lists_shut = board.unit, why_not_see_people(request.user, board.unit)
    shown = board.people.units if "all" in request.GET else board.people.units[:FIRST_UNITS]
    context = {
        "board": board,
        "season": board.season,
        "unit": unit,
        "summary": board.people,
        "years": _years(board),
        "figures": _figures(board.season, unit, board.people.total, shut=lists_shut),
        "outcomes": outcome_figures(board.season, unit, board.initiatives.total, shut=lists_shut),
        "levels": board.level_bars(shut=bool(lists_shut)),
        "fields": board.field_rows(),
        "units": shown,
        "units_left": len(board.people.units) - len(shown),
        "lists_shut": lists_shut,
        "duties_shut": why_not_see_duties(request.user, unit),
        "may_remind": why_not_remind(request.user, unit) is None,
        "now": timezone.now(),
    }
    return render(request, "movements/progress.html", context)


def board_for(user: User, year: int | None, code: str | None) -> Dashboard:
    """Give the dashboard an address means, or say why the user may not see it; units below are those he or she sees."""
    seasons, today = seasons_known(), timezone.localdate()
    season = season_among(seasons, year, today)
    family = family_of(code or usual_unit(user).code)
    require(why_not_see_figures(user, family.unit))
    below = [each for each in family.below if why_not_see_figures(user, each) is None]
    return Dashboard(season, seasons, replace(family, below=below), today)


def people(request: HttpRequest, year: int, code: str, state: str) -> HttpResponse:
    """List the people behind one figure, to those responsible for them."""
    season, unit, behind = season_of(year), unit_of(code), LISTS.get(state)
    if behind is None:
        raise Http404
    require(why_not_see_people(request.user, unit))
    filters = filter_of(state, request.GET)
    duties = found_by(filters, season, unit, state).naming_for(request.user)
    if "xlsx" in request.GET:
        rows = duties.only(*IN_SHEET).order_by("person__name_key", "pk").iterator(2000)
        return xlsx_response(f"{unit.code}-{year}-{state}", COLUMNS, rows)
    page = page_of(duties, request.GET, order=("person__name_key",), keys_first=True)
    may_remind = state in REMINDED and why_not_remind(request.user, unit) is None
    context = {
        "season": season, "unit": unit, "state": state, "behind": behind, "filters": filters, "page": page,
        "may_remind": may_remind, "accounts_shut": why_not_see_duties(request.user, unit),
        "count": count_behind(season, unit, state) if filters.lets_all_through else duties.count(),
    }  # fmt: skip
    return render(request, "movements/people.html", context)


def _years(board: Dashboard) -> list[dict]:
    """Give the seasons that have begun as a choice among links, the earliest first."""
    return [
        {"label": each.year, "url": reverse("movements:unit_progress", args=[each.year, board.unit.code]),
         "is_current": each.pk == board.season.pk}
        for each in reversed(board.seasons)
        if each.starts_on <= board.today
    ]  # fmt: skip


def _figures(season: Season, unit: Unit, total: Figures, *, shut: str | None) -> list[dict]:
    """Give the page's figures, each with its definition and, unless the lists are shut, its list."""
    return [
        {"name": behind.title, "count": getattr(total, name), "means": behind.meaning,
         "url": None if shut else reverse("movements:people", args=[season.year, unit.code, name])}
        for name, behind in LISTS.items()
        if name not in {"drafted", "exempt"} or getattr(total, name)
    ]  # fmt: skip


def outcome_figures(season: Season, unit: Unit, total: Counts, *, shut: str | None) -> list[dict]:
    """Give the figures of initiatives, each with its definition and, unless the lists are shut, its list."""
    return [
        {"name": OUTCOMES[name].title, "count": total.of(name), "means": OUTCOMES[name].meaning,
         "url": None if shut else reverse("movements:initiatives", args=[season.year, unit.code, name])}
        for name in SHOWN
        if name != "revoked" or total.of(name)
    ]  # fmt: skip
