import pytest
from django.utils import timezone

from movements.figures import differences
from movements.models import RecommendationEntry
from tests.factories.recommendations import accepted, between, drafted

pytestmark = pytest.mark.django_db


def test_a_recommendation_that_differs_from_its_history_is_found():
    at = between()
    drafted(at)
    made = accepted(at)
    assert list(differences(timezone.now())) == []

    RecommendationEntry.objects.filter(step="accept").delete()

    assert list(differences(timezone.now())) == [f"recommendation {made.pk}: accepted, by its history sent"]
