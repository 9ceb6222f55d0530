"""The list of dossiers, for those responsible; everybody else finds the own initiatives."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Unit, User
from accounts.permissions import why_not_import
from accounts.querysets import under
from accounts.roles import acting_for, units_of
from accounts.states import RoleName
from common.formats import percent
from common.paging import page_of
from common.sheets import Column, xlsx_response
from initiatives.forms.lists import ListFilter
from initiatives.models import Initiative, Season

COLUMNS = (
    Column(gettext_lazy("Number"), "number", 16),
    Column(gettext_lazy("Title"), "title", 60),
    Column(gettext_lazy("Authors"), lambda initiative: authors_words(initiative), 40),
    Column(gettext_lazy("Unit"), "unit.name", 36),
    Column(gettext_lazy("Field"), lambda initiative: initiative.field.name if initiative.field else "", 24),
    Column(gettext_lazy("State"), lambda initiative: state_words(initiative), 24),
    Column(gettext_lazy("In this state since"), lambda initiative: timezone.localdate(initiative.status_since), 14),
    Column(gettext_lazy("Due by"), "due_on", 14),
)
MODEL_COLUMNS = (
    *COLUMNS[:2],
    Column(gettext_lazy("Collective or individual"), "get_holder_display", 14),
    Column(gettext_lazy("Name of the collective or the person"), "holder_name", 36),
    COLUMNS[3],
    Column(gettext_lazy("Area"), lambda initiative: initiative.area.name if initiative.area else "", 24),
    Column(gettext_lazy("Registered as"), "get_way_display", 14),
    *COLUMNS[5:],
)


def authors_words(initiative: Initiative) -> str:
    """Give the authors, with their shares where there are several, the lead author first as they stand in the paper."""
    authors = list(initiative.authors.all())
    if len(authors) == 1:
        return authors[0].name
    return ", ".join(f"{each.name} ({percent(each.share)})" for each in authors).replace("\u00a0", " ")


def state_words(initiative: Initiative) -> str:
    """Give the state as the page shows it, and whether the dossier is held."""
    state = initiative.get_status_display()
    return f"{state}, {_('held')}" if initiative.held_because else state


def initiative_list(request: HttpRequest) -> HttpResponse:
    """Show, filter and export the dossiers of the visitor's units."""
    units = units_of(request.user, RoleName.COORDINATOR, RoleName.HEAD)
    today = timezone.localdate()
    season = Season.objects.current(today).first()
    below = Unit.objects.filter(under(units, "")).order_by("path")
    filters = ListFilter(request.GET, units=below, season=season)
    found = filters.apply(_scope(request.user, units), today)
    if "xlsx" in request.GET:
        name, columns = (_("Models"), MODEL_COLUMNS) if filters.shows_models else (_("Initiatives"), COLUMNS)
        return xlsx_response(name, columns, found.for_list().order_by(*filters.order_keys).iterator(2000))
    page = page_of(found.for_list(), request.GET, order=filters.order_keys)
    context = {
        "page": page,
        "filters": filters,
        "today": today,
        "now": timezone.now(),
        "is_responsible": bool(units),
        "acting": acting_for(request.user),
        "may_import": why_not_import(request.user) is None,
    }
    return render(request, "initiatives/list.html", context)


def _scope(user: User, units: list[Unit]) -> QuerySet[Initiative]:
    """What was handed in to the user's units, or without such units the user's own initiatives."""
    if units:
        return Initiative.objects.handed_in_to(user)
    return Initiative.objects.filter(pk__in=user.authorships.values("initiative_id"))
