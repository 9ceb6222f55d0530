"""What a page of figures is about, as its address says: a year, a unit with what is below it."""

import datetime
from typing import Protocol

from django.http import Http404
from django.utils import timezone

from accounts.models import Unit
from movements.forms.filters import UnitFilter

YEARS = 5


class Scope(Protocol):
    """What figures are counted of; it gives the addresses of its pages."""

    year: int

    def address(self, name: str, **changes) -> str:
        """Give the address of a page with these filters, some of them changed."""


def year_and_unit(filters: UnitFilter) -> tuple[int, Unit]:
    """Give the year and the unit asked for; without a year this one, without a unit the province."""
    unit = filters.chosen("unit") or Unit.objects.filter(depth=1).first()
    if unit is None:
        raise Http404
    return filters.chosen("year") or timezone.localdate().year, unit


def year_choices(scope: Scope, today: datetime.date) -> list[dict]:
    """Give this year and the four before it as a choice among links."""
    return [
        {"label": str(year), "url": scope.address("figures", year=year), "is_current": year == scope.year}
        for year in range(today.year - YEARS + 1, today.year + 1)
    ]
