"""What other apps ask about members of councils, through the rules named in the settings."""

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from councils.models import Assessment, Seat
from councils.states import Office


def before_council_of(user) -> Q:
    """Give the initiatives before the user's councils, less those the user is recused from (`SIGHT_RULES`)."""
    return Q(pk__in=Assessment.objects.visible_to(user).values("initiative_id"))


def officers() -> Q:
    """Give the people who hold an office, not merely a seat, in a council today (`OFFICER_RULES`)."""
    seats = Seat.objects.in_force(timezone.localdate()).exclude(office=Office.MEMBER)
    return Q(Exists(seats.filter(person=OuterRef("pk"))))
