"""Who hears about what of an initiative: its authors, and those who check it.

Councils tell of what is theirs: scores, sessions, decisions, certificates.
"""

from django.urls import reverse
from django.utils import timezone

from accounts.models import Role, User
from accounts.states import RoleName
from initiatives.models import Initiative, Version
from notifications.actions import notify


def authors_of(initiative: Initiative) -> list[User]:
    """Give the authors with an account."""
    authors = initiative.authors.filter(person__isnull=False).select_related("person")
    return [author.person for author in authors]


def checkers_of(initiative: Initiative) -> list[User]:
    """Give those who check the dossier: the nearest co-ordinators, above them or without them the heads.

    Authors are left out: nobody checks an own one.
    """
    roles = Role.objects.over(initiative.unit, timezone.localdate(), RoleName.COORDINATOR, RoleName.HEAD)
    roles = roles.exclude(person__in=authors_of(initiative)).filter(person__is_active=True)
    ranked = [
        (-role.unit.depth, role.name != RoleName.COORDINATOR, role.person)
        for role in roles.select_related("unit", "person")
    ]
    coordinators = [row for row in ranked if not row[1]] or ranked
    nearest = min((row[:2] for row in coordinators), default=None)
    return [person for depth, is_head, person in coordinators if (depth, is_head) == nearest]


def submitted(initiative: Initiative) -> None:
    """Tell the authors the number, and the unit that there is a dossier to check."""
    receipt = reverse("initiatives:receipt", args=[initiative.pk, 1])
    notify(authors_of(initiative), "initiatives/submitted", about=initiative, url=receipt)
    _to_check(initiative, "initiatives/to_check")


def resubmitted(initiative: Initiative, version: Version) -> None:
    """Tell those who asked for corrections that they have been made."""
    _to_check(initiative, "initiatives/resubmitted", version=version)


def _to_check(initiative: Initiative, kind: str, **context) -> None:
    page = reverse("initiatives:check", args=[initiative.pk])
    notify(checkers_of(initiative), kind, about=initiative, url=page, **context)


def returned(initiative: Initiative, count: int, by: User) -> None:
    """Tell the authors how many points are to be corrected, and until when."""
    notify(authors_of(initiative), "initiatives/returned", about=initiative, count=count, by=by)


def return_recalled(initiative: Initiative, by: User) -> None:
    """Tell the authors that nothing is to be corrected for now."""
    notify(authors_of(initiative), "initiatives/return_recalled", about=initiative, by=by)


def deadline_extended(initiative: Initiative) -> None:
    """Tell the authors that they have more time."""
    notify(authors_of(initiative), "initiatives/deadline_extended", about=initiative)


def accepted(initiative: Initiative) -> None:
    """Tell the authors that the dossier is complete."""
    notify(authors_of(initiative), "initiatives/accepted", about=initiative)


def in_review(initiative: Initiative) -> None:
    """Tell the authors that the council has the dossier."""
    notify(authors_of(initiative), "initiatives/in_review", about=initiative)


def withdrawn(initiative: Initiative, reason: str, by: User) -> None:
    """Tell the other authors, and the unit if it had the dossier."""
    readers = [person for person in authors_of(initiative) if person != by]
    if initiative.submitted_at is not None:
        readers += checkers_of(initiative)
    notify(readers, "initiatives/withdrawn", about=initiative, reason=reason, by=by)


def lapsed(initiative: Initiative) -> None:
    """Tell authors and unit that the time for correcting has passed."""
    notify([*authors_of(initiative), *checkers_of(initiative)], "initiatives/lapsed", about=initiative)


def held(initiative: Initiative) -> None:
    """Tell the authors that the dossier is held; the reason stays with those responsible."""
    notify(authors_of(initiative), "initiatives/held", about=initiative)


def released(initiative: Initiative) -> None:
    """Tell the authors that the dossier goes on."""
    notify(authors_of(initiative), "initiatives/released", about=initiative)
