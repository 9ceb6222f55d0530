"""Who scores what: filling the members' queues, and the end of the scoring."""

import datetime
from collections import defaultdict
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from councils import notices
from councils.actions.figures import move_tallies, settle
from councils.conflicts import kept_out
from councils.models import Assessment, Assignment, Seat
from councils.permissions import why_not_close_scoring, why_not_run
from councils.states import TAKES_ASSIGNMENTS, AssessmentStatus, AssessmentStep
from councils.workflow import advance, advance_all


@transaction.atomic
def assign(*, assessments: Sequence[Assessment], by: User, now: datetime.datetime) -> list[Assessment]:
    """Put dossiers into the queues of all members who score and have not got them yet; tell these members."""
    if not assessments:
        return []
    council = assessments[0].council
    require(why_not_run(by, council))
    keys = [assessment.pk for assessment in assessments]
    locked = list(
        Assessment.objects.filter(pk__in=keys)
        .select_for_update(of=("self",))
        .select_related("initiative", "rule_sheet", "council")
        .prefetch_related("rule_sheet__criteria")
        .order_by("pk")
    )
    scored = [each for each in locked if each.rule_sheet.has_sheets and each.status in TAKES_ASSIGNMENTS]
    seats = list(council.seats.in_force(timezone.localdate(now)).scoring().select_related("person"))
    new = _missing_assignments(scored, seats, by, now)
    Assignment.objects.bulk_create(new)
    moves: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for assignment in new:
        assignment.assessment.assigned_count += 1
        moves[assignment.seat_id, assignment.assessment.initiative.season_id][0] += 1
    Assessment.objects.bulk_update(scored, ["assigned_count"])
    waiting = [each for each in scored if each.status == AssessmentStatus.WAITING and each.assigned_count]
    advance_all(waiting, AssessmentStep.ASSIGN, by=by, now=now)
    move_tallies({key: tuple(move) for key, move in moves.items()})
    notices.assigned(council, new)
    return list(Assessment.objects.filter(pk__in=keys).order_by("pk"))


def _missing_assignments(
    assessments: list[Assessment], seats: list[Seat], by: User, now: datetime.datetime
) -> list[Assignment]:
    taken = set(Assignment.objects.filter(assessment__in=assessments).values_list("assessment_id", "seat_id"))
    out = kept_out(assessments, timezone.localdate(now))
    return [
        Assignment(assessment=assessment, seat=seat, assigned_at=now, assigned_by=by)
        for assessment in assessments
        for seat in seats
        if (assessment.pk, seat.pk) not in taken and seat.pk not in out[assessment.pk]
    ]


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
    """End the scoring with the last sheet; the assessment is locked and its figures are settled."""
    is_complete = 0 < assessment.assigned_count == assessment.sheet_count
    if is_complete and assessment.status == AssessmentStatus.ASSIGNED:
        advance(assessment, AssessmentStep.CLOSE_SCORING, by=None, now=now)


def drop_undone(*, assessments: Sequence[Assessment]) -> None:
    """Take dossiers out of the queues of members who have not scored them; the assessments are locked."""
    undone = Assignment.objects.filter(assessment__in=assessments, done_at__isnull=True)
    moves: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for seat, season in undone.values_list("seat_id", "assessment__initiative__season_id"):
        moves[seat, season][0] -= 1
    if moves:
        undone.delete()
        for assessment in assessments:
            settle(assessment)
        move_tallies({key: tuple(move) for key, move in moves.items()})
