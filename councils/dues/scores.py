"""Score sheets a member owes."""

from collections.abc import Iterator
from functools import partial

from django.db.models import Count, Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from common.formats import number
from councils.models import Assignment
from councils.states import BEFORE_SCORES_CLOSE
from notifications.dues import Due, DueKind, Scope, Span
from notifications.states import Audience


def score(count: int) -> str:
    """Say how many dossiers are to be scored."""
    words = ngettext("score %(count)s dossier", "score %(count)s dossiers", count)
    return words % {"count": number(count)}


class ScoresDue(DueKind):
    """A member's queue: all that is due at one moment in one council together."""

    name = "scores"
    label = gettext_lazy("Scores are due")
    task_of_others = gettext_lazy("members with dossiers to score")
    audiences = (Audience.OWNER, Audience.SECRETARY, Audience.CHAIR)

    def find(self, span: Span) -> Iterator[Due]:
        """Give for each member and limit how many sheets are missing; one query."""
        start, end = span.moments
        today = timezone.localdate(span.now)
        missing = Assignment.objects.filter(
            done_at__isnull=True, assessment__status__in=BEFORE_SCORES_CLOSE,
            assessment__scores_due_at__gte=start, assessment__scores_due_at__lt=end,
        ).of_those_with_a_part(today)  # fmt: skip
        if span.people is not None:
            missing = missing.filter(seat__person__in=span.people)
        rows = missing.order_by().values_list(
            "seat__person", "assessment__council", "assessment__council__name", "assessment__scores_due_at"
        ).annotate(Count("pk"), Max("assigned_at"))  # fmt: skip
        for person, council, name, due_at, count, since in rows.order_by("seat__person").iterator():
            yield Due(
                f"scores-{council}-{due_at:%Y%m%d%H%M}", person, due_at, partial(score, count), name,
                reverse("councils:queue"), since, council_id=council,
            )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """The assessments of the council."""
        return reverse("councils:assessments", args=[scope.council_id])
