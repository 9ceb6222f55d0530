"""What stands beside the figures of a report: those of the report before, or of one year those of the year before.

Without a year the figures of all years of the campaign are set beside those of an earlier report: of the one frozen
before this one, unless another is chosen.
A year is set beside the year before it as the same report knows it: both are counted on one day by one rule.
"""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from common.formats import day, money, number, percent_of
from movements.models import FrozenReport
from movements.reports.section import Figure, Section
from movements.reports.tables import (
    Branch,
    branch_of,
    branches,
    figures_of,
    rolled_up,
    sums_by_place,
    years_of,
)


@dataclass(frozen=True)
class Before:
    """The figures set beside: where they are from, and in which report, unit and year they are found."""

    report: FrozenReport
    unit: Branch
    year: int | None
    values: dict[tuple[str, str], int]

    @property
    def name(self) -> str:
        """Say where they are from."""
        if self.year is not None:
            return _("year %(year)d") % {"year": self.year}
        return _("%(report)s, by %(day)s") % {"report": self.report, "day": day(last_day(self.report))}

    def of(self, section: Section, figure: Figure) -> int | None:
        """Give what a figure was; None where nobody counted it then."""
        known = section.name in self.report.names["sections"]
        return self.values.get((section.name, figure.name), 0) if known else None

    def shares(self) -> dict[str, Decimal]:
        """Give the share of people who had met the duty, by the code of each unit one step below; one query."""
        rows = figures_of(self.report, self.unit, self.year).filter(section="people", figure__in=["met", "obliged"])
        sums = sums_by_place(rows.values_list("section", "figure", "unit").annotate(Sum("value")))
        known = {each.key: each for each in branches(self.report)}
        return {
            known[key].code: percent_of(counts["met"], counts["obliged"])
            for key, counts in rolled_up(sums, known, self.unit)["people"].items()
            if counts["obliged"]
        }


def last_day(report: FrozenReport) -> datetime.date:
    """Give the last day whose end, or on which, the figures stood: midnight ends the day before it."""
    local = timezone.localtime(report.as_of)
    return (local - datetime.timedelta(seconds=1)).date() if local.time() == datetime.time.min else local.date()


def until_words(report: FrozenReport) -> str:
    """Say in the Vietnamese of papers until when figures stood: of midnight the day that it ends, else the moment."""
    on, local = last_day(report), timezone.localtime(report.as_of)
    return f"{local:%H:%M} ngày {day(on)}" if on == local.date() else f"hết ngày {day(on)}"


def reports_before(report: FrozenReport) -> list[FrozenReport]:
    """Give the reports of the same campaign on earlier days, the latest first."""
    others = FrozenReport.objects.filter(campaign=report.campaign_id, as_of__lt=report.as_of)
    return list(others.order_by("-as_of", "-pk"))


def before(
    report: FrozenReport, unit: Branch, year: int | None = None, earlier: FrozenReport | None = None
) -> Before | None:
    """Give what is set beside the figures of a unit; None where there is nothing, or the unit was not there.

    `earlier` is one of `reports_before`; a year stands beside the year before it, whatever that is.
    """
    if year is not None:
        return _of(report, unit, year - 1) if year - 1 in years_of(report) else None
    there = branch_of(earlier, unit.code) if earlier else None
    return _of(earlier, there, None) if there else None


def _of(report: FrozenReport, unit: Branch, year: int | None) -> Before:
    sums = figures_of(report, unit, year).values_list("section", "figure").annotate(Sum("value"))
    return Before(report, unit, year, {(section, figure): value for section, figure, value in sums})


def change_words(figure: Figure, now: int, then: int) -> str:
    """Say how a figure has changed: up by, down by, the same."""
    shown = money(abs(now - then)) if figure.is_money else number(abs(now - then))
    if now == then:
        return _("unchanged")
    return (_("up by %(count)s") if now > then else _("down by %(count)s")) % {"count": shown}
