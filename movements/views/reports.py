"""Pages and files of frozen reports; freezing one."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.models import Unit
from common.errors import NotAllowed, require
from common.paging import page_of
from common.paper import paper_response
from common.sheets import xlsx_book_response
from common.word import asks_for_word, word_response
from initiatives.models import Campaign
from movements.actions.reports import freeze_report, milestones_to_plan, plan_milestones, why_not_told
from movements.forms.reports import FreezeForm
from movements.models import FrozenReport, Milestone
from movements.permissions import why_not_see_people
from movements.permissions.reports import why_not_freeze
from movements.reports.history import record_begins
from movements.reports.papers import charts_of, report_content, report_pdf
from movements.reports.sections import section_of
from movements.reports.sheets import sheets_of
from movements.reports.tables import table_of, years_of
from movements.reports.words import paragraphs
from movements.views.told import asked_for, told_of, year_asked

FEW_ROWS = 20  # of a table that stands open on the page; longer ones are fetched once they are opened


def report_list(request: HttpRequest) -> HttpResponse:
    """List what was frozen, and the milestones ahead."""
    reports = FrozenReport.objects.select_related("milestone", "frozen_by").defer("names")
    milestones = list(Milestone.objects.filter(reports=None).select_related("campaign"))
    begins = {campaign: record_begins(campaign) for campaign in {each.campaign for each in milestones}}
    context = {
        "page": page_of(reports, request.GET, order=("-as_of", "-pk")),
        "milestones": [(each, why_not_told(each.on, begins[each.campaign])) for each in milestones],
        "freeze_shut": why_not_freeze(request.user),
        "to_plan": bool((latest := _campaigns().first()) and milestones_to_plan(latest)),
        "today": timezone.localdate(),
    }
    return render(request, "movements/reports/list.html", context)


@require_POST
def plan(request: HttpRequest) -> HttpResponse:
    """Make the milestones that follow from the dates of the campaign and its years."""
    made = plan_milestones(campaign=_campaign(), by=request.user)
    messages.success(
        request, ngettext("%(count)d milestone planned.", "%(count)d milestones planned.", made) % {"count": made}
    )
    return redirect("reports:list")


def freeze(request: HttpRequest) -> HttpResponse:
    """Ask for day and title, say what it means, and freeze."""
    require(why_not_freeze(request.user))
    campaign = _campaign()
    form = FreezeForm(
        request.POST if request.method == "POST" else None, campaign=campaign, today=timezone.localdate(),
        for_milestone=request.GET.get("milestone", ""),
    )  # fmt: skip
    if request.method == "POST" and form.is_valid() and (report := _frozen(request, campaign, form)):
        messages.success(request, _("The figures are frozen. Nobody can change them any more."))
        return redirect(report)
    words = _(
        "All figures of %(campaign)s are kept as they stood then, for every unit. A frozen report cannot be changed or "
        "deleted by anybody; a later one may stand beside it. Everybody with an account can read it."
    ) % {"campaign": campaign}
    context = {"form": form, "title": _("Freeze the figures"), "words": words, "act": _("Freeze the figures"),
               "keep": _("Back to the reports"), "back_url": reverse("reports:list")}  # fmt: skip
    return render(request, "confirm.html", context, status=422 if form.is_bound and form.errors else 200)


def _campaign() -> Campaign:
    """Give the latest campaign."""
    return get_object_or_404(_campaigns()[:1])


def _campaigns() -> QuerySet[Campaign]:
    return Campaign.objects.order_by("-starts_on", "-pk")


def _frozen(request: HttpRequest, campaign: Campaign, form: FreezeForm) -> FrozenReport | None:
    """Freeze; what stands against the day is said at its field."""
    try:
        return freeze_report(campaign=campaign, by=request.user, **form.cleaned_data)
    except NotAllowed as reason:
        form.add_error("on", str(reason))
        return None


def report(request: HttpRequest, pk: int, code: str = "") -> HttpResponse:
    """Show the figures of a report, of the whole province or of one unit and all below it; of all years or of one."""
    told = told_of(request, pk, code)
    context = {
        "report": told.report,
        "found": told.found,
        "earlier": told.earlier,
        "ranked": told.ranked(),
        "years": told.ways(request),
        "besides": told.ways_beside(request),
        "asked": told.asked,
        "rows_shut": why_not_see_people(request.user, Unit.objects.get(pk=told.found.unit.key)),
        "few": FEW_ROWS,
    }
    with translation.override("vi"):
        context["words"] = paragraphs(told.report, told.found, context["ranked"], told.earlier)
    return render(request, "movements/reports/report.html", context)


def table(request: HttpRequest, pk: int, code: str, section: str, by: str) -> HttpResponse:
    """Show one table of a report: a part of its page, which fetches the table once it is opened, or a page."""
    found, unit = asked_for(pk, code)
    year = year_asked(request, years_of(found))
    part = section_of(section) if section in found.names["sections"] else None
    parting = part and part.parting(by)
    if parting is None:
        raise Http404
    context = {
        "report": found, "unit": unit, "section": part, "table": table_of(found, unit, part, parting, year),
        "rows_shut": why_not_see_people(request.user, Unit.objects.get(pk=unit.key)),
    }  # fmt: skip
    name = "_table" if "part" in request.GET else "table"
    return render(request, f"movements/reports/{name}.html", context)


def sheet(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Give the figures as a spreadsheet, a sheet a section, with a row for each smallest place."""
    told = told_of(request, pk, code)
    return xlsx_book_response(told.name, sheets_of(told.report, told.found, told.earlier))


def paper(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Give the report as a paper: PDF, or Word to be edited."""
    with translation.override("vi"):
        told = told_of(request, pk, code)
        content = report_content(told.report, told.found, told.ranked(), told.earlier)
    if asks_for_word(request):
        return word_response("movements/report.docx", content, told.name, pictures=charts_of(content))
    return paper_response(request, report_pdf(content, made_at=told.report.frozen_at), told.name)
