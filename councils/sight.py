"""What other apps ask about members of councils, through the rules named in the settings."""

from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.lookups import Exact
from django.utils import timezone

from councils.models import Assessment, Council, Seat
from councils.seats import held_by
from councils.states import OFFICERS, Office, RecusalStatus
from initiatives.states import Status
from initiatives.upwards import goes_up, unit_above


def before_council_of(user) -> Q:
    """Give the initiatives before the user's councils, less those the user has no part in (`SIGHT_RULES`).

    Whoever runs a council sees the complete dossiers that wait for it too.
    """
    run = [seat.council for seat in held_by(user) if seat.office in OFFICERS]
    waiting = reduce(or_, map(waiting_for, run), Q(pk__in=[]))
    waiting &= ~Q(pk__in=user.authorships.values("initiative_id")) & ~left_by(user)
    return Q(pk__in=Assessment.objects.visible_to(user).values("initiative_id")) | waiting


def left_by(user) -> Q:
    """Give the initiatives in which the user has left an item: completed and waiting again, they stay hidden."""
    recused = user.seats.filter(recusals__status=RecusalStatus.IN_FORCE)
    return Q(pk__in=recused.values("recusals__assessment__initiative_id"))


def waiting_for(council: Council) -> Q:
    """Give the complete dossiers this council is to recognise; a unit's first level decides which council that is.

    A dossier whose author heads the recognising unit waits for the council of the next unit above.
    """
    unit = council.unit
    if council.level != unit.recognition_level:
        return Q(pk__in=[])
    own = Q(recognising_unit=unit) & ~goes_up()
    sent_up = Q(recognising_unit__path__startswith=unit.path) & goes_up() & Q(Exact(Subquery(unit_above()), unit.pk))
    return Q(status=Status.ACCEPTED) & (own | sent_up)


def officers() -> Q:
    """Give the people who hold an office, not merely a seat, in a council today (`OFFICER_RULES`)."""
    seats = Seat.objects.in_force(timezone.localdate()).exclude(office=Office.MEMBER)
    return Q(Exists(seats.filter(person=OuterRef("pk"))))
