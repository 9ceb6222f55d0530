"""Papers of scoring and voting: a member's score sheet, the vote-count minutes of a ballot box."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from common.paper import paper_response
from councils.models import ScoreSheet
from councils.papers.sheets import sheet_content, sheet_pdf


def sheet_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a score sheet that is in to whoever may read it on the page of the dossier."""
    seen = ScoreSheet.objects.visible_to(request.user).handed_in()
    related = ("assessment__council__unit", "assessment__initiative", "assessment__version", "assessment__rule_sheet")
    sheet = get_object_or_404(seen.select_related("seat__person", *related).prefetch_related("marks"), pk=pk)
    content = sheet_content(sheet)
    pdf = sheet_pdf(content, made_at=sheet.submitted_at)
    return paper_response(request, pdf, f"Phiếu chấm điểm {content['number']} {content['member']}")
