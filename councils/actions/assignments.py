"""Who scores what: filling the members' queues for all or by hand, and the end of the scoring."""

import datetime
from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import User
from common.errors import require
from councils import notices
from councils.actions.figures import move_tallies, settle
from councils.both_names import name_both
from councils.conflicts import kept_out
from councils.models import Assessment, Assignment, Council, Refusal, Seat
from councils.permissions import why_not_close_scoring, why_not_run
from councils.permissions.assignments import why_not_assign, why_not_take_out
from councils.proposals import absent_members, refused_by
from councils.states import TAKES_ASSIGNMENTS, AssessmentStatus, AssessmentStep, AssignmentReason
from councils.states.refusals import RefusalStep
from councils.workflow import advance, advance_all
from councils.workflow.refusals import advance_refusal


@transaction.atomic
def assign(*, assessments: Sequence[Assessment], by: User, now: datetime.datetime) -> list[Assessment]:
    """Put dossiers into the queues of all members who score and have not got them yet; tell these members."""
    if not assessments:
        return []
    council = assessments[0].council
    require(why_not_run(by, council))
    keys = [assessment.pk for assessment in assessments]
    locked = lock(keys)
    scored = [each for each in locked if each.rule_sheet.has_sheets and each.status in TAKES_ASSIGNMENTS]
    seats = scoring_seats(council, now)
    taken = set(Assignment.objects.filter(assessment__in=scored).values_list("assessment_id", "seat_id"))
    barred = kept_out(scored, timezone.localdate(now))
    away = absent_members(council, timezone.localdate(now))
    for key, why in refused_by(scored).items():
        barred[key] |= why
    new = [
        Assignment(assessment=assessment, seat=seat, assigned_at=now, assigned_by=by)
        for assessment in scored
        for seat in seats
        if (assessment.pk, seat.pk) not in taken and seat.pk not in away | barred.get(assessment.pk, {})
    ]
    put_into_queues(council=council, new=new, by=by, now=now)
    settle_refusals(new, by=by, now=now)
    return list(Assessment.objects.filter(pk__in=keys).order_by("pk"))


@transaction.atomic
def choose_members(
    *, assessment: Assessment, seats: Sequence[Seat], by: User, now: datetime.datetime | None = None
) -> Assessment:
    """Let exactly these members score a dossier; whoever has begun stays, and no sharing changes what was chosen."""
    now = now or timezone.now()
    (current,) = lock([assessment.pk])
    require(why_not_assign(by, current))
    barred = kept_out([current]).get(current.pk, {})
    for seat in seats:
        require(barred.get(seat.pk))
    others = current.assignments.exclude(seat__in=seats)
    for assignment in others.select_related("seat__person"):
        require(why_not_take_out(assignment))
    take_out(assignments=others, by=by, now=now)
    has = set(current.assignments.values_list("seat_id", flat=True))
    current.assignments.update(reason=AssignmentReason.BY_HAND, sharing=None, deputy=None)
    new = [
        Assignment(assessment=current, seat=seat, assigned_at=now, assigned_by=by, reason=AssignmentReason.BY_HAND)
        for seat in seats
        if seat.pk not in has
    ]
    (current,) = lock([assessment.pk])
    for assignment in new:
        assignment.assessment = current
    put_into_queues(council=current.council, new=new, by=by, now=now)
    settle_refusals(new, by=by, now=now)
    return current


def lock(keys: Sequence[int]) -> list[Assessment]:
    """Lock assessments in the order of their keys, with all that filling queues asks of them."""
    locked = Assessment.objects.filter(pk__in=keys).select_for_update(of=("self",)).order_by("pk")
    return list(
        locked.select_related("initiative__field", "rule_sheet", "council").prefetch_related("rule_sheet__criteria")
    )


def scoring_seats(council: Council, now: datetime.datetime) -> list[Seat]:
    """Give the members of a council who score on that day, in their order."""
    return list(council.seats.in_force(timezone.localdate(now)).scoring().select_related("person"))


