"""How members usually score: a second opinion beside raw scores, never part of a verdict.

Rule sheets differ in their scales, so everything is in percent of the scale. Only what is closed counts, so that a
profile tells nothing of dossiers others still score.
"""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Avg, Count, F, FloatField, QuerySet, StdDev
from django.db.models.functions import Cast

from accounts.models import User
from councils.models import ScoreSheet, Seat
from councils.permissions.assignments import why_not_see_profile
from councils.querysets.parts import has_part
from councils.querysets.spreads import scale
from councils.states import BEFORE_SCORES_CLOSE

SEASONS = 3
ENOUGH = 3  # of fewer sheets nothing is said


@dataclass(frozen=True)
class Profile:
    """What a member usually gives: the mean and how far the totals lie around it, in percent of the scale."""

    count: int
    mean: float
    spread: float
    year: int | None = None


def profiles_for(user: User, seats: Collection[Seat]) -> dict[int, Profile]:
    """Give the profiles of these seats of one council that the user may see, over the last seasons."""
    shown = [seat.pk for seat in seats if why_not_see_profile(user, seat) is None]
    if not shown:
        return {}
    rows = _sheets(user, shown).values("seat").annotate(**FIGURES)
    return {row["seat"]: _profile(row) for row in rows if row["count"] >= ENOUGH}


def seasons_of(user: User, seat: Seat) -> list[Profile]:
    """Give what a member gave in each of the last seasons, the newest first."""
    year = "assessment__initiative__season__year"
    rows = _sheets(user, [seat.pk]).values(year).annotate(**FIGURES).order_by(f"-{year}")
    return [_profile(row, row[year]) for row in rows]


SHARE = Cast(F("total"), FloatField()) * 100 / Cast(scale("assessment__rule_sheet"), FloatField())
FIGURES = {"count": Count("pk"), "mean": Avg("share"), "spread": StdDev("share")}


def _sheets(user: User, seats: Collection[int]) -> QuerySet[ScoreSheet]:
    """Give the sheets that count, of dossiers in which the reader has a part."""
    sheets = ScoreSheet.objects.handed_in().filter(
        has_part(user, assessment="assessment"), seat__in=seats, total__isnull=False
    )
    season = "assessment__initiative__season__year"
    years = sheets.order_by(f"-{season}").values_list(season, flat=True).distinct()[:SEASONS]
    closed = sheets.exclude(assessment__status__in=BEFORE_SCORES_CLOSE).filter(**{f"{season}__in": list(years)})
    return closed.order_by().annotate(share=SHARE)


def _profile(row: dict, year: int | None = None) -> Profile:
    return Profile(row["count"], round(row["mean"], 1), round(row["spread"], 1), year)
