"""Casting a secret ballot: sealed in memory, put on the voter's line of the roll once, whatever is repeated or lost."""

import uuid
from collections.abc import Mapping

from django.db import connection, models, transaction
from django.utils.translation import gettext_lazy as _
from django.views.decorators.debug import sensitive_variables

from accounts.models import User
from councils.models import Box, BoxItem, Roll
from councils.permissions import why_no_part
from councils.permissions.ballots import items_of
from councils.sealing import Envelope, code_of, seal_ballot
from councils.states import BoxStatus
from councils.tokens import touch


class Receipt(models.TextChoices):
    """What a voter is told; none of it depends on the vote."""

    RECEIVED = "received", _("Your ballot is in the box.")
    ELSEWHERE = "elsewhere", _("You have voted already, in another window or on another device; that ballot counts.")
    ON_PAPER = "on_paper", _("You vote on paper.")
    COUNTED = "counted", _("The box is counted. Look for your code in its list.")
    CLOSED = "closed", _("The box is closed. This ballot did not arrive in time and does not count.")
    VOID = "void", _("The box was made void and its ballots destroyed unread. Vote again in the next box.")
    NOT_OPEN = "not_open", _("The box is not open.")
    NOT_ON_ROLL = "not_on_roll", _("You are not on the roll of this box.")
    CHANGED = "changed", _("The items have changed meanwhile. Fill in this new ballot paper.")


class _NotAllError(Exception):
    """A line was no longer free: nothing of this attempt is kept."""


def paper_of(box: Box, person: User) -> list[BoxItem]:
    """Give the items on somebody's ballot paper: those with a line on the roll, in which there is still a part."""
    lines = set(Roll.objects.filter(item__box=box, person=person).values_list("item", flat=True))
    return [each for each in items_of(box) if each.pk in lines and why_no_part(person, each.item.assessment) is None]


@sensitive_variables()
def cast_ballot(*, box: Box, by: User, attempt: uuid.UUID, number: str, choices: Mapping[int, str]) -> Receipt:
    """Put a ballot into the box: all items of the paper or none; the first one received counts and stays.

    `choices` has a digit for each item of the paper. The same attempt repeated is received again.
    """
    items = {each.pk for each in paper_of(box, by)}
    if items and items != set(choices) and _is_open(box):
        return _told(box, by, attempt) if _has_voted(box, by) else Receipt.CHANGED
    envelopes = {
        item: seal_ballot(box.public_key, Envelope(choices[item], code_of(number, item), item, by.pk))
        for item in sorted(items & set(choices))
        if box.public_key is not None
    }
    try:
        with transaction.atomic():
            if envelopes and _lock_open(box):
                _fill_lines(envelopes, by, attempt)
                touch(box.session_id)
                return Receipt.RECEIVED
    except _NotAllError:
        pass
    return _told(box, by, attempt)


def standing_of(box: Box, person: User) -> Receipt | None:
    """Say how it stands with somebody's ballot before anything is sent, or None: here is a paper."""
    if box.status == BoxStatus.OPEN and not _has_voted(box, person) and paper_of(box, person):
        return None
    told = _told(box, person, None)
    return Receipt.RECEIVED if told == Receipt.ELSEWHERE else told


def _fill_lines(envelopes: Mapping[int, bytes], by: User, attempt: uuid.UUID) -> None:
    for item, sealed in envelopes.items():
        free = Roll.objects.filter(item=item, person=by, voted=False)
        if not free.update(voted=True, attempt=attempt, sealed=sealed):
            raise _NotAllError


def _lock_open(box: Box) -> bool:
    """Hold the box open until this transaction ends; False when it is not open."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT status FROM councils_box WHERE id = %s FOR SHARE", [box.pk])
        return cursor.fetchone() == (BoxStatus.OPEN,)


def _is_open(box: Box) -> bool:
    return Box.objects.filter(pk=box.pk, status=BoxStatus.OPEN).exists()


def _has_voted(box: Box, by: User) -> bool:
    return Roll.objects.filter(item__box=box, person=by, voted=True).exists()


def _told(box: Box, by: User, attempt: uuid.UUID | None) -> Receipt:
    """Say what became of an attempt that put nothing into the box now."""
    status = Box.objects.values_list("status", flat=True).get(pk=box.pk)
    lines = Roll.objects.filter(item__box=box, person=by).order_by("-voted").values_list("voted", "attempt")
    voted, earlier = lines.first() or (False, None)
    if voted and earlier is not None:
        return Receipt.RECEIVED if earlier == attempt else Receipt.ELSEWHERE
    if voted and status == BoxStatus.COUNTED:
        return Receipt.COUNTED
    if status == BoxStatus.VOID:
        return Receipt.VOID
    if voted:
        return Receipt.ON_PAPER
    if status in {BoxStatus.CLOSED, BoxStatus.COUNTED}:
        return Receipt.CLOSED
    if status != BoxStatus.OPEN:
        return Receipt.NOT_OPEN
    return Receipt.NOT_ON_ROLL
