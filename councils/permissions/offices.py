"""Who holds which office of a council, who does its deeds for somebody absent, and the reason when not."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import Assessment, Council, Seat
from councils.seats import Absent, acts_between, held_by, offices_in, represented_in
from councils.states import OFFICERS, SECONDS
from initiatives.models import Initiative


def seat_of(user: User | None, council: Council) -> Seat | None:
    """Give the seat the user holds today in this council."""
    if user is None or not user.is_authenticated:
        return None
    return next((seat for seat in held_by(user) if seat.council_id == council.pk), None)


def runs(user: User | None, council: Council) -> bool:
    """Say whether the user runs the work of this council, by an own office or for an absent officer."""
    return holds(user, council, *OFFICERS)


def holds(user: User | None, council: Council, *offices: str) -> bool:
    """Say whether the user does the deeds of one of these offices today, the own one or for somebody absent."""
    return seat_of(user, council) is not None and not offices_in(user, council).isdisjoint(offices)


def represented(user: User | None, council: Council, *offices: str) -> Absent | None:
    """Give the absent officer for whom alone the user does a deed of these offices (none named: of who runs it)."""
    if seat_of(user, council) is None:
        return None
    return represented_in(user, council, *(offices or OFFICERS))


def on_behalf_of(user: User | None, council: Council, *offices: str) -> int | None:
    """Give the key of that officer, to be written beside the name of who does it."""
    absent = represented(user, council, *offices)
    return absent.person_id if absent else None


def why_not_run(user: User | None, council: Council) -> str | None:
    """Say why the user may not open council work or run sessions, or None."""
    if runs(user, council):
        return None
    return _("Only the secretary and the chair of this council may do this.")


def why_not_run_for(user: User | None, assessment: Assessment) -> str | None:
    """Say why the user may not do an officer's deed about this dossier, or None."""
    return why_not_run(user, assessment.council) or why_concerned(user, assessment)


def why_concerned(user: User | None, assessment: Assessment) -> str | None:
    """Say that the user would act for an officer who has no part in this dossier, or None."""
    absent = represented(user, assessment.council)
    if absent is None:
        return None
    is_author = assessment.initiative.authors.filter(person=absent.person_id).exists()
    if is_author or assessment.recusals.binding().filter(seat__person=absent.person_id).exists():
        return why_for(absent)
    return None


def why_for(absent: Absent) -> str:
    """Say that the matter concerns the person the user acts for."""
    return _("You act for %(person)s, whom this concerns: somebody else does it.") % {"person": absent.name}


def why_not_own(user: User, council: Council, initiatives: Iterable[Initiative]) -> str | None:
    """Say that nobody brings an own initiative before the council, or one of whom he or she acts for, or None."""
    if user.authorships.filter(initiative__in=initiatives).exists():
        if council.is_steering:
            return _("You answer for this model: another officer of the committee opens its evaluation.")
        return _("You are an author of this initiative: another officer of the council opens its review.")
    absent = represented(user, council)
    concerned = absent and Initiative.objects.filter(pk__in=[each.pk for each in initiatives])
    if concerned and concerned.filter(authors__person=absent.person_id).exists():
        return why_for(absent)
    return None


def why_one_hand(user: User, other: int, council: Council, *, acted_for: int | None = None) -> str | None:
    """Say that of two people one acts for the other, or did when it was asked for, or None.

    What takes two people takes two wills: an officer and the own deputy, whom he or she has chosen, are one.
    """
    if user.pk != acted_for and not acts_between(user, other, council):
        return None
    return _("One of you two acts for the other: what takes two people takes somebody else beside you.")


def why_not_second_here(user: User | None, council: Council) -> str | None:
    """Say that the user is none of those who confirm what another officer proposes, or None."""
    if holds(user, council, *SECONDS):
        return None
    return _("Only chair, vice-chair or secretary of this council confirm this.")
