"""Going up a tier: the report of effect begun, and the initiative put forward."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from councils.actions import forwarding
from councils.actions.reviews import withdraw_from_above
from councils.forms.reviews import ReasonForm
from councils.permissions.forwarding import (
    provincial_council,
    why_not_put_forward,
    why_not_withdraw_from_above,
)
from councils.putting_forward import seasons_of, unit_list, units_for
from councils.views.asking import ask_first
from initiatives.effect import report_of
from initiatives.models import Initiative


@require_POST
def begin_effect(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the report of effect with what the recognition says; one that was handed in is shown."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user), pk=pk)
    report = report_of(initiative)
    if report.dossier is None:
        forwarding.begin_effect_report(initiative=initiative, by=request.user)
    return redirect("initiatives:effect" if report.versions else "initiatives:edit_effect", pk)


def put_forward(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a recognised initiative before the provincial council, once that has been confirmed."""
    seen = Initiative.objects.visible_to(request.user).select_related("season", "unit", "recognising_unit")
    initiative = get_object_or_404(seen, pk=pk)
    council = provincial_council(initiative)
    require(why_not_put_forward(request.user, initiative, council))
    if request.method == "POST":
        forwarding.put_forward(initiative=initiative, by=request.user)
        messages.success(request, _("%(title)s is before %(council)s now.") % {"title": initiative, "council": council})
        return redirect(initiative)
    words = _(
        "%(council)s judges effect and replicability by the report the unit has confirmed; it reads the dossier and "
        "the grassroots result beside it. The recognition stays whatever comes of it."
    )
    context = {
        "title": _("Put “%(title)s” forward to the province?") % {"title": initiative},
        "words": words % {"council": council},
        "act": _("Put it forward"),
        "keep": _("Not now"),
        "back_url": initiative.get_absolute_url(),
    }
    return render(request, "confirm.html", context)


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the lead author why what was put forward is withdrawn, and withdraw it."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user), pk=pk)
    require(why_not_withdraw_from_above(request.user, initiative))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        withdraw_from_above(initiative=initiative, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("Withdrawn from the higher council, which is told. The recognition stays."))
        return redirect(initiative)
    return ask_first(
        request,
        title=_("Withdraw %(number)s from the higher council?") % {"number": initiative.number},
        words=_("The higher council stops its work on it. The recognition stays, and it can be put forward again."),
        act=_("Withdraw it"),
        keep=_("Leave it there"),
        back=initiative.get_absolute_url(),
        form=form,
    )


def unit_lists(request: HttpRequest) -> HttpResponse:
    """Show what a unit of the visitor puts forward in a season: places left, the order, what is missing."""
    units, council = units_for(request.user), provincial_council()
    require(None if units else _("Only co-ordinators and heads of units that recognise initiatives have such a list."))
    chosen = request.GET.get("unit", "")
    unit = next((each for each in units if str(each.pk) == chosen), units[0])
    seasons = seasons_of(unit)
    wanted = request.GET.get("year", "")
    season = next((each for each in seasons if str(each.year) == wanted), seasons[0] if seasons else None)
    shown = unit_list(council=council, unit=unit, season=season) if council and season else None
    context = {"units": units, "unit": unit, "seasons": seasons, "season": season, "list": shown, "council": council}
    return render(request, "councils/put_forward.html", context)


@require_POST
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Move an initiative up or down on the list of its unit."""
    seen = Initiative.objects.visible_to(request.user).select_related("season", "recognising_unit")
    initiative = get_object_or_404(seen, pk=pk)
    council = provincial_council(initiative)
    places = {"up": -1, "down": 1}.get(request.POST.get("do", ""), 0)
    if council is not None:
        forwarding.move_candidate(council=council, initiative=initiative, places=places, by=request.user)
    query = f"?unit={initiative.recognising_unit_id}&year={initiative.season.year}"
    return redirect(reverse("councils:unit_lists") + query)
