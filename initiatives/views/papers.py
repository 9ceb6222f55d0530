"""Papers of a version: application, report, receipt as PDF, and the exact bytes of which the hash was taken."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from common.paper import file_name, paper_response
from common.word import asks_for_word, word_response
from initiatives.disclosure import shown
from initiatives.papers import (
    application_content,
    application_pdf,
    first_paper,
    receipt_pdf,
    report_content,
    report_pdf,
)
from initiatives.versions import canonical
from initiatives.views.reach import version_of, whole


def application(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Give the application, of a model the registration, as PDF or to be edited."""
    initiative, sight = whole(request, pk)
    version = version_of(initiative, number)
    words = _("Registration %(number)s") if initiative.is_model else _("Application %(number)s")
    content, name = shown(version.content, sight), words % {"number": initiative.number}
    if asks_for_word(request):
        return word_response(f"initiatives/{first_paper(version)}.docx", application_content(version, content), name)
    return paper_response(request, application_pdf(version, content), name)


def report(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Give the report as PDF, or to be edited."""
    initiative, sight = whole(request, pk)
    version = version_of(initiative, number)
    content, name = shown(version.content, sight), _("Report %(number)s") % {"number": initiative.number}
    if asks_for_word(request):
        return word_response("initiatives/report.docx", report_content(version, content), name)
    return paper_response(request, report_pdf(version, content), name)


def receipt_paper(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Give the receipt as PDF."""
    initiative, _sight = whole(request, pk)
    pdf = receipt_pdf(version_of(initiative, number))
    return paper_response(request, pdf, _("Receipt %(number)s") % {"number": initiative.number})


def content(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Give the content of a version as the file whose SHA-256 stands on the receipt."""
    initiative, _sight = whole(request, pk)
    version = version_of(initiative, number)
    response = HttpResponse(canonical(version.content), content_type="application/json")
    name = file_name(f"{initiative.number}-{version.number}", ".json")
    response["Content-Disposition"] = content_disposition_header(True, name)
    return response
