"""Annual programmes to be read: the list, one with its tasks, which units localise it, those of a unit in a year."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.roles import responsible_for, units_of
from accounts.states import RoleName
from common.paging import page_of
from common.sheets import Column, Sheet, xlsx_book_response, xlsx_response
from initiatives.forms.uploads import UploadsForm
from movements.forms.programmes import ProgrammeFilter
from movements.models import Programme, Task
from movements.permissions.programmes import localises_for, why_not_change, why_not_close, why_not_issue
from movements.programme_progress import figures_of, locals_of, standing, tasks_below, units_asked
from movements.querysets.programmes import WRITING
from movements.shelves import shelf_for
from movements.views.places import unit_of
from movements.workflow.programmes import PROGRAMME_TRANSITIONS

FIRST_TASKS = 5
COLUMNS = (
    Column(_("Year"), "year"),
    Column(_("Programme"), "title", 60),
    Column(_("Unit that issues it"), "unit.name", 36),
    Column(_("About"), "get_subject_display", 24),
    Column(_("Localises"), lambda each: f"{each.above.unit}: {each.above}" if each.above else "", 40),
    Column(_("Number"), "number"),
    Column(pgettext_lazy("programme", "Issued on"), "issued_on"),
    Column(_("Signed by"), "signer", 30),
    Column(_("State"), "get_status_display"),
    Column(_("Tasks"), "task_count"),
    Column(pgettext_lazy("tasks", "Done"), "done_count"),
    Column(pgettext_lazy("tasks", "Overdue"), "late_count"),
)
TASK_COLUMNS = (
    Column(_("Task"), "content", 60),
    Column(_("Expected result"), "result", 40),
    Column(_("Owner"), "owner", 36),
    Column(_("Person in charge"), lambda each: each.person.full_name if each.person else "", 24),
    Column(_("Together with"), "partners", 36),
    Column(_("Due on"), "due_on"),
    Column(_("State"), "state", 24),
    Column(_("Done so far, in percent"), "percent"),
)
OWN_COLUMNS = (
    Column(_("No."), "position", 6),
    *TASK_COLUMNS,
    Column(_("Localised by units"), "localised_count"),
    Column(_("Done there"), "localised_done_count"),
)
BELOW_COLUMNS = (
    Column(_("No."), "above.position", 6),
    Column(_("Task above"), "above.content", 40),
    Column(_("Unit"), "programme.unit.name", 36),
    *TASK_COLUMNS,
)


def programme_list(request: HttpRequest) -> HttpResponse:
    """List the programmes the visitor reads, filtered by the address."""
    own_units, today = units_of(request.user, *WRITING), timezone.localdate()
    filters = ProgrammeFilter(request.GET, user=request.user)
    found = _filtered(Programme.objects.visible_to(request.user), filters).for_list().counted(today)
    if "xlsx" in request.GET:
        return xlsx_response("programmes", COLUMNS, found.order_by("-year", "unit__path", "pk"))
    context = {
        "filters": filters,
        "page": page_of(found, request.GET, order=("-year", "unit__path", "pk")),
        "own_units": own_units,
        "drafts": Programme.objects.drafts_of(request.user).count() if own_units else 0,
    }
    return render(request, "movements/programmes/list.html", context)


def _filtered(programmes: QuerySet[Programme], filters: ProgrammeFilter) -> QuerySet[Programme]:
    for name, column in {"year": "year", "subject": "subject", "state": "status"}.items():
        if value := filters.chosen(name):
            programmes = programmes.filter(**{column: value})
    if level := filters.chosen("level"):
        programmes = programmes.of_level(level)
    unit = filters.chosen("unit")
    return programmes.within(unit) if unit else programmes


def programme(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a programme with who does what, how far it is, and how many units have taken each task over."""
    shown = found(request, pk)
    if "xlsx" in request.GET:
        return _book(shown, _tasks(shown))
    return show(request, shown)


def show(request: HttpRequest, shown: Programme, form: UploadsForm | None = None) -> HttpResponse:
    """Draw the page of a programme; `form` comes back where files cannot be taken."""
    tasks = list(_tasks(shown))
    for task in tasks:
        task.programme = shown
    context = {
        "programme": shown,
        "tasks": tasks,
        "standing": standing(tasks),
        "local": shown.localised.out().count(),
        "may_change": why_not_change(request.user, shown) is None,
        "why_not_issue": why_not_issue(request.user, shown) if shown.is_draft else None,
        "is_head": responsible_for(request.user, shown.unit, RoleName.HEAD),
        "why_not_close": why_not_close(request.user, shown),
        "may_reopen": PROGRAMME_TRANSITIONS["reopen"].why_not(request.user, shown) is None,
        "localises_for": localises_for(request.user, shown),
        "shelf": shelf_for(request.user, shown, form),
    }
    return render(request, "movements/programmes/detail.html", context, status=422 if form else 200)


def _tasks(shown: Programme) -> QuerySet[Task]:
    return shown.tasks.for_list().counted().order_by("position", "pk")


def _book(shown: Programme, tasks: QuerySet[Task]) -> HttpResponse:
    """Give the tasks, and on a second sheet those of units below that come from them."""
    return xlsx_book_response(
        f"programme-{shown.year}-{shown.unit.code}",
        [Sheet(_("Tasks"), OWN_COLUMNS, tasks), Sheet(_("In units below"), BELOW_COLUMNS, tasks_below(shown))],
    )


def units(request: HttpRequest, pk: int) -> HttpResponse:
    """List the units below with the programme in which each localises this one, or that there is none yet."""
    shown, today, which = found(request, pk), timezone.localdate(), request.GET.get("which", "")
    asked = units_asked(shown, request.user, today, which=which)
    page = page_of(asked, request.GET, order=("path",))
    context = {
        "programme": shown,
        "page": page,
        "rows": locals_of(shown, request.user, list(page), today),
        "all": units_asked(shown, request.user, today).count(),
        "local": shown.localised.visible_to(request.user).count(),
        "which": which,
    }
    return render(request, "movements/programmes/units.html", context)


def of_unit(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """Show what a unit has to do in a year, and its programmes: a part of the page of its progress, or a page."""
    unit, today = unit_of(code), timezone.localdate()
    own = Programme.objects.visible_to(request.user).filter(unit=unit, year=year)
    running = Task.objects.open().of_unit(unit).filter(programme__year=year).for_list()
    context = {
        "unit": unit,
        "year": year,
        "figures": figures_of(unit, year, today),
        "programmes": own.for_list().counted(today).order_by("pk"),
        "tasks": running.order_by("due_on", "pk")[:FIRST_TASKS],
    }
    name = "_of_unit" if "part" in request.GET else "of_unit"
    return render(request, f"movements/programmes/{name}.html", context)


def found(request: HttpRequest, pk: int) -> Programme:
    """Give the programme if the visitor sees it."""
    seen = Programme.objects.visible_to(request.user).select_related("unit", "above__unit", "entered_by", "issued_by")
    return get_object_or_404(seen.select_related("issued_for"), pk=pk)