def put_into_queues(
    *, council: Council, new: Sequence[Assignment], by: User, now: datetime.datetime,
    step: AssessmentStep = AssessmentStep.ASSIGN,
) -> None:  # fmt: skip
    """Write assignments with all that follows from them; their assessments are locked and each is one object."""
    name_both(by, council)
    Assignment.objects.bulk_create(new)
    moves: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for assignment in new:
        assignment.assessment.assigned_count += 1
        moves[assignment.seat_id, assignment.assessment.initiative.season_id][0] += 1
    filled = {assignment.assessment_id: assignment.assessment for assignment in new}.values()
    Assessment.objects.bulk_update(filled, ["assigned_count"])
    advance_all([each for each in filled if each.status == AssessmentStatus.WAITING], step, by=by, now=now)
    move_tallies({key: tuple(move) for key, move in moves.items()})
    notices.assigned(council, new)


def settle_refusals(new: Sequence[Assignment], *, by: User, now: datetime.datetime) -> None:
    """Let each dossier that somebody else has got settle one refusal of it; its assessment is locked."""
    seats: dict[int, list[Seat]] = defaultdict(list)
    for assignment in new:
        seats[assignment.assessment_id].append(assignment.seat)
    for refusal in Refusal.objects.open().filter(assessment__in=list(seats)).order_by("pk"):
        if seats[refusal.assessment_id]:
            given_to = seats[refusal.assessment_id].pop(0)
            advance_refusal(refusal, RefusalStep.GIVE, by=by, now=now, given_to=given_to)


@transaction.atomic
def close_scoring(*, assessment: Assessment, by: User, now: datetime.datetime | None = None) -> Assessment:
    """End the scoring although sheets are missing; the dossier leaves the queues of those who did not score it."""
    now = now or timezone.now()
    locked = Assessment.objects.select_for_update(of=("self",)).select_related("rule_sheet", "council")
    current = locked.get(pk=assessment.pk)
    require(why_not_close_scoring(by, current))
    drop_undone(assessments=[current])
    return advance(current, AssessmentStep.CLOSE_SCORING, by=by, now=now)


def close_scoring_if_all_in(assessment: Assessment, now: datetime.datetime) -> None:
    """End the scoring with the last sheet; the assessment is locked and its figures are settled.

    A refusal the secretary has not settled keeps it open: somebody else may still be asked.
    """
    is_complete = 0 < assessment.assigned_count == assessment.sheet_count
    if not is_complete or assessment.status != AssessmentStatus.ASSIGNED:
        return
    if not Refusal.objects.open().filter(assessment=assessment).exists():
        advance(assessment, AssessmentStep.CLOSE_SCORING, by=None, now=now)


def drop_undone(*, assessments: Sequence[Assessment]) -> None:
    """Take dossiers out of the queues of members who have not scored them; the assessments are locked."""
    _delete(Assignment.objects.filter(assessment__in=assessments, done_at__isnull=True))
    for assessment in assessments:
        settle(assessment)


def take_out(
    *, assignments: QuerySet[Assignment], by: User | None, now: datetime.datetime,
    step: AssessmentStep = AssessmentStep.UNASSIGN,
) -> int:  # fmt: skip
    """Take dossiers out of queues in which nobody has begun; their assessments are locked. Says how many."""
    keys = set(assignments.values_list("assessment_id", flat=True))
    count = _delete(assignments)
    left = Assignment.objects.filter(assessment=OuterRef("pk")).order_by().values("assessment").annotate(n=Count("pk"))
    touched = Assessment.objects.filter(pk__in=keys)
    touched.update(assigned_count=Coalesce(Subquery(left.values("n")), 0))
    empty = touched.filter(assigned_count=0, status=AssessmentStatus.ASSIGNED)
    advance_all(list(empty), step, by=by, now=now)
    return count


def _delete(assignments: QuerySet[Assignment]) -> int:
    """Delete assignments and move the tallies of their members; says how many."""
    moves: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    rows = list(assignments.order_by().values_list("pk", "seat_id", "assessment__initiative__season_id"))
    for _key, seat, season in rows:
        moves[seat, season][0] -= 1
    Assignment.objects.filter(pk__in=[key for key, *_of in rows]).delete()
    move_tallies({key: tuple(move) for key, move in moves.items()})
    return len(rows)
