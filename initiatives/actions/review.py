"""What councils do to an initiative: they call these, `initiatives` never calls councils (design.md 9).

Who may do it in a council is the council's rule and has been asked; here stands only what holds for the initiative.
Councils tell the authors of decisions, because number, certificate and reasons are theirs.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from initiatives import notices
from initiatives.actions.correction import Point, ask_points
from initiatives.models import Initiative
from initiatives.states import StepName
from initiatives.workflow import Move, advance, advance_all


@transaction.atomic
def open_review(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Initiative:
    """Bring a complete dossier before the council."""
    return open_reviews(initiatives=[initiative], by=by, now=now)[0]


@transaction.atomic
def open_reviews(
    *, initiatives: Iterable[Initiative], by: User, now: datetime.datetime | None = None
) -> list[Initiative]:
    """Bring several complete dossiers before the council, all or none."""
    opened = advance_all([Move(initiative, StepName.OPEN_REVIEW) for initiative in initiatives], by=by, now=now)
    for initiative in opened:
        notices.in_review(initiative)
    return opened


@transaction.atomic
def return_from_review(
    *, initiative: Initiative, points: Sequence[Point], by: User, now: datetime.datetime | None = None
) -> Initiative:
    """Give the dossier back to be completed as the council asks; handed in again it takes the way of any other."""
    now = now or timezone.now()
    returned = advance(initiative, StepName.RETURN_FROM_REVIEW, by=by, now=now)
    ask_points(returned, points, by=by, now=now)
    return returned


@transaction.atomic
def publish_recognition(
    *, initiative: Initiative, recognised: bool, by: User, reason: str = "", now: datetime.datetime | None = None
) -> Initiative:
    """Make a published decision hold for the initiative; duties are met by it from this moment."""
    step = StepName.RECOGNISE if recognised else StepName.REFUSE
    return advance(initiative, step, by=by, reason=reason, now=now)


@transaction.atomic
def publish_recognitions(
    *,
    recognised: Iterable[Initiative],
    refused: Mapping[Initiative, str],
    by: User,
    on_behalf_of: User | None = None,
    now: datetime.datetime | None = None,
) -> list[Initiative]:
    """Make a published decision hold for all initiatives it covers, refusals with their reasons.

    For decisions of many items: duties and tallies are moved once, in an order that cannot deadlock.
    """
    moves = [
        *(Move(each, StepName.RECOGNISE, on_behalf_of=on_behalf_of) for each in recognised),
        *(Move(each, StepName.REFUSE, reason, on_behalf_of=on_behalf_of) for each, reason in refused.items()),
    ]
    return advance_all(moves, by=by, now=now)


@transaction.atomic
def revoke_recognition(
    *, initiative: Initiative, by: User, reason: str, on_behalf_of: User | None = None,
    now: datetime.datetime | None = None,
) -> Initiative:  # fmt: skip
    """Cancel a recognition; duties met by it are open again."""
    return advance_all([Move(initiative, StepName.REVOKE, reason, on_behalf_of=on_behalf_of)], by=by, now=now)[0]


@transaction.atomic
def remove_from_round(
    *, initiative: Initiative, by: User, reason: str, now: datetime.datetime | None = None
) -> Initiative:
    """Remove an initiative that was not completed as the council asked; later sessions do not consider it."""
    return advance(initiative, StepName.REMOVE, by=by, reason=reason, now=now)


@transaction.atomic
def withdraw_from_review(
    *, initiative: Initiative, by: User, reason: str, now: datetime.datetime | None = None
) -> Initiative:
    """Let the lead author withdraw what is before the council; the council has closed its assessment."""
    return advance(initiative, StepName.WITHDRAW_FROM_REVIEW, by=by, reason=reason, now=now)


@transaction.atomic
def reopen_review(*, initiative: Initiative, by: User, reason: str, now: datetime.datetime | None = None) -> Initiative:
    """Bring back before a council what was refused or cancelled, after an appeal was upheld."""
    return advance(initiative, StepName.REOPEN, by=by, reason=reason, now=now)
