"""What takes two people in a session, who comes and goes, and the reason when not."""

import datetime
from collections.abc import Mapping

from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.formats import clock
from councils.models import AgendaItem, Attendance, Recusal, Seat, Session, SessionStep
from councils.permissions import (
    why_no_room,
    why_not_change_session,
    why_not_close_session,
    why_not_open_session,
    why_not_run,
)
from councils.permissions.correspondence import why_not_in, why_not_propose_in_writing, why_questions_changed
from councils.permissions.offices import why_not_second_here, why_one_hand
from councils.states import BoxStatus, ItemStatus, SessionDeed, SessionStatus


def why_not_write_roll(user: User | None, session: Session) -> str | None:
    """Say why one officer alone may not write the list of attendance, or None: after the opening it takes two."""
    if reason := why_no_room(session):
        return reason
    if session.status == SessionStatus.OPEN:
        return _("The session is open: who comes or goes is recorded with the time, and confirmed by a second officer.")
    return why_not_change_session(user, session)


def why_not_cancel(user: User | None, session: Session) -> str | None:
    """Say why the user may not cancel the session, or None: one that has begun is closed, its items are postponed."""
    if session.status == SessionStatus.CANCELLED:
        return _("The session is cancelled.")
    if session.status != SessionStatus.PLANNED:
        return _("The session has begun: close it, and what it does not come to waits for another one.")
    return why_not_run(user, session.council)


def why_not_change_roll_of(user: User | None, session: Session) -> str | None:
    """Say why the user may not propose an arrival or a departure, or None."""
    if reason := why_no_room(session):
        return reason
    if session.status == SessionStatus.PLANNED:
        return _("The session has not begun: attendance is simply written down.")
    return why_not_change_session(user, session)


def why_not_second(user: User | None, step: SessionStep) -> str | None:
    """Say why the user may not confirm what is proposed, or None."""
    if user is not None and user.pk == step.asked_by_id:
        return _("You have proposed it yourself: another officer of the council confirms it, in an own account.")
    council = step.session.council
    return why_not_second_here(user, council) or why_one_hand(
        user, step.asked_by_id, council, acted_for=step.asked_for_id
    )


def why_not_refuse(user: User | None, step: SessionStep) -> str | None:
    """Say why the user may neither withdraw nor refuse what is proposed, or None."""
    if step.done_at or step.refused_at:
        return why_settled(step)
    return None if user is not None and user.pk == step.asked_by_id else why_not_second(user, step)


def why_settled(step: SessionStep) -> str | None:
    """Say that nothing is to be confirmed any more, or None."""
    if step.done_at:
        return _("This has been confirmed already.")
    return _("This was refused or withdrawn.") if step.refused_at else None


def why_not_confirm(user: User | None, step: SessionStep) -> str | None:
    """Say why the user may not confirm what is proposed as it stands now, or None."""
    return (
        why_settled(step)
        or why_not_second(user, step)
        or why_not_propose(step.asked_by, step.session, step.step, seat=step.seat, given=step.given)
        or why_changed(step)
    )


def why_changed(step: SessionStep) -> str | None:
    """Say that what was proposed rested on something that has changed since, or None."""
    if step.session.by_correspondence:
        return why_questions_changed(step)
    if step.step == SessionDeed.OPEN and step.given != roll_facts(step.session):
        return _("The list of attendance has changed since: propose the opening anew.")
    if step.step == SessionDeed.CLOSE and step.given != end_facts(step.session):
        return _("The agenda has changed since: propose the closing anew.")
    return None


def roll_facts(session: Session) -> dict:
    """Give the list of attendance as plain data: what is confirmed with the opening."""
    rows = session.attendances.order_by("seat").values_list("seat", "is_present", "reason")
    return {"roll": [list(row) for row in rows]}


def end_facts(session: Session) -> dict:
    """Give what is left of the agenda as plain data: what waits for another session after the closing."""
    return {"left": list(session.items.filter(status=ItemStatus.WAITING).order_by("pk").values_list("pk", flat=True))}


def why_not_propose(user: User | None, session: Session, step: str, *, seat=None, given=None) -> str | None:
    """Say why the user may not propose this step, or None."""
    if session.by_correspondence:
        return why_not_propose_in_writing(user, session, step, seat=seat, given=given)
    if step == SessionDeed.OPEN:
        return why_not_in(session, SessionStatus.PLANNED) or why_not_open_session(user, session)
    if step == SessionDeed.CLOSE:
        return why_not_in(session, SessionStatus.OPEN) or why_not_close_session(user, session)
    if step not in _WHY_NOT_ROLL:
        return _("There is no such step.")
    line = _line_of(session, seat)
    if line is None:
        return _("Say whom it is about.")
    at = datetime.datetime.fromisoformat(given["at"])
    return (
        why_not_in(session, SessionStatus.OPEN)
        or why_not_run(user, session.council)
        or _why_no_such_time(session, at)
        or _WHY_NOT_ROLL[step](line, at)
    )


