"""What has become of the initiatives of a season, for a unit and everything below it: summed, never counted.

    outcomes(season, unit)   by state, level, field and theme, in one query

Every figure names the list that opens behind it (`OUTCOMES`): both ask for the same states.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import BigIntegerField, Exists, OuterRef, QuerySet, Sum, Value
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit, User
from accounts.states import Level
from initiatives.models import Field, Initiative, InitiativeTally, Season, Theme
from initiatives.states import HANDED_IN, UNDER_WAY, Kind, Status

NO_FIELD = "none"
NO_SECTOR = ("", NO_FIELD)


@dataclass(frozen=True)
class InitiativeList:
    """The list behind a figure of initiatives: its title, its definition, the states it holds, perhaps a level."""

    title: str | Promise
    meaning: str | Promise
    states: frozenset[str]
    level: str = ""


OUTCOMES = {
    "handed_in": InitiativeList(
        pgettext_lazy("figure", "Initiatives handed in"),
        _("Of the season, not withdrawn and not removed from the round; counted once, at the unit of the lead author."),
        frozenset(HANDED_IN),
    ),
    "checked": InitiativeList(
        pgettext_lazy("figure", "Being checked"),
        _("Handed in and not found complete yet; some are with their authors for correction."),
        frozenset({Status.SUBMITTED, Status.RETURNED}),
    ),
    "accepted": InitiativeList(
        pgettext_lazy("figure", "Complete"),
        _("Found complete, waiting for the council or before it."),
        frozenset({Status.ACCEPTED, Status.IN_REVIEW}),
    ),
    "undecided": InitiativeList(
        pgettext_lazy("figure", "Not decided yet"), _("Handed in, no decision published."), frozenset(UNDER_WAY)
    ),
    "recognised": InitiativeList(
        pgettext_lazy("figure", "Recognised"), _("By a published decision that holds."), frozenset({Status.RECOGNISED})
    ),
    "grassroots": InitiativeList(
        pgettext_lazy("figure", "Recognised at grassroots level"),
        _("Recognised, and no higher council has recognised effect and replicability."),
        frozenset({Status.RECOGNISED}),
        Level.GRASSROOTS,
    ),
    "provincial": InitiativeList(
        pgettext_lazy("figure", "Recognised at provincial level"),
        _("Recognised, and the highest level reached is the province."),
        frozenset({Status.RECOGNISED}),
        Level.PROVINCIAL,
    ),
    "refused": InitiativeList(
        pgettext_lazy("figure", "Not recognised"),
        _("The council's conclusion was published."),
        frozenset({Status.NOT_RECOGNISED}),
    ),
    "revoked": InitiativeList(
        pgettext_lazy("figure", "Recognition cancelled"),
        _("Recognised once, by a later decision no longer."),
        frozenset({Status.REVOKED}),
    ),
}
SHOWN = ("handed_in", "checked", "accepted", "recognised", "refused", "revoked")  # as figures; the others in tables


@dataclass
class Counts:
    """Numbers of initiatives by the names of `OUTCOMES`."""

    by_status: Counter = field(default_factory=Counter)
    by_level: Counter = field(default_factory=Counter)

    def of(self, name: str) -> int:
        """Give one figure."""
        behind = OUTCOMES[name]
        if behind.level:
            return self.by_level[behind.level]
        return sum(self.by_status[status] for status in behind.states)

    @property
    def handed_in(self) -> int:
        """All that count."""
        return self.of("handed_in")

    @property
    def under_way(self) -> int:
        """Handed in and not decided."""
        return self.of("undecided")

    @property
    def recognised(self) -> int:
        """Recognised at any level."""
        return self.of("recognised")

    @property
    def refused(self) -> int:
        """Not recognised."""
        return self.of("refused")


@dataclass
class Named:
    """Counts under one name: a sector or a theme; `code` filters the list behind them."""

    name: str
    code: str
    counts: Counts


@dataclass
class Outcomes:
    """All figures of initiatives of one page."""

    total: Counts
    fields: list[Named]
    themes: dict[int, Counts]  # by key of the theme


def outcomes(season: Season, unit: Unit) -> Outcomes:
    """Give what has become of the subtree's initiatives; one query whatever their number.

    Fields are counted with the sector they belong to, the most initiatives first.
    """
    rows = list(_tallied(season, unit).union(_field_names(), all=True))
    sector_of = _sectors(row for row in rows if row[0])
    total, sectors, themes = Counts(), defaultdict(Counts), defaultdict(Counts)
    for is_name, of_field, theme, level, status, _path, count in rows:
        if is_name:
            continue
        if theme is not None:
            themes[theme].by_status[status] += count
        elif level:
            total.by_level[level] += count
        else:
            total.by_status[status] += count
            sectors[sector_of.get(of_field, NO_SECTOR)].by_status[status] += count
    fields = [Named(name, code, counts) for (name, code), counts in sectors.items() if counts.handed_in]
    return Outcomes(total, sorted(fields, key=lambda one: (-one.counts.handed_in, one.name)), themes)


def _tallied(season: Season, unit: Unit) -> QuerySet:
    """Give (no name, field, theme, level, state, –, how many) of the subtree."""
    found = InitiativeTally.objects.filter(season=season, unit=unit).order_by()
    found = found.values_list(Value(False), "field_id", "theme_id", "level", "status", Value(""))
    return found.annotate(total=Sum("count"))


def _field_names() -> QuerySet:
    """Give (a name, field, –, name, code, path, –) of each field, to come in the same answer."""
    none = Value(None, output_field=BigIntegerField())
    return Field.objects.order_by().values_list(Value(True), "pk", none, "name", "code", "path", none)


def _sectors(names: Iterable[tuple]) -> dict[int, tuple[str, str]]:
    """Give name and code of the sector each field belongs to, by the field's key."""
    fields = [(pk, path, (name, code)) for _is_name, pk, _theme, name, code, path, _count in names]
    named = {path: said for _pk, path, said in fields}
    return {pk: named[path[: Field.steplen]] for pk, path, _said in fields}


def initiatives_behind(
    season: Season,
    unit: Unit,
    list_name: str,
    *,
    sector: str = "",
    theme: Theme | None = None,
    until: datetime.date | None = None,
) -> QuerySet[Initiative]:
    """Give the initiatives behind one figure; `list_name` is a key of `OUTCOMES`, `sector` the code of a field.

    `until` leaves out what was handed in after that day.
    """
    behind = OUTCOMES[list_name]
    found = Initiative.objects.filter(
        kind=Kind.INITIATIVE, season=season, unit__path__startswith=unit.path, status__in=behind.states
    )
    if behind.level:
        found = found.filter(registry_entry__level=behind.level)
    if sector == NO_FIELD:
        found = found.filter(field__isnull=True)
    elif sector:
        above = Field.objects.filter(code=sector).values_list("path", flat=True).first()
        found = found.filter(field__path__startswith=above) if above else found.none()
    if theme is not None:
        found = found.filter(theme_tags__theme=theme)
    if until is not None:
        found = found.filter(submitted_at__date__lte=until)
    return found


def naming_for(found: QuerySet[Initiative], user: User) -> QuerySet[Initiative]:
    """Say of each whether the user may read its title: it may not be public yet."""
    seen = Initiative.objects.visible_to(user).filter(pk=OuterRef("pk"))
    return found.select_related("unit", "field").annotate(is_named=Exists(seen))
