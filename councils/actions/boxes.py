"""A ballot box from its preparation to its closing: what two people do together, each with a request of an own session.

Ballots go in by `councils.actions.ballots`, and are counted by `councils.actions.keys`.
"""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.actions.conflicts import leave_out, leave_out_authors
from councils.actions.sessions import lock_session
from councils.models import AgendaItem, Assessment, Attendance, Box, BoxItem, BoxStep, KeyHolder, Lock, Paper, Roll
from councils.permissions import seat_of
from councils.permissions.ballots import (
    LEAST_KEYS,
    MOST_KEYS,
    ON_PAPER,
    for_whom,
    items_of,
    lines_missing,
    minimum_of,
    why_not_both,
    why_not_change_roll,
    why_not_prepare,
)
from councils.sealing import digest_of_lines, make_locks
from councils.states import ASKING_LASTS, BoxDeed, ItemStatus, RecusalKind
from councils.tokens import touch
from councils.workflow import BOX_TRANSITIONS, advance_box, advance_item, why_not_step

NEEDS_REASON = {BoxDeed.VOID, BoxDeed.STRIKE}


@transaction.atomic
def prepare_box(*, items: Sequence[AgendaItem], holders: Sequence[User], by: User) -> Box:
    """Make a box for an item or a block, and name who takes a key; nobody votes before it is opened."""
    session = lock_session(items[0].session)
    if not LEAST_KEYS <= len(set(holders)) <= MOST_KEYS:
        require(_("Name %(least)d to %(most)d people who take a key.") % {"least": LEAST_KEYS, "most": MOST_KEYS})
    locked = _lock_items([item.pk for item in items])
    for item in locked:
        if item.session_id != session.pk:
            require(_("The items of a box are of one session."))
        require(why_not_prepare(by, item))
        for holder in holders:
            require(_why_no_holder(holder, item))
    box = Box.objects.create(session=session)
    BoxItem.objects.bulk_create([BoxItem(box=box, item=item) for item in locked])
    KeyHolder.objects.bulk_create([KeyHolder(box=box, person=person) for person in holders])
    touch(session.pk)
    return box


def _why_no_holder(person: User, item: AgendaItem) -> str | None:
    if seat_of(person, item.session.council) is None:
        return _("Keys are held by members of the council.")
    if item.assessment.initiative.authors.filter(person=person).exists() or (
        item.assessment.recusals.binding().filter(seat__person=person).exists()
    ):
        return _("%(person)s has no part in item %(number)d and holds no key.") % {
            "person": person,
            "number": item.position,
        }
    return None


def _lock_items(keys: Sequence[int]) -> list[AgendaItem]:
    related = ("session__council", "assessment__initiative", "assessment__rule_sheet", "assessment__council")
    locked = AgendaItem.objects.filter(pk__in=keys).select_for_update(of=("self",))
    return list(locked.select_related(*related).order_by("pk"))


def lock_box(box: Box) -> Box:
    """Lock the box; running casts come to their end first. What went in is read by a later statement."""
    return Box.objects.select_for_update(of=("self",)).select_related("session__council").get(pk=box.pk)


@transaction.atomic
def press(
    *,
    box: Box,
    step: str,
    by: User,
    item: BoxItem | None = None,
    person: User | None = None,
    reason: str = "",
    now: datetime.datetime | None = None,
) -> BoxStep:
    """Ask for a step that takes two people, or confirm what another one has asked for: then it is done."""
    now = now or timezone.now()
    lock_session(box.session)
    current = lock_box(box)
    _lock_items(list(current.items.values_list("item", flat=True)))
    require(why_not_press(by, current, step, item=item, person=person))
    pending = current.steps.filter(step=step, item=item, person=person, done_at=None).first()
    if pending is None or pending.asked_at < now - ASKING_LASTS:
        return _ask(pending, current, step, by, item, person, reason, now)
    require(why_not_both(pending, by, current))
    _DEEDS[step](current, pending, by, now)
    pending.done_by, pending.done_at = by, now
    pending.done_for_id = for_whom(by, current)
    pending.save()
    touch(current.session_id)
    return pending


def why_not_press(
    user: User, box: Box, step: str, *, item: BoxItem | None = None, person: User | None = None
) -> str | None:
    """Say why the user may neither ask for this step nor confirm it, or None."""
    if step in _ROLL_STEPS:
        return why_not_change_roll(user, box, step, item=item, person=person)
    if step in _DEEDS:
        return why_not_step(user, box, BOX_TRANSITIONS, step)
    return _("There is no such step.")


def _ask(pending, box, step, by, item, person, reason, now) -> BoxStep:
    if step in NEEDS_REASON and not reason.strip():
        require(_("Say why."))
    asked = pending or BoxStep(box=box, step=step, item=item, person=person)
    asked.reason, asked.asked_by, asked.asked_at = reason.strip(), by, now
    asked.asked_for_id = for_whom(by, box)
    asked.save()
    touch(box.session_id)
    return asked


