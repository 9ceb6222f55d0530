"""Dân vận khéo models for everybody: the list of what is registered, and the figures that open to it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from common.paging import Page, page_of
from common.sheets import Column, xlsx_response
from initiatives.models import Initiative
from movements.model_filters import ModelFilter
from movements.registered_models import GROUPINGS, PARTS, for_list, groups, narrowed, registered, totals

COLUMNS = (
    Column(gettext_lazy("Number"), "number", 18),
    Column(gettext_lazy("Model"), "title", 60),
    Column(gettext_lazy("Collective or individual"), "get_holder_display", 14),
    Column(gettext_lazy("Name of the collective or the person"), "holder_name", 40),
    Column(gettext_lazy("Unit"), "unit.name", 36),
    Column(gettext_lazy("Area"), "area.name", 28),
    Column(gettext_lazy("Standard area"), "area.get_standard_display", 28),
    Column(gettext_lazy("Year"), "season.year", 8),
    Column(gettext_lazy("Registered as"), "get_way_display", 14),
    Column(gettext_lazy("Goes on with"), lambda model: model.continues.number if model.continues else "", 18),
    Column(gettext_lazy("State"), "get_status_display", 24),
    Column(gettext_lazy("Not recognised because"), lambda model: model.refused_because or "", 60),
    Column(gettext_lazy("Outstanding"), lambda model: _("yes") if hasattr(model, "distinction") else "", 12),
    Column(gettext_lazy("Commended"), lambda model: _("yes") if model.is_commended else "", 12),
    *(
        Column(words, lambda model, name=name: getattr(model.results, name) if hasattr(model, "results") else None, 16)
        for name, words in (
            ("money", gettext_lazy("Money (đồng)")),
            ("labour_days", gettext_lazy("Labour days")),
            ("land", gettext_lazy("Land contributed (m²)")),
            ("people", gettext_lazy("People taking part")),
        )
    ),
)


@login_not_required
def models(request: HttpRequest) -> HttpResponse:
    """Show, filter and export registered models."""
    filters = ModelFilter(request.GET)
    found = for_list(narrowed(registered(), filters.wanted()))
    if "xlsx" in request.GET:
        rows = found.order_by("-season__year", "number", "pk").iterator(2000)
        return xlsx_response(_("Dân vận khéo models"), COLUMNS, rows)
    page = page_of(found, request.GET, order=("-pk",))
    context = {
        "page": page,
        "filters": filters,
        "count": found.order_by().count(),
        "readable": _readable(request.user, page),
    }
    return render(request, "movements/models.html", context)


def _readable(user: User, page: Page) -> set[int]:
    """Give which of these the visitor may open: strangers what stands in the registry."""
    if not user.is_authenticated:
        return {model.pk for model in page if model.entry}
    keys = [model.pk for model in page]
    return set(Initiative.objects.visible_to(user).filter(pk__in=keys).values_list("pk", flat=True))


@login_not_required
def model_totals(request: HttpRequest) -> HttpResponse:
    """Show the figures of registered models, whole and by one grouping."""
    filters = ModelFilter(request.GET)
    found, query = narrowed(registered(), filters.wanted()), filters.query()
    chosen = request.GET.get("by", "area")
    grouping = GROUPINGS.get(chosen, GROUPINGS["area"])
    total = totals(found, query)
    context = {
        "filters": filters,
        "total": total,
        "rows": groups(found, grouping, query),
        "grouping": grouping,
        "parts": PARTS.values(),
        "ways": filters.ways(GROUPINGS, chosen),
    }
    return render(request, "movements/model_totals.html", context)
