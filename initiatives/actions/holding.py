"""A dispute, a denunciation or a sign of copying holds an initiative until somebody responsible lifts it."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from common.errors import NotAllowed, require
from initiatives import notices
from initiatives.models import Initiative, Step
from initiatives.permissions import why_not_hold
from initiatives.permissions.dossiers import CHECKING
from initiatives.states import StepName


@transaction.atomic
def hold_initiative(
    *, initiative: Initiative, reason: str, by: User, now: datetime.datetime | None = None
) -> Initiative:
    """Hold the initiative where it is: neither complete nor before a council nor decided until it is released."""
    if not reason.strip():
        raise NotAllowed(_("Say why."))
    return _set(initiative, reason.strip(), StepName.HOLD, reason, by, now)


@transaction.atomic
def release_initiative(
    *, initiative: Initiative, reason: str, by: User, now: datetime.datetime | None = None
) -> Initiative:
    """Let the initiative go on."""
    return _set(initiative, "", StepName.RELEASE, reason, by, now)


def _set(
    initiative: Initiative, held_because: str, step: str, reason: str, by: User, now: datetime.datetime | None
) -> Initiative:
    now = now or timezone.now()
    rows = Initiative.objects.select_for_update(of=("self",), no_key=True).select_related("unit")
    current = rows.get(pk=initiative.pk)
    require(why_not_hold(by, current, now))
    if bool(current.held_because) == bool(held_because):
        return current
    current.held_because = held_because
    current.save(update_fields=["held_because", "updated_at"])
    Step.objects.create(
        initiative=current, step=step, source=current.status, target=current.status, by=by,
        on_behalf_of=represented(by, current.unit, *CHECKING), at=now, reason=reason.strip(),
    )  # fmt: skip
    notices.held(current) if held_because else notices.released(current)
    return current
