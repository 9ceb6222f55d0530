"""Questions about letters of submission."""

from typing import Self

from django.db.models import Count, QuerySet

from councils.querysets.decisions import prepared_by


class LetterQuerySet(QuerySet):
    """Letters of submission."""

    def visible_to(self, user) -> Self:
        """Those of councils whose decisions the user prepares or signs, and those sent to such a council."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(prepared_by(user) | prepared_by(user, council="addressee"))

    def holding(self) -> Self:
        """Those that were not made void."""
        return self.filter(voided_at__isnull=True)

    def for_list(self) -> Self:
        """All that one row shows; the content stays in the database."""
        return self.select_related("signer", "addressee").annotate(item_count=Count("items")).defer("content")
