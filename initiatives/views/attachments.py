"""Files of dossiers, to download; they are attached in the step that asks for them."""

from django.http import FileResponse, HttpRequest
from django.shortcuts import get_object_or_404

from common.kept_files import download
from initiatives.models import Attachment


def attachment(request: HttpRequest, pk: int) -> FileResponse:
    """Give a file to whoever may see it, always as a download under the name its author gave it."""
    found = get_object_or_404(Attachment.objects.visible_to(request.user), pk=pk)
    return download(found)
