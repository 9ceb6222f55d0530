"""Registered Dân vận khéo models: the list everybody reads, and the figures reports count (mass-mobilisation.md 9).

Each figure is a count of a part of the list, and its link opens that part: both ask `part`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit
from accounts.states import Level
from common.formats import percent
from councils.models import CommendationItem
from councils.states import DecisionStatus
from initiatives.models import Initiative, ModelArea, Step
from initiatives.states import Holder, Kind, StandardArea, Status, StepName, Way

REGISTERED = [Status.ACCEPTED, Status.IN_REVIEW, Status.RECOGNISED, Status.NOT_RECOGNISED, Status.REVOKED]
SUMS = ("money", "labour_days", "land", "people")


@dataclass(frozen=True)
class Part:
    """A part of the registered models: how it is called, what it means, which filter of the list shows it."""

    name: str | Promise
    means: str | Promise
    condition: Q
    query: dict[str, str]


PARTS: dict[str, Part] = {
    "registered": Part(
        pgettext_lazy("models", "Registered"), _("Handed in, found complete and not withdrawn."), Q(), {}
    ),
    "continued": Part(
        pgettext_lazy("models", "Continued"), _("As in the year before."), Q(way=Way.CONTINUE), {"way": Way.CONTINUE}
    ),
    "improved": Part(
        pgettext_lazy("models", "Improved"), _("Goes on with more."), Q(way=Way.IMPROVE), {"way": Way.IMPROVE}
    ),
    "new": Part(pgettext_lazy("models", "New"), _("Registered for the first time."), Q(way=Way.NEW), {"way": Way.NEW}),
    "recognised": Part(
        pgettext_lazy("models", "Recognised"), _("By a published decision that holds."), Q(status=Status.RECOGNISED),
        {"state": "recognised"},
    ),
    "outstanding": Part(
        pgettext_lazy("models", "Outstanding"), _("Recognised and chosen by the steering committee."),
        Q(status=Status.RECOGNISED, distinction__isnull=False), {"state": "outstanding"},
    ),
    "commended": Part(
        pgettext_lazy("models", "Commended"), _("Named in a published commendation."), Q(is_commended=True),
        {"state": "commended"},
    ),
}  # fmt: skip
STATES = {name: part for name, part in PARTS.items() if "state" in part.query}
NOT_RECOGNISED = "not_recognised"


def registered() -> QuerySet[Initiative]:
    """Give all registered models, each with whether a published commendation names it."""
    named = CommendationItem.objects.filter(
        distinction__initiative=OuterRef("pk"), commendation__status=DecisionStatus.PUBLISHED
    )
    found = Initiative.objects.of_kind(Kind.MODEL).filter(status__in=REGISTERED)
    return found.annotate(is_commended=Exists(named))


def for_list(models: QuerySet[Initiative]) -> QuerySet[Initiative]:
    """Add all that one row shows: why it was not recognised too, as its decision says."""
    refused = Step.objects.filter(initiative=OuterRef("pk"), step__in=[StepName.REFUSE, StepName.REVOKE])
    related = ("unit", "season", "area", "continues", "results", "distinction")
    return models.select_related(*related).annotate(
        refused_because=Subquery(refused.order_by("-at", "-pk").values("reason")[:1]),
        entry=F("registry_entry"),
    )


def narrowed(models: QuerySet[Initiative], wanted: dict) -> QuerySet[Initiative]:
    """Give the part of the models that fits what is wanted: cleaned values of the list's filters."""
    equal = {name: wanted[name] for name in ("holder", "way", "area") if wanted.get(name)}
    models = models.filter(**equal)
    if wanted.get("year"):
        models = models.filter(season__year=wanted["year"])
    if wanted.get("standard"):
        models = models.filter(area__standard=wanted["standard"])
    if wanted.get("level"):
        models = models.filter(recognising_unit__recognition_level=wanted["level"])
    if wanted.get("unit"):
        models = models.filter(unit__path__startswith=wanted["unit"].path)
    if wanted.get("q"):
        models = models.search(wanted["q"])
    state = wanted.get("state")
    if state == NOT_RECOGNISED:
        return models.filter(status__in=[Status.NOT_RECOGNISED, Status.REVOKED])
    return models.filter(STATES[state].condition) if state in STATES else models


