"""Sharing dossiers out among members, as it was read beforehand, and taking that back."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.actions.assignments import lock, put_into_queues, scoring_seats, settle_refusals, take_out
from councils.models import Assessment, Assignment, Council, Sharing
from councils.permissions import on_behalf_of, why_not_run
from councils.permissions.assignments import BEGUN, why_not_undo_sharing
from councils.proposals import Proposal, propose
from councils.states import TAKES_ASSIGNMENTS


class StaleProposalError(Exception):
    """Something changed since the proposal was read; nothing was written."""


@transaction.atomic
def share(
    *,
    council: Council,
    assessments: Sequence[Assessment],
    each: int,
    limit: int | None,
    scores_due_at: datetime.datetime | None,
    seen: str,
    by: User,
    now: datetime.datetime | None = None,
) -> Sharing:
    """Give each dossier so many members, exactly as in the proposal whose digest was `seen`; members are told."""
    now = now or timezone.now()
    require(why_not_run(by, council))
    locked = [one for one in lock([one.pk for one in assessments]) if one.status in TAKES_ASSIGNMENTS]
    proposal = propose(locked, scoring_seats(council, now), each=each, limit=limit)
    if proposal.digest != seen:
        raise StaleProposalError
    if not proposal.new_count:
        require(_("There is nothing to share out: every dossier has its members, or no member is left for it."))
    sharing = Sharing.objects.create(
        council=council, at=now, by=by, on_behalf_of_id=on_behalf_of(by, council), each=each, limit=limit
    )
    filled = [line.assessment for line in proposal.lines if line.new]
    for assessment in filled:
        assessment.scores_due_at = scores_due_at
    Assessment.objects.bulk_update(filled, ["scores_due_at"])
    new = _assignments(proposal, sharing)
    put_into_queues(council=council, new=new, by=by, now=now)
    settle_refusals(new, by=by, now=now)
    return sharing


def _assignments(proposal: Proposal, sharing: Sharing) -> list[Assignment]:
    return [
        Assignment(
            assessment=line.assessment,
            seat=given.seat,
            assigned_at=sharing.at,
            assigned_by=sharing.by,
            reason=given.reason,
            sharing=sharing,
        )
        for line in proposal.lines
        for given in line.new
    ]


@transaction.atomic
def undo_sharing(*, sharing: Sharing, by: User, now: datetime.datetime | None = None) -> int:
    """Take back what nobody has begun of a sharing out; says how many assignments that were."""
    now = now or timezone.now()
    current = Sharing.objects.select_for_update(of=("self",)).select_related("council").get(pk=sharing.pk)
    lock(sorted(set(current.assignments.values_list("assessment_id", flat=True))))
    require(why_not_undo_sharing(by, current))
    count = take_out(assignments=current.assignments.filter(~BEGUN, done_at__isnull=True), by=by, now=now)
    current.undone_at, current.undone_by = now, by
    current.save(update_fields=["undone_at", "undone_by"])
    return count
