"""Ballot papers beside electronic ballots: two tellers enter the same figures, then the papers are in the box.

The first teller's entry waits in the cache as a keyed digest: no figure of an open box is in the database.
"""

import datetime
import random
from collections.abc import Mapping

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from accounts.models import User
from common.errors import require
from councils.actions.boxes import lock_box
from councils.models import Box, BoxStep, Paper
from councils.permissions.ballots import ON_PAPER, for_whom, items_of, why_not_pair, why_not_put_papers_in
from councils.sealing import Envelope, new_code, seal_ballot
from councils.states import BoxDeed
from councils.tokens import touch

FIRST_ENTRY_LASTS = 3600  # seconds
Counts = Mapping[int, Mapping[str, int]]  # item → digit of the vote → how many papers say so


def on_paper(box: Box) -> dict[int, int]:
    """Give how many vote on paper, for each item in which anybody does."""
    counts = {each.pk: each.roll.filter(ON_PAPER).count() for each in items_of(box)}
    return {item: count for item, count in counts.items() if count}


@sensitive_variables()
@transaction.atomic
def enter_papers(*, box: Box, by: User, counts: Counts, now: datetime.datetime | None = None) -> bool:
    """Enter what is on the ballot papers; True when the second teller's figures agree and the papers are in the box."""
    now = now or timezone.now()
    current = lock_box(box)
    require(why_not_put_papers_in(by, current))
    for item, count in on_paper(current).items():
        if sum(counts.get(item, {}).values()) != count:
            require(_("The figures of an item do not add up to its %(count)d ballot papers.") % {"count": count})
    step = current.steps.filter(step=BoxDeed.PAPERS, done_at=None).first()
    first, own = cache.get(_place(current)), _digest(current, counts)
    if step is None or first is None or step.asked_by == by:
        _enter_first(current, own, by, now)
        return False
    require(why_not_pair(step, by, current))
    if not constant_time_compare(first, own):
        cache.delete(_place(current))
        touch(current.session_id)
        return False
    _put_in(current, counts)
    step.done_by, step.done_at, step.done_for_id = by, now, for_whom(by, current)
    step.save()
    cache.delete(_place(current))
    touch(current.session_id)
    return True


def waits_for_second(box: Box) -> bool:
    """Say whether a first entry waits for that of another teller."""
    return cache.get(_place(box)) is not None


def _place(box: Box) -> str:
    return f"councils:box:{box.pk}:papers"


@sensitive_variables()
def _digest(box: Box, counts: Counts) -> str:
    figures = sorted((item, sorted(votes.items())) for item, votes in counts.items())
    return salted_hmac(_place(box), repr(figures), algorithm="sha256").hexdigest()


def _enter_first(box: Box, digest: str, by: User, now: datetime.datetime) -> None:
    cache.set(_place(box), digest, FIRST_ENTRY_LASTS)
    BoxStep.objects.update_or_create(
        box=box,
        step=BoxDeed.PAPERS,
        item=None,
        person=None,
        done_at=None,
        defaults={"asked_by": by, "asked_at": now, "asked_for_id": for_whom(by, box)},
    )
    touch(box.session_id)


@sensitive_variables()
def _put_in(box: Box, counts: Counts) -> None:
    Paper.objects.filter(item__box=box).delete()
    Paper.objects.bulk_create(
        [
            Paper(item_id=item, position=position, sealed=sealed)
            for item in on_paper(box)
            for position, sealed in enumerate(_sealed(box, item, counts[item]), start=1)
        ]
    )


@sensitive_variables()
def _sealed(box: Box, item: int, votes: Mapping[str, int]) -> list[bytes]:
    """Seal one ballot for each paper, in no order."""
    choices = [choice for choice, count in votes.items() for _number in range(count)]
    random.SystemRandom().shuffle(choices)
    return [seal_ballot(box.public_key, Envelope(choice, new_code(), item, 0)) for choice in choices]
