"""Everything one dashboard shows of a season and a unit, read in a few queries whatever the number of people.

The same object serves the page, the screen on the wall and the tests: figures are never worked out twice.
"""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from accounts.models import Unit
from accounts.states import UnitKind
from common.charts import Bar, Line, Tile, widths
from common.formats import day, number, percent
from common.questions import columns, read
from initiatives.models import Season
from initiatives.states import Event
from movements.guidance import Asked, asked_of_groups
from movements.outcomes import OUTCOMES, Named, Outcomes, outcomes
from movements.over_time import Beside, Growth, over_time
from movements.progress import Summary, summary, time_passed

WHOLE, HALF = 100, 50
COMMUNES = {UnitKind.COMMUNE, UnitKind.WARD}
PLACE_NAME = re.compile(r"\b(?:xã|phường|thị trấn|đặc khu)\s+(.+)$", re.IGNORECASE)


@dataclass(frozen=True)
class Family:
    """A unit, those above it from the top, those one step below."""

    unit: Unit
    above: list[Unit]
    below: list[Unit]


def family_of(code: str) -> Family:
    """Give a unit with those above it and those one step below, in one query; 404 where there is none."""
    found = [unit for (unit,), _rest in read(_question(), (Unit,), {"code": code})]
    unit = next((one for one in found if one.code == code), None)
    if unit is None:
        raise Http404
    return Family(
        unit, [one for one in found if one.depth < unit.depth], [one for one in found if one.depth > unit.depth]
    )


@cache
def _question() -> str:
    """Write the question out (common.questions): every dashboard begins with it."""
    return f"""
        SELECT {columns(unit=Unit)}
          FROM accounts_unit wanted
          JOIN accounts_unit unit ON starts_with(wanted.path, unit.path)
                                  OR unit.depth = wanted.depth + 1 AND starts_with(unit.path, wanted.path)
         WHERE wanted.code = %(code)s
         ORDER BY unit.path
    """


