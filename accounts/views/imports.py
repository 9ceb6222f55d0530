"""Staff lists: uploaded, their columns put right, checked, imported, the bad rows given back."""

import csv

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.actions import imports as actions
from accounts.actions.leavers import end_postings_of_leavers
from accounts.forms.imports import ColumnsForm, LeaversForm, UploadForm
from accounts.imports import progress
from accounts.imports.reading import ReadingError
from accounts.imports.report import columns_of, csv_lines
from accounts.models import StaffImport
from accounts.permissions import imports_visible_to, why_not_import
from accounts.states import ImportStatus, Outcome
from accounts.views.import_pages import page_for
from accounts.workflow import why_not_step
from common.errors import require
from common.paging import page_of
from common.sheets import xlsx_response

STOP_POLLING = 286  # htmx: the last answer of a polled part


def _find(request: HttpRequest, pk: int) -> StaffImport:
    visible = imports_visible_to(request.user).select_related("unit", "uploader", "default_group")
    return get_object_or_404(visible, pk=pk)


@require_GET
def imports(request: HttpRequest) -> HttpResponse:
    """List the staff lists of the user's units, newest first."""
    require(why_not_import(request.user))
    page = page_of(imports_visible_to(request.user).for_list(), request.GET, order=("-pk",))
    return render(request, "accounts/imports.html", {"page": page})


def upload(request: HttpRequest) -> HttpResponse:
    """Take a file and read what its columns are."""
    require(why_not_import(request.user))
    form = UploadForm(request.user, request.POST or None, request.FILES or None)
    if form.is_valid():
        terms = {name: value for name, value in form.cleaned_data.items() if name != "file"}
        file = form.cleaned_data["file"]
        try:
            return redirect(actions.upload_staff_list(file=file, file_name=file.name[:255], by=request.user, **terms))
        except ReadingError as error:
            form.add_error("file", str(error))
    return render(request, "accounts/upload.html", {"form": form}, status=422 if form.is_bound else 200)


@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the page of the step at which the list is."""
    staff_import = _find(request, pk)
    if staff_import.status == ImportStatus.UPLOADED:
        return redirect("accounts:import_columns", pk=pk)
    template, context = page_for(staff_import, request)
    return render(request, template, {"staff_import": staff_import, **context})


def columns(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask what the columns mean, then let the list be checked."""
    staff_import = _find(request, pk)
    require(why_not_step(request.user, staff_import, "check"))
    form = ColumnsForm(staff_import, request.POST or None)
    if form.is_valid():
        actions.start_check(staff_import=staff_import, columns=form.meanings(), by=request.user)
        return redirect(staff_import)
    context = {"staff_import": staff_import, "form": form}
    return render(request, "accounts/import_columns.html", context, status=422 if form.is_bound else 200)


@require_POST
def sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """Read another sheet of the file."""
    staff_import = _find(request, pk)
    try:
        actions.choose_sheet(staff_import=staff_import, sheet=request.POST.get("sheet", ""), by=request.user)
    except ReadingError as error:
        messages.error(request, str(error))
    return redirect("accounts:import_columns", pk=pk)


@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Import the list; pressed twice it is imported once."""
    staff_import = _find(request, pk)
    if staff_import.status not in (ImportStatus.APPLYING, ImportStatus.DONE):
        actions.confirm_import(staff_import=staff_import, by=request.user)
    return redirect(staff_import)


def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask, and give the list up."""
    staff_import = _find(request, pk)
    require(why_not_step(request.user, staff_import, "cancel"))
    if request.method == "POST":
        actions.cancel_import(staff_import=staff_import, by=request.user)
        messages.success(request, _("The list is given up; nothing was imported."))
        return redirect("accounts:imports")
    context = {
        "title": _("Give up “%(name)s”?") % {"name": staff_import},
        "words": _("The file and what was read from it are deleted. Nobody's data change."),
        "act": _("Give the list up"),
        "keep": _("Keep it"),
        "back_url": staff_import.get_absolute_url(),
        "grave": True,
    }
    return render(request, "confirm.html", context)


@require_GET
def working(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the bar of a running import: nothing where it has not moved, the whole page once it is done."""
    staff_import = _find(request, pk)
    if not staff_import.is_working:
        return HttpResponse(status=STOP_POLLING, headers={"HX-Refresh": "true"})
    stage = progress.read(pk)
    if request.GET.get("seen") == str(stage.done):
        return HttpResponse(status=204)
    return render(request, "accounts/_working.html", {"staff_import": staff_import, "stage": stage})


@require_GET
def rejected(request: HttpRequest, pk: int) -> FileResponse | HttpResponse:
    """Give the rejected rows back, with their reasons, as a spreadsheet or as text."""
    staff_import = _find(request, pk)
    rows = staff_import.rows.of_outcome(Outcome.REJECTED).iterator()
    name = _("Rejected rows, %(name)s") % {"name": staff_import.file_name.rsplit(".", 1)[0]}
    if request.GET.get("format") != "csv":
        return xlsx_response(name, columns_of(staff_import), rows)
    lines = csv_lines(staff_import, rows)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.write("\ufeff")  # Excel reads the rest as Unicode
    csv.writer(response).writerows(lines)
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{name}.csv")
    return response


@require_POST
def leavers(request: HttpRequest, pk: int) -> HttpResponse:
    """End the postings of the chosen leavers."""
    staff_import = _find(request, pk)
    form = LeaversForm(staff_import.rows.of_outcome(Outcome.LEAVER).unsettled(), request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose who has left, and their last day."))
    else:
        keys = [row.pk for row in form.cleaned_data["rows"]]
        count = end_postings_of_leavers(
            staff_import=staff_import, rows=keys, last_day=form.cleaned_data["last_day"], by=request.user
        )
        messages.success(request, _("%(count)s people have left the unit.") % {"count": count})
    return redirect(f"{reverse('accounts:import', args=[pk])}?outcome={Outcome.LEAVER}")
