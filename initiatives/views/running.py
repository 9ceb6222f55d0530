"""A model while it runs: its pilot and launch, and the report of the year."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import NotAllowed, require
from initiatives.actions.running import begin_year_report, hand_in_year_report, record_launch
from initiatives.forms.running import LaunchForm
from initiatives.permissions.running import why_not_report, why_not_run, why_not_write_year_report, year_report_of
from initiatives.reading import sections
from initiatives.states import Opening
from initiatives.versions import build_content
from initiatives.views.reach import whole


def launch(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Record the pilot or the launch of a model, or put it right."""
    if kind not in Opening.values:
        raise Http404
    initiative, _sight = whole(request, pk)
    require(why_not_run(request.user, initiative, timezone.now()))
    known = initiative.launches.filter(kind=kind).first()
    words = _("Record the pilot") if kind == Opening.PILOT else _("Record the launch")
    form = LaunchForm(request.POST if request.method == "POST" else None, instance=known, act=words)
    if request.method == "POST" and form.is_valid():
        try:
            record_launch(initiative=initiative, kind=kind, said=form.cleaned_data, by=request.user)
            messages.success(request, _("Recorded. It stands on the page of the model."))
            return redirect(initiative)
        except NotAllowed as reason:
            form.add_error("held_on", str(reason))
    context = {"initiative": initiative, "form": form, "words": words}
    return render(request, "initiatives/launch.html", context, status=422 if form.is_bound else 200)


def year_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the report of the year: to those who write it as it stands, to everybody else as it was handed in last."""
    initiative, _sight = whole(request, pk)
    dossier = year_report_of(initiative)
    versions = list(dossier.versions.select_related("handed_in_by").order_by("-number")) if dossier else []
    writes = why_not_write_year_report(request.user, initiative)
    content = versions[0].content if versions else None
    if dossier is not None and writes is None:
        content = build_content(dossier)
    context = {
        "initiative": initiative,
        "dossier": dossier,
        "versions": versions,
        "parts": sections(content) if content else [],
        "writes": writes is None,
        "why_not_hand_in": why_not_report(request.user, initiative, timezone.now()),
    }
    return render(request, "initiatives/year_report.html", context)


@require_POST
def begin_year(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the report of the year."""
    initiative, _sight = whole(request, pk)
    begin_year_report(initiative=initiative, by=request.user, now=timezone.now())
    return redirect("initiatives:edit_year", pk, 1)


@require_POST
def hand_in_year(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the report of the year in."""
    initiative, _sight = whole(request, pk)
    hand_in_year_report(initiative=initiative, by=request.user)
    messages.success(request, _("The report is handed in. The steering committee evaluates the model by it."))
    return redirect("initiatives:year_report", pk)
