"""Questions about registered models and their areas."""

from typing import Self

from django.db.models import Q, QuerySet


class ModelAreaQuerySet(QuerySet):
    """Areas of models."""

    def of_year(self, year: int) -> Self:
        """Areas that can be chosen for models of that year."""
        begun = Q(from_year__isnull=True) | Q(from_year__lte=year)
        return self.filter(begun & (Q(until_year__isnull=True) | Q(until_year__gte=year)))
