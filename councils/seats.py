"""The seats a person holds today: what one sees and does in councils begins here."""

from django.utils import timezone

from councils.states import OFFICERS, Office, RecusalStatus


def held_by(user) -> list:
    """Give the seats of a member the user holds today, in councils that exist today.

    Lists put their keys into their own question: joined to all that a row shows, seats and councils would cost the
    database longer to plan than the list to read.
    """
    return [seat for seat in _held_by(user) if seat.office != Office.EXPERT]


def run_by(user) -> list:
    """Give the councils whose work the user runs today."""
    return [seat.council for seat in held_by(user) if seat.office in OFFICERS]


def expert_seats_of(user) -> list:
    """Give the seats of an outside expert the user holds today: they show the dossiers asked about, and no more."""
    return [seat for seat in _held_by(user) if seat.office == Office.EXPERT]


def _held_by(user) -> list:
    """Read the seats once for each instance of the user; those who only stand in for somebody, while they act."""
    today = timezone.localdate()
    read_on, seats = getattr(user, "_seats", (None, []))
    if read_on != today:
        seats = list(user.seats.of(user, today).select_related("council__unit", "council__field"))
        if any(seat.stands_in_for_id for seat in seats):  # few people do: others are not asked about
            acting = set(user.seats.acting().values_list("pk", flat=True))
            seats = [seat for seat in seats if seat.pk in acting]
        user._seats = (today, seats)
    return seats


def councils_of(user) -> list[int]:
    """Give the keys of the councils on which the user has a seat today."""
    return [seat.council_id for seat in held_by(user)]


def recused_from(user):
    """Give the keys of the assessments in which the user has no part as a member, as a subquery; authorship aside."""
    return user.seats.filter(recusals__status=RecusalStatus.IN_FORCE).values("recusals__assessment_id")
