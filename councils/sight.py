"""What other apps ask about members of councils, through the rules named in the settings."""

from functools import reduce
from operator import or_

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from councils.anonymity import masked_for
from councils.models import Assessment, Seat
from councils.seats import screened_by
from councils.states import SECONDS, RecusalStatus
from councils.taking import waiting_for


def before_council_of(user) -> Q:
    """Give the initiatives before the user's councils, less those the user has no part in (`SIGHT_RULES`).

    What is read without its authors is none of these: it is met on the council's own pages alone. Whoever runs
    a council sees the complete dossiers that wait for it too; an expert, those he or she is asked about.
    """
    waiting = reduce(or_, map(waiting_for, screened_by(user)), Q(pk__in=[]))
    waiting &= ~Q(pk__in=user.authorships.values("initiative_id")) & ~left_by(user)
    whole = Assessment.objects.read_by(user).exclude(masked_for(user))
    return Q(pk__in=whole.values("initiative_id")) | waiting


def read_without_authors(user) -> Q:
    """Give the initiatives the user reads in a council without their authors (`MASK_RULES`)."""
    masked = Assessment.objects.visible_to(user).filter(masked_for(user))
    return Q(pk__in=masked.values("initiative_id"))


def left_by(user) -> Q:
    """Give the initiatives in which the user has left an item: completed and waiting again, they stay hidden."""
    recused = user.seats.filter(recusals__status=RecusalStatus.IN_FORCE)
    return Q(pk__in=recused.values("recusals__assessment__initiative_id"))


def officers() -> Q:
    """Give who does the deeds of an office, own or of somebody absent, in a council today (`OFFICER_RULES`)."""
    today = timezone.localdate()
    seats = Seat.objects.in_force(today).acting_as(today, *SECONDS)
    return Q(Exists(seats.filter(person=OuterRef("pk"))))
