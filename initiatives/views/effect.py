"""The report of effect and replicability: its page, handing in, the unit's word, the paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from common.paper import paper_response
from initiatives.actions.effect import answer_report, hand_in_report
from initiatives.effect import report_of
from initiatives.forms.deeds import ReasonForm
from initiatives.models import Version
from initiatives.papers import effect_pdf
from initiatives.permissions.effect import why_not_answer_report, why_not_hand_in_report, why_not_write_report
from initiatives.reading import sections
from initiatives.states import Act
from initiatives.versions import build_content
from initiatives.views.deeds import ask
from initiatives.views.detail import confirmations_for
from initiatives.views.reach import whole


def effect(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the report: to those who write it as it stands, to everybody else as it was handed in last."""
    initiative, _sight = whole(request, pk)
    report, now = report_of(initiative), timezone.now()
    writes = why_not_write_report(request.user, initiative, now) is None
    newest = report.versions[0] if report.versions else None
    content = build_content(report.dossier) if writes and report.dossier else newest.content if newest else None
    context = {
        "initiative": initiative,
        "report": report,
        "parts": sections(content) if content else [],
        "writes": writes,
        "why_not_hand_in": why_not_hand_in_report(request.user, initiative, now),
        "answers": why_not_answer_report(request.user, initiative) is None,
    }
    return render(request, "initiatives/effect.html", context | confirmations_for(initiative, request.user))


@require_POST
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the report in to the unit."""
    initiative, _sight = whole(request, pk)
    hand_in_report(initiative=initiative, by=request.user)
    messages.success(request, _("The report is handed in. The unit confirms it or gives it back."))
    return redirect("initiatives:effect", pk)


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm the report for the unit."""
    initiative, _sight = whole(request, pk)
    answer_report(initiative=initiative, is_confirmed=True, by=request.user)
    messages.success(request, _("The report is confirmed. The initiative can be put forward with it."))
    return redirect("initiatives:effect", pk)


def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the report back to be mended, saying what."""
    initiative, _sight = whole(request, pk)
    require(why_not_answer_report(request.user, initiative))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        answer_report(initiative=initiative, is_confirmed=False, reason=form.cleaned_data["reason"], by=request.user)
        messages.success(request, _("The report is given back; the authors are told what is to be mended."))
        return redirect("initiatives:effect", pk)
    words = _("The authors read what is to be mended, write it and hand the report in again.")
    return ask(request, initiative, form, act=_("Give it back"), title=_("Give the report back?"), words=words)


def paper(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Give a version of the report as PDF."""
    initiative, _sight = whole(request, pk)
    related = ("handed_in_by", "dossier__initiative", "unit_answer__by")
    versions = Version.objects.filter(dossier__initiative=initiative, dossier__act=Act.EFFECT)
    version = get_object_or_404(versions.select_related(*related), number=number)
    return paper_response(request, effect_pdf(version), f"Báo cáo hiệu quả {initiative.number}")
