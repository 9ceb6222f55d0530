"""Applications of initiatives in other units as a list, and how one initiative has spread."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import has_role
from accounts.states import RoleName
from common.charts import Bar
from common.paging import page_of
from common.sheets import Column, xlsx_response
from initiatives.forms.adoption import AdoptionFilter
from initiatives.models import Adoption
from initiatives.replication import benefits_of, may_adopt, spread_in_time, spread_over_units, tree_of
from initiatives.states import AdoptionStatus
from initiatives.views.reach import visible

COLUMNS = (
    Column(gettext_lazy("Number"), "initiative.number", 16),
    Column(gettext_lazy("Initiative or model"), "initiative.title", 60),
    Column(gettext_lazy("Unit of the authors"), "initiative.unit.name", 36),
    Column(gettext_lazy("Applied in"), "unit.name", 36),
    Column(gettext_lazy("Learned from"), lambda each: each.parent.unit.name if each.parent else "", 36),
    Column(gettext_lazy("By"), "names", 40),
    Column(gettext_lazy("State"), "get_status_display", 24),
    Column(gettext_lazy("Applied from"), "starts_on", 14),
    Column(gettext_lazy("Benefit claimed (đồng)"), lambda each: signed_benefit(each), 18),
)


def signed_benefit(adoption: Adoption) -> int | None:
    """Give the sum the unit has signed; what is only prepared is nobody else's to read."""
    return adoption.confirmation.benefit if adoption.status == AdoptionStatus.CONFIRMED else None


def adoptions(request: HttpRequest) -> HttpResponse:
    """List, filter and export the applications the visitor may see."""
    filters = AdoptionFilter(request.GET, user=request.user)
    found = filters.apply(Adoption.objects.visible_to(request.user)).for_list()
    if "xlsx" in request.GET:
        return xlsx_response(_("Applications in other units"), COLUMNS, found.order_by("-pk").iterator(2000))
    context = {
        "page": page_of(found, request.GET, order=("-pk",)),
        "filters": filters,
        "is_responsible": has_role(request.user, RoleName.COORDINATOR, RoleName.HEAD),
    }
    return render(request, "initiatives/adoptions.html", context)


def spread(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how an initiative has spread: its family tree, over time and over units, and with what benefit."""
    initiative, _sight = visible(request, pk)
    found = Adoption.objects.visible_to(request.user).filter(initiative=initiative)
    known = list(found.live().for_list().order_by("starts_on", "pk"))
    confirmed = [each for each in known if each.status == AdoptionStatus.CONFIRMED]
    context = {
        "initiative": initiative,
        "tree": tree_of(known),
        "confirmed": confirmed,
        "over_time": [Bar(label, count) for label, count in spread_in_time(each.starts_on for each in confirmed)],
        "over_units": spread_over_units(confirmed),
        "benefits": benefits_of(found),
        "may_adopt": may_adopt(request.user, initiative, known),
    }
    return render(request, "initiatives/spread.html", context)
