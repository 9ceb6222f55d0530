"""What members answer to assignments: seen, accepted, refused; and what the secretary does with what is refused."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils import notices
from councils.actions.assignments import (
    close_scoring_if_all_in,
    lock,
    put_into_queues,
    scoring_seats,
    take_out,
)
from councils.models import Assessment, Assignment, Refusal, Seat
from councils.permissions.assignments import why_not_refuse_assignment
from councils.proposals import propose
from councils.states import AssessmentStep, AssignmentReason
from councils.states.refusals import RefusalStep
from councils.workflow.refusals import advance_refusal


def mark_seen(*, by: User, now: datetime.datetime | None = None) -> int:
    """Note that a member has opened the queue; says how many assignments were new to him or her."""
    mine = Assignment.objects.visible_to(by).filter(seen_at__isnull=True, done_at__isnull=True)
    return mine.update(seen_at=now or timezone.now())


@transaction.atomic
def accept_all(*, by: User, now: datetime.datetime | None = None) -> int:
    """Let a member accept everything in the queue at once; says how many were new. A second time changes nothing."""
    now = now or timezone.now()
    mark_seen(by=by, now=now)
    mine = Assignment.objects.visible_to(by).filter(accepted_at__isnull=True, done_at__isnull=True)
    keys = list(mine.values_list("pk", flat=True))
    return Assignment.objects.filter(pk__in=keys, accepted_at__isnull=True).update(accepted_at=now)


@transaction.atomic
def refuse_assignment(
    *, assignment: Assignment, by: User, reason: str, now: datetime.datetime | None = None
) -> Refusal:
    """Send an assignment back to the secretary with a reason; it leaves the member's queue at once."""
    now = now or timezone.now()
    (current,) = lock([assignment.assessment_id])
    mine = Assignment.objects.select_related("seat__person", "assessment__initiative", "assessment__council")
    found = mine.filter(pk=assignment.pk).first()
    require(_("This dossier was not assigned to you.") if found is None else why_not_refuse_assignment(by, found))
    refusal = Refusal.objects.create(assessment=current, seat=found.seat, reason=reason.strip(), refused_at=now)
    take_out(assignments=current.assignments.filter(pk=found.pk), by=by, now=now, step=AssessmentStep.ALL_REFUSED)
    notices.assignment_refused(refusal)
    return refusal


@transaction.atomic
def take_refused(*, refusal: Refusal, by: User, now: datetime.datetime | None = None) -> Refusal:
    """Let the member take it all the same, while the secretary has done nothing about it."""
    now = now or timezone.now()
    (current,) = lock([refusal.assessment_id])
    taken = advance_refusal(refusal, RefusalStep.TAKE_BACK, by=by, now=now)
    _give(current, taken.seat, AssignmentReason.BY_HAND, by, now, step=AssessmentStep.TAKEN_AGAIN)
    return taken


@transaction.atomic
def give_on(*, refusal: Refusal, by: User, now: datetime.datetime | None = None) -> Refusal:
    """Give a refused dossier to one more member, whom a sharing out would choose; that member is told."""
    now = now or timezone.now()
    (current,) = lock([refusal.assessment_id])
    proposal = propose([current], scoring_seats(current.council, now), each=current.assigned_count + 1)
    (line,) = proposal.lines
    chosen = next(iter(line.new), None)
    if chosen is None:
        require(_("Nobody else can score it: %(why)s") % {"why": " ".join(line.why)})
    given = advance_refusal(refusal, RefusalStep.GIVE, by=by, now=now, given_to=chosen.seat)
    _give(current, chosen.seat, chosen.reason, by, now)
    return given


@transaction.atomic
def leave_refused(*, refusal: Refusal, by: User, now: datetime.datetime | None = None) -> Refusal:
    """Leave a refused dossier with the members who have it; the scoring ends where their sheets are all in."""
    now = now or timezone.now()
    (current,) = lock([refusal.assessment_id])
    left = advance_refusal(refusal, RefusalStep.LEAVE, by=by, now=now)
    close_scoring_if_all_in(Assessment.objects.get(pk=current.pk), now)
    return left


def _give(
    assessment: Assessment, seat: Seat, reason: str, by: User, now: datetime.datetime,
    step: AssessmentStep = AssessmentStep.ASSIGN,
) -> None:  # fmt: skip
    new = Assignment(assessment=assessment, seat=seat, assigned_at=now, assigned_by=by, reason=reason)
    put_into_queues(council=assessment.council, new=[new], by=by, now=now, step=step)
