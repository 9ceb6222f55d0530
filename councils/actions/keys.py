"""The keys of a ballot box: taken, tried, turned; the second one turned counts the ballots.

What the first key uncovers goes into the cache and never into the database: its log would let any one other holder
open the box alone.
"""

import datetime
from dataclasses import dataclass

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from nacl.public import PrivateKey

from accounts.models import User
from common.errors import require
from councils.actions.boxes import destroy_envelopes, digest_of_box, free_rolls, lock_box
from councils.actions.sessions import lock_session
from councils.actions.voting import SECOND_BALLOT, record_verdict
from councils.counting import figures_of
from councils.models import Ballot, Box, BoxItem, BoxStep, KeyHolder, Lock, Paper, Roll
from councils.permissions.ballots import items_of, why_not_pair, why_not_take_key, why_not_turn
from councils.sealing import (
    BrokenSealError,
    Envelope,
    digest_of_lines,
    key_of,
    new_code,
    new_number,
    open_ballot,
    recover,
    take_off,
)
from councils.states import BallotChoice, BoxDeed, ItemStatus
from councils.tokens import touch
from councils.verdicts import judge
from councils.workflow import advance_box, advance_item

FIRST_KEY_LASTS = 600  # seconds


@sensitive_variables()
@transaction.atomic
def take_key(*, box: Box, by: User) -> str:
    """Make the holder's key and give its code, which is shown once and kept nowhere here; an earlier one is void."""
    current = lock_box(box)
    require(why_not_take_key(by, current))
    code = new_number()
    KeyHolder.objects.filter(box=current, person=by).update(public_key=bytes(key_of(code).public_key), tried=False)
    touch(current.session_id)
    return code


@sensitive_variables()
@transaction.atomic
def try_key(*, box: Box, by: User, code: str) -> None:
    """Show that the holder has the key: only then does it count."""
    current = lock_box(box)
    require(why_not_take_key(by, current))
    holder = KeyHolder.objects.get(box=current, person=by)
    require(_why_other_key(holder, code))
    KeyHolder.objects.filter(pk=holder.pk).update(tried=True)
    touch(current.session_id)


@sensitive_variables()
def _why_other_key(holder: KeyHolder, code: str) -> str | None:
    if holder.public_key is not None and bytes(key_of(code).public_key) == bytes(holder.public_key):
        return None
    return _("This is not the code of your key of this box.")


@dataclass(frozen=True)
class FirstKey:
    """What waits in the cache between the two keys: whose was the first, and the inner seal of each other holder."""

    holder: int
    inner: dict[int, bytes]


def _place(box: Box) -> str:
    return f"councils:box:{box.pk}:first-key"


def first_key_of(box: Box) -> FirstKey | None:
    """Give what waits between the two keys, or None when the first is still to be turned (again)."""
    return cache.get(_place(box))


@sensitive_variables()
def turn_key(*, box: Box, by: User, code: str, now: datetime.datetime | None = None) -> bool:
    """Turn a key: the first uncovers the inner seals, that of another holder counts the ballots. True when counted."""
    now = now or timezone.now()
    with transaction.atomic():
        lock_session(box.session)
        current = lock_box(box)
        require(why_not_turn(by, current))
        holder = KeyHolder.objects.get(box=current, person=by)
        require(_why_other_key(holder, code))
        first = first_key_of(current)
        if first is None or first.holder == holder.pk or holder.pk not in first.inner:
            _turn_first(current, holder, key_of(code), by, now)
            return False
        require(why_not_pair(current.steps.get(step=BoxDeed.COUNT, done_at=None), by, current))
        _count(current, key_of(code), first.inner[holder.pk], by, now)
    cache.delete(_place(box))
    return True


@sensitive_variables()
def _turn_first(box: Box, holder: KeyHolder, key: PrivateKey, by: User, now: datetime.datetime) -> None:
    try:
        inner = {lock.inner_id: take_off(key, lock.sealed) for lock in Lock.objects.filter(box=box, outer=holder)}
    except BrokenSealError:
        require(_("The lock of this key is damaged. Another holder turns the first key."))
    cache.set(_place(box), FirstKey(holder.pk, inner), FIRST_KEY_LASTS)
    BoxStep.objects.update_or_create(
        box=box, step=BoxDeed.COUNT, item=None, person=None, done_at=None, defaults={"asked_by": by, "asked_at": now}
    )
    touch(box.session_id)


@sensitive_variables()
def _count(box: Box, key: PrivateKey, inner: bytes, by: User, now: datetime.datetime) -> None:
    """Open every envelope in memory, write the ballots sorted by code, destroy envelopes and keys."""
    step = box.steps.get(step=BoxDeed.COUNT, done_at=None)
    if digest_of_box(box) != box.at_close:
        require(_("The envelopes are not those that were in the box when it was closed: they are not opened."))
    items = items_of(box)
    try:
        box_key = recover(key, inner, public_key=box.public_key)
        ballots = [ballot for each in items for ballot in _ballots_of(each, box_key)]
    except BrokenSealError:
        require(_("An envelope or a lock of this box was altered: the box is not opened."))
    digest = digest_of_lines((ballot.item_id, ballot.code, ballot.choice) for ballot in ballots)
    advance_box(box, "count", by=by, digest=digest)
    Ballot.objects.bulk_create(ballots)
    destroy_envelopes(box)
    step.done_by, step.done_at = by, now
    step.save()
    for each in items:
        _conclude(each, by, now)
    free_rolls(box)
    touch(box.session_id)


@sensitive_variables()
def _ballots_of(item: BoxItem, key: PrivateKey) -> list[Ballot]:
    """Open the envelopes of one item; each must hold what its line says, and the lines are as many as the ballots."""
    lines = Roll.objects.filter(item=item, sealed__isnull=False).values_list("person", "sealed")
    papers = Paper.objects.filter(item=item).values_list("sealed", flat=True)
    opened = [_opened(key, sealed, item.pk, person) for person, sealed in lines]
    opened += [_opened(key, sealed, item.pk, 0) for sealed in papers]
    if len(opened) != Roll.objects.filter(item=item, voted=True).count():
        raise BrokenSealError
    codes: dict[str, str] = {}
    for envelope in opened:
        # Two who agree on one ballot number must not keep the others from being counted.
        codes[new_code() if envelope.code in codes else envelope.code] = envelope.choice
    return [Ballot(item=item, code=code, choice=choice) for code, choice in sorted(codes.items())]


@sensitive_variables()
def _opened(key: PrivateKey, sealed: bytes, item: int, person: int) -> Envelope:
    envelope = open_ballot(key, sealed)
    if (envelope.item, envelope.person) != (item, person) or envelope.choice not in BallotChoice.values:
        raise BrokenSealError
    return envelope


def _conclude(each: BoxItem, by: User, now: datetime.datetime) -> None:
    """Judge an item by its ballots; where the rules give no outcome yet, it waits for another ballot."""
    item = each.item
    judgement = judge(item.assessment.rule_sheet, figures_of(item))
    if judgement.outcome:
        record_verdict(advance_item(item, "count", by=by, now=now), judgement, by=by, now=now)
    elif judgement.missing == (SECOND_BALLOT,):
        advance_item(item, "vote_again", by=by, now=now)
    elif item.status == ItemStatus.VOTING:
        advance_item(item, "call_off", by=by, now=now)
