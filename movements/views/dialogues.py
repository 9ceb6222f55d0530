"""Dialogues to be read: the list, one with its opinions, the notice of conclusions as a paper; open to everybody."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import has_role, units_of
from accounts.states import RoleName
from common.paging import page_of
from common.paper import paper_response
from common.sheets import Column, xlsx_response
from common.word import asks_for_word, word_response
from movements.forms.dialogues import DialogueFilter
from movements.models import Dialogue, Opinion, Recommendation
from movements.papers import notice_pdf
from movements.permissions.dialogues import why_not_correct, why_not_publish
from movements.permissions.recommendations import why_not_write
from movements.querysets.dialogues import ANSWERING
from movements.states import CommitmentStatus

COLUMNS = (
    Column(_("Host unit"), "unit.name", 36),
    Column(_("Level"), "get_level_display", 20),
    Column(_("Held on"), "held_on"),
    Column(_("Place"), "place", 30),
    Column(_("Host"), "host_name", 24),
    Column(_("Position of the host"), "host_position", 24),
    Column(_("Kind"), "get_kind_display"),
    Column(_("With"), "get_partners_display"),
    Column(_("Topic"), "topic", 40),
    Column(_("Participants"), "participants"),
    Column(_("Opinions"), "opinion_count"),
    Column(pgettext_lazy("figure", "Promised"), "promise_count"),
    Column(_("State"), "get_status_display"),
    Column(_("Number of the notice"), "notice_number", 20),
)


@login_not_required
def dialogue_list(request: HttpRequest) -> HttpResponse:
    """List the dialogues the visitor reads, filtered by the address."""
    own_units = units_of(request.user, *ANSWERING)
    filters = DialogueFilter(request.GET, leave_out=() if request.user.is_authenticated else ("state",))
    found = _filtered(Dialogue.objects.visible_to(request.user), filters).for_list().counted()
    if "xlsx" in request.GET:
        return xlsx_response("dialogues", COLUMNS, found.order_by("-held_on", "-pk"))
    context = {
        "filters": filters,
        "page": page_of(found, request.GET, order=("-held_on", "-pk")),
        "own_units": own_units,
        "may_publish": has_role(request.user, RoleName.HEAD),
        "waiting": Dialogue.objects.recorded_by(request.user).drafts().count() if own_units else 0,
    }
    return render(request, "movements/dialogues/list.html", context)


def _filtered(dialogues: QuerySet[Dialogue], filters: DialogueFilter) -> QuerySet[Dialogue]:
    """Give the dialogues that fit."""
    equal = {"level": "level", "kind": "kind", "partners": "partners", "state": "status", "year": "held_on__year"}
    for name, column in equal.items():
        if value := filters.chosen(name):
            dialogues = dialogues.filter(**{column: value})
    if unit := filters.chosen("unit"):
        dialogues = dialogues.within(unit)
    if field := filters.chosen("field"):
        dialogues = dialogues.filter(pk__in=Opinion.objects.filter(field=field).values("dialogue"))
    return dialogues.search(filters.chosen("q") or "")


@login_not_required
def dialogue(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one dialogue with what was said, answered and promised, and what became of it."""
    shown = _shown(request, pk)
    opinions = list(shown.opinions.for_list().order_by("position"))
    promised = [each for each in opinions if hasattr(each, "commitment")]
    reason = why_not_publish(request.user, shown) if not shown.is_published else None
    recommended = Recommendation.objects.visible_to(request.user).filter(opinion__dialogue=shown).for_list()
    context = {
        "dialogue": shown,
        "opinions": opinions,
        "answered": sum(bool(each.answer) for each in opinions),
        "promised": promised,
        "closed": sum(each.commitment.status == CommitmentStatus.CLOSED for each in promised),
        "late": sum(each.commitment.is_late for each in promised) if shown.is_published else 0,
        "may_correct": why_not_correct(request.user, shown) is None,
        "why_not_publish": reason,
        "recommended": recommended.order_by("opinion__position", "pk"),
        "may_recommend": shown.is_published and why_not_write(request.user, shown.unit) is None,
    }
    return render(request, "movements/dialogues/detail.html", context)


@login_not_required
def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the notice of conclusions as PDF, or to be edited."""
    shown = _shown(request, pk)
    if not shown.is_published:
        raise Http404
    name = f"Thông báo kết luận {shown.notice_number}"
    if asks_for_word(request):
        return word_response("movements/notice.docx", shown.notice, name)
    return paper_response(request, notice_pdf(shown), name)


def _shown(request: HttpRequest, pk: int) -> Dialogue:
    seen = Dialogue.objects.visible_to(request.user).select_related("unit", "published_by", "published_for")
    return get_object_or_404(seen.select_related("entered_by"), pk=pk)