def why_both_act(session: Session, there: Mapping[int, bool]) -> str | None:
    """Say that a substitute would act beside the member he or she stands in for, or None; `there` by seat."""
    present = dict(session.attendances.values_list("seat", "is_present")) | dict(there)
    acting = [seat for seat, is_present in present.items() if is_present]
    related = ("person", "stands_in_for__person")
    for seat in Seat.objects.substitutes().filter(pk__in=acting).select_related(*related):
        if present.get(seat.stands_in_for_id, True):
            return _("%(substitute)s stands in for %(member)s only while %(member)s is absent.") % {
                "substitute": seat.person,
                "member": seat.stands_in_for.person,
            }
    return None


def _line_of(session: Session, seat: Seat | None) -> Attendance | None:
    """Give the line of attendance of a seat; a substitute who has not acted yet has a new one."""
    found = session.attendances.select_related("seat__person").filter(seat=seat).first()
    is_substitute = seat is not None and seat.stands_in_for_id and seat.council_id == session.council_id
    return found or (Attendance(session=session, seat=seat) if is_substitute else None)


def _why_no_such_time(session: Session, at: datetime.datetime) -> str | None:
    if at > timezone.now():
        return _("%(time)s has not come yet.") % {"time": clock(at)}
    if at < session.opened_at.replace(second=0, microsecond=0):
        return _("The session was opened at %(time)s: nobody comes or goes before that.") % {
            "time": clock(session.opened_at)
        }
    return None


def _why_not_arrive(line: Attendance, at: datetime.datetime) -> str | None:
    person = line.seat.person
    if line.is_present:
        return _("%(person)s is there already.") % {"person": person}
    if reason := why_both_act(line.session, {line.seat_id: True}):
        return reason
    last = line.stays.order_by("-came_at").first() if line.pk else None
    if last and last.left_at and at < last.left_at:
        return _("%(person)s left at %(time)s: a return is later.") % {"person": person, "time": clock(last.left_at)}
    missed = _voted_on(line.session, at).exclude(present__contains=[line.seat_id]).first()
    if missed is None:
        return None
    return _("The roll of item %(number)d, of %(time)s, stands without %(person)s: the arrival is later than that.") % {
        "number": missed.position,
        "time": clock(missed.voted_at),
        "person": person,
    }


def _why_not_leave(line: Attendance, at: datetime.datetime) -> str | None:
    person, stay = line.seat.person, line.stays.filter(left_at=None).first()
    if not line.is_present:
        return _("%(person)s is not there.") % {"person": person}
    if stay and at < stay.came_at.replace(second=0, microsecond=0):
        return _("%(person)s came at %(time)s: the departure is later.") % {
            "person": person,
            "time": clock(stay.came_at),
        }
    voting = _on_roll_now(line).first()
    if voting:
        return _(
            "%(person)s is on the roll of item %(number)d, which is being voted on: record the departure when that "
            "vote is closed. The time you give is kept."
        ) % {"person": person, "number": voting.position}
    voted = _voted_on(line.session, at).filter(present__contains=[line.seat_id]).first()
    if voted is None:
        return None
    return _("%(person)s is on the roll of item %(number)d, of %(time)s: the departure is later than that.") % {
        "person": person,
        "number": voted.position,
        "time": clock(voted.voted_at),
    }


def _voted_on(session: Session, since: datetime.datetime):
    """Give the items whose roll was fixed after this minute, the latest first."""
    items = session.items.filter(present__isnull=False).annotate(voted_at=Coalesce("opened_at", "closed_at"))
    return items.filter(voted_at__gte=since + datetime.timedelta(minutes=1)).order_by("-voted_at")


def _on_roll_now(line: Attendance):
    """Give the items that are being voted on with this member, in the open or in a box that is not counted."""
    boxed = Q(boxed__box__status__in=[BoxStatus.OPEN, BoxStatus.CLOSED])
    items = AgendaItem.objects.filter(Q(status=ItemStatus.VOTING) | boxed, session=line.session_id)
    left = Recusal.objects.binding().filter(seat=line.seat_id).values("assessment")
    return items.filter(present__contains=[line.seat_id]).exclude(assessment__in=left).distinct()


def _why_not_excuse(line: Attendance, at: datetime.datetime) -> str | None:
    return _("%(person)s is there.") % {"person": line.seat.person} if line.is_present else None


_WHY_NOT_ROLL = {
    SessionDeed.ARRIVE: _why_not_arrive,
    SessionDeed.LEAVE: _why_not_leave,
    SessionDeed.EXCUSE: _why_not_excuse,
}
