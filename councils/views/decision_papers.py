"""Decisions and certificates as files: PDF of a decision, of a refusal, of certificates; the annexed list as XLSX."""

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.errors import require
from common.paper import paper_response
from common.sheets import Column, xlsx_response
from common.word import asks_for_word, word_response
from councils.models import Certificate, Decision, DecisionItem
from councils.papers.certificates import certificates_pdf, issued_at
from councils.papers.decisions import decision_content, decision_pdf, refusal_pdf
from councils.permissions.decisions import handles_decisions, hidden_items, only_council, why_not_read_notice
from councils.states import DecisionStatus

COLUMNS = [
    Column(gettext_lazy("No."), lambda row: row["place"], 6),
    Column(gettext_lazy("Number of the dossier"), lambda row: row["number"], 18),
    Column(gettext_lazy("Title"), lambda row: row["title"], 60),
    Column(gettext_lazy("Authors (shares)"), lambda row: row["authors"], 40),
    Column(gettext_lazy("Unit"), lambda row: row["unit"], 32),
    Column(gettext_lazy("Field"), lambda row: row["field"], 22),
    Column(gettext_lazy("Mean score"), lambda row: row["mean"], 12),
    Column(gettext_lazy("Grade"), lambda row: row.get("grade", "") or None, 10),
]


def decision_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the decision with its annexed list; where nothing is recognised, the notice."""
    decision = _found(request, pk)
    content = _content(request, decision)
    is_notice = not content["recognised"]
    require(why_not_read_notice(request.user, decision))
    kind = "Thông báo" if is_notice else "Quyết định"
    name = f"{kind} {decision.notice_number if is_notice else decision.number}".strip()
    if asks_for_word(request):
        return word_response("councils/refusals.docx" if is_notice else "councils/decision.docx", content, name)
    return paper_response(request, decision_pdf(content, made_at=decision.published_at or timezone.now()), name)


def annexed_list(request: HttpRequest, pk: int) -> FileResponse:
    """Give the annexed list as a spreadsheet."""
    decision = _found(request, pk)
    rows = _content(request, decision)["recognised"]
    numbered = [row | {"place": place} for place, row in enumerate(rows, start=1)]
    return xlsx_response(f"danh-sach-{decision.number or 'du-thao'}".replace("/", "-"), COLUMNS, numbered)


def certificates_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give all certificates of a decision that are valid, to be printed and signed."""
    decision = _found(request, pk)
    require(None if handles_decisions(request.user, decision.council) else only_council())
    valid = Certificate.objects.valid().filter(item__decision=decision).order_by("item__position", "pk")
    title = f"Giấy chứng nhận theo Quyết định {decision.number}"
    return paper_response(request, certificates_pdf(valid, title=title, made_at=decision.published_at), title)


def certificate_paper(request: HttpRequest, code: str) -> HttpResponse:
    """Give one certificate to its authors and to those who handle the decision."""
    certificate = get_object_or_404(Certificate.objects.visible_to(request.user), code=code)
    title = f"Giấy chứng nhận {certificate.code}"
    pdf = certificates_pdf([certificate], title=title, made_at=issued_at(certificate))
    return paper_response(request, pdf, title)


def refusal_paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the notice to the authors of one initiative that was not recognised."""
    item = get_object_or_404(DecisionItem.objects.concerning(request.user).refused().for_page(), pk=pk)
    row = next(row for row in item.decision.content["refused"] if row["item"] == item.pk)
    pdf = refusal_pdf(item.decision.content, row, made_at=item.decision.published_at)
    return paper_response(request, pdf, f"Thông báo {item.decision.notice_number} {row['number']}")


def _found(request: HttpRequest, pk: int) -> Decision:
    return get_object_or_404(Decision.objects.visible_to(request.user).select_related("council__unit"), pk=pk)


def _content(request: HttpRequest, decision: Decision) -> dict:
    """Give what was signed; of a draft what would be, unless it names the reader."""
    if decision.status == DecisionStatus.PUBLISHED:
        return decision.content
    require(_("The draft covers an item in which you have no part.") if hidden_items(request.user, decision) else None)
    return decision_content(decision, list(decision.items.for_content()), signer=decision.signer)
