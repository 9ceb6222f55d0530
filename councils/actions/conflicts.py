"""Members without a part in an item: authors found in the data, and conflicts that members declare."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from councils import notices
from councils.actions.assignments import close_scoring_if_all_in
from councils.actions.figures import move_tallies, settle
from councils.models import AgendaItem, Assessment, OpenVote, Recusal, ScoreSheet, Seat
from councils.permissions import seat_of, why_not_declare
from councils.states import ItemStatus, RecusalKind, SheetStatus
from councils.tokens import touch
from councils.workflow import advance_sheet
from initiatives.models import Author, Initiative


@transaction.atomic
def find_conflicts(*, assessments: Sequence[Assessment], now: datetime.datetime) -> list[Recusal]:
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
                by_initiative[author.initiative_id], of_person[author.person_id], RecusalKind.FOUND, now
            )
        )
    ]


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


def leave_out(
    assessment: Assessment, seat: Seat, kind: str, now: datetime.datetime, reason: str = "", by: User | None = None
) -> Recusal | None:
    """Record the conflict once, and undo what the member has done in the item."""
    recusal, is_new = Recusal.objects.get_or_create(
        assessment=assessment, seat=seat, defaults={"kind": kind, "reason": reason.strip(), "by": by, "at": now}
    )
    if not is_new:
        return None
    sheet = ScoreSheet.objects.select_for_update().filter(assessment=assessment, seat=seat).first()
    if sheet and sheet.status == SheetStatus.SUBMITTED:
        sheet.submitted_at = None
        advance_sheet(sheet, "take_back", by=None).save()
    assigned = assessment.assignments.filter(seat=seat).first()
    if assigned:
        assigned.delete()
    done = int(bool(assigned and assigned.done_at))
    season = Initiative.objects.values_list("season_id", flat=True).get(pk=assessment.initiative_id)
    move_tallies({(seat.pk, season): (-int(bool(assigned)), -done, 1)})
    OpenVote.objects.filter(item__assessment=assessment, item__status=ItemStatus.VOTING, seat=seat).delete()
    for session in assessment.items.values_list("session_id", flat=True):
        touch(session)
    close_scoring_if_all_in(settle(assessment), now)
    return recusal


def lock_items(assessment: Assessment) -> list[AgendaItem]:
    """Lock the items by which the assessment is still on an agenda: items come before assessments."""
    live = assessment.items.filter(status__in=[ItemStatus.WAITING, ItemStatus.VOTING])
    return list(live.select_for_update(of=("self",)).order_by("pk"))


@transaction.atomic
def undo_conflict(*, recusal: Recusal) -> None:
    """Take back a conflict declared by mistake; the dossier comes into the member's queue when it is assigned again."""
    season = Initiative.objects.values_list("season_id", flat=True).get(pk=recusal.assessment.initiative_id)
    move_tallies({(recusal.seat_id, season): (0, 0, -1)})
    for session in recusal.assessment.items.values_list("session_id", flat=True):
        touch(session)
    recusal.delete()
