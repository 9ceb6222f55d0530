"""Which season and which unit an address means."""

import datetime

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.models import Unit, User
from accounts.roles import units_of
from initiatives.models import Season


def seasons_known() -> list[Season]:
    """Give all seasons with their campaigns, the newest first; where two campaigns have a year, the later one's."""
    found: dict[int, Season] = {}
    for season in Season.objects.select_related("campaign").order_by("-year", "-campaign__starts_on", "-campaign"):
        found.setdefault(season.year, season)
    return list(found.values())


def season_among(seasons: list[Season], year: int | None, today: datetime.date) -> Season:
    """Give the season of that year, or the one that holds today, else the newest; 404 where there is none."""
    if year is not None:
        fits = [season for season in seasons if season.year == year]
    else:
        fits = [season for season in seasons if season.starts_on <= today <= season.ends_on] or seasons
    if not fits:
        raise Http404
    return fits[0]


def season_of(year: int) -> Season:
    """Give the season of that year."""
    return season_among(seasons_known(), year, datetime.date.min)


def unit_of(code: str) -> Unit:
    """Give the unit of that code."""
    return get_object_or_404(Unit.objects.select_related("successor"), code=code)


def usual_unit(user: User) -> Unit:
    """Give the highest unit the user is responsible for, else the province."""
    own = units_of(user)
    unit = own[0] if own else Unit.objects.filter(depth=1).first()
    if unit is None:
        raise Http404
    return unit
