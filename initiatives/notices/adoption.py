"""Who hears about what of replication: the authors, those who apply it, the head of their unit, who checks."""

from django.utils import timezone

from accounts.models import HeldRole, User
from accounts.states import RoleName
from initiatives.models import Adoption, BenefitCheck
from initiatives.notices import authors_of
from initiatives.permissions.adoption import people_of
from notifications.actions import News, notify, notify_of


def appliers_of(adoption: Adoption) -> list[User]:
    """Give the people who apply it."""
    return [each.person for each in adoption.people.select_related("person")]


def heads_for(adoption: Adoption) -> list[User]:
    """Give the nearest heads of the receiving unit who may sign: neither authors nor among those who apply it."""
    concerned = {author.person_id for author in adoption.initiative.authors.all()} | people_of(adoption)
    roles = HeldRole.objects.over(adoption.unit, timezone.localdate(), RoleName.HEAD)
    able = [
        role
        for role in roles.select_related("unit", "person").order_by("-unit__depth", "pk")
        if role.person.is_active and not {role.person_id, role.on_behalf_of_id} & concerned
    ]
    return [role.person for role in able if role.unit_id == able[0].unit_id]


def _less(people: list[User], by: User) -> list[User]:
    return [person for person in people if person.pk != by.pk]


def begun(adoption: Adoption, by: User) -> None:
    """Tell the authors and the head of the unit that somebody wants to apply it there."""
    notify_of(
        News(_less(authors_of(adoption.initiative), by), "initiatives/adoption_begun", about=adoption),
        News(_less(heads_for(adoption), by), "initiatives/adoption_in_unit", about=adoption),
    )


def named(adoption: Adoption, person: User, by: User) -> None:
    """Tell somebody that he or she is named among those who apply it."""
    if person.pk != by.pk:
        notify([person], "initiatives/adoption_named", about=adoption, by=by)


def reported(adoption: Adoption, by: User) -> None:
    """Tell the head of the receiving unit that his or her word is wanted."""
    notify(_less(heads_for(adoption), by), "initiatives/adoption_reported", about=adoption, by=by)


def given_back(adoption: Adoption, reason: str) -> None:
    """Tell those who apply it what is missing."""
    notify(appliers_of(adoption), "initiatives/adoption_given_back", about=adoption, reason=reason)


def confirmed(adoption: Adoption, by: User) -> None:
    """Tell those who apply it; the authors hear it with the confirmation."""
    notify(_less(appliers_of(adoption), by), "initiatives/adoption_confirmed", about=adoption)


def abandoned(adoption: Adoption, reason: str, by: User) -> None:
    """Tell authors and those who apply it that it is given up, and why."""
    people = {person.pk: person for person in [*authors_of(adoption.initiative), *appliers_of(adoption)]}
    notify(_less([*people.values()], by), "initiatives/adoption_abandoned", about=adoption, reason=reason, by=by)


def revoked(adoption: Adoption, reason: str) -> None:
    """Tell those who apply it that the confirmation no longer holds; the authors hear it with the confirmation."""
    notify(appliers_of(adoption), "initiatives/adoption_revoked", about=adoption, reason=reason)


def benefit_checked(check: BenefitCheck) -> None:
    """Tell authors, those who apply it and their head what the benefit was found to be."""
    adoption = check.adoption
    people = [*authors_of(adoption.initiative), *appliers_of(adoption), *heads_for(adoption)]
    notify({person.pk: person for person in people}.values(), "initiatives/benefit_checked", about=check)