def _open(box: Box, step: BoxStep, by: User, now: datetime.datetime) -> None:
    """Make the key of the box and forget it, and write the roll from attendance less those without a part."""
    items = items_of(box)
    leave_out_authors(assessments=[each.item.assessment for each in items], now=now)
    KeyHolder.objects.filter(box=box, tried=False).delete()
    holders = dict(box.holders.values_list("pk", "public_key"))
    public_key, locks = make_locks(holders)
    advance_box(box, "open", by=by, public_key=public_key, minimum=minimum_of(items))
    Lock.objects.bulk_create(
        [Lock(box=box, outer_id=outer, inner_id=inner, sealed=sealed) for outer, inner, sealed in locks]
    )
    Roll.objects.bulk_create(
        [Roll(item=each, person_id=person) for each in items for person in sorted(_voters(each.item))]
    )
    opened = advance_item(items[0].item, "open_box", by=by, now=now)
    AgendaItem.objects.filter(boxed__box=box).update(present=opened.present)


def _voters(item: AgendaItem) -> set[int]:
    present = Attendance.objects.filter(session=item.session_id, is_present=True, seat__may_vote=True)
    recused = item.assessment.recusals.binding().values("seat")
    return set(present.exclude(seat__in=recused).values_list("seat__person", flat=True))


def _close(box: Box, step: BoxStep, by: User, now: datetime.datetime) -> None:
    """Close the box over what is in it now: the box is locked, so this statement sees the last envelope."""
    advance_box(box, "close", by=by, at_close=digest_of_box(box))


def digest_of_box(box: Box) -> str:
    """Give the digest of every envelope and ballot paper in the box, as they are now."""
    lines = Roll.objects.filter(item__box=box).values_list("item", "person", "voted", "sealed")
    papers = Paper.objects.filter(item__box=box).values_list("item", "position", "sealed")
    return digest_of_lines([("roll", *line) for line in lines] + [("paper", *line) for line in papers])


def _reopen(box: Box, step: BoxStep, by: User, now: datetime.datetime) -> None:
    advance_box(box, "reopen", by=by, at_close="")


def _void(box: Box, step: BoxStep, by: User, now: datetime.datetime) -> None:
    """Destroy what is in the box unread; its items wait for another one."""
    advance_box(box, "void", by=by, reason=step.reason, at_close="")
    destroy_envelopes(box)
    for each in box.items.filter(item__status=ItemStatus.VOTING).select_related("item"):
        advance_item(each.item, "call_off", by=by, now=now)
    free_rolls(box)


def free_rolls(box: Box) -> None:
    """Let items of the box that wait for another one take their turnout from who is there then."""
    AgendaItem.objects.filter(boxed__box=box, status=ItemStatus.WAITING).update(present=None)


def destroy_envelopes(box: Box) -> None:
    """Remove envelopes, ballot papers, locks and holders: what is left says who has voted, and no more."""
    Roll.objects.filter(item__box=box).update(sealed=None, attempt=None)
    Paper.objects.filter(item__box=box).delete()
    Lock.objects.filter(box=box).delete()
    KeyHolder.objects.filter(box=box).delete()


def _add(box: Box, step: BoxStep, by: User, now: datetime.datetime) -> None:
    """Put somebody who came late on the roll of the box, and into the turnout of its items."""
    seat = seat_of(step.person, box.session.council)
    for item in AgendaItem.objects.filter(boxed__box=box):
        item.present = sorted({*(item.present or []), seat.pk})
        item.save()
    Roll.objects.bulk_create([Roll(item=each, person=step.person) for each in lines_missing(box, step.person)])


def _strike(box: Box, step: BoxStep, by: User, now: datetime.datetime) -> None:
    """Take an envelope out unread, and the member out of the item."""
    assessment = Assessment.objects.select_for_update().get(pk=step.item.item.assessment_id)
    seat = seat_of(step.person, box.session.council)
    leave_out(assessment, seat, RecusalKind.RECORDED, now, reason=step.reason, by=by)
    Roll.objects.filter(item=step.item, person=step.person).delete()


def _on_paper(box: Box, step: BoxStep, by: User, now: datetime.datetime) -> None:
    Roll.objects.filter(item__box=box, person=step.person, voted=False).update(voted=True)
    Paper.objects.filter(item__box=box).delete()  # as many as there are lines on paper, so they are entered anew


def _off_paper(box: Box, step: BoxStep, by: User, now: datetime.datetime) -> None:
    Roll.objects.filter(ON_PAPER, item__box=box, person=step.person).update(voted=False)
    Paper.objects.filter(item__box=box).delete()


_ROLL_STEPS = {BoxDeed.ADD: _add, BoxDeed.STRIKE: _strike, BoxDeed.ON_PAPER: _on_paper, BoxDeed.OFF_PAPER: _off_paper}
_DEEDS = {BoxDeed.OPEN: _open, BoxDeed.CLOSE: _close, BoxDeed.REOPEN: _reopen, BoxDeed.VOID: _void} | _ROLL_STEPS
