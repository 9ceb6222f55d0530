"""Papers of scoring and voting: a member's score sheet, the vote-count minutes of a ballot box."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from common.errors import require
from common.paper import paper_response
from common.word import asks_for_word, word_response
from councils.anonymity import content_for
from councils.box_count import BoxCount, whole_count
from councils.models import BoxItem, ScoreSheet
from councils.papers.counts import count_content, count_digest, count_pdf
from councils.papers.sheets import sheet_content, sheet_pdf
from councils.permissions.ballots import why_not_counted
from councils.views.boxes import box_of


def sheet_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a score sheet that is in to whoever may read it on the page of the dossier."""
    seen = ScoreSheet.objects.visible_to(request.user).handed_in()
    related = ("assessment__council__unit", "assessment__initiative", "assessment__version", "assessment__rule_sheet")
    sheet = get_object_or_404(seen.select_related("seat__person", *related).prefetch_related("marks"), pk=pk)
    content = sheet_content(sheet, content_for(request.user, sheet.assessment))
    pdf = sheet_pdf(content, made_at=sheet.submitted_at)
    return paper_response(request, pdf, f"Phiếu chấm điểm {content['number']} {content['member']}")


def count_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the vote-count minutes of a counted box, less the items in which the reader has no part."""
    box = box_of(request, pk)
    require(why_not_counted(box))
    seen = BoxItem.objects.visible_to(request.user).filter(box=box).order_by("item__position")
    items = seen.select_related("item__assessment__initiative", "item__verdict").prefetch_related("ballots")
    count = BoxCount(box, items)
    content, name = count_content(count), f"Biên bản kiểm phiếu {box.session.name}"
    if asks_for_word(request):
        return word_response("councils/count.docx", content | {"sha256": count_digest(whole_count(box))}, name)
    return paper_response(request, count_pdf(content, made_at=count.steps[-1].done_at), name)
