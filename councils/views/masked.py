"""Dossiers read without their authors: the paper and copies of the files."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from common.errors import require
from common.kept_files import keep_private
from common.paper import paper_response
from councils.anonymity import content_for, is_masked
from councils.clean_copies import UncleanError, clean_copy, why_unclean
from councils.masks import Mask
from councils.models import Assessment
from initiatives.models import Attachment
from initiatives.papers import report_pdf


def dossier_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the report as PDF, as this member or expert may read it."""
    shown = _assessment(request, pk)
    pdf = report_pdf(shown.version, content_for(request.user, shown))
    return paper_response(request, pdf, _("Report %(number)s") % {"number": shown.initiative.number})


def dossier_file(request: HttpRequest, pk: int, file: int) -> HttpResponse | FileResponse:
    """Give a file of the version judged, or a copy of it without its authors where they are hidden."""
    shown = _assessment(request, pk)
    if file not in {each["id"] for each in shown.version.content.get("attachments", [])}:
        raise Http404
    if not is_masked(request.user, shown):
        return redirect("initiatives:attachment", file)
    found = get_object_or_404(Attachment.objects.present(), pk=file, dossier=shown.version.dossier_id)
    require(why_unclean(found.name))
    mask = Mask.of(shown.version.content)
    with found.file.open("rb") as original:
        content = original.read()
    try:
        copy = clean_copy(content, found.name, mask)
    except UncleanError as error:
        require(str(error))
    answer = HttpResponse(copy, content_type=found.media_type)
    answer.headers["Content-Disposition"] = content_disposition_header(True, mask.file_name(found.name))
    keep_private(answer)
    return answer


def _assessment(request: HttpRequest, pk: int) -> Assessment:
    seen = Assessment.objects.read_by(request.user)
    related = ("initiative", "rule_sheet", "version__dossier__initiative", "version__handed_in_by")
    return get_object_or_404(seen.select_related(*related), pk=pk)
