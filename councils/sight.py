"""What other apps ask about members of councils, through the rules named in the settings."""

from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from councils.models import Assessment, Council, Seat
from councils.states import Office
from initiatives.states import Status


def before_council_of(user) -> Q:
    """Give the initiatives before the user's councils, less those the user has no part in (`SIGHT_RULES`).

    Whoever runs a council sees the complete dossiers that wait for it too.
    """
    run = Council.objects.run_by(user).filter(level=F("unit__recognition_level"))
    waiting = Q(status=Status.ACCEPTED, recognising_unit__in=run.values("unit_id"))
    waiting &= ~Q(pk__in=user.authorships.values("initiative_id"))
    return Q(pk__in=Assessment.objects.visible_to(user).values("initiative_id")) | waiting


def waiting_for(council: Council) -> Q:
    """Give the complete dossiers this council is to recognise; a unit's first level decides which council that is."""
    if council.level != council.unit.recognition_level:
        return Q(pk__in=[])
    return Q(status=Status.ACCEPTED, recognising_unit=council.unit_id)


def officers() -> Q:
    """Give the people who hold an office, not merely a seat, in a council today (`OFFICER_RULES`)."""
    seats = Seat.objects.in_force(timezone.localdate()).exclude(office=Office.MEMBER)
    return Q(Exists(seats.filter(person=OuterRef("pk"))))
