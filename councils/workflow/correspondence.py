"""The transition table of sessions by correspondence, and the one door for their states and those of their items."""

import datetime
from collections.abc import Iterable

from accounts.models import User
from common.errors import require
from councils.models import AgendaItem, Session
from councils.permissions.correspondence import why_not_send_out, why_not_sum_up
from councils.states import ItemStatus, SessionStatus
from councils.workflow import Transition, by_rule, why_not_step

CORRESPONDENCE_TRANSITIONS: dict[str, Transition] = {
    "send_out": Transition(frozenset({SessionStatus.PLANNED}), SessionStatus.OPEN, why_not_send_out),
    "sum_up": Transition(frozenset({SessionStatus.OPEN}), SessionStatus.CLOSED, why_not_sum_up),
    "time_up": Transition(frozenset({SessionStatus.OPEN}), SessionStatus.CLOSED, by_rule),
}


def advance_correspondence(session: Session, step: str, *, by: User | None, now: datetime.datetime) -> Session:
    """Send the questions out or open the answers, of a session the caller has locked; gives it as it stands now."""
    require(why_not_step(by, session, CORRESPONDENCE_TRANSITIONS, step))
    session.status = CORRESPONDENCE_TRANSITIONS[step].target
    if session.status == SessionStatus.OPEN:
        session.opened_at = now
    else:
        session.closed_at = now
    session.save()
    return session


def conclude_answered(item: AgendaItem, *, answered: Iterable[int], now: datetime.datetime) -> AgendaItem:
    """Close an item the caller has locked; those who answered in time are its roll."""
    item.present = sorted(answered)
    item.status = ItemStatus.CLOSED
    item.opened_at, item.closed_at = item.session.opened_at, now
    item.save()
    return item
