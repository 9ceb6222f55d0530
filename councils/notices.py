"""Who hears about what in a council; nobody is told of an item he or she has no part in."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from councils.models import Assessment, Assignment, Council, Recusal, Session
from councils.states import OFFICERS
from initiatives.models import Author
from notifications.actions import notify


def members_of(council: Council) -> list[User]:
    """Give everybody with a seat today."""
    seats = council.seats.in_force(timezone.localdate()).select_related("person")
    return [seat.person for seat in seats]


def assigned(council: Council, assignments: Sequence[Assignment]) -> None:
    """Tell each member how many dossiers have come into the queue, and until when."""
    counts = Counter(assignment.seat for assignment in assignments)
    people: dict[int, list[User]] = defaultdict(list)
    for seat, count in counts.items():
        people[count].append(seat.person)
    due = min((each.assessment.scores_due_at for each in assignments if each.assessment.scores_due_at), default=None)
    for count, readers in sorted(people.items()):
        notify(
            readers, "councils/assigned", about=council, url=reverse("councils:queue"), count=count, scores_due_at=due
        )


def conflict_declared(recusal: Recusal) -> None:
    """Tell the secretary and the chair that a member leaves an item."""
    officers = recusal.assessment.council.seats.in_force(timezone.localdate()).filter(office__in=OFFICERS)
    seats = officers.exclude(pk=recusal.seat_id).exclude(recusals__assessment=recusal.assessment)
    readers = [
        seat.person
        for seat in seats.exclude(
            person__in=Author.objects.filter(initiative=recusal.assessment.initiative_id, person__isnull=False).values(
                "person"
            )
        ).select_related("person")
    ]
    notify(readers, "councils/conflict_declared", about=recusal.assessment, recusal=recusal)


def session_planned(session: Session) -> None:
    """Invite the members to a session."""
    notify(members_of(session.council), "councils/session_planned", about=session)


def session_changed(session: Session) -> None:
    """Tell the members that time or place of a session has changed."""
    notify(members_of(session.council), "councils/session_changed", about=session)


def barred(assessment: Assessment) -> None:
    """Tell the authors that the initiative is removed from the round, and why."""
    notify(
        authors_of(assessment),
        "councils/barred",
        about=assessment.initiative,
        reason=assessment.status_reason,
    )


def withdrawn(assessment: Assessment) -> None:
    """Tell the members who had it before them that a dossier is withdrawn."""
    seats = assessment.assignments.select_related("seat__person")
    notify(
        [assignment.seat.person for assignment in seats],
        "councils/withdrawn",
        about=assessment,
        reason=assessment.status_reason,
    )


def authors_of(assessment: Assessment) -> list[User]:
    """Give the authors with an account."""
    authors = assessment.initiative.authors.filter(person__isnull=False).select_related("person")
    return [author.person for author in authors]
