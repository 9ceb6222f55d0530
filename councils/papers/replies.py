"""What the summary of answers in writing says beyond other minutes: who was asked and until when, who answered what.

Answers stand there once their item is concluded; of a postponed one it says who has answered, and never what.
"""

from collections.abc import Collection

from django.db.models import Q

from councils.models import AgendaItem, Attendance, Session
from councils.papers import local_moment, member_row
from councils.states import ItemStatus, Office, RecusalStatus, SessionDeed


def in_writing(session: Session, lines: Collection[Attendance]) -> dict:
    """Give who was asked and has answered, in whose place, until when, and how that moment was moved."""
    steps = session.steps.filter(done_at__isnull=False).select_related("seat__person", "seat__stands_in_for__person")
    return {
        "until": local_moment(session.held_at),
        "chair": _officer(session, Office.CHAIR),
        "secretary": _officer(session, Office.SECRETARY),
        "seats": len(lines),
        "present": [member_row(each.seat) for each in lines if each.is_present],
        "absent": [member_row(each.seat) | {"reason": ""} for each in lines if not each.is_present],
        "replaced": [
            {
                "name": step.seat.person.full_name,
                "member": step.seat.stands_in_for.person.full_name,
                "reason": step.given["reason"],
            }
            for step in steps.filter(step=SessionDeed.REPLACE).order_by("done_at")
        ],
        "extended": [
            {"name": local_moment(step.done_at), "reason": step.given["reason"]}
            for step in steps.filter(step=SessionDeed.EXTEND).order_by("done_at")
        ],
    }


def _officer(session: Session, office: str) -> str:
    """Give who signs for the summary, whether or not he or she has answered."""
    lines = session.attendances.with_absent(session).select_related("seat__person")
    own = Q(seat__office=office, seat__stands_in_for=None, is_represented=False)
    line = lines.filter(own | Q(acts_as=office)).order_by("seat__position", "seat").first()
    return line.seat.person.full_name if line else ""


def answers_on(item: AgendaItem, asked: Collection[Attendance]) -> dict:
    """Give who has answered on an item and who has not; what, once it is concluded. Needs its replies and recusals."""
    left = {each.seat_id for each in item.assessment.recusals.all() if each.status == RecusalStatus.IN_FORCE}
    replies = list(item.replies.all())
    answered = {reply.seat_id for reply in replies}
    silent = [line.seat for line in asked if line.seat_id not in answered | left]
    shown = replies if item.status == ItemStatus.CLOSED else []
    return {
        "answered": [reply.seat.person.full_name for reply in replies],
        "silent": [seat.person.full_name for seat in silent],
        "replies": [
            {"name": reply.seat.person.full_name, "choice": reply.get_choice_display(), "text": reply.reasons}
            for reply in shown
        ],
    }
