"""How far a season has come, for a unit and everything below it: read from the tallies, never counted.

    summary(season, unit)   figures of the unit, its target groups and the units one step below, in three queries

Every figure names the list that opens behind it (`LISTS`), so that figure and list agree by
construction: both ask for the same rows of `Duty`.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from decimal import Decimal
from operator import add

from django.db.models import QuerySet, Sum
from django.db.models.functions import Substr
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import TargetGroup, Unit
from common.formats import percent_of
from initiatives.models import Duty, DutyTally, Season
from initiatives.states import Progress


@dataclass
class Figures:
    """Numbers of people in one season; `obliged` is everybody but the exempt."""

    exempt: int = 0
    nothing: int = 0
    drafted: int = 0
    under_way: int = 0
    met: int = 0

    @property
    def obliged(self) -> int:
        """People who owe an initiative."""
        return self.nothing + self.drafted + self.under_way + self.met

    @property
    def missing(self) -> int:
        """People who have handed nothing in."""
        return self.nothing + self.drafted

    @property
    def open(self) -> int:
        """People who have not met the duty yet."""
        return self.obliged - self.met

    @property
    def met_percent(self) -> Decimal:
        """Share of the obliged who have met the duty, 0 to 100; 0 where nobody is obliged."""
        return percent_of(self.met, self.obliged)

    @property
    def under_way_percent(self) -> Decimal:
        """Share of the obliged whose initiative is under review."""
        return percent_of(self.under_way, self.obliged)

    @property
    def missing_percent(self) -> Decimal:
        """Share of the obliged who have handed nothing in."""
        return percent_of(self.missing, self.obliged)


COUNTS = [item.name for item in fields(Figures)]


@dataclass(frozen=True)
class PeopleList:
    """The list behind a figure: its title, its definition, and which duties it holds."""

    title: str | Promise
    meaning: str | Promise
    rows: dict


_OBLIGED = {"exemption": ""}
LISTS = {
    "obliged": PeopleList(
        pgettext_lazy("figure", "Obliged"), _("People counted this season, less those who are exempt."), _OBLIGED
    ),
    "met": PeopleList(
        pgettext_lazy("figure", "Duty met"),
        _("People with at least one initiative that meets the duty of the season."),
        {**_OBLIGED, "progress": Progress.MET},
    ),
    "under_way": PeopleList(
        pgettext_lazy("figure", "Under review"),
        _("Handed in, no decision yet."),
        {**_OBLIGED, "progress": Progress.UNDER_WAY},
    ),
    "missing": PeopleList(
        pgettext_lazy("figure", "Nothing handed in"),
        _("No initiative handed in; some have a draft."),
        {**_OBLIGED, "progress__in": [Progress.NOTHING, Progress.DRAFTED]},
    ),
    "drafted": PeopleList(
        pgettext_lazy("figure", "Draft only"),
        _("A draft and nothing handed in; counted among those who have handed nothing in."),
        {**_OBLIGED, "progress": Progress.DRAFTED},
    ),
    "exempt": PeopleList(
        pgettext_lazy("figure", "Exempt"), _("Not counted among the obliged, with the reason."), {"exemption__gt": ""}
    ),
}


@dataclass
class Row:
    """Figures under one name: a target group or a unit."""

    of: TargetGroup | Unit
    figures: Figures = field(default_factory=Figures)


@dataclass
class Summary:
    """All figures of one page."""

    total: Figures
    own: Figures  # people counted in the unit itself, not in one below
    groups: list[Row]
    units: list[Row]


def summary(
    season: Season, unit: Unit, below: Iterable[Unit] | None = None, groups: Iterable[TargetGroup] | None = None
) -> Summary:
    """Give the figures of the unit's subtree, by target group and by the units one step below.

    Units with most people missing come first; one that has ended stays while somebody is counted there. One query,
    and one each for units and groups that are not given, whatever the number of people.
    """
    step = len(unit.path) + unit.steplen
    tallies = (
        DutyTally.objects.filter(season=season, unit__path__startswith=unit.path)
        .values_list("group_id", Substr("unit__path", 1, step))
        .annotate(*map(Sum, COUNTS))
        .order_by()
    )
    rows = [(group, branch, counts) for group, branch, *counts in tallies]
    total = Figures(*map(sum, zip(*(counts for _group, _branch, counts in rows), strict=True)))
    by_group = _added((group, counts) for group, _branch, counts in rows)
    by_branch = _added((branch, counts) for _group, branch, counts in rows)
    own = by_branch.pop(unit.path, Figures())
    units = (
        Unit.objects.filter(path__in=by_branch) if below is None else [one for one in below if one.path in by_branch]
    )
    return Summary(
        total=total,
        own=own,
        groups=[
            Row(group, by_group[group.pk]) for group in groups or TargetGroup.objects.all() if group.pk in by_group
        ],
        units=sorted(
            (
                Row(child, by_branch[child.path])
                for child in units
                if child.valid_to is None or by_branch[child.path] != Figures()
            ),
            key=lambda row: (-row.figures.missing, row.of.path),
        ),
    )


def _added(rows: Iterable[tuple[int | str, list[int]]]) -> dict[int | str, Figures]:
    """Add up counts under the same key."""
    sums: dict[int | str, list[int]] = {}
    for key, counts in rows:
        sums[key] = [*map(add, sums[key], counts)] if key in sums else counts
    return {key: Figures(*counts) for key, counts in sums.items()}


def people_behind(
    season: Season,
    unit: Unit,
    list_name: str,
    group: TargetGroup | None = None,
    *,
    own: bool = False,
    until: datetime.date | None = None,
) -> QuerySet[Duty]:
    """Give the duties behind one figure, with all that one row of the list shows; `list_name` is a key of `LISTS`.

    `own` leaves out who is counted in a unit below, `until` what was met after that day or not at all.
    """
    found = Duty.objects.filter(unit=unit) if own else Duty.objects.within(unit)
    found = found.filter(season=season, **LISTS[list_name].rows)
    if group is not None:
        found = found.filter(group=group)
    if until is not None:
        found = found.filter(met_at__date__lte=until)
    return found.select_related("person", "unit", "group", "met_by")


def count_behind(season: Season, unit: Unit, list_name: str) -> int:
    """Give how many people a figure counts, without reading their list."""
    tallies = DutyTally.objects.filter(season=season, unit__path__startswith=unit.path).order_by()
    counts = tallies.aggregate(**{name: Sum(name, default=0) for name in COUNTS})
    return getattr(Figures(**counts), list_name)


def time_passed(season: Season, on: datetime.date) -> float:
    """Give how much of the season has passed on that day, in percent, 0 to 100."""
    days = (season.ends_on - season.starts_on).days + 1
    return 100 * min(max((on - season.starts_on).days + 1, 0), days) / days
