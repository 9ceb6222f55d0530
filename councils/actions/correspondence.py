"""Decisions by correspondence: planned, sent out, answered until a moment, then opened and judged all at once."""

import datetime
import logging

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils import notices
from councils.actions.conflicts import leave_out_authors
from councils.actions.sessions import lock_session, seat_everybody
from councils.actions.voting import SECOND_BALLOT, lock_item, record_verdict
from councils.asked import seats_asked
from councils.counting import figures_of
from councils.models import AgendaItem, Attendance, Council, OpenVote, Reply, Session, SessionStep
from councils.permissions import seat_of, why_too_few_sheets
from councils.permissions.correspondence import why_not_reply, why_not_time_up, why_too_soon
from councils.permissions.taking import why_not_plan
from councils.states import AssessmentStep, Choice, ItemStatus, SessionDeed
from councils.tokens import touch
from councils.verdicts import Judgement, judge
from councils.workflow import advance, advance_item
from councils.workflow.correspondence import advance_correspondence, conclude_answered
from initiatives.permissions import why_held

logger = logging.getLogger(__name__)


@transaction.atomic
def plan_correspondence(
    *, council: Council, by: User, name: str, until: datetime.datetime, now: datetime.datetime | None = None
) -> Session:
    """Plan a session by correspondence; members hear of it when its questions are sent out."""
    require(why_not_plan(by, council) or why_too_soon(until, now or timezone.now()))
    session = Session.objects.create(council=council, name=name, held_at=until, by_correspondence=True)
    seat_everybody(session)
    return session


@transaction.atomic
def send_out(*, session: Session, by: User, now: datetime.datetime | None = None) -> Session:
    """Send the questions out, once two officers have agreed; whoever is asked is told until when."""
    now = now or timezone.now()
    current = lock_session(session)
    leave_out_authors(assessments=[item.assessment for item in _lock_waiting(current)], now=now)
    opened = advance_correspondence(current, "send_out", by=by, now=now)
    touch(opened.pk)
    notices.answers_wanted(opened, seats_asked(opened).values())
    return opened


@transaction.atomic
def send_reply(
    *, item: AgendaItem, by: User, choice: str, reasons: str = "", now: datetime.datetime | None = None
) -> Reply:
    """Answer on an item, or answer otherwise; until the answers are opened the last one counts.

    The session is locked first: of an answer and the closing at the same moment exactly one comes first.
    """
    now = now or timezone.now()
    lock_session(item.session)
    current = lock_item(item)
    require(why_not_reply(by, current, now))
    if choice == Choice.NO and not reasons.strip():
        require(_("Say why you disagree."))
    given = {"choice": choice, "reasons": reasons.strip(), "sent_at": now}
    reply, _is_new = Reply.objects.update_or_create(
        item=current, seat=seat_of(by, current.session.council), defaults=given
    )
    touch(current.session_id)
    return reply


def extend(step: SessionStep, now: datetime.datetime) -> None:
    """Give more time, as two officers have agreed; whoever is asked is told."""
    session = step.session
    session.held_at = datetime.datetime.fromisoformat(step.given["at"])
    session.save(update_fields=["held_at", "updated_at"])
    notices.answers_extended(session, seats_asked(session).values(), reason=step.given["reason"])


def replace(step: SessionStep, now: datetime.datetime) -> None:
    """Ask the substitute in place of a member who cannot answer, as two officers have agreed."""
    Attendance.objects.filter(session=step.session_id, seat=step.seat.stands_in_for_id).update(
        reason=step.given["reason"], recorded_by=step.asked_by
    )
    Attendance.objects.get_or_create(
        session_id=step.session_id, seat_id=step.seat_id, defaults={"recorded_by": step.asked_by}
    )
    notices.answers_wanted(step.session, [step.seat])


@transaction.atomic
def sum_up(*, session: Session, by: User, now: datetime.datetime | None = None) -> Session:
    """Open the answers, once two officers have agreed, and judge each item by them."""
    return _open_answers(session, "sum_up", by=by, now=now or timezone.now())


@transaction.atomic
def end_at_its_moment(*, session: Session, now: datetime.datetime) -> Session | None:
    """Open the answers by the clock; gives None where two officers were faster, or have given more time."""
    if why_not_time_up(lock_session(session), now):
        return None
    return _open_answers(session, "time_up", by=None, now=now)


def end_what_is_due(*, now: datetime.datetime) -> int:
    """Open the answers of all sessions whose moment has come; one that fails does not stop the others."""
    count = 0
    for session in Session.objects.answers_due(now):
        try:
            count += end_at_its_moment(session=session, now=now) is not None
        except Exception:
            logger.exception("The answers of session %s were not opened", session.pk)
    return count


def _open_answers(session: Session, step: str, *, by: User | None, now: datetime.datetime) -> Session:
    current = lock_session(session)
    items = _lock_waiting(current)
    closed = advance_correspondence(current, step, by=by, now=now)
    leave_out_authors(assessments=[item.assessment for item in items], now=now)
    _note_who_answered(closed)
    officer = by or closed.steps.get(step=SessionDeed.OPEN, done_at__isnull=False).asked_by
    for item in items:
        item.session = closed
        _conclude(item, by=officer, now=now)
    touch(closed.pk)
    notices.answers_opened(closed, seats_asked(closed).values())
    notices.minutes_ready(closed)
    return closed


def _lock_waiting(session: Session) -> list[AgendaItem]:
    """Lock the items of a session that is locked, in the order of their keys."""
    related = ("assessment__initiative", "assessment__rule_sheet", "assessment__council", "session__council")
    waiting = session.items.filter(status=ItemStatus.WAITING).select_for_update(of=("self",))
    return list(waiting.select_related(*related).order_by("pk"))


def _note_who_answered(session: Session) -> None:
    answered = Reply.objects.filter(item__session=session).values("seat")
    session.attendances.filter(seat__in=answered).update(is_present=True)


def _conclude(item: AgendaItem, *, by: User, now: datetime.datetime) -> None:
    """Judge one item by the answers, or leave it for another session; then its answers stay sealed."""
    replies = list(item.replies.order_by("seat__position", "seat"))
    choices = {reply.seat_id: reply.choice for reply in replies}
    item.present = sorted(choices)
    judgement = judge(item.assessment.rule_sheet, figures_of(item, choices))
    with translation.override("vi"):  # the reason is kept, and told to people of every language
        reason = _why_not_conclude(item, judgement)
    if reason:
        advance_item(item, "postpone", by=by, now=now, reason=reason)
        notices.postponed(advance(item.assessment, AssessmentStep.POSTPONE, by=by, now=now, reason=reason))
        return
    OpenVote.objects.bulk_create(
        [OpenVote(item=item, seat_id=reply.seat_id, choice=reply.choice, at=reply.sent_at) for reply in replies]
    )
    record_verdict(conclude_answered(item, answered=choices, now=now), judgement, by=by, now=now)


def _why_not_conclude(item: AgendaItem, judgement: Judgement) -> str | None:
    figures = judgement.figures
    if "quorum" in judgement.missing:
        return _("Too few answers: %(present)d of %(entitled)d, at least %(least)d needed.") % {
            "present": figures["present"],
            "entitled": figures["entitled"],
            "least": figures["quorum_needed"],
        }
    if SECOND_BALLOT in judgement.missing:
        return _("As many agree as disagree: by its rules the council votes a second time, in a session in a room.")
    return why_held(item.assessment.initiative) or why_too_few_sheets(item.assessment)
