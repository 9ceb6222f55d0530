"""Files of programmes, tasks and promises: given, attached, taken off, brought back."""

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from common.errors import NotAllowed, require
from common.kept_files import download
from initiatives.forms.uploads import UploadsForm, taken_of
from movements.actions.files import Owner, attach_files, remove_file, restore_file
from movements.models import MovementFile
from movements.permissions.files import why_not_attach
from movements.views import commitments, programme_tasks, programmes

PAGES = {"programme": programmes, "task": programme_tasks, "commitment": commitments}


@require_GET
def file(request: HttpRequest, pk: int) -> FileResponse:
    """Give a file to whoever reads what it belongs to, with an account."""
    return download(get_object_or_404(MovementFile.objects.visible_to(request.user).present(), pk=pk))


@require_POST
def attach(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Attach files; what cannot be taken says why on the page it would have gone to, the others are kept."""
    if kind not in PAGES:
        raise Http404
    page = PAGES[kind]
    owner = page.found(request, pk)
    require(why_not_attach(request.user, owner))
    form = UploadsForm(request.POST, request.FILES)
    try:
        attach_files(owner=owner, files=taken_of(form), by=request.user)
    except NotAllowed as reason:
        form.add_error("files", str(reason))
    if form.errors:
        return page.show(request, owner, form)
    messages.success(request, _("The files are attached."))
    return _back(owner)


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a file off; it can be brought back in the same place."""
    found = _found(request, pk)
    remove_file(file=found, by=request.user)
    return _back(found.owner)


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a file back."""
    found = _found(request, pk)
    restore_file(file=found, by=request.user)
    return _back(found.owner)


def _back(owner: Owner) -> HttpResponse:
    return redirect(f"{owner.get_absolute_url()}#files")


def _found(request: HttpRequest, pk: int) -> MovementFile:
    return get_object_or_404(MovementFile.objects.visible_to(request.user), pk=pk)
