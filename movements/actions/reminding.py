"""Having those reminded who have handed nothing in, within the ladder of rounds that close."""

import datetime
from collections.abc import Collection

from django.db import transaction

from accounts.models import Unit, User
from common.errors import require
from initiatives.dues import WindowDue
from initiatives.models import Season
from movements.permissions import why_not_remind, why_not_remind_now
from notifications.actions.calling import call_later, to_call


def to_remind(*, people: Collection[int], season: Season, now: datetime.datetime) -> list[int]:
    """Give of these people those who would be reminded now: reminded today already, or put off, is left out."""
    return [due.person_id for dues in to_call(WindowDue(), people, season.ends_on, now) for due in dues]


@transaction.atomic
def remind_missing(*, people: Collection[int], season: Season, unit: Unit, by: User, now: datetime.datetime) -> int:
    """Have these people of a unit reminded of the round in which they can hand in; give how many.

    The workers do it after the commit; each reminder says who asked for it.
    """
    require(why_not_remind(by, unit) or why_not_remind_now(season, now))
    found = to_remind(people=people, season=season, now=now)
    call_later(kind=WindowDue(), people=found, last=season.ends_on, by=by, now=now)
    return len(found)