@dataclass(frozen=True)
class Row:
    """The figures of one group, or of all; `links` opens each to its list."""

    name: str
    counts: dict[str, int]
    links: dict[str, str]
    sums: dict[str, int]

    @property
    def cells(self) -> list[tuple[Part, str, int]]:
        """The figures in their order, each with what it counts and its address."""
        return [(PARTS[name], self.links[name], count) for name, count in self.counts.items()]

    @property
    def ratio(self) -> str:
        """Recognised ÷ registered."""
        registered_count = self.counts["registered"]
        if not registered_count:
            return ""
        return percent(round(100 * self.counts["recognised"] / registered_count, 1))


@dataclass(frozen=True)
class Grouping:
    """One way to part the figures: the column, the filter of the list it answers to, and how a value is called."""

    label: str | Promise
    column: str
    filter: str

    def names(self, values: Iterable) -> dict:
        """Give the words of each value."""
        words = {"standard": StandardArea, "holder": Holder, "level": Level}
        if self.filter in words:
            return {value: str(words[self.filter](value).label) if value else "" for value in values}
        if self.filter == "area":
            return {area.pk: area.name for area in ModelArea.objects.filter(pk__in=list(values))}
        if self.filter == "unit":
            return {unit.pk: unit.name for unit in Unit.objects.filter(pk__in=list(values))}
        return {value: str(value) for value in values}


GROUPINGS: dict[str, Grouping] = {
    "area": Grouping(_("By area"), "area", "area"),
    "standard": Grouping(_("By standard area"), "area__standard", "standard"),
    "level": Grouping(_("By level"), "recognising_unit__recognition_level", "level"),
    "unit": Grouping(_("By unit"), "recognising_unit", "unit"),
    "holder": Grouping(_("Collective or individual"), "holder", "holder"),
    "year": Grouping(_("By year"), "season__year", "year"),
}


def totals(models: QuerySet[Initiative], query: dict[str, str]) -> Row:
    """Give the figures of all these models; `query` are the filters that chose them."""
    return _row("", models.order_by().aggregate(**_figures()), query)


def totals_of(unit: Unit, year: int) -> Row | None:
    """Give the figures of a unit and all below it in a year; none of units the list of models is not filtered by."""
    if not unit.recognition_level:
        return None
    query = {"unit": str(unit.pk), "year": str(year)}
    return totals(narrowed(registered(), {"unit": unit, "year": year}), query)


def groups(models: QuerySet[Initiative], grouping: Grouping, query: dict[str, str]) -> list[Row]:
    """Give the figures of each group, in the order of its name; together they are those of `totals`."""
    found = models.order_by().values(grouping.column).annotate(**_figures())
    by_value = {row.pop(grouping.column): row for row in found}
    names = grouping.names(by_value)
    rows = [(names.get(value, ""), value, row) for value, row in by_value.items()]
    return [_row(name, row, query | {grouping.filter: str(value)}) for name, value, row in sorted(rows, key=_by_name)]


def _by_name(row: tuple) -> tuple:
    return row[0], str(row[1])


def _figures() -> dict:
    counts = {
        name: Count("pk", filter=part.condition) if part.condition else Count("pk") for name, part in PARTS.items()
    }
    return counts | {f"sum_{name}": Sum(f"results__{name}") for name in SUMS}


def _row(name: str, figures: dict, query: dict[str, str]) -> Row:
    address = reverse("movements:models")
    return Row(
        name=name,
        counts={part: figures[part] for part in PARTS},
        links={part: f"{address}?{urlencode(query | PARTS[part].query)}" for part in PARTS},
        sums={each: figures[f"sum_{each}"] or 0 for each in SUMS},
    )
