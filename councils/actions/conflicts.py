"""Members without a part in an item: found in the data, declared, decided on; what follows when one is in force."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from councils import notices
from councils.actions.assignments import close_scoring_if_all_in
from councils.actions.figures import move_tallies, settle
from councils.conflicts import new_grounds
from councils.models import AgendaItem, Assessment, Council, OpenVote, Recusal, Reply, ScoreSheet, Seat
from councils.permissions import seat_of, why_not_declare, why_not_run
from councils.states import CONFLICTS_CAN_CHANGE, ItemStatus, RecusalKind, RecusalStep, SheetStatus
from councils.tokens import touch
from councils.workflow import advance_item, advance_sheet
from councils.workflow.recusals import advance_recusal, propose_all
from initiatives.models import Author, Initiative


@transaction.atomic
def leave_out_authors(*, assessments: Sequence[Assessment], now: datetime.datetime) -> list[Recusal]:
    """Leave out members who are authors or co-authors; authors may have changed, so this is asked again later."""
    by_initiative = {assessment.initiative_id: assessment for assessment in assessments}
    if not assessments:
        return []
    authors = Author.objects.filter(initiative__in=by_initiative, person__isnull=False)
    seats = Seat.objects.filter(council=assessments[0].council_id, person__in=authors.values("person"))
    of_person = {seat.person_id: seat for seat in seats.in_force(timezone.localdate(now))}
    return [
        recusal
        for author in authors.filter(person__in=of_person)
        if (
            recusal := leave_out(
                by_initiative[author.initiative_id], of_person[author.person_id], RecusalKind.AUTHOR, now
            )
        )
    ]


@transaction.atomic
def find_conflicts(*, assessments: Sequence[Assessment], now: datetime.datetime) -> int:
    """Leave authors out and propose what else the data show; a second time finds nothing new. Gives how many.

    Needs the assessments of one council. What was set aside is not proposed again.
    """
    left = leave_out_authors(assessments=assessments, now=now) + _leave_again(assessments, now)
    grounds = [
        ground for ground in new_grounds(assessments, timezone.localdate(now)) if ground.kind != RecusalKind.AUTHOR
    ]
    propose_all(
        Recusal(assessment_id=ground.assessment, seat_id=ground.seat, kind=ground.kind, reason=ground.detail, at=now)
        for ground in grounds
    )
    if grounds:
        notices.conflicts_found(assessments[0].council)
    return len(left) + len(grounds)


def _leave_again(assessments: Sequence[Assessment], now: datetime.datetime) -> list[Recusal]:
    """Leave out who has left the same initiative before the same council, in the assessment this one follows."""
    follow = {each.follows_id: each for each in assessments if each.follows_id}
    before = Recusal.objects.binding().filter(assessment__in=follow).exclude(kind=RecusalKind.AUTHOR)
    found = [
        leave_out(follow[old.assessment_id], old.seat, old.kind, now, reason=old.reason, by=old.by)
        for old in before.select_related("seat", "by", "assessment").order_by("pk")
        if old.assessment.council_id == follow[old.assessment_id].council_id
    ]
    return [recusal for recusal in found if recusal]


@transaction.atomic
def look_for_conflicts(*, council: Council, by: User | None, now: datetime.datetime | None = None) -> int:
    """Look in all that is before the council and not decided; `by=None` where a seat was filled. Gives how many."""
    if by is not None:
        require(why_not_run(by, council))
    live = AgendaItem.objects.filter(assessment__council=council, status__in=[ItemStatus.WAITING, ItemStatus.VOTING])
    list(live.select_for_update(of=("self",)).order_by("pk"))  # items come before assessments
    open_ones = council.assessments.filter(status__in=CONFLICTS_CAN_CHANGE).select_for_update(of=("self",))
    return find_conflicts(assessments=list(open_ones.order_by("pk")), now=now or timezone.now())


@transaction.atomic
def declare_conflict(
    *, assessment: Assessment, by: User, reason: str, now: datetime.datetime | None = None
) -> Recusal | None:
    """Take a member out of an item at his or her own word; vote and score sheet no longer count."""
    now = now or timezone.now()
    require(why_not_declare(by, assessment))
    lock_items(assessment)
    locked = Assessment.objects.select_for_update().get(pk=assessment.pk)
    require(why_not_declare(by, locked))
    recusal = leave_out(locked, seat_of(by, assessment.council), RecusalKind.DECLARED, now, reason=reason, by=by)
    if recusal:
        notices.conflict_declared(recusal)
    return recusal


@transaction.atomic
def decide_conflicts(
    *, recusals: Sequence[Recusal], step: str, by: User, reason: str = "", now: datetime.datetime | None = None
) -> list[Recusal]:
    """Uphold conflicts or set them aside, all or none; gives the rows as they stand now."""
    now = now or timezone.now()
    decided = []
    for recusal in sorted(recusals, key=lambda each: (each.assessment_id, each.pk)):
        lock_items(recusal.assessment)
        locked = Assessment.objects.select_for_update().get(pk=recusal.assessment_id)
        was_binding = Recusal.objects.binding().filter(pk=recusal.pk).exists()
        current = advance_recusal(recusal, step, by=by, reason=reason, now=now)
        if step == RecusalStep.UPHOLD:
            _take_out(locked, current.seat, now)
        elif was_binding:
            _let_in(locked, current.seat)
            leave_out_authors(assessments=[locked], now=now)
        decided.append(current)
    notices.conflicts_decided(decided, step)
    return decided


def leave_out(
    assessment: Assessment, seat: Seat, kind: str, now: datetime.datetime, reason: str = "", by: User | None = None
) -> Recusal | None:
    """Record a conflict that is in force at once, and undo what the member has done in the item."""
    own = Recusal.objects.filter(assessment=assessment, seat=seat)
    if own.binding().exists():
        return None
    recusal, is_new = own.get_or_create(
        kind=kind,
        defaults={"assessment": assessment, "seat": seat, "reason": reason.strip(), "by": by, "at": now},
    )
    if not is_new:
        recusal = advance_recusal(recusal, RecusalStep.SAY_AGAIN, by=by, reason=reason, now=now)
    _take_out(assessment, seat, now)
    return recusal


def _take_out(assessment: Assessment, seat: Seat, now: datetime.datetime) -> None:
    """Undo what a member has done in an item he or she has left; the assessment is locked."""
    sheet = ScoreSheet.objects.select_for_update().filter(assessment=assessment, seat=seat).first()
    if sheet and sheet.status == SheetStatus.SUBMITTED:
        sheet.total = sheet.submitted_at = sheet.handed_in = None
        advance_sheet(sheet, "take_back", by=None).save()
    assigned = assessment.assignments.filter(seat=seat).first()
    if assigned:
        assigned.delete()
    done = int(bool(assigned and assigned.done_at))
    move_tallies({(seat.pk, _season(assessment)): (-int(bool(assigned)), -done, 1)})
    OpenVote.objects.filter(item__assessment=assessment, item__status=ItemStatus.VOTING, seat=seat).delete()
    Reply.objects.filter(item__assessment=assessment, item__status=ItemStatus.WAITING, seat=seat).delete()
    _leave_blocks(assessment)
    _touch(assessment)
    close_scoring_if_all_in(settle(assessment), now)


def _let_in(assessment: Assessment, seat: Seat) -> None:
    """Let a member have a part again; the dossier comes into the queue when it is assigned again."""
    move_tallies({(seat.pk, _season(assessment)): (0, 0, -1)})
    _touch(assessment)


def _leave_blocks(assessment: Assessment) -> None:
    """In a block the same members have a part in every item: one in which that changes is voted on alone."""
    for item in assessment.items.filter(status=ItemStatus.VOTING, block__isnull=False):
        leave_block(item)


def _season(assessment: Assessment) -> int:
    return Initiative.objects.values_list("season_id", flat=True).get(pk=assessment.initiative_id)


def _touch(assessment: Assessment) -> None:
    for session in assessment.items.values_list("session_id", flat=True):
        touch(session)


def leave_block(item: AgendaItem) -> AgendaItem:
    """Let an item that is being voted on in a block wait for a vote of its own."""
    waiting = advance_item(item, "call_off", by=None)
    waiting.votes.all().delete()
    touch(waiting.session_id)
    return waiting


def lock_items(assessment: Assessment) -> list[AgendaItem]:
    """Lock the items by which the assessment is still on an agenda: items come before assessments."""
    live = assessment.items.filter(status__in=[ItemStatus.WAITING, ItemStatus.VOTING])
    return list(live.select_for_update(of=("self",)).order_by("pk"))


@transaction.atomic
def undo_conflict(*, recusal: Recusal) -> None:
    """Take back a conflict declared by mistake; the dossier comes into the member's queue when it is assigned again."""
    if Recusal.objects.binding().filter(pk=recusal.pk).exists():
        _let_in(recusal.assessment, recusal.seat)
    recusal.delete()
