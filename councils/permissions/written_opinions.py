"""Who sends an opinion in writing, on what and until when, and the reason when not.

Until the roll of the item is fixed: that is the moment its vote opens. Whoever is there votes in the room.
"""

from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import AgendaItem, Attendance, Seat, Session
from councils.permissions import seat_of, why_no_part
from councils.states import ItemStatus, Method, SessionStatus


def why_not_write(user: User | None, item: AgendaItem) -> str | None:
    """Say why the user may not send an opinion in writing on the item, or take it back, or None."""
    return why_not_write_in(user, item.session) or why_item_takes_none(item) or why_no_part(user, item.assessment)


def why_not_write_in(user: User | None, session: Session) -> str | None:
    """Say why the user sends no opinions in writing in this session at all, or None."""
    if session.status == SessionStatus.CANCELLED:
        return _("The session is cancelled.")
    if session.status == SessionStatus.CLOSED:
        return _("The session is closed.")
    if session.by_correspondence:
        return _("This session is held by correspondence: every member answers in writing.")
    seat = seat_of(user, session.council)
    if seat is None:
        return _("Only members of this council may vote.")
    if seat.stands_in_for_id:
        return _("A substitute votes in the room alone.")
    if not seat.may_vote:
        return _("This seat has no vote.")
    return _why_there(seat, session) if session.status == SessionStatus.OPEN else None


def _why_there(seat: Seat, session: Session) -> str | None:
    """Say that in this open session the member, or a substitute, is there to vote; before it nobody is."""
    lines = Attendance.objects.filter(session=session)
    line = lines.filter(seat=seat).first()
    if line is None:
        return _("You are not on the list of attendance of this session.")
    if line.is_present:
        return _("You are recorded as present: what counts is your vote in the room.")
    substitute = lines.filter(seat__stands_in_for=seat, is_present=True).select_related("seat__person").first()
    if substitute:
        return _("%(substitute)s is there in your place, and votes.") % {"substitute": substitute.seat.person}
    return None


def why_item_takes_none(item: AgendaItem) -> str | None:
    """Say why nobody sends an opinion in writing on the item now, or None."""
    if item.assessment.rule_sheet.method == Method.SCORE:
        return _("By these rules the scores decide; there is no vote.")
    if item.is_secret:
        return _("The vote on this item is secret: who is not there has no vote, in writing neither.")
    if item.status == ItemStatus.POSTPONED:
        return _("The item was postponed. Write anew for the session it comes to.")
    if item.status != ItemStatus.WAITING:
        return _("Opinions in writing are taken until the vote on the item is opened.")
    return None
