"""When members came and went, in words: what began with the session and lasted to its end is not said."""

import datetime
from collections.abc import Iterable

from django.utils.translation import gettext as _

from common.formats import clock
from councils.models import AgendaItem, Attendance, Session, Stay


def voted_items(session: Session) -> list[AgendaItem]:
    """Give the items whose roll was fixed, in the order in which that was."""
    items = session.items.filter(present__isnull=False)
    return sorted(items, key=lambda item: (item.opened_at or item.closed_at, item.position))


def was_there(line: Attendance) -> bool:
    """Say whether a member took part at any time of the session; needs the stays of the line."""
    return line.is_present or bool(line.stays.all())


def comings_and_goings(line: Attendance, session: Session, items: Iterable[AgendaItem] = ()) -> str:
    """Say when a member came late or left early, why, and from which item to which; needs the stays of the line."""
    own = [item for item in items if line.seat_id in item.present]
    said = []
    for stay in line.stays.all():
        if stay.came_at > session.opened_at:
            said.append(_came(stay, own))
        if stay.left_at:
            said.append(_left(stay, own))
    return "; ".join(said)


def _came(stay: Stay, own: list[AgendaItem]) -> str:
    first = next((item for item in own if _during(item, stay)), None)
    words = _("came at %(time)s") % {"time": clock(stay.came_at)}
    if first is not None:
        words = _("came at %(time)s, from item %(number)d") % {"time": clock(stay.came_at), "number": first.position}
    return _because(words, stay.reason)


def _left(stay: Stay, own: list[AgendaItem]) -> str:
    last = next((item for item in reversed(own) if _during(item, stay)), None)
    words = _("left at %(time)s") % {"time": clock(stay.left_at)}
    if last is not None:
        words = _("left at %(time)s, after item %(number)d") % {"time": clock(stay.left_at), "number": last.position}
    return _because(words, stay.left_because)


def _during(item: AgendaItem, stay: Stay) -> bool:
    """Say whether the roll of the item was fixed during the stay; times of stays are given to the minute."""
    at = item.opened_at or item.closed_at
    minute = datetime.timedelta(minutes=1)
    return stay.came_at - minute < at and (stay.left_at is None or at < stay.left_at + minute)


def _because(words: str, reason: str) -> str:
    return _("%(what)s (%(reason)s)") % {"what": words, "reason": reason} if reason else words
