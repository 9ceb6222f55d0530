"""The transition tables of the movement's own things, and the one door for their states."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from accounts.states import RoleName
from common.errors import require
from movements.models import Commitment, CommitmentEntry, Dialogue
from movements.permissions.commitments import (
    why_not_confirm,
    why_not_reopen,
    why_not_report,
    why_not_take_back_report,
)
from movements.permissions.dialogues import why_not_publish
from movements.querysets.dialogues import ANSWERING
from movements.states import CommitmentStatus, CommitmentStep, DialogueStatus


@dataclass(frozen=True)
class Transition:
    """One row of a table: from where to where, who may not and why, whether a reason must be given."""

    sources: frozenset[TextChoices]
    target: TextChoices
    why_not: Callable[..., str | None]
    needs_reason: bool = False


def _row(source: TextChoices, target: TextChoices, why_not: Callable[..., str | None], **more) -> Transition:
    return Transition(frozenset({source}), target, why_not, **more)


OPEN, REPORTED, CLOSED = CommitmentStatus.OPEN, CommitmentStatus.REPORTED, CommitmentStatus.CLOSED
COMMITMENT_TRANSITIONS: dict[str, Transition] = {
    CommitmentStep.REPORT: _row(OPEN, REPORTED, why_not_report, needs_reason=True),
    CommitmentStep.TAKE_BACK: _row(REPORTED, OPEN, why_not_take_back_report),
    CommitmentStep.CONFIRM: _row(REPORTED, CLOSED, why_not_confirm),
    CommitmentStep.SEND_BACK: _row(REPORTED, OPEN, why_not_confirm, needs_reason=True),
    CommitmentStep.REOPEN: _row(CLOSED, OPEN, why_not_reopen, needs_reason=True),
}
DIALOGUE_TRANSITIONS: dict[str, Transition] = {
    "publish": _row(DialogueStatus.DRAFT, DialogueStatus.PUBLISHED, why_not_publish),
}


def why_not_step(user: User, commitment: Commitment, step: str) -> str | None:
    """Say why the step cannot be taken with a promise now, or None."""
    row = COMMITMENT_TRANSITIONS[step]
    if commitment.status not in row.sources:
        return _("This cannot be done now. State of the promise: %(state)s.") % {
            "state": commitment.get_status_display()
        }
    return row.why_not(user, commitment)


def publish(dialogue: Dialogue, *, by: User, now: datetime.datetime, **notice) -> Dialogue:
    """Take the one step of a dialogue the caller has locked; `notice` are the columns that belong to it."""
    row = DIALOGUE_TRANSITIONS["publish"]
    require(row.why_not(by, dialogue))
    dialogue.status = row.target
    dialogue.published_by, dialogue.published_at = by, now
    for name, value in notice.items():
        setattr(dialogue, name, value)
    dialogue.save()
    return dialogue


def absent_head(user: User, dialogue: Dialogue) -> User | None:
    """Give the absent head in whose place the user publishes; None by an own right."""
    return represented(user, dialogue.unit, RoleName.HEAD)


def advance(
    commitment: Commitment, step: str, *, by: User, now: datetime.datetime, text: str = "", **more
) -> Commitment:
    """Take one step with a promise the caller has locked; `more` are the columns that belong to its new state."""
    require(why_not_step(by, commitment, step))
    row, source, said = COMMITMENT_TRANSITIONS[step], commitment.status, text.strip()
    if row.needs_reason and not said:
        require(_("Say why."))
    if row.target == OPEN:
        empty = {"outcome": "", "account": "", "reported_by": None, "reported_for": None, "reported_at": None}
        more = {**empty, "closed_at": None}
    outcome = more.get("outcome") or commitment.outcome
    commitment.status = row.target
    for name, value in more.items():
        setattr(commitment, name, value)
    commitment.save()
    CommitmentEntry.objects.create(
        commitment=commitment, step=step, source=source, target=row.target, outcome=outcome, text=said, by=by,
        on_behalf_of=acting_for(by, commitment, step), at=now,
    )  # fmt: skip
    return commitment


def acting_for(user: User, commitment: Commitment, step: str) -> User | None:
    """Give the absent person on whose behalf the user takes the step; the person in charge acts for nobody."""
    if step not in {CommitmentStep.REPORT, CommitmentStep.TAKE_BACK}:
        return represented(user, commitment.opinion.dialogue.unit, *ANSWERING)
    return None if user.pk == commitment.person_id else represented(user, commitment.unit, *ANSWERING)
