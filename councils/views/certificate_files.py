"""All certificates of a decision as a file: asked for, watched while it is made, given up, downloaded."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from common import progress
from common.errors import require
from common.paper import file_name
from councils.actions.certificate_files import KEPT, ask_for_file, give_up_file, has_changed, place_of
from councils.models import Certificate, CertificateFile, Decision
from councils.permissions.decisions import why_not_print
from councils.states import FileKind

STOP_POLLING = 286  # htmx: the last answer of a polled part
TYPES = {FileKind.PDF: "application/pdf", FileKind.ZIP: "application/zip"}


def files(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the files there are of a decision's certificates; have one made."""
    seen = Decision.objects.visible_to(request.user).select_related("council")
    decision = get_object_or_404(seen, pk=pk)
    require(why_not_print(request.user, decision))
    if request.method == "POST" and request.POST.get("kind") in FileKind.values:
        kind = request.POST["kind"]
        return redirect(ask_for_file(decision=decision, kind=kind, by=request.user, now=timezone.now()))
    context = {
        "decision": decision,
        "files": list(decision.certificate_files.select_related("asked_by")),
        "count": Certificate.objects.valid().filter(item__decision=decision).count(),
        "kinds": FileKind.choices,
        "days": KEPT.days,
    }
    return render(request, "councils/certificate_files.html", context)


@require_GET
def file(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far a file is, or give it."""
    found = _found(request, pk)
    context = {"file": found, "stage": progress.read(place_of(found)), "has_changed": has_changed(found)}
    return render(request, "councils/certificate_file.html", context | {"until": found.asked_at + KEPT})


@require_GET
def working(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the bar of a file at work: nothing where it has not moved, the whole page once it is done."""
    found = _found(request, pk)
    if not found.is_working:
        return HttpResponse(status=STOP_POLLING, headers={"HX-Refresh": "true"})
    stage = progress.read(place_of(found))
    if request.GET.get("seen") == str(stage.done):
        return HttpResponse(status=204)
    return render(request, "councils/_file_working.html", {"file": found, "stage": stage})


@require_POST
def give_up(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop making a file; nothing is lost by it, so nothing is asked."""
    found = _found(request, pk)
    give_up_file(file=found, by=request.user, now=timezone.now())
    messages.success(request, _("The file is not made. It can be asked for again at any time."))
    return redirect("councils:certificate_files", found.decision_id)


@require_GET
def download(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the file, as long as it is what stands in the register."""
    found = _found(request, pk)
    require(_why_not_download(found))
    name = file_name(f"Giấy chứng nhận theo Quyết định {found.decision.number}", f".{found.kind}")
    answer = FileResponse(found.file.open("rb"), as_attachment=True, filename=name, content_type=TYPES[found.kind])
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _why_not_download(file: CertificateFile) -> str | None:
    if not file.done_at or not file.file:
        return _("The file is not made.")
    if has_changed(file):
        return _("Certificates have been replaced or revoked since this file was made. Have it made anew.")
    return None


def _found(request: HttpRequest, pk: int) -> CertificateFile:
    seen = CertificateFile.objects.visible_to(request.user).select_related("decision__council", "asked_by")
    return get_object_or_404(seen, pk=pk)
