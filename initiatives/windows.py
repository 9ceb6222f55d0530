"""Whether a dossier may be handed in at a moment, and when it may if not now."""

import datetime
from dataclasses import dataclass
from itertools import groupby

from initiatives.models import Initiative, Window


@dataclass(frozen=True)
class Opening:
    """What holds for one dossier at one moment: the window that takes it, and those before and after."""

    current: Window | None
    coming: Window | None
    past: Window | None


def narrowest(windows: list[Window]) -> list[Window]:
    """Give of the windows of one season those that hold: of the narrowest kind alone.

    A commune with windows of its own does not use those of the province; in one unit a field's own go first.
    """
    narrowness = [(window.unit_depth or 0) + (window.field_id is not None) for window in windows]
    return [window for window, narrow in zip(windows, narrowness, strict=True) if narrow == max(narrowness)]


def opening_for(initiative: Initiative, now: datetime.datetime) -> Opening:
    """Say when this initiative can be handed in: in a window of its season or, when late, of a later one.

    A window takes dossiers from `opens_at` until just before `closes_at`, by the clock of the server.
    """
    return initiative.once(("opening", now), lambda: _opening_for(initiative, now))


def _opening_for(initiative: Initiative, now: datetime.datetime) -> Opening:
    windows: list[Window] = []
    for _year, of_season in groupby(_windows_from(initiative), key=lambda window: window.season.year):
        windows += narrowest(list(of_season))
        if any(window.closes_at > now for window in windows):
            break
    return Opening(
        current=next((window for window in windows if window.opens_at <= now < window.closes_at), None),
        coming=min((window for window in windows if window.opens_at > now), key=lambda w: w.opens_at, default=None),
        past=max((window for window in windows if window.closes_at <= now), key=lambda w: w.closes_at, default=None),
    )


def _windows_from(initiative: Initiative) -> list[Window]:
    """Give the windows that fit, of the initiative's season and of later ones, in the order of years and closing."""
    season = initiative.season
    windows = Window.objects.filter(season__campaign=season.campaign_id, season__year__gte=season.year)
    windows = windows.for_dossier(initiative.unit, initiative.field, initiative.kind).select_related("season")
    return sorted(windows.order_by(), key=lambda window: (window.season.year, window.closes_at))
