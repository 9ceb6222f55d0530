"""The summary list of a council's season or of one session (process.md 3.7): page, PDF, Word file, spreadsheet."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from common.errors import require
from common.formats import number
from common.paging import page_of
from common.paper import paper_response
from common.sheets import xlsx_response
from common.word import asks_for_word, word_response
from councils.anonymity import is_found_by_number, search, with_masks_for
from councils.forms.summary import SummaryFilter
from councils.models import Assessment, Council
from councils.papers.summary import summary_content, summary_pdf
from councils.summary import columns, rows_of

ORDER = ("place", "initiative__number", "pk")
FIT_ON_PAPER = 2000


def summary(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the list, or give it as one of its files."""
    council = get_object_or_404(Council.objects.visible_to(request.user).select_related("unit", "rule_sheet"), pk=pk)
    form = SummaryFilter(request.GET, council=council)
    asked = form.cleaned_data if form.is_valid() else {}
    found = _found(Assessment.objects.visible_to(request.user), council, asked)
    found = search(request.user, found, asked.get("q", ""))
    shown = with_masks_for(request.user, found.for_list().for_summary())
    session = asked.get("session")
    if "xlsx" in request.GET:
        return xlsx_response("bang-tong-hop", columns(), rows_of(shown.order_by(*ORDER), session))
    if "pdf" in request.GET or asks_for_word(request):
        return _paper(request, form, found, shown)
    page = page_of(shown, request.GET, order=ORDER)
    context = {"council": council, "filters": form, "page": page, "rows": list(rows_of(page, session))}
    by_number = "q" in request.GET and is_found_by_number(request.user, council)
    return render(request, "councils/summary.html", context | {"session": session, "is_found_by_number": by_number})


def _found(seen: QuerySet[Assessment], council: Council, asked: dict) -> QuerySet[Assessment]:
    """Give what stands in the list as it was asked for; an outcome is that of the session, where one was named."""
    session, outcome = asked.get("session"), asked.get("outcome")
    found = seen.filter(council=council).in_summary(session)
    if asked.get("season"):
        found = found.filter(initiative__season=asked["season"])
    if asked.get("act"):
        found = found.filter(act=asked["act"])
    if outcome:
        found = found.filter(there__verdict__outcome=outcome) if session else found.filter(outcome=outcome)
    if asked.get("field"):
        found = found.filter(initiative__field__path__startswith=asked["field"].path)
    return found


def _paper(request: HttpRequest, form: SummaryFilter, found: QuerySet, shown: QuerySet) -> HttpResponse:
    """Give the list as a paper: the PDF to be signed, or the Word file."""
    council, asked, now = form.council, form.cleaned_data, timezone.now()
    require(_too_long(found.count()))
    with translation.override("vi"):
        rows = list(rows_of(shown.order_by(*ORDER), asked["session"]))
        content = summary_content(
            council, rows, session=asked["session"], year=asked["season"] and asked["season"].year,
            outcome=asked["outcome"], narrowed=form.narrowed(), left_out=_left_out(request, council, asked),
            on=timezone.localdate(now),
        )  # fmt: skip
    name = " ".join([content["title"], content["about"]])
    if asks_for_word(request):
        return word_response("councils/summary.docx", content, name)
    return paper_response(request, summary_pdf(content, made_at=now), name)


def _left_out(request: HttpRequest, council: Council, asked: dict) -> int:
    """Count what the reader has no part in. Never by outcome, field or words: the number would tell them."""
    asked = {name: asked[name] for name in ("season", "session")}
    seen = _found(Assessment.objects.visible_to(request.user), council, asked).count()
    return _found(Assessment.objects.all(), council, asked).count() - seen


def _too_long(count: int) -> str | None:
    if count <= FIT_ON_PAPER:
        return None
    return _("At most %(most)s dossiers fit on one paper: choose a session, a field or a result.") % {
        "most": number(FIT_ON_PAPER)
    }
