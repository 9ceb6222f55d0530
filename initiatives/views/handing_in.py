"""Handing in, and the receipt for it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import NotAllowed, require
from initiatives.actions.submission import resubmit_initiative, submit_initiative
from initiatives.completeness import gaps, warnings
from initiatives.differences import diff
from initiatives.models import Initiative, Version
from initiatives.permissions import why_not_hand_in, why_not_write
from initiatives.states import WITH_AUTHORS, StepName
from initiatives.upwards import upwards_of
from initiatives.versions import build_content
from initiatives.views.reach import own_or_whole, version_of, whole, writing_url
from initiatives.windows import opening_for
from initiatives.workflow import why_not_step


def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what is still missing, or hand in; sent twice it leads twice to the same receipt."""
    now = timezone.now()  # when the request arrived: the deadline holds for this moment
    initiative = own_or_whole(request, pk)
    if request.method != "POST":
        return _page(request, initiative, now)
    try:
        version = _hand_in(request, initiative, now)
    except NotAllowed as reason:
        return _page(request, initiative, now, refused=str(reason))
    messages.success(request, _("Handed in. This is the receipt."))
    return redirect("initiatives:receipt", pk, version.number)


def _hand_in(request: HttpRequest, initiative: Initiative, now) -> Version:
    number = request.POST.get("number", "1")
    if number.isdecimal() and int(number) > 1:
        return resubmit_initiative(initiative=initiative, number=int(number), by=request.user, now=now)
    return submit_initiative(initiative=initiative, by=request.user, now=now)


def _page(request: HttpRequest, initiative: Initiative, now, *, refused: str = "") -> HttpResponse:
    require(why_not_hand_in(request.user, initiative, now))
    latest = initiative.latest_version()
    if initiative.status not in WITH_AUTHORS and not refused:
        return redirect(initiative)
    dossier = initiative.main_dossier()
    step = StepName.SUBMIT if latest is None else StepName.RESUBMIT
    missing = gaps(dossier, now)
    first_missing = next((gap.question for gap in missing if gap.question), None)
    context = {
        "initiative": initiative,
        "gaps": [(gap, writing_url(initiative, gap.question)) for gap in missing],
        "warnings": warnings(initiative, now),
        "upwards": upwards_of(initiative),
        "opening": opening_for(initiative, now) if latest is None else None,
        "latest": latest,
        "number": latest.number + 1 if latest else 1,
        "changes": diff(latest.content, build_content(dossier)) if latest else [],
        "reason": refused or why_not_step(request.user, initiative, step, now),
        "edit_url": writing_url(initiative, first_missing)
        if why_not_write(request.user, initiative, now) is None
        else "",
        "now": now,
    }
    return render(request, "initiatives/submit.html", context, status=409 if refused else 200)


def receipt(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Show what proves a handing in: number, time, hash, and how to check it."""
    initiative, _sight = whole(request, pk)
    version = version_of(initiative, number)
    context = {"initiative": initiative, "version": version, "upwards": upwards_of(initiative)}
    return render(request, "initiatives/receipt.html", context)
