"""Who does what where a council decides by correspondence, until when, and the reason when not.

Nothing here asks what anybody has answered: only who has.
"""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from common.formats import moment
from councils.asked import seats_asked, still_missing
from councils.models import AgendaItem, Assessment, Seat, Session, SessionStep
from councils.permissions import seat_of, why_no_part, why_not_run
from councils.states import ItemStatus, Method, SessionDeed, SessionStatus
from initiatives.permissions import why_held


def why_not_in(session: Session, status: str) -> str | None:
    """Say that the session stands elsewhere, or None."""
    if session.status == status:
        return None
    return _("This cannot be done now. State: %(state)s.") % {"state": session.get_status_display()}


def why_not_in_writing(assessment: Assessment) -> str | None:
    """Say why the dossier cannot be decided by correspondence, or None."""
    rule, names = assessment.rule_sheet, {"number": assessment.initiative.number}
    if rule.method == Method.SCORE:
        return _("%(number)s: by its rules the scores decide; there is nothing to answer.") % names
    if rule.is_secret:
        return _("%(number)s: by its rules the vote is secret. It goes to a session in a room.") % names
    if not rule.allows_correspondence:
        return _("%(number)s: its rules do not allow decisions by correspondence.") % names
    return None


def why_too_soon(until: datetime.datetime, now: datetime.datetime) -> str | None:
    """Say that nobody could answer until this moment, or None."""
    return None if until > now else _("%(moment)s is past: choose a moment to come.") % {"moment": moment(until)}


def why_not_send_out(user: User | None, session: Session, now: datetime.datetime | None = None) -> str | None:
    """Say why the questions may not be sent out, or None."""
    if reason := why_not_in(session, SessionStatus.PLANNED) or why_not_run(user, session.council):
        return reason
    items = list(session.items.select_related("assessment__initiative", "assessment__rule_sheet").order_by("position"))
    if not items:
        return _("Nothing is on the agenda yet.")
    held = (why_held(item.assessment.initiative) for item in items)
    return (
        why_too_soon(session.held_at, now or timezone.now())
        or next(filter(None, held), None)
        or next(filter(None, (why_not_in_writing(item.assessment) for item in items)), None)
    )


def why_not_reply(user: User | None, item: AgendaItem, now: datetime.datetime) -> str | None:
    """Say why the user may not answer on the item at this moment, or None."""
    seat = seat_of(user, item.session.council)
    if seat is None:
        return _("Only members of this council may vote.")
    return why_not_reply_in(seat, item.session, now) or _why_item_takes_none(item) or why_no_part(user, item.assessment)


def why_not_reply_in(seat: Seat, session: Session, now: datetime.datetime) -> str | None:
    """Say why this seat answers nothing in the session at this moment, or None."""
    if not session.by_correspondence:
        return _("This session is held in a room: members vote there.")
    if session.status == SessionStatus.CANCELLED:
        return _("The session is cancelled.")
    if session.status == SessionStatus.PLANNED:
        return _("The questions are not sent out yet.")
    if session.status == SessionStatus.CLOSED or now >= session.held_at:
        until = min(session.held_at, session.closed_at or session.held_at)
        return _("Too late: answers were taken until %(moment)s.") % {"moment": moment(until)}
    if not seat.may_vote:
        return _("This seat has no vote.")
    return _why_not_asked(seat, session)


def _why_not_asked(seat: Seat, session: Session) -> str | None:
    lines = {line.seat_id: line.seat for line in session.attendances.select_related("seat__person")}
    if seat.pk not in lines:
        return _("You are not among those who are asked: your seat came later.")
    substitute = next((other for other in lines.values() if other.stands_in_for_id == seat.pk), None)
    if substitute:
        return _("%(substitute)s answers in your place.") % {"substitute": substitute.person}
    return None


def _why_item_takes_none(item: AgendaItem) -> str | None:
    if item.status == ItemStatus.POSTPONED:
        return _("The item was postponed: it waits for another session.")
    return None if item.status == ItemStatus.WAITING else _("The item is concluded.")


def why_not_sum_up(user: User | None, session: Session) -> str | None:
    """Say why two officers may not open the answers yet, or None: before the moment nobody's time is cut off."""
    if reason := why_not_in(session, SessionStatus.OPEN) or why_not_run(user, session.council):
        return reason
    missing = len(still_missing(session))
    if not missing or timezone.now() >= session.held_at:
        return None
    return ngettext(
        "%(count)d member may still answer until %(moment)s. The answers are opened then, or once all are in.",
        "%(count)d members may still answer until %(moment)s. The answers are opened then, or once all are in.",
        missing,
    ) % {"count": missing, "moment": moment(session.held_at)}


def why_not_time_up(session: Session, now: datetime.datetime) -> str | None:
    """Say why the clock does not open the answers, or None."""
    if reason := why_not_in(session, SessionStatus.OPEN):
        return reason
    return None if now >= session.held_at else _("%(time)s has not come yet.") % {"time": moment(session.held_at)}


def question_facts(session: Session) -> dict:
    """Give what is sent out as plain data: to whom, what, until when."""
    return {
        "asked": sorted(session.attendances.values_list("seat", flat=True)),
        "items": [list(row) for row in session.items.order_by("position").values_list("pk", "position")],
        "until": session.held_at.isoformat(),
    }


def why_questions_changed(step: SessionStep) -> str | None:
    """Say that what was proposed rested on something that has changed since, or None."""
    if step.step == SessionDeed.OPEN and step.given != question_facts(step.session):
        return _("The agenda, the members or the moment have changed since: propose it anew.")
    return None


def why_not_propose_in_writing(
    user: User | None, session: Session, step: str, *, seat: Seat | None = None, given: dict | None = None
) -> str | None:
    """Say why the user may not propose this step for a session by correspondence, or None."""
    if step == SessionDeed.OPEN:
        return why_not_send_out(user, session)
    if step == SessionDeed.CLOSE:
        return why_not_sum_up(user, session)
    if step not in {SessionDeed.EXTEND, SessionDeed.REPLACE}:
        return _("There is no such step.")
    if reason := why_no_more_steps(user, session):
        return reason
    if not given["reason"]:
        return _("Say why.")
    if step == SessionDeed.EXTEND:
        return _why_not_later(session, datetime.datetime.fromisoformat(given["at"]))
    return _why_not_replace(session, seat)


def why_no_more_steps(user: User | None, session: Session) -> str | None:
    """Say why the user may change neither the moment nor who is asked, or None."""
    reason = why_not_in(session, SessionStatus.OPEN) or why_not_run(user, session.council)
    if reason or timezone.now() < session.held_at:
        return reason
    return _("The moment has come: the answers are opened now.")


def _why_not_later(session: Session, until: datetime.datetime) -> str | None:
    if until > session.held_at:
        return None
    return _("Answers are taken until %(moment)s already: the time can only become longer.") % {
        "moment": moment(session.held_at)
    }


def _why_not_replace(session: Session, seat: Seat | None) -> str | None:
    today = timezone.localdate()
    if seat is None or seat.council_id != session.council_id or not seat.stands_in_for_id or not seat.holds_on(today):
        return _("Choose who stands in for somebody on this council.")
    names = {"substitute": seat.person, "member": seat.stands_in_for.person}
    asked = seats_asked(session)
    if seat.pk in asked:
        return _("%(substitute)s is asked already.") % names
    if seat.stands_in_for_id not in asked:
        return _("%(member)s is not among those who are asked.") % names
    if session.items.filter(replies__seat=seat.stands_in_for_id).exists():
        return _("%(member)s has answered already: that stands.") % names
    return None
