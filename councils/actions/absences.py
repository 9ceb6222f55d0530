"""What is open in the queue of an absent member: with the deputy while it lasts, and back again afterwards.

A sheet that somebody has begun stays with whoever began it. What the deputy cannot take goes back to the secretary as
a refused assignment does (`Refusal`), and comes back too where nobody else was found meanwhile.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from common.formats import day
from councils import deputy_notices
from councils.actions.assignments import lock, put_into_queues, take_out
from councils.actions.figures import move_tallies
from councils.conflicts import kept_out
from councils.models import Assessment, Assignment, Refusal, Seat, SeatDeputy
from councils.permissions.assignments import BEGUN
from councils.states import TAKES_ASSIGNMENTS, AssessmentStep, AssignmentReason
from councils.states.refusals import RefusalStep
from councils.workflow.refusals import advance_refusal

AFRESH = {"seen_at": None, "accepted_at": None, "skipped_at": None, "skip_reason": ""}


def tend_absences(*, now: datetime.datetime) -> int:
    """Move what is open where days of absence begin, and give it back where they are over; a second run finds none."""
    today, count = timezone.localdate(now), 0
    found = SeatDeputy.objects
    for rows, deed in ((found.to_give_back(today), give_back), (found.to_begin(today), move_queue)):
        for key in list(rows.order_by("pk").values_list("pk", flat=True)):
            with transaction.atomic():
                row = SeatDeputy.objects.select_for_update(of=("self",)).for_list().filter(pk=key).first()
                count += row is not None and deed(row=row, now=now)
    return count


@transaction.atomic
def move_queue(*, row: SeatDeputy, now: datetime.datetime) -> bool:
    """Put what the absent member has not begun into the queue of the deputy; False where that was done already."""
    if row.moved_at is not None:
        return False
    open_ones = _open(row.seat)
    locked = lock(list(open_ones.values_list("assessment_id", flat=True)))
    rows = list(_open(row.seat).filter(assessment__in=locked).order_by("pk"))
    why = _why_not_take(row.deputy, locked, now)
    taken = [each for each in rows if each.assessment_id not in why]
    _hand_over(taken, row.deputy, row)
    left = [each for each in rows if each.assessment_id in why]
    _send_back(left, row, why, now)
    row.moved_at = now
    row.save(update_fields=["moved_at", "updated_at"])
    deputy_notices.moved(row, taken=len(taken), left=len(left))
    return True


@transaction.atomic
def give_back(*, row: SeatDeputy, now: datetime.datetime) -> bool:
    """Give back what the deputy has not begun, and what waits for the secretary; False where nothing had moved."""
    if row.moved_at is None or row.returned_at is not None:
        return False
    waiting = Refusal.objects.open().filter(deputy=row, assessment__status__in=TAKES_ASSIGNMENTS)
    waiting = waiting.filter(assessment__initiative__held_because="")
    keys = [*_moved(row).values_list("assessment_id", flat=True), *waiting.values_list("assessment_id", flat=True)]
    locked = lock(sorted(set(keys)))
    why = _why_not_take(row.seat, locked, now)
    back = [each for each in _moved(row).filter(assessment__in=locked).order_by("pk") if each.assessment_id not in why]
    _hand_over(back, row.seat, None)
    again = [each for each in waiting.filter(assessment__in=locked).order_by("pk") if each.assessment_id not in why]
    _take_again(again, row, locked, now)
    row.returned_at = now
    row.save(update_fields=["returned_at", "updated_at"])
    deputy_notices.gave_back(row, count=len(back) + len(again), kept=row.assignments.count())
    return True


def _open(seat: Seat) -> QuerySet[Assignment]:
    """Give what is in the member's queue and not begun."""
    mine = Assignment.objects.filter(~BEGUN, seat=seat, done_at__isnull=True)
    return mine.filter(assessment__status__in=TAKES_ASSIGNMENTS).select_related("assessment__initiative")


def _moved(row: SeatDeputy) -> QuerySet[Assignment]:
    return _open(row.deputy).filter(deputy=row)


def _why_not_take(seat: Seat, assessments: Sequence[Assessment], now: datetime.datetime) -> dict[int, str]:
    """Give for each of these dossiers that the seat cannot take the reason in words."""
    today, keys = timezone.localdate(now), [each.pk for each in assessments]
    if not seat.may_score or not seat.holds_on(today) or not seat.person.is_active:
        return dict.fromkeys(keys, _("%(deputy)s does not score.") % {"deputy": seat.person})
    why = {key: seats[seat.pk] for key, seats in kept_out(assessments, today).items() if seat.pk in seats}
    refused = Refusal.objects.standing().filter(seat=seat, deputy__isnull=True, assessment__in=keys)
    why |= dict(refused.values_list("assessment", "reason"))
    having = Assignment.objects.filter(seat=seat, assessment__in=keys).values_list("assessment_id", flat=True)
    return why | dict.fromkeys(having, _("%(deputy)s scores it in an own right.") % {"deputy": seat.person})


def _hand_over(assignments: Sequence[Assignment], seat: Seat, row: SeatDeputy | None) -> None:
    """Let these be the other member's, unseen; their assessments are locked."""
    moves: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0, 0])
    for each in assignments:
        season = each.assessment.initiative.season_id
        moves[each.seat_id, season][0] -= 1
        moves[seat.pk, season][0] += 1
        each.seat, each.deputy = seat, row
        for name, value in AFRESH.items():
            setattr(each, name, value)
    Assignment.objects.bulk_update(assignments, ["seat", "deputy", *AFRESH])
    move_tallies({key: tuple(move) for key, move in moves.items()})


def _send_back(assignments: Sequence[Assignment], row: SeatDeputy, why: dict[int, str], now: datetime.datetime) -> None:
    """Send what the deputy cannot take back to the secretary, with the reason."""
    with translation.override("vi"):  # kept in the record
        away = _("absent from %(first)s to %(last)s") % {"first": day(row.starts_on), "last": day(row.ends_on)}
    Refusal.objects.bulk_create(
        [
            Refusal(
                assessment_id=each.assessment_id, seat=row.seat, deputy=row, refused_at=now,
                reason=f"{away}; {row.deputy.person}: {why[each.assessment_id]}"[:300],
            )
            for each in assignments
        ],
        ignore_conflicts=True,
    )  # fmt: skip
    gone = Assignment.objects.filter(pk__in=[each.pk for each in assignments])
    take_out(assignments=gone, by=None, now=now, step=AssessmentStep.ALL_REFUSED)


def _take_again(
    refusals: Iterable[Refusal], row: SeatDeputy, locked: Sequence[Assessment], now: datetime.datetime
) -> None:
    """Put what waited for the secretary back into the queue of who was absent."""
    by_key = {each.pk: each for each in locked}
    person, new = row.seat.person, []
    for refusal in refusals:
        advance_refusal(refusal, RefusalStep.COME_BACK, by=person, now=now)
        new.append(
            Assignment(
                assessment=by_key[refusal.assessment_id], seat=row.seat, assigned_at=now, assigned_by=person,
                reason=AssignmentReason.BY_HAND,
            )
        )  # fmt: skip
    put_into_queues(council=row.seat.council, new=new, by=person, now=now, step=AssessmentStep.TAKEN_AGAIN)
