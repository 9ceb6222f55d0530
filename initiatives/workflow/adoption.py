"""The table of applications in other units, and the one function that takes their steps.

`confirm` and `revoke` follow a signature (`initiatives.actions.confirmations`): the word of the unit is signed there.
"""

import datetime

from django.utils import timezone

from accounts.models import User
from accounts.roles import represented
from accounts.states import RoleName
from common.errors import require
from initiatives.models import Adoption, AdoptionStep
from initiatives.permissions.adoption import (
    people_of,
    why_not_answer_adoption,
    why_not_give_up,
    why_not_report,
    why_not_write_adoption,
)
from initiatives.permissions.dossiers import CHECKING
from initiatives.states import ADOPTION_UNDER_WAY, AdoptionStatus, AdoptionStepName
from initiatives.workflow import Answering, why_not_move

INTERESTED, UNDER_WAY = AdoptionStatus.INTERESTED, AdoptionStatus.UNDER_WAY
REPORTED, CONFIRMED = AdoptionStatus.REPORTED, AdoptionStatus.CONFIRMED

ADOPTION_TRANSITIONS: dict[str, Answering] = {
    AdoptionStepName.PLAN: Answering(frozenset({INTERESTED, UNDER_WAY}), UNDER_WAY, why_not_write_adoption),
    AdoptionStepName.REPORT: Answering(frozenset({UNDER_WAY}), REPORTED, why_not_report),
    AdoptionStepName.TAKE_BACK: Answering(frozenset({REPORTED}), UNDER_WAY, why_not_write_adoption),
    AdoptionStepName.GIVE_BACK: Answering(frozenset({REPORTED}), UNDER_WAY, why_not_answer_adoption, needs_reason=True),
    AdoptionStepName.CONFIRM: Answering(frozenset(ADOPTION_UNDER_WAY), CONFIRMED, why_not_answer_adoption),
    AdoptionStepName.ABANDON: Answering(
        frozenset(ADOPTION_UNDER_WAY), AdoptionStatus.ABANDONED, why_not_give_up, needs_reason=True
    ),
    AdoptionStepName.REVOKE: Answering(
        frozenset({CONFIRMED}), AdoptionStatus.REVOKED, why_not_answer_adoption, needs_reason=True
    ),
}
HEADS_STEPS = {AdoptionStepName.GIVE_BACK, AdoptionStepName.CONFIRM, AdoptionStepName.REVOKE}


def why_not_take(user: User | None, adoption: Adoption, step: str, reason: str | None = None) -> str | None:
    """Say why the step cannot be taken with an application now, or None."""
    return why_not_move(user, adoption, ADOPTION_TRANSITIONS, step, reason)


def advance_adoption(
    adoption: Adoption, step: str, *, by: User, reason: str = "", now: datetime.datetime | None = None, **more
) -> Adoption:
    """Take one step with an application the caller has locked; `more` are the columns that belong to its new state."""
    require(why_not_take(by, adoption, step, reason))
    now, source = now or timezone.now(), adoption.status
    for name, value in more.items():
        setattr(adoption, name, value)
    adoption.status = ADOPTION_TRANSITIONS[step].target
    adoption.status_since = now
    # Only these columns: one that names the parent would lock the whole tree (models/adoption.py).
    adoption.save(update_fields=["status", "status_since", "updated_at", *more])
    note_step(adoption, step, source, by=by, now=now, reason=reason)
    return adoption


def note_step(
    adoption: Adoption, step: str, source: str, *, by: User, now: datetime.datetime, reason: str = ""
) -> None:
    """Write a step into the history, with the name of the absent person it was taken for."""
    absent = None
    if step in HEADS_STEPS:
        absent = represented(by, adoption.unit, RoleName.HEAD)
    elif by.pk not in people_of(adoption):
        absent = represented(by, adoption.unit, *CHECKING)
    AdoptionStep.objects.create(
        adoption=adoption, step=step, source=source, target=adoption.status, by=by, on_behalf_of=absent, at=now,
        reason=reason.strip(),
    )  # fmt: skip
