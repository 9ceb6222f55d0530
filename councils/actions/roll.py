"""Who comes and goes in a session that is open: called when two officers have agreed (councils.actions.session_steps).

A roll once fixed for the vote on an item stays as it was; what is recorded here counts for the items after it.
"""

import datetime

from councils.models import Attendance, Session, SessionStep, Stay


def begin_stays(session: Session) -> None:
    """Let the stay of everybody who is there begin with the session."""
    there = session.attendances.filter(is_present=True)
    Stay.objects.bulk_create([Stay(attendance=line, came_at=session.opened_at) for line in there])


def arrive(step: SessionStep, now: datetime.datetime) -> None:
    """Let a member be there from this time on."""
    line = _line(step)
    Stay.objects.create(attendance=line, came_at=_at(step), reason=step.given["reason"])
    _note(line, step, is_present=True)


def leave(step: SessionStep, now: datetime.datetime) -> None:
    """Let a member be gone from this time on."""
    line = _line(step)
    stay = line.stays.filter(left_at=None).first() or Stay(attendance=line, came_at=step.session.opened_at)
    stay.left_at, stay.left_because = max(_at(step), stay.came_at), step.given["reason"]
    stay.save()
    _note(line, step, is_present=False)


def change_reason(step: SessionStep, now: datetime.datetime) -> None:
    """Write down why somebody is absent."""
    line = _line(step)
    line.reason = step.given["reason"]
    _note(line, step, is_present=False)


def _note(line: Attendance, step: SessionStep, *, is_present: bool) -> None:
    line.is_present, line.recorded_by = is_present, step.asked_by
    line.save()


def _line(step: SessionStep) -> Attendance:
    """Lock the line of attendance; a substitute's begins when he or she comes."""
    lines = Attendance.objects.select_for_update(of=("self",))
    return lines.get_or_create(session_id=step.session_id, seat_id=step.seat_id)[0]


def _at(step: SessionStep) -> datetime.datetime:
    return max(datetime.datetime.fromisoformat(step.given["at"]), step.session.opened_at)
