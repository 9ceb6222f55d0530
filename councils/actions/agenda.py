"""The order of an agenda: set by hand over exactly the order that was seen, or by the work items make."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.actions.sessions import lock_session
from councils.models import AgendaItem, Session
from councils.permissions import why_not_change_session
from councils.tokens import touch
from councils.work_order import by_work


class StaleAgendaError(Exception):
    """Somebody else has changed the agenda since it was seen; nothing was moved."""


@transaction.atomic
def reorder(*, session: Session, by: User, seen: Sequence[int], wanted: Sequence[int]) -> None:
    """Put the items still to come into this order, if they still stand as they were `seen`."""
    current = lock_session(session)
    require(why_not_change_session(by, current))
    waiting = list(current.items.to_come().select_for_update(of=("self",)))
    if [item.pk for item in waiting] != list(seen):
        raise StaleAgendaError
    if sorted(wanted) != sorted(seen):
        require(_("An order names every item still to come, once."))
    _place(waiting, wanted)
    touch(current.pk)


@transaction.atomic
def order_by_work(*, session: Session, by: User, seen: Sequence[int]) -> None:
    """Let disputed items come first and those of one mind last, if they still stand as they were `seen`."""
    ranked = by_work(session.items.to_come().for_order())
    reorder(session=session, by=by, seen=seen, wanted=[each.item.pk for each in ranked])


def _place(waiting: list[AgendaItem], wanted: Sequence[int]) -> None:
    """Give the places the items have among themselves, in the order wanted; what was dealt with stays where it is."""
    places = [item.position for item in waiting]
    found = {item.pk: item for item in waiting}
    for pk, place in zip(wanted, places, strict=True):
        found[pk].position = place
    AgendaItem.objects.bulk_update(waiting, ["position"])
