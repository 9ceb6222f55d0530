"""What became of a promise: said by its owner, confirmed or sent back by the host of the dialogue, opened again."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed
from movements import notices
from movements.models import Commitment
from movements.states import CommitmentStep, Outcome
from movements.workflow import acting_for, advance


@transaction.atomic
def report_result(
    *, commitment: Commitment, outcome: str, account: str, by: User, now: datetime.datetime | None = None
) -> Commitment:
    """Say what became of the promise, and what was done or why not; the host's side is asked to confirm it."""
    now, current = now or timezone.now(), _locked(commitment)
    if outcome not in Outcome.values:
        raise NotAllowed(_("Choose what became of it."))
    reported = advance(
        current, CommitmentStep.REPORT, by=by, now=now, text=account, outcome=outcome, account=account.strip(),
        reported_by=by, reported_for=acting_for(by, current, CommitmentStep.REPORT), reported_at=now,
    )  # fmt: skip
    notices.reported(reported)
    return reported


@transaction.atomic
def take_report_back(*, commitment: Commitment, by: User, now: datetime.datetime | None = None) -> Commitment:
    """Take back what was said of the promise before the host has confirmed it."""
    return advance(_locked(commitment), CommitmentStep.TAKE_BACK, by=by, now=now or timezone.now())


@transaction.atomic
def confirm_result(*, commitment: Commitment, by: User, now: datetime.datetime | None = None) -> Commitment:
    """Confirm for the host what the owner said; the promise is closed."""
    now = now or timezone.now()
    closed = advance(_locked(commitment), CommitmentStep.CONFIRM, by=by, now=now, closed_at=now)
    notices.settled(closed, "movements/commitment_closed", by=by)
    return closed


@transaction.atomic
def send_result_back(
    *, commitment: Commitment, reason: str, by: User, now: datetime.datetime | None = None
) -> Commitment:
    """Say for the host why the result is not confirmed; the promise is open again."""
    return _opened(commitment, CommitmentStep.SEND_BACK, reason, by, now)


@transaction.atomic
def reopen_commitment(
    *, commitment: Commitment, reason: str, by: User, now: datetime.datetime | None = None
) -> Commitment:
    """Open a closed promise again for the host, such as when a road mended is broken again."""
    return _opened(commitment, CommitmentStep.REOPEN, reason, by, now)


def _opened(commitment: Commitment, step: str, reason: str, by: User, now: datetime.datetime | None) -> Commitment:
    opened = advance(_locked(commitment), step, by=by, now=now or timezone.now(), text=reason)
    notices.settled(opened, "movements/commitment_opened", by=by, reason=reason.strip())
    return opened


def _locked(commitment: Commitment) -> Commitment:
    rows = Commitment.objects.select_for_update(of=("self",))
    return rows.select_related("opinion__dialogue__unit", "unit", "person").get(pk=commitment.pk)
