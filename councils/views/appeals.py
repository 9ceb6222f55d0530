"""Appeals: filed by an author, the officers' list, the page of one, its hearers, findings and answer."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from common.kept_files import download
from common.paging import page_of
from councils.actions.appeals import assign_hearers, conclude_appeal, file_appeal, withdraw_appeal, write_finding
from councils.dues.limits import AnswerLimit
from councils.forms.appeals import AnswerForm, AppealFilter, AppealForm, FindingForm, HearersForm
from councils.hearing import council_above, judges_anew, last_day_of, may_hear, refusal_of
from councils.models import Appeal, AppealFile, Council, DecisionItem
from councils.permissions import why_not_run
from councils.permissions.appeals import (
    is_open,
    reads_findings,
    why_not_appeal,
    why_not_conclude,
    why_not_handle,
    why_not_withdraw_appeal,
)
from councils.views.asking import ask_first


def file(request: HttpRequest, pk: int) -> HttpResponse:
    """Let an author say why a decision should be looked at again, until its last day."""
    now = timezone.now()
    items = DecisionItem.objects.concerning(request.user).for_page()
    item = get_object_or_404(items, pk=pk)
    require(why_not_appeal(request.user, item, timezone.localdate(now)))
    form = AppealForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        grounds = form.cleaned_data["grounds"]
        appeal = file_appeal(item=item, grounds=grounds, files=form.cleaned_data["files"], by=request.user, now=now)
        messages.success(request, _("The appeal is filed. It is answered here."))
        return redirect(appeal)
    hears = council_above(item.decision.council) or item.decision.council
    context = {"item": item, "form": form, "last_day": last_day_of(item), "hears": hears}
    return render(request, "councils/appeal_file.html", context, status=422 if form.errors else 200)


def appeals(request: HttpRequest, pk: int) -> HttpResponse:
    """List the appeals a council hears, those due first."""
    council = get_object_or_404(Council.objects.visible_to(request.user), pk=pk)
    require(why_not_run(request.user, council))
    filters, today = AppealFilter(request.GET), timezone.localdate()
    found = Appeal.objects.before(request.user).filter(council=council).for_list()
    asked = filters.cleaned_data["status"] if filters.is_valid() else ""
    if asked in {"open", "late"}:
        found = found.open() if asked == "open" else found.overdue(today)
    elif asked:
        found = found.filter(status=asked)
    context = {
        "council": council, "filters": filters, "today": today, "page": page_of(found, request.GET, order=("due_on",)),
    }  # fmt: skip
    return render(request, "councils/appeals.html", context)


def appeal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an appeal: to authors grounds, clock and answer, to officers and hearers what was found too."""
    return _show(request, _appeal(request, pk))


@require_POST
def hearers(request: HttpRequest, pk: int) -> HttpResponse:
    """Say who hears the appeal."""
    shown = _appeal(request, pk)
    require(why_not_handle(request.user, shown))
    form = HearersForm(request.POST, seats=may_hear(shown))
    if not form.is_valid():
        return _show(request, shown, hearers_form=form, status=422)
    assign_hearers(appeal=shown, seats=form.cleaned_data["seats"], by=request.user)
    messages.success(request, _("They hear the appeal and are told so."))
    return redirect(shown)


@require_POST
def finding(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what the visitor has found as a hearer."""
    shown = _appeal(request, pk)
    own = shown.hearers.filter(seat__person=request.user).first()
    require(None if own else _("Only whoever hears the appeal writes the finding."))
    form = FindingForm(request.POST)
    if not form.is_valid():
        return _show(request, shown, finding_form=form, status=422)
    write_finding(hearer=own, finding=form.cleaned_data["finding"], by=request.user)
    messages.success(request, _("The finding is kept."))
    return redirect(shown)


def conclude(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the answer with its reasons, and give it."""
    shown = _appeal(request, pk)
    require(why_not_conclude(request.user, shown) or _why_over(shown))
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        is_upheld = form.cleaned_data["answer"] == "uphold"
        conclude_appeal(appeal=shown, is_upheld=is_upheld, reasons=form.cleaned_data["reasons"], by=request.user)
        messages.success(request, _("The appeal is answered; the authors are told."))
        return redirect(shown)
    council, kept_out = judges_anew(shown.item.assessment)
    words = _(
        "Rejected, the decision stands. Upheld, %(council)s judges it anew, and %(count)d members who took part before "
        "are kept out. This cannot be undone."
    ) % {"council": council, "count": len(kept_out)}
    return ask_first(
        request, title=_("Answer the appeal"), words=words, act=_("Give the answer"), keep=_("Not yet"),
        back=shown.get_absolute_url(), form=form,
    )  # fmt: skip


def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the appeal is taken back, and take it back."""
    shown = _appeal(request, pk)
    require(why_not_withdraw_appeal(request.user, shown) or _why_over(shown))
    if request.method == "POST":
        withdraw_appeal(appeal=shown, by=request.user)
        messages.success(request, _("The appeal is withdrawn."))
        return redirect(shown)
    last = last_day_of(shown.item)
    words = _("It is not answered any more. Until %(day)s another one can be filed.") % {
        "day": last.strftime("%d/%m/%Y")
    }
    return ask_first(
        request, title=_("Withdraw the appeal?"), words=words, act=_("Withdraw it"), keep=_("Leave it"),
        back=shown.get_absolute_url(),
    )  # fmt: skip


def appeal_file(request: HttpRequest, pk: int) -> FileResponse:
    """Give a file of an appeal to whoever reads the appeal, always as a download."""
    found = get_object_or_404(AppealFile.objects.filter(appeal__in=Appeal.objects.visible_to(request.user)), pk=pk)
    return download(found)


def _why_over(appeal: Appeal) -> str | None:
    if is_open(appeal):
        return None
    return _("The appeal has been answered. State: %(state)s.") % {"state": appeal.get_status_display()}


def _appeal(request: HttpRequest, pk: int) -> Appeal:
    related = ("item__assessment__rule_sheet", "item__decision__council", "concluded_by", "opened__council")
    seen = Appeal.objects.visible_to(request.user).for_list().select_related(*related)
    return get_object_or_404(seen, pk=pk)


def _show(request: HttpRequest, shown: Appeal, *, status: int = 200, **forms) -> HttpResponse:
    reads = reads_findings(request.user, shown)
    handles = why_not_handle(request.user, shown) is None
    heard_by = list(shown.hearers.select_related("seat__person")) if reads else []
    own = next((each for each in heard_by if each.seat.person_id == request.user.pk), None)
    known = {each.seat_id for each in heard_by}
    free = [seat for seat in may_hear(shown) if seat.pk not in known] if handles and is_open(shown) else []
    context = {
        "appeal": shown,
        "initiative": shown.item.assessment.initiative,
        "refusal": refusal_of(shown.item),
        "reads": reads,
        "hearers": heard_by,
        "files": shown.files.all(),
        "handles": handles,
        "is_open": is_open(shown),
        "hearers_form": HearersForm(seats=free) if free else None,
        "finding_form": FindingForm(initial={"finding": own.finding}) if own and shown.status == "heard" else None,
        "why_not_conclude": why_not_conclude(request.user, shown),
        "may_extend": AnswerLimit().why_not(request.user, shown, timezone.now()) is None,
        "may_withdraw": is_open(shown) and why_not_withdraw_appeal(request.user, shown) is None,
        "today": timezone.localdate(),
    }
    return render(request, "councils/appeal.html", context | forms, status=status)
