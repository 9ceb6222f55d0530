"""What a signature does to replication: the application it confirms, the checks that follow, and its end."""

import datetime

from django.db.models import Case, QuerySet, When
from django.utils import timezone

from accounts.models import HeldRole, Unit, User
from accounts.states import RoleName
from initiatives.completeness import months_before
from initiatives.models import Adoption, BenefitCheck, EffectConfirmation
from initiatives.notices import adoption as notices
from initiatives.states import AdoptionStepName
from initiatives.workflow.adoption import advance_adoption

CHECKED_AFTER = (6, 12)  # months


def confirm_adoption_of(confirmation: EffectConfirmation, *, by: User, now: datetime.datetime) -> Adoption:
    """Confirm the application a signed confirmation speaks of; where nobody has recorded one, it is recorded now.

    So every unit that has signed stands in the tree, whether its people or the authors came first.
    """
    adoption = _live(confirmation)
    if adoption is None:
        adoption = Adoption.objects.create(
            initiative=confirmation.initiative, unit=confirmation.unit, status_since=now,
            interested_by=confirmation.prepared_by or by, interested_at=confirmation.asked_at,
        )  # fmt: skip
    starts_on = adoption.starts_on or confirmation.applied_since
    columns = {"confirmation": confirmation, "starts_on": starts_on}
    confirmed = advance_adoption(adoption, AdoptionStepName.CONFIRM, by=by, now=now, **columns)
    plan_checks(confirmed, today=timezone.localdate(now))
    notices.confirmed(confirmed, by)
    return confirmed


def revoke_adoption_of(
    confirmation: EffectConfirmation, *, reason: str, by: User, now: datetime.datetime
) -> Adoption | None:
    """End the application whose confirmation was revoked; its checks are asked for no longer."""
    adoption = _live(confirmation)
    if adoption is None:
        return None
    revoked = advance_adoption(adoption, AdoptionStepName.REVOKE, by=by, reason=reason, now=now)
    notices.revoked(revoked, reason)
    return revoked


def _live(confirmation: EffectConfirmation) -> Adoption | None:
    rows = Adoption.objects.live().select_for_update(of=("self",), no_key=True)
    return (
        rows.select_related("initiative__unit", "unit")
        .filter(initiative=confirmation.initiative_id, unit=confirmation.unit_id)
        .first()
    )


def plan_checks(adoption: Adoption, *, today: datetime.date) -> list[BenefitCheck]:
    """Ask a third unit to check the benefit after six and twelve months; none where there is no such unit."""
    unit = third_unit(adoption, today)
    if unit is None:
        return []
    days = datetime.timedelta(days=adoption.initiative.season.campaign.benefit_check_days)
    opening = [(months, months_before(adoption.starts_on, -months)) for months in CHECKED_AFTER]
    return BenefitCheck.objects.bulk_create(
        BenefitCheck(
            adoption=adoption, after_months=months, unit=unit, opens_on=day, due_on=max(day, today) + days,
            claimed=adoption.confirmation.benefit,
        )
        for months, day in opening
    )  # fmt: skip


def third_unit(adoption: Adoption, today: datetime.date) -> Unit | None:
    """Give the nearest unit above the receiving one that is not the authors' either, with somebody who can check.

    Where none stands above, one beside the receiving unit; where nobody can check yet, the nearest above.
    """
    concerned = [adoption.unit_id, adoption.initiative.unit_id]
    above = list(Unit.objects.above(adoption.unit).exclude(pk__in=concerned).order_by("-depth"))
    units = above or list(_beside(adoption.unit, today).exclude(pk__in=concerned))
    roles = HeldRole.objects.in_force(today).filter(unit__in=units, name__in=[RoleName.COORDINATOR, RoleName.HEAD])
    staffed = set(roles.values_list("unit", flat=True))
    return next((unit for unit in units if unit.pk in staffed), above[0] if above else None)


def _beside(unit: Unit, today: datetime.date) -> QuerySet[Unit]:
    """Give the units below the same one, those with a council first; none beside the one above all."""
    parent = unit.path[: -Unit.steplen]
    same = Unit.objects.in_force(today).filter(path__startswith=parent, depth=unit.depth)
    return (same if parent else same.none()).order_by(Case(When(recognition_level="", then=1), default=0), "path")
