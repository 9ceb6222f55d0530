"""The board of problems: posted, changed, offered for, an offer taken, closed, opened again."""

import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.errors import NotAllowed, require
from initiatives.models import Field, Initiative, Offer, Wanted
from initiatives.notices import wanted as notices
from initiatives.permissions.wanted import why_not_offer, why_not_post, why_not_run, why_not_withdraw_offer
from initiatives.states import Status
from initiatives.workflow.wanted import advance_wanted, why_not_turn


@transaction.atomic
def post_wanted(
    *,
    unit: Unit,
    title: str,
    problem: str,
    until: datetime.date,
    by: User,
    field: Field | None = None,
    now: datetime.datetime | None = None,
) -> Wanted:
    """Put a problem of a unit on the board until a day; everybody who signs in reads it."""
    require(why_not_post(by, unit))
    return Wanted.objects.create(
        unit=unit, title=title.strip(), problem=problem.strip(), until=until, field=field, posted_by=by,
        status_since=now or timezone.now(),
    )  # fmt: skip


@transaction.atomic
def change_wanted(
    *, wanted: Wanted, title: str, problem: str, until: datetime.date, by: User, field: Field | None = None
) -> Wanted:
    """Change what stands on the board, or until when offers are taken."""
    current = _lock(wanted)
    require(why_not_run(by, current))
    current.title, current.problem, current.until, current.field = title.strip(), problem.strip(), until, field
    current.save()
    return current


@transaction.atomic
def make_offer(
    *,
    wanted: Wanted,
    by: User,
    text: str = "",
    initiative: Initiative | None = None,
    now: datetime.datetime | None = None,
) -> Offer:
    """Offer a recognised initiative, a word, or both; the unit is told. Raises `NotAllowed` with the reason."""
    current = _lock(wanted)
    require(why_not_offer(by, current))
    if initiative is not None and initiative.status != Status.RECOGNISED:
        raise NotAllowed(_("Only a recognised initiative is offered."))
    if initiative is None and not text.strip():
        raise NotAllowed(_("Name an initiative, or say what you offer."))
    try:
        with transaction.atomic():
            offer = Offer.objects.create(
                wanted=current, initiative=initiative, text=text.strip(), by=by, at=now or timezone.now()
            )
    except IntegrityError:
        raise NotAllowed(_("This initiative has been offered already.")) from None
    notices.offered(offer)
    return offer


@transaction.atomic
def withdraw_offer(*, offer: Offer, by: User, now: datetime.datetime | None = None) -> Offer:
    """Withdraw an offer the unit has not taken."""
    _lock(offer.wanted)
    current = Offer.objects.select_related("wanted").get(pk=offer.pk)
    require(why_not_withdraw_offer(by, current))
    current.withdrawn_at = now or timezone.now()
    current.save(update_fields=["withdrawn_at"])
    return current


@transaction.atomic
def take_offer(*, offer: Offer, by: User, now: datetime.datetime | None = None) -> Offer:
    """Take an offer for the unit; whoever made it is told. An initiative is then applied as any other is."""
    now = now or timezone.now()
    wanted = _lock(offer.wanted)
    current = Offer.objects.select_related("by", "initiative").get(pk=offer.pk)
    require(why_not_turn(by, wanted, "take"))
    if current.withdrawn_at is not None:
        raise NotAllowed(_("The offer has been withdrawn."))
    advance_wanted(wanted, "take", by=by, now=now)
    current.wanted, current.taken_at = wanted, now
    current.save(update_fields=["taken_at"])
    notices.taken(current, by)
    return current


@transaction.atomic
def close_wanted(*, wanted: Wanted, reason: str, by: User, now: datetime.datetime | None = None) -> Wanted:
    """Close the problem, for a reason those who offered read."""
    closed = advance_wanted(_lock(wanted), "close", by=by, now=now or timezone.now(), reason=reason)
    notices.closed(closed, by)
    return closed


@transaction.atomic
def reopen_wanted(*, wanted: Wanted, until: datetime.date, by: User, now: datetime.datetime | None = None) -> Wanted:
    """Look for a solution again, until a day; an offer taken before is only an offer again."""
    current = advance_wanted(_lock(wanted), "reopen", by=by, now=now or timezone.now(), until=until)
    current.offers.filter(taken_at__isnull=False).update(taken_at=None)
    return current


def _lock(wanted: Wanted) -> Wanted:
    rows = Wanted.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("unit", "posted_by").get(pk=wanted.pk)
