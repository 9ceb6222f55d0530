"""One item of an agenda: the open vote, its end, and the verdict that comes of it."""

import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed, require
from councils import notices
from councils.actions.completion import ask_to_complete
from councils.actions.conflicts import leave_out_authors
from councils.actions.sessions import lock_session
from councils.counting import figures_of, presence_of, weighed_on
from councils.models import AgendaItem, OpenVote, Seat, Verdict, WrittenOpinion
from councils.permissions import why_not_close_item, why_not_run_item, why_not_take_vote, why_not_vote
from councils.permissions.blocks import why_in_block
from councils.states import AssessmentStep, ItemStatus, Outcome
from councils.tokens import touch
from councils.verdicts import Judgement, judge
from councils.workflow import advance, advance_item

SECOND_BALLOT = "second_ballot"  # what the rules ask for in a tie (councils.verdicts)


@transaction.atomic
def open_vote(*, item: AgendaItem, by: User, now: datetime.datetime | None = None) -> AgendaItem:
    """Open the vote on an item; one at a time, with a quorum for this very item."""
    now = now or timezone.now()
    lock_session(item.session)
    leave_out_authors(assessments=[lock_item(item).assessment], now=now)
    opened = advance_item(item, "open_vote", by=by, now=now)
    touch(opened.session_id)
    return opened


@transaction.atomic
def cast_vote(*, item: AgendaItem, by: User, choice: str, now: datetime.datetime | None = None) -> OpenVote:
    """Vote, or change one's vote: until the item is closed the last one counts; in a block, on all its items."""
    locked = lock_votes(item)
    for current in locked:
        require(why_not_vote(by, current))
    seat = Seat.objects.of(by, timezone.localdate()).get(council=locked[0].session.council_id)
    return _write_votes(locked, seat, choice, now or timezone.now())


@transaction.atomic
def record_hand(
    *, item: AgendaItem, seat: Seat, by: User, choice: str, now: datetime.datetime | None = None
) -> OpenVote:
    """Record the raised hand of a member who is present without a device."""
    locked = lock_votes(item)
    for current in locked:
        require(why_not_run_item(by, current) or why_not_take_vote(seat, current))
    return _write_votes(locked, seat, choice, now or timezone.now())


def lock_item(item: AgendaItem) -> AgendaItem:
    """Lock the item, so that no vote comes in after it was closed, and no opinion in writing after its roll stands."""
    try:
        return _to_lock().get(pk=item.pk)
    except AgendaItem.DoesNotExist:
        raise NotAllowed(_("The item has been taken off the agenda.")) from None


def _to_lock() -> QuerySet[AgendaItem]:
    locked = AgendaItem.objects.select_for_update(of=("self",))
    return locked.select_related("session__council", "assessment__initiative", "assessment__rule_sheet")


def lock_votes(item: AgendaItem) -> list[AgendaItem]:
    """Lock the item, and all that are voted on in one block with it; the item itself comes first.

    Which they are is read under the lock: an item may have been taken out of the block meanwhile.
    """
    block = AgendaItem.objects.values_list("block", flat=True).get(pk=item.pk)
    wanted = Q(pk=item.pk) | Q(block=block, status=ItemStatus.VOTING) if block else Q(pk=item.pk)
    locked = list(_to_lock().filter(wanted).order_by("pk"))
    current = next(each for each in locked if each.pk == item.pk)
    others = [each for each in locked if each.pk != item.pk and each.block_id == current.block_id]
    return [current, *others] if current.block_id else [current]


def _write_votes(items: list[AgendaItem], seat: Seat, choice: str, now: datetime.datetime) -> OpenVote:
    given = {"choice": choice, "at": now}
    votes = [OpenVote.objects.update_or_create(item=item, seat=seat, defaults=given)[0] for item in items]
    touch(items[0].session_id)
    return votes[0]


@transaction.atomic
def close_item(*, item: AgendaItem, by: User, now: datetime.datetime | None = None) -> Verdict | None:
    """End the vote on an item (or conclude it by its scores) and judge it by the rules of its sheet.

    Gives None where a tie asks for a second ballot: the item waits for it, without the votes of the first.
    """
    now = now or timezone.now()
    lock_session(item.session)
    current = lock_item(item)
    require(why_in_block(current))
    return conclude_item(current, by=by, now=now)


def conclude_item(current: AgendaItem, *, by: User, now: datetime.datetime) -> Verdict | None:
    """Judge an item the caller has locked, and close it."""
    judgement = judge(current.assessment.rule_sheet, figures_of(current))
    if judgement.missing == (SECOND_BALLOT,):
        _vote_again(current, by)
        return None
    closed = advance_item(current, "close", by=by, now=now)
    return record_verdict(closed, judgement, by=by, now=now)


def record_verdict(item: AgendaItem, judgement: Judgement, *, by: User, now: datetime.datetime) -> Verdict:
    """Write down the verdict on an item just closed, by open vote, by its scores or by a counted box."""
    verdict = Verdict.objects.create(
        item=item,
        rule_sheet=item.assessment.rule_sheet,
        figures=judgement.figures,
        presence=presence_of(item),
        outcome=judgement.outcome,
        at=now,
    )
    _settle_opinions(item)
    if judgement.outcome == Outcome.TO_COMPLETE:
        ask_to_complete(item.assessment, verdict, by=by, now=now)
    else:
        advance(item.assessment, AssessmentStep.DECIDE, by=by, now=now, outcome=judgement.outcome)
    touch(item.session_id)
    return verdict


def _settle_opinions(item: AgendaItem) -> None:
    """Write down which opinions in writing on an item just closed were counted, and why others were not."""
    weighed = weighed_on(item)
    for each in weighed:
        each.opinion.counted, each.opinion.because = not each.because, each.because
    WrittenOpinion.objects.bulk_update([each.opinion for each in weighed], ["counted", "because"])


def _vote_again(item: AgendaItem, by: User) -> None:
    """Let the item wait for a second ballot; the votes of the first are in its history and count no more."""
    require(why_not_close_item(by, item))
    again = advance_item(item, "vote_again", by=by)
    again.votes.all().delete()
    touch(again.session_id)


@transaction.atomic
def postpone_item(*, item: AgendaItem, by: User, reason: str, now: datetime.datetime | None = None) -> AgendaItem:
    """Leave an item for another session; votes already given on it count for nothing."""
    lock_session(item.session)
    postponed = advance_item(item, "postpone", by=by, now=now, reason=reason)
    require(why_not_run_item(by, postponed))
    postponed.votes.all().delete()
    assessment = advance(postponed.assessment, AssessmentStep.POSTPONE, by=by, now=now, reason=reason)
    notices.postponed(assessment)
    touch(postponed.session_id)
    return postponed
