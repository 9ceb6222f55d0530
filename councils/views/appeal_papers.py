"""The answer to an appeal as a paper to be signed: PDF and Word."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from common.errors import require
from common.paper import paper_response
from common.word import asks_for_word, word_response
from councils.models import Appeal
from councils.papers.appeals import answer_content, answer_pdf
from councils.permissions.appeals import why_not_print_answer


def answer_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the answer to whoever reads the appeal: its authors, hearers and officers."""
    related = ("council__unit", "concluded_by", "opened__council", "item__decision__council")
    appeal = get_object_or_404(Appeal.objects.visible_to(request.user).for_list().select_related(*related), pk=pk)
    require(why_not_print_answer(appeal))
    content = answer_content(appeal)
    name = f"Trả lời khiếu nại {content['number']}"
    if asks_for_word(request):
        return word_response("councils/appeal.docx", content, name)
    return paper_response(request, answer_pdf(content, made_at=appeal.concluded_at), name)
