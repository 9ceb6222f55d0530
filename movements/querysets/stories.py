"""Questions asked of stories for the newspaper."""

from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, QuerySet

from initiatives.states import Consent, Status


class StoryQuerySet(QuerySet):
    """Stories."""

    def agreed(self) -> Self:
        """Those to which every author of the initiative has agreed, as it stands now."""
        authors = apps.get_model("initiatives", "Author").objects.filter(initiative=OuterRef("initiative"))
        consents = self.model._meta.get_field("consents").related_model.objects.filter(answer=Consent.AGREED)
        without = authors.exclude(pk__in=consents.filter(author__isnull=False).values("author"))
        return self.filter(~Exists(without))

    def public(self) -> Self:
        """Published ones of initiatives that are still recognised, with everybody's consent."""
        return self.agreed().filter(published_at__isnull=False, initiative__status=Status.RECOGNISED)

    def for_page(self) -> Self:
        """All that a page shows of one."""
        return self.select_related("initiative__unit", "initiative__field", "initiative__season", "picture")
