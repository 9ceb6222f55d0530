"""Figures of dialogues, by level, field and unit: counted from the rows whenever they are asked for.

    scope = Scope(year=2026, unit=province)
    scope.dialogues()          what is counted, and the list behind the first figure
    scope.opinions("late")     the list behind a figure of opinions
    summary(scope, today)      all figures of one page

Figures count what is published. Each figure and its list ask for the same rows, by the same scope.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from operator import add
from urllib.parse import urlencode

from django.db.models import Count, IntegerField, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, Substr
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit
from movements.models import Dialogue, Opinion, OpinionField
from movements.querysets.dialogues import minimum_for, settled
from movements.states import LEVEL_OF_KIND, DialogueLevel, DialogueStatus, Settled


@dataclass(frozen=True)
class Scope:
    """What is counted: dialogues of a year, hosted by a unit or below it, perhaps of one level, field, kind."""

    year: int
    unit: Unit
    level: str = ""
    field: OpinionField | None = None
    kind: str = ""
    partners: str = ""

    def dialogues(self) -> QuerySet[Dialogue]:
        """Give the dialogues counted; of a field, those in which it came up."""
        found = Dialogue.objects.published().filter(self._held())
        if self.field:
            found = found.filter(pk__in=Opinion.objects.filter(field=self.field).values("dialogue"))
        return found

    def opinions(self, how: str = "", today: datetime.date | None = None) -> QuerySet[Opinion]:
        """Give the opinions counted, perhaps only those settled in this way (`Settled`)."""
        published = Dialogue.objects.published().filter(self._held())
        found = Opinion.objects.filter(dialogue__in=published)
        if self.field:
            found = found.filter(field=self.field)
        return found.filter(settled(how, today)) if how else found

    def _held(self) -> Q:
        days = (datetime.date(self.year, 1, 1), datetime.date(self.year, 12, 31))
        held = Q(held_on__range=days, unit__path__startswith=self.unit.path)
        chosen = {"level": self.level, "kind": self.kind, "partners": self.partners}
        return held & Q(**{name: value for name, value in chosen.items() if value})

    @property
    def figures_url(self) -> str:
        """The page of the figures of this scope."""
        return self.address("figures")

    def address(self, name: str, **more: object) -> str:
        """Give the address of a page of the same scope, narrowed by what is given besides."""
        kept = {
            "year": self.year, "unit": self.unit.code, "level": self.level,
            "field": self.field.code if self.field else "", "kind": self.kind, "partners": self.partners, **more,
        }  # fmt: skip
        asked = urlencode({key: value for key, value in kept.items() if value})
        return f"{reverse(f'dialogues:{name}')}?{asked}"


@dataclass
class Figures:
    """Numbers of one row; opinions are answered or promised, promises are in one of the last six states."""

    dialogues: int = 0
    participants: int = 0
    opinions: int = 0
    answered: int = 0
    committed: int = 0
    closed: int = 0
    kept: int = 0
    partly: int = 0
    not_kept: int = 0
    reported: int = 0
    running: int = 0
    late: int = 0


HELD = ["dialogues", "participants"]
SAID = [item.name for item in fields(Figures) if item.name not in HELD]
MEANINGS: dict[str, tuple[str | Promise, str | Promise]] = {
    "dialogues": (pgettext_lazy("figure", "Dialogues"), _("Held in the year, notice of conclusions published.")),
    "participants": (pgettext_lazy("figure", "Participants"), _("As the notices say; who came twice counts twice.")),
    "opinions": (pgettext_lazy("figure", "Opinions"), _("All that was said in these dialogues.")),
    "answered": (pgettext_lazy("figure", "Answered on the spot"), _("With the answer in the notice.")),
    "committed": (pgettext_lazy("figure", "Promised"), _("With a unit that keeps it, and a day.")),
    "closed": (pgettext_lazy("figure", "Closed"), _("Kept, partly or not, and confirmed by the host.")),
    "kept": (pgettext_lazy("figure", "Kept"), _("Closed as wholly kept.")),
    "partly": (pgettext_lazy("figure", "Partly kept"), _("Closed as kept in part, with what is missing.")),
    "not_kept": (pgettext_lazy("figure", "Not kept"), _("Closed with the reason why not.")),
    "reported": (pgettext_lazy("figure", "To be confirmed"), _("The owner has reported, the host has not confirmed.")),
    "running": (pgettext_lazy("figure", "Time left"), _("Nothing reported yet, the day has not passed.")),
    "late": (pgettext_lazy("figure", "Overdue"), _("The day has passed and nothing was reported.")),
}


@dataclass
class Row:
    """Figures under one name, each with the address of its list."""

    name: str
    scope: Scope
    figures: Figures = field(default_factory=Figures)

    @property
    def urls(self) -> dict[str, str]:
        """The list behind each figure."""
        lists = {name: self.scope.address("said", settled=name if name in Settled.values else "") for name in SAID}
        return lists | dict.fromkeys(HELD, self.scope.address("list", state=DialogueStatus.PUBLISHED.value))

    @property
    def page(self) -> str:
        """The figures of this row alone, such as those of a unit."""
        return self.scope.figures_url


@dataclass
class Minimum:
    """How many units of a level have held the number of dialogues expected of each."""

    level: DialogueLevel
    count: int
    met: int
    expected: int
    scope: Scope

    @property
    def url(self) -> str:
        """Units of the level, with what each has held."""
        return self.scope.address("units", level=self.level.value)


@dataclass
class Summary:
    """All figures of one page."""

    total: Row
    levels: list[Row]
    fields: list[Row]
    units: list[Row]
    own: Row  # hosted by the unit itself, not by one below
    minimums: list[Minimum]


def summary(scope: Scope, today: datetime.date) -> Summary:
    """Give the figures of a scope, by level, by field and by the units one step below; whatever the number of rows."""
    below = len(scope.unit.path) + scope.unit.steplen
    held = _counted(scope.dialogues().values_list("level", Substr("unit__path", 1, below)), _HELD)
    said = _counted(
        scope.opinions().values_list("dialogue__level", Substr("dialogue__unit__path", 1, below), "field"),
        _said(today),
    )
    total = Row(str(scope.unit), scope, _figures(held, said))
    levels = [
        Row(str(level.label), _narrowed(scope, level=level.value),
            _figures([row for row in held if row[0] == level], [row for row in said if row[0] == level]))
        for level in DialogueLevel
    ]  # fmt: skip
    branches = {row[1] for row in held} | {row[1] for row in said}
    units = {unit.path: unit for unit in Unit.objects.filter(path__in=branches)}
    by_unit = {
        path: Row(str(unit), _narrowed(scope, unit=unit),
                  _figures([row for row in held if row[1] == path], [row for row in said if row[1] == path]))
        for path, unit in units.items()
    }  # fmt: skip
    own = by_unit.pop(scope.unit.path, Row(str(scope.unit), scope))
    return Summary(
        total=total,
        levels=[row for row in levels if row.figures.dialogues],
        fields=_fields(scope, said),
        units=sorted(by_unit.values(), key=lambda row: (-row.figures.late, -row.figures.dialogues, row.name)),
        own=own,
        minimums=minimums(scope),
    )


_HELD = {"dialogues": Count("pk"), "participants": Sum("participants")}


def _said(today: datetime.date) -> dict:
    counts = {name: Count("pk", filter=settled(name, today)) for name in SAID if name != "opinions"}
    return {"opinions": Count("pk"), **counts}


def _counted(rows: QuerySet, counts: dict) -> list[tuple]:
    """Give the keys of each group with its counts in the order given."""
    return list(rows.annotate(**{f"{name}_": count for name, count in counts.items()}).order_by())


def _figures(held: Iterable[tuple], said: Iterable[tuple]) -> Figures:
    """Add up the counts of some groups."""
    sums = _sum((row[2:] for row in held), len(HELD)) + _sum((row[3:] for row in said), len(SAID))
    return Figures(*sums)


def _sum(rows: Iterable[tuple], width: int) -> list[int]:
    sums = [0] * width
    for row in rows:
        sums = list(map(add, sums, row))
    return sums


def _fields(scope: Scope, said: list[tuple]) -> list[Row]:
    """Give a row for each field that came up: its dialogues are those in which it did."""
    counts = scope.opinions().values_list("field").annotate(count=Count("dialogue", distinct=True)).order_by()
    came_up = dict(counts)
    rows = []
    for each in OpinionField.objects.filter(pk__in=came_up):
        figures = _figures([], [row for row in said if row[2] == each.pk])
        figures.dialogues = came_up[each.pk]
        rows.append(Row(each.name, _narrowed(scope, field=each), figures))
    return rows


def _narrowed(scope: Scope, **more: object) -> Scope:
    return Scope(**{item.name: getattr(scope, item.name) for item in fields(Scope)} | more)


# ---- Who has held as many as expected ----


def minimums(scope: Scope) -> list[Minimum]:
    """Give for each level with an expected number how many units of the scope have reached it."""
    found = []
    for level in DialogueLevel:
        count = minimum_for(level, scope.year) if scope.level in {"", level.value} else 0
        if count:
            units = units_held(scope, level.value)
            expected = units.count()
            found.append(Minimum(level, count, units.filter(held__gte=count).count(), expected, scope))
    return [each for each in found if each.expected]


def units_held(scope: Scope, level: str) -> QuerySet[Unit]:
    """Give the units of a level that existed in the year, each with the number of dialogues it has `held` in it."""
    kinds = [kind for kind, its in LEVEL_OF_KIND.items() if its == level]
    first, last = datetime.date(scope.year, 1, 1), datetime.date(scope.year, 12, 31)
    there = Unit.objects.filter(path__startswith=scope.unit.path, kind__in=kinds, valid_from__lte=last)
    own = Dialogue.objects.published().filter(unit=OuterRef("pk"), held_on__range=(first, last)).order_by()
    held = own.values("unit").annotate(count=Count("pk")).values("count")
    in_year = there.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=first))
    return in_year.annotate(held=Coalesce(Subquery(held, output_field=IntegerField()), 0))
