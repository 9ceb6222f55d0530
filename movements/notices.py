"""Who hears about what was promised in dialogues: who is to keep it, and the host who confirms the result."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone

from accounts.models import HeldRole, Unit, User
from accounts.responsible import Responsible
from accounts.states import RoleName
from movements.models import Commitment, Dialogue
from movements.querysets.dialogues import ANSWERING
from notifications.actions import News, notify, notify_of


def answering_for(unit: Unit, *names: str) -> list[User]:
    """Give the co-ordinators and the head (or who holds the roles `names`) of the unit or of the nearest above it."""
    names = names or ANSWERING
    roles = HeldRole.objects.over(unit, timezone.localdate(), *names).filter(person__is_active=True)
    held = list(roles.select_related("unit", "person").order_by("pk"))
    found: dict[int, User] = {}
    for name in names:
        nearest = max((role.unit.depth for role in held if role.name == name), default=None)
        found |= {role.person_id: role.person for role in held if (role.name, role.unit.depth) == (name, nearest)}
    return list(found.values())


def owners_of(commitment: Commitment) -> list[User]:
    """Give the person in charge of a promise, else those who answer for the unit that keeps it."""
    if commitment.person is not None and commitment.person.is_active:
        return [commitment.person]
    return answering_for(commitment.unit)


def promised(dialogue: Dialogue, commitments: Sequence[Commitment]) -> None:
    """Tell everybody who is to keep something promised in a dialogue, once each; roles are read once."""
    roles = Responsible(timezone.localdate(), RoleName.COORDINATOR, RoleName.HEAD) if commitments else None
    theirs: dict[int, list[Commitment]] = {}
    for each in commitments:
        for person in owner_keys(each, roles):
            theirs.setdefault(person, []).append(each)
    people = User.objects.in_bulk(theirs)
    page = reverse("dialogues:commitments")
    notify_of(
        *(
            News([people[key]], "movements/commitments_made", dialogue, page, context={"commitments": own})
            for key, own in theirs.items()
        )
    )


def owner_keys(commitment: Commitment, roles: Responsible) -> list[int]:
    """Give the keys of those who are to keep a promise, by roles read beforehand."""
    if commitment.person is not None and commitment.person.is_active:
        return [commitment.person_id]
    found = [roles.nearest(commitment.unit.path, name) for name in ANSWERING]
    return list(dict.fromkeys(person for each in found if each for person in each.people))


def reported(commitment: Commitment) -> None:
    """Ask the host's side to confirm a result; whoever reported it cannot."""
    people = [
        person
        for person in answering_for(commitment.opinion.dialogue.unit)
        if person.pk not in {commitment.reported_by_id, commitment.reported_for_id}
    ]
    notify(people, "movements/commitment_reported", about=commitment)


def settled(commitment: Commitment, kind: str, *, by: User, reason: str = "") -> None:
    """Tell the owners what the host's side has decided; whoever decided it knows."""
    people = [person for person in owners_of(commitment) if person.pk != by.pk]
    notify(people, kind, about=commitment, reason=reason)
