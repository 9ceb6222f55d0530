"""What members of councils see besides what everybody sees (a rule of `settings.SIGHT_RULES`)."""

from django.db.models import Q

from councils.models import Assessment


def before_council_of(user) -> Q:
    """Give the initiatives before the user's councils, less those the user is recused from."""
    return Q(pk__in=Assessment.objects.visible_to(user).values("initiative_id"))
