"""Who writes and signs the minutes of a session, and the reason when not."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import Attendance, Seat, Session, SignedScan
from councils.permissions import seat_of, why_not_run
from councils.states import OFFICERS, SessionStatus


def why_no_minutes(session: Session) -> str | None:
    """Say why there are no minutes yet, or None."""
    if session.status != SessionStatus.CLOSED:
        return _("The minutes write themselves once the session is closed.")
    return None


def why_not_write_minutes(user: User | None, session: Session) -> str | None:
    """Say why the user may not add to the minutes, or None."""
    return why_no_minutes(session) or why_not_run(user, session.council)


def why_not_sign_minutes(user: User | None, session: Session) -> str | None:
    """Say why the user may not sign the minutes, or None: those sign who were there and have the right to."""
    if reason := why_no_minutes(session):
        return reason
    seat = seat_of(user, session.council)
    line = signing_lines(session).filter(seat=seat).select_related("seat").first() if seat else None
    if seat is None or not (signs(line) if line else _signs_by_right(seat)):
        return _("Chair, secretary and members with the right to sign minutes sign them.")
    return None if line else why_only_present(session)


def why_only_present(session: Session) -> str:
    """Say who alone signs."""
    if session.by_correspondence:
        return _("Chair and secretary sign, and those who have answered.")
    return _("Only those sign who were recorded as present.")


def signing_lines(session: Session) -> QuerySet[Attendance]:
    """Give who took part; by correspondence chair and secretary answer for the summary whether or not they replied.

    Whoever acted for one of them who took no part signs in that place.
    """
    lines = session.attendances.with_absent(session)
    took_part = lines.attended()
    if not session.by_correspondence:
        return took_part
    return took_part | lines.filter(Q(seat__office__in=OFFICERS, is_represented=False) | Q(acts_for__isnull=False))


def why_not_mark(user: User | None, session: Session, seat: Seat, scan: SignedScan | None) -> str | None:
    """Say why the user may not mark that this seat has signed on paper, or None."""
    if reason := why_no_minutes(session):
        return reason
    if scan is None:
        return _("First upload the scan of the signed minutes.")
    if seat.person_id != (user.pk if user else None) and (reason := why_not_run(user, session.council)):
        return reason
    there = signing_lines(session)
    line = (there if session.by_correspondence else there.filter(is_present=True)).filter(seat=seat).first()
    return None if line and signs(line) else why_only_present(session)


def signs(line: Attendance) -> bool:
    """Say whether this line of `signing_lines` signs: by an own right, or for an officer who was not there."""
    return _signs_by_right(line.seat) or line.acts_for is not None


def _signs_by_right(seat: Seat) -> bool:
    return seat.may_sign or seat.office in OFFICERS


def signers_of(session: Session) -> list[Attendance]:
    """Give who was there and signs the minutes, in the order of the seats."""
    there = signing_lines(session).select_related("seat__person")
    return [attendance for attendance in there.order_by("seat__position", "pk") if signs(attendance)]
