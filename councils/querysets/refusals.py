"""Questions about refused assignments."""

from typing import Self

from django.db.models import QuerySet

from councils.states.refusals import RefusalStatus


class RefusalQuerySet(QuerySet):
    """Refused assignments."""

    def open(self) -> Self:
        """Those that wait for the secretary."""
        return self.filter(status=RefusalStatus.OPEN)

    def standing(self) -> Self:
        """Those after which nobody shares the dossier out to the same member again."""
        return self.exclude(status=RefusalStatus.TAKEN_BACK)

    def seen_by(self, user) -> Self:
        """Those of dossiers in which the user has a part."""
        return self.filter(assessment__in=self.model.assessment.field.related_model.objects.visible_to(user))

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related(
            "seat__person", "assessment__initiative", "given_to__person", "settled_by", "settled_for"
        )
