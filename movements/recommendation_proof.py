"""What must be true of recommendations beside what constraints keep: the state is where the last step led."""

from collections.abc import Iterator

from django.db.models import OuterRef, Subquery

from movements.models import Recommendation, RecommendationEntry
from movements.recommendation_states import RecommendationStatus


def wrong_recommendations() -> Iterator[str]:
    """Give one sentence for each recommendation that differs from its history."""
    steps = RecommendationEntry.objects.filter(recommendation=OuterRef("pk")).order_by("-at", "-pk")
    for each in Recommendation.objects.annotate(last=Subquery(steps.values("target")[:1])).order_by("pk").iterator():
        if each.status != (each.last or RecommendationStatus.DRAFT):
            yield f"recommendation {each.pk}: {each.status}, by its history {each.last or RecommendationStatus.DRAFT}"