class Dashboard:
    """A season of a unit and everything below it; `seasons` are all there are, the newest first."""

    def __init__(self, season: Season, seasons: Sequence[Season], family: Family, today: datetime.date):
        self.season, self.seasons, self.today = season, seasons, today
        self.family, self.unit = family, family.unit

    @property
    def before(self) -> Season | None:
        """The season before it in the same campaign."""
        of_campaign = [one for one in self.seasons if one.campaign_id == self.season.campaign_id]
        return next((one for one in of_campaign if one.year < self.season.year), None)

    @cached_property
    def asked(self) -> list[Asked]:
        """Target groups with guidance and themes."""
        return asked_of_groups()

    @cached_property
    def people(self) -> Summary:
        """Figures of people."""
        return summary(self.season, self.unit, self.family.below, [asked.group for asked in self.asked])

    @cached_property
    def initiatives(self) -> Outcomes:
        """Figures of initiatives."""
        return outcomes(self.season, self.unit)

    @cached_property
    def growth(self) -> dict[str, Beside]:
        """Both over time."""
        return over_time(self.season, self.before, self.unit, self.today)

    @property
    def met_over_time(self) -> Beside:
        """Duties met, day by day."""
        return self.growth[Event.MET]

    @property
    def time_passed(self) -> float:
        """How much of the season is over."""
        return time_passed(self.season, self.today)

    @cached_property
    def themes(self) -> list[tuple]:
        """Target groups with guidance, each with its themes and their counts."""
        rows = [(asked.group, asked.counted(self.initiatives.themes)) for asked in self.asked]
        return [(group, themes) for group, themes in rows if group.guidance or themes]

    @property
    def has_communes(self) -> bool:
        """Whether there is a map to draw."""
        return any(row.of.kind in COMMUNES for row in self.people.units)

    @cached_property
    def tiles(self) -> list[Tile]:
        """The communes one step below, each with the share of its people who have met the duty."""
        return [
            Tile(
                name=row.of.name,
                short=short_place(row.of),
                share=row.figures.met_percent if row.figures.obliged else None,
                words=_("%(met)s of %(obliged)s people, %(percent)s")
                % {
                    "met": number(row.figures.met),
                    "obliged": number(row.figures.obliged),
                    "percent": percent(row.figures.met_percent),
                },
                url=reverse("movements:unit_progress", args=[self.season.year, row.of.code]),
                column=row.of.map_column,
                row=row.of.map_row,
            )
            for row in sorted(self.people.units, key=lambda row: row.of.path)
            if row.of.kind in COMMUNES
        ]

    def map_says(self) -> str:
        """Say in a sentence what the tiles show."""
        shown = [tile for tile in self.tiles if tile.share is not None]
        done = sum(tile.share == WHOLE for tile in shown)
        half = sum(tile.share < HALF for tile in shown)
        return _("Of %(count)s communes %(done)s have reached 100 %%, %(half)s are below 50 %%.") % {
            "count": number(len(shown)),
            "done": number(done),
            "half": number(half),
        }

    def level_bars(self, *, shut: bool) -> list[Bar]:
        """Give what is recognised by the highest level reached, each with its list unless that is shut."""
        return [
            Bar(
                str(behind.title),
                self.initiatives.total.of(name),
                "gold",
                "" if shut else reverse("movements:initiatives", args=[self.season.year, self.unit.code, name]),
            )
            for name, behind in OUTCOMES.items()
            if behind.level
        ]

    def field_rows(self) -> list[tuple[Named, str]]:
        """Give each sector with the width of its bar."""
        rows = self.initiatives.fields
        drawn_bars = widths(Bar(row.name, row.counts.handed_in) for row in rows)
        return [(row, width) for row, (_bar, width) in zip(rows, drawn_bars, strict=True)]

    def charts(self) -> list[dict]:
        """Give what the charts over time draw, each with its sentence and the table behind it."""
        return [drawn(beside) for beside in self.growth.values() if beside.now.total or beside.before_by_then]


def short_place(unit: Unit) -> str:
    """Give the name a tile has room for: the place without what it is."""
    found = PLACE_NAME.search(unit.name)
    return found[1] if found else unit.short_name or unit.name[:12]


def _place_in_year(when: datetime.date) -> float:
    return (when.timetuple().tm_yday - 1) / 365


def _line(growth: Growth, kind: str) -> Line:
    points = [(_place_in_year(on), count) for on, count in growth.weeks()]
    return Line(str(growth.season.year), points, kind)


def drawn(beside: Beside) -> dict:
    """Give one chart over time: lines, months below them, the finding in a sentence, the table."""
    names = {
        Event.HANDED_IN: _("Initiatives handed in, added up"),
        Event.MET: _("People who have met the duty, added up"),
    }
    kind = "gold" if beside.event == Event.MET else "way"
    lines = [_line(beside.now, kind)]
    now = {"day": day(beside.now.last), "count": number(beside.now.total)}
    says = _("By %(day)s: %(count)s.") % now
    head = [pgettext("table", "By the end of"), str(beside.now.season.year)]
    if beside.before:
        lines.append(_line(beside.before, "before"))
        says += " " + _("On the same day of the year before, %(day)s: %(count)s.") % {
            "day": day(beside.same_day),
            "count": number(beside.before_by_then),
        }
        head.append(str(beside.before.season.year))
    width = 3 if beside.before else 2
    rows = [(_("month %(month)s") % {"month": end.month}, here, there)[:width] for end, here, there in beside.months()]
    ticks = [
        (_place_in_year(datetime.date(2026, month, 1)), pgettext("month, short", "M%(month)s") % {"month": month})
        for month in range(1, 13)
    ]
    return {
        "event": beside.event, "title": names[Event(beside.event)], "says": says, "lines": lines, "ticks": ticks,
        "head": head, "rows": rows, "beside": beside,
    }  # fmt: skip
