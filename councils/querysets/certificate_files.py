"""Questions about files of certificates."""

import datetime
from typing import Self

from django.db.models import QuerySet

from councils.querysets.decisions import prepared_by


class CertificateFileQuerySet(QuerySet):
    """Files of certificates."""

    def visible_to(self, user) -> Self:
        """Those of decisions the user prepares or signs."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(prepared_by(user, council="decision__council"))

    def working(self) -> Self:
        """Those still to be made."""
        return self.filter(done_at__isnull=True, failed_at__isnull=True, cancelled_at__isnull=True)

    def outdated(self, before: datetime.datetime) -> Self:
        """Those asked for before that moment and not at work."""
        return self.filter(asked_at__lt=before).exclude(pk__in=self.working().values("pk"))
