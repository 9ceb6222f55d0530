"""Whether a dossier may be handed in at a moment, and when it may if not now."""

import datetime
from dataclasses import dataclass

from initiatives.models import Initiative, Season, Window


@dataclass(frozen=True)
class Opening:
    """What holds for one dossier at one moment: the window that takes it, and those before and after."""

    current: Window | None
    coming: Window | None
    past: Window | None


def windows_of(unit, field, season: Season) -> list[Window]:
    """Give the windows of a season that hold for dossiers of this unit and field, in the order of closing.

    The narrowest kind alone holds: a commune with windows of its own does not use those of the province.
    """
    windows = list(season.windows.for_dossier(unit, field).select_related("season"))
    return [window for window in windows if window.narrowness == windows[0].narrowness]


def opening_for(initiative: Initiative, now: datetime.datetime) -> Opening:
    """Say when this initiative can be handed in: in a window of its season or, when late, of a later one.

    A window takes dossiers from `opens_at` until just before `closes_at`, by the clock of the server.
    """
    windows: list[Window] = []
    for season in _seasons_from(initiative.season):
        windows += windows_of(initiative.unit, initiative.field, season)
        if any(window.closes_at > now for window in windows):
            break
    return Opening(
        current=next((window for window in windows if window.opens_at <= now < window.closes_at), None),
        coming=min((window for window in windows if window.opens_at > now), key=lambda w: w.opens_at, default=None),
        past=max((window for window in windows if window.closes_at <= now), key=lambda w: w.closes_at, default=None),
    )


def _seasons_from(season: Season) -> list[Season]:
    later = Season.objects.filter(campaign=season.campaign_id, year__gt=season.year).order_by("year")
    return [season, *later]
