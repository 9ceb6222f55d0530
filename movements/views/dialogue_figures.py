"""Figures of dialogues and the lists behind them; open to everybody, for they count what is published."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.paging import page_of
from common.sheets import Column, xlsx_response
from movements.dialogue_figures import MEANINGS, Row, Scope, summary, units_held
from movements.forms.dialogues import DialogueFilter
from movements.models import Opinion
from movements.querysets.dialogues import minimum_for
from movements.states import DialogueLevel, Settled
from movements.views.scopes import year_and_unit, year_choices

SHOWN = ("dialogues", "opinions", "answered", "committed", "closed", "late")
FIGURES = tuple(Column(name, f"figures.{key}") for key, (name, _meaning) in MEANINGS.items())


def scope_of(request: HttpRequest, **shown: tuple[str, ...]) -> tuple[Scope, DialogueFilter]:
    """Read what the address asks for; without a year this one, without a unit the province."""
    filters = DialogueFilter(request.GET, leave_out=("q", "state"), **shown)
    year, unit = year_and_unit(filters)
    chosen = {name: filters.chosen(name) for name in ("level", "kind", "partners")}
    return Scope(year, unit, field=filters.chosen("field"), **{name: it or "" for name, it in chosen.items()}), filters


@login_not_required
def figures(request: HttpRequest) -> HttpResponse:
    """Show the figures of a year, by level, by field and by unit; `?xlsx` gives them all as one sheet."""
    scope, filters = scope_of(request, hidden=("year",))
    found = summary(scope, timezone.localdate())
    if "xlsx" in request.GET:
        rows = [(str(_("All")), found.total), *_named(found.levels, _("Level")), *_named(found.fields, _("Field")),
                *_named(found.units, _("Unit"))]  # fmt: skip
        return xlsx_response(f"{scope.unit.code}-{scope.year}-dialogues", _columns(), rows)
    context = {
        "scope": scope,
        "filters": filters,
        "found": found,
        "shown": [
            (words, getattr(found.total.figures, name), found.total.urls[name], means)
            for name, (words, means) in MEANINGS.items()
            if name in SHOWN
        ],
        "years": year_choices(scope, timezone.localdate()),
        "now": timezone.now(),
    }
    return render(request, "movements/dialogues/figures.html", context)


def _named(rows: list[Row], what) -> list[tuple[str, Row]]:
    return [(str(what), row) for row in rows]


def _columns() -> list[Column]:
    """Give the columns of the sheet: what a row is of, its name, its figures."""
    own = [Column(_("Counted by"), lambda pair: pair[0]), Column(_("Name"), lambda pair: pair[1].name, 40)]
    return own + [
        Column(column.title, lambda pair, column=column: column.of(pair[1]), column.width) for column in FIGURES
    ]


SAID = (
    Column(_("Host unit"), "dialogue.unit.name", 36),
    Column(_("Held on"), "dialogue.held_on"),
    Column(_("Number of the notice"), "dialogue.notice_number", 20),
    Column(_("Order"), "position"),
    Column(_("Field"), "field.name", 24),
    Column(_("Opinion"), "text", 60),
    Column(pgettext_lazy("figure", "Answered on the spot"), "answer", 40),
    Column(pgettext_lazy("figure", "Promised"), lambda each: _of(each, "promise"), 40),
    Column(_("Unit that keeps it"), lambda each: _of(each, "unit", "name"), 30),
    Column(_("Due on"), lambda each: _of(each, "due_on")),
    Column(_("State"), lambda each: _of(each, "state"), 20),
    Column(_("What was done, or why not"), lambda each: _of(each, "account"), 40),
)


def _of(opinion: Opinion, *path: str) -> object:
    """Give something of the promise an opinion was turned into; empty without one."""
    value = getattr(opinion, "commitment", "")
    for name in path:
        value = getattr(value, name, "")
    return value


@login_not_required
def said(request: HttpRequest) -> HttpResponse:
    """List the opinions behind one figure."""
    scope, filters = scope_of(request)
    how = request.GET.get("settled", "")
    if how and how not in Settled.values:
        raise Http404
    found = scope.opinions(how, timezone.localdate()).for_list()
    if "xlsx" in request.GET:
        name = f"{scope.unit.code}-{scope.year}-{how or 'opinions'}"
        return xlsx_response(name, SAID, found.order_by("-dialogue__held_on", "dialogue", "position"))
    page = page_of(found, request.GET, order=("-dialogue__held_on", "-dialogue__pk", "position"))
    choices = [
        {"label": label, "url": scope.address("said", settled=value), "is_current": value == how}
        for value, label in [("", _("All")), *Settled.choices]
        if value != Settled.UNSETTLED
    ]
    context = {
        "scope": scope, "filters": filters, "page": page, "choices": choices,
        "title": Settled(how).label if how else MEANINGS["opinions"][0],
    }  # fmt: skip
    return render(request, "movements/dialogues/said.html", context)


@login_not_required
def units(request: HttpRequest) -> HttpResponse:
    """List the units of a level with the dialogues each has held in the year, as many as expected or fewer."""
    scope, _filters = scope_of(request)
    if scope.level not in DialogueLevel.values:
        raise Http404
    count = minimum_for(scope.level, scope.year)
    found = units_held(scope, scope.level)
    if "missing" in request.GET:
        found = found.filter(held__lt=count)
    if "xlsx" in request.GET:
        columns = (
            Column(_("Unit"), "name", 40), Column(_("Code"), "code"), Column(_("Held"), "held"),
            Column(_("Expected"), lambda _unit: count), Column(_("Met"), lambda unit: unit.held >= count),
        )  # fmt: skip
        return xlsx_response(f"{scope.level}-{scope.year}-dialogues", columns, found.order_by("path"))
    context = {
        "scope": scope, "level": DialogueLevel(scope.level), "count": count,
        "page": page_of(found, request.GET, order=("held", "path")), "is_missing": "missing" in request.GET,
        "all_url": scope.address("units"), "missing_url": scope.address("units", missing=1),
    }  # fmt: skip
    return render(request, "movements/dialogues/units.html", context)
