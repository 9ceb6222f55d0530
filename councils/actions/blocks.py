"""Items on which all sheets agree, put to one vote; any member has one taken out, and it is voted on alone."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.actions.conflicts import find_conflicts, leave_block
from councils.actions.sessions import lock_session
from councils.actions.voting import conclude_item, lock_votes
from councils.models import AgendaItem, Block, Session, Verdict
from councils.permissions.blocks import why_not_block, why_not_take_out
from councils.states import ItemStatus
from councils.tokens import touch
from councils.workflow import advance_item


@transaction.atomic
def open_block(
    *, session: Session, items: Sequence[AgendaItem], by: User, now: datetime.datetime | None = None
) -> Block:
    """Open one vote on several items, which stand in it only if nothing sets them apart."""
    now = now or timezone.now()
    current = lock_session(session)
    chosen = current.items.filter(pk__in=[item.pk for item in items]).select_for_update(of=("self",)).order_by("pk")
    find_conflicts(assessments=[item.assessment for item in chosen.select_related("assessment")], now=now)
    related = ("session__council", "assessment__initiative", "assessment__council", "assessment__rule_sheet")
    rows = list(chosen.select_related(*related).prefetch_related("assessment__recusals"))
    require(why_not_block(by, rows))
    block = Block.objects.create(session=current, opened_by=by, opened_at=now)
    for item in rows:
        advance_item(item, "open_vote", by=by, now=now, block=block)
    touch(current.pk)
    return block


@transaction.atomic
def take_out(*, item: AgendaItem, by: User) -> AgendaItem:
    """Take an item out of its block while the vote is open: its votes go, and it is voted on alone."""
    (current, *_others) = lock_votes(item)
    require(why_not_take_out(by, current))
    return leave_block(current)


@transaction.atomic
def close_block(*, block: Block, by: User, now: datetime.datetime | None = None) -> list[Verdict | None]:
    """End the vote on a block: each item is judged by itself, with its own arithmetic."""
    now = now or timezone.now()
    lock_session(block.session)
    first = block.items.filter(status=ItemStatus.VOTING).order_by("pk").first()
    if first is None:
        require(_("No item of this block is being voted on."))
    return [conclude_item(item, by=by, now=now) for item in sorted(lock_votes(first), key=lambda item: item.position)]
