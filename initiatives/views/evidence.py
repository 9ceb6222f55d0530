"""Files of evidence of an application in another unit: given, attached, taken off, brought back."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from common.errors import NotAllowed, require
from common.kept_files import download
from initiatives.actions.evidence import add_evidence, remove_evidence, restore_evidence
from initiatives.forms.uploads import UploadsForm, taken_of
from initiatives.models import Evidence
from initiatives.permissions.adoption import why_not_show_evidence
from initiatives.views.adoption import adoption_for, shelf_for, show


@require_GET
def evidence(request: HttpRequest, pk: int) -> FileResponse:
    """Give a file to whoever reads the report it belongs to."""
    return download(get_object_or_404(Evidence.objects.visible_to(request.user).present(), pk=pk))


@require_POST
def attach(request: HttpRequest, pk: int) -> HttpResponse:
    """Attach files; what cannot be taken says why on the page of the application, the others are kept."""
    shown = adoption_for(request, pk)
    require(why_not_show_evidence(request.user, shown))
    form = UploadsForm(request.POST, request.FILES)
    try:
        add_evidence(adoption=shown, files=taken_of(form), by=request.user)
    except NotAllowed as reason:
        form.add_error("files", str(reason))
    if form.errors:
        return show(request, shown, form)
    messages.success(request, _("Attached. The head of the unit reads it with the report."))
    return redirect(f"{shown.get_absolute_url()}#files")


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a file off; it can be brought back in the same place."""
    found = _found(request, pk)
    remove_evidence(evidence=found, by=request.user)
    return _shelf(request, found)


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a file back."""
    found = _found(request, pk)
    restore_evidence(evidence=found, by=request.user)
    return _shelf(request, found)


def _shelf(request: HttpRequest, changed: Evidence) -> HttpResponse:
    """Draw the files anew where only they are asked for: what is typed beside them stays."""
    if "HX-Request" not in request.headers:
        return redirect(f"{changed.adoption.get_absolute_url()}#files")
    context = {"shelf": shelf_for(request, changed.adoption), "is_list": True}
    return render(request, "components/kept_files.html", context)


def _found(request: HttpRequest, pk: int) -> Evidence:
    seen = Evidence.objects.visible_to(request.user).select_related("adoption__initiative", "adoption__unit")
    return get_object_or_404(seen, pk=pk)
