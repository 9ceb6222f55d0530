"""Which items are put to one vote, who takes one out again, and the reason when not."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import AgendaItem
from councils.opinions import Opinion, opinions_on
from councils.permissions import seat_of, why_no_part, why_not_open_vote
from councils.states import ItemStatus
from councils.work_order import left_out


def why_not_block(user: User, items: Sequence[AgendaItem]) -> str | None:
    """Say why these items of one session cannot be put to one vote, or None."""
    if len(items) < 2:
        return _("A block has at least two items.")
    if any(item.status != ItemStatus.WAITING for item in items):
        return _("An item of these is not to come any more. Look at the agenda again.")
    opinions = opinions_on(items)
    return (
        next(filter(None, (why_not_open_vote(user, item) for item in items)), None)
        or next(filter(None, (why_not_of_one_mind(item, opinions[item.pk]) for item in items)), None)
        or _why_differ(items)
    )


def why_not_of_one_mind(item: AgendaItem, opinion: Opinion) -> str | None:
    """Say why the item is discussed and voted on alone, or None."""
    if opinion.is_unanimous:
        return None
    return _("Item %(number)d is voted on alone: not all its sheets are in and for it.") % {"number": item.position}


def _why_differ(items: Sequence[AgendaItem]) -> str | None:
    if len({item.assessment.rule_sheet_id for item in items}) > 1:
        return _("The items of a block are judged by the same rules.")
    if len({recused_of(item) for item in items}) > 1:
        return _("In a block the same members have a part in every item.")
    return None


def recused_of(item: AgendaItem) -> tuple[int, ...]:
    """Give the seats without a part in the item."""
    return tuple(recusal.seat_id for recusal in left_out(item))


def why_in_block(item: AgendaItem) -> str | None:
    """Say that the item is closed with its block, or None."""
    if item.block_id is None:
        return None
    return _("Item %(number)d is being voted on in a block: close the block.") % {"number": item.position}


def why_not_take_out(user: User, item: AgendaItem) -> str | None:
    """Say why the user may not have the item taken out of its block, or None: every member with a part may."""
    if seat_of(user, item.session.council) is None:
        return _("Only members of this council may do this.")
    if item.block_id is None or item.status != ItemStatus.VOTING:
        return _("The item is not being voted on in a block.")
    return why_no_part(user, item.assessment)
