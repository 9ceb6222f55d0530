"""Scans of signed papers: uploaded, read, marked as signatures of members."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from common.errors import require
from common.kept_files import download
from councils.actions.minutes import StaleMinutesError, mark_signed_on_paper, minutes_of
from councils.actions.scans import keep_scan
from councils.forms.scans import ScanForm
from councils.minutes import Reading
from councils.models import Seat, SignedScan
from councils.permissions.minutes import why_not_mark
from councils.scans import PAPERS, Signed

SIGNED = gettext_lazy("%(name)s has signed on paper: that counts as a signature.")


def scans(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Show the scans of a paper; take another one."""
    paper = _paper(request, kind, pk)
    form = ScanForm(request.POST or None, request.FILES or None, sha256=paper.sha256)
    if request.method == "POST":
        require(paper.why_not_upload)
        if form.is_valid():
            keep_scan(paper=paper, file=form.cleaned_data["file"], by=request.user, now=timezone.now())
            messages.success(request, _("The scan is kept, bound to what the paper says now."))
            return redirect("councils:scans", kind, pk)
    context = {"paper": paper, "kind": kind, "pk": pk, "form": form, "scans": list(paper.scans) if paper.row.pk else []}
    context["to_mark"] = _to_mark(request, paper, context["scans"])
    return render(request, "councils/scans.html", context, status=422 if form.errors else 200)


def _to_mark(request: HttpRequest, paper: Signed, found: list) -> list:
    """Give who may be marked as having signed on the latest scan, as long as it is of what stands there now."""
    if paper.session is None or not found or found[0].signed_sha256 != paper.sha256:
        return []
    signers = Reading(minutes_of(paper.session), request.user).signers
    waiting = [each.attendance.seat for each in signers if not each.holds]
    return [seat for seat in waiting if _why_not_mark(request, paper, seat, found[0]) is None]


def _why_not_mark(request: HttpRequest, paper: Signed, seat: Seat, scan: SignedScan | None) -> str | None:
    """Ask the rules; who may not read the scan marks the own signature alone."""
    unread = None if seat.person_id == request.user.pk else paper.why_not_read
    return unread or why_not_mark(request.user, paper.session, seat, scan)


@require_POST
def mark(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark that a member has signed on the scanned paper."""
    paper = _paper(request, "minutes", pk)
    seat = get_object_or_404(Seat, council=paper.session.council_id, pk=request.POST.get("seat") or 0)
    scan = paper.scans.first() if paper.row.pk else None
    require(_why_not_mark(request, paper, seat, scan))
    try:
        mark_signed_on_paper(session=paper.session, seat=seat, scan=scan, by=request.user)
        messages.success(request, SIGNED % {"name": seat.person})
    except StaleMinutesError:
        messages.error(request, _("The minutes have changed since they were signed on paper. Upload a new scan."))
    return redirect("councils:scans", "minutes", pk)


@require_GET
def scan(request: HttpRequest, kind: str, pk: int, scan: int) -> HttpResponse:
    """Give one scan to whoever may read the whole paper."""
    paper = _paper(request, kind, pk)
    require(paper.why_not_read)
    found = get_object_or_404(paper.scans, pk=scan)
    return download(found)


def _paper(request: HttpRequest, kind: str, pk: int) -> Signed:
    if kind not in PAPERS:
        raise Http404
    return PAPERS[kind](request.user, pk)
