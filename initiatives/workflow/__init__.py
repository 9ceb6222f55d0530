"""The life of an initiative: the table of its steps, and the one function that takes them (design.md 4).

advance(initiative, StepName.ACCEPT, by=user)     one
advance_all(initiatives, StepName.RECOGNISE, …)   many in one transaction, such as those of one decision
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from common.errors import require
from initiatives.duties import settle
from initiatives.models import EffectConfirmation, Initiative, Step
from initiatives.numbering import take_number
from initiatives.permissions import (
    why_not_accept,
    why_not_check,
    why_not_decide,
    why_not_lapse,
    why_not_open_review,
    why_not_recall_return,
    why_not_remove,
    why_not_resubmit,
    why_not_submit,
    why_not_withdraw,
)
from initiatives.permissions.dossiers import CHECKING
from initiatives.permissions.effect import (
    why_not_decline,
    why_not_drop,
    why_not_head,
    why_not_sign_confirmation,
    why_not_take_back,
)
from initiatives.permissions.running import why_not_evaluated_yet, why_not_report, why_not_run
from initiatives.states import ConfirmationStatus, Status, StepName

WhyNot = Callable[[User | None, Initiative, datetime.datetime], str | None]


@dataclass(frozen=True)
class Transition:
    """One row of the table: from where to where, who may not and why, whether a reason must be given."""

    sources: frozenset[Status]
    target: Status
    why_not: WhyNot
    needs_reason: bool = False
    roles: tuple[str, ...] = ()  # by which the step is taken: a deputy takes it on behalf of somebody
    prepare: Callable[[Initiative, datetime.datetime], Iterable[str]] | None = None  # gives the fields it has set


def _row(sources: set[Status], target: Status, why_not: WhyNot, **more) -> Transition:
    return Transition(frozenset(sources), target, why_not, **more)


def why_not_bring_up(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the initiative cannot come before a council now: held, or a model that has not reported."""
    return why_not_open_review(user, initiative, now) or why_not_evaluated_yet(initiative)


DRAFT, SUBMITTED, RETURNED, ACCEPTED = Status.DRAFT, Status.SUBMITTED, Status.RETURNED, Status.ACCEPTED
IN_REVIEW, RECOGNISED = Status.IN_REVIEW, Status.RECOGNISED

TRANSITIONS: dict[str, Transition] = {
    StepName.SUBMIT: _row({DRAFT}, SUBMITTED, why_not_submit, prepare=take_number),
    StepName.RETURN: _row({SUBMITTED}, RETURNED, why_not_check, roles=CHECKING),
    StepName.RECALL_RETURN: _row({RETURNED}, SUBMITTED, why_not_recall_return, roles=CHECKING),
    StepName.RESUBMIT: _row({RETURNED}, SUBMITTED, why_not_resubmit),
    StepName.ACCEPT: _row({SUBMITTED}, ACCEPTED, why_not_accept, roles=CHECKING),
    StepName.RECALL_ACCEPT: _row({ACCEPTED}, SUBMITTED, why_not_check, roles=CHECKING),
    StepName.WITHDRAW: _row(
        {DRAFT, SUBMITTED, RETURNED, ACCEPTED}, Status.WITHDRAWN, why_not_withdraw, needs_reason=True
    ),
    StepName.LAPSE: _row({RETURNED}, Status.REMOVED, why_not_lapse),
    # A model runs before it is judged: these leave its state as it is.
    StepName.PILOT: _row({ACCEPTED}, ACCEPTED, why_not_run),
    StepName.LAUNCH: _row({ACCEPTED}, ACCEPTED, why_not_run),
    StepName.REPORT: _row({ACCEPTED}, ACCEPTED, why_not_report),
    StepName.OPEN_REVIEW: _row({ACCEPTED}, IN_REVIEW, why_not_bring_up),
    StepName.RETURN_FROM_REVIEW: _row({IN_REVIEW}, RETURNED, why_not_decide),
    StepName.RECOGNISE: _row({IN_REVIEW}, RECOGNISED, why_not_decide),
    StepName.REFUSE: _row({IN_REVIEW}, Status.NOT_RECOGNISED, why_not_decide, needs_reason=True),
    StepName.WITHDRAW_FROM_REVIEW: _row({IN_REVIEW}, Status.WITHDRAWN, why_not_withdraw, needs_reason=True),
    StepName.REMOVE: _row({IN_REVIEW}, Status.REMOVED, why_not_remove, needs_reason=True),
    StepName.REOPEN: _row({Status.NOT_RECOGNISED, Status.REVOKED}, IN_REVIEW, why_not_remove, needs_reason=True),
    StepName.REVOKE: _row({RECOGNISED}, Status.REVOKED, why_not_remove, needs_reason=True),
}


def why_not_step(
    user: User | None, initiative: Initiative, step: str, now: datetime.datetime, reason: str | None = None
) -> str | None:
    """Say why the step cannot be taken now, or None; an empty reason matters only once it is being taken."""
    row = TRANSITIONS[step]
    if initiative.status not in row.sources:
        return _("This cannot be done now. State of the initiative: %(state)s.") % {
            "state": initiative.get_status_display()
        }
    if row.needs_reason and reason is not None and not reason.strip():
        return _("Say why.")
    return row.why_not(user, initiative, now)


def due_after(initiative: Initiative, target: Status, today: datetime.date) -> datetime.date | None:
    """Give the day by which the next step is due; a council keeps the day set when the dossier was complete.

    A model that has been found complete runs for its year: nothing is due until it has reported.
    """
    campaign = initiative.season.campaign
    if initiative.is_model and target == ACCEPTED:
        return None
    days = {SUBMITTED: campaign.check_days, RETURNED: campaign.correction_days, ACCEPTED: campaign.decision_days}
    if target in days:
        return today + datetime.timedelta(days=days[target])
    return initiative.due_on if target == IN_REVIEW else None


@dataclass(frozen=True)
class Move:
    """One step of one initiative; `due_on` overrules the day the campaign's rules give for the next step.

    `on_behalf_of` is said by whoever decides outside of this app; for roles in the unit it is looked up here.
    """

    initiative: Initiative
    step: str
    reason: str = ""
    due_on: datetime.date | None = None
    on_behalf_of: User | None = None


def advance(
    initiative: Initiative,
    step: str,
    *,
    by: User | None,
    reason: str = "",
    now: datetime.datetime | None = None,
    due_on: datetime.date | None = None,
) -> Initiative:
    """Take one step; `by=None` is the clock. Gives the row as it stands now, locked until the transaction ends.

    The duties of all authors and their tallies have moved with it.
    """
    return advance_all([Move(initiative, step, reason, due_on)], by=by, now=now)[0]


@transaction.atomic
def advance_all(moves: Iterable[Move], *, by: User | None, now: datetime.datetime | None = None) -> list[Initiative]:
    """Take a step with each of several initiatives, all or none; gives them in the order of their keys.

    Rows are locked first, in that order; duties are settled last and once: two of these at once never wait for one
    another in a circle.
    """
    now = now or timezone.now()
    planned = {move.initiative.pk: move for move in moves}
    initiatives = lock(planned)
    _take_all([(initiative, planned[initiative.pk]) for initiative in initiatives], by, now)
    return initiatives


def lock(keys: Iterable[int]) -> list[Initiative]:
    """Give the rows as they stand, locked in the order of their keys until the transaction ends.

    With them comes what rules, papers and notices of a step read again and again.
    """
    keys = list(keys)
    rows = Initiative.objects.filter(pk__in=keys).select_for_update(of=("self",), no_key=True)
    # To sort by a column Django compares it with every other one: not for a single wide row.
    rows = rows.order_by("pk") if len(keys) > 1 else rows.order_by()
    locked = list(rows.select_related("season__campaign", "unit", "author_kind", "field").with_authors())
    for initiative in locked:
        initiative.answered = {}
    return locked


def advance_locked(initiative: Initiative, step: str, *, by: User | None, now: datetime.datetime) -> Initiative:
    """Take one step with a row that `lock` gave in this transaction."""
    _take_all([(initiative, Move(initiative, step))], by, now)
    return initiative


def _take_all(moves: list[tuple[Initiative, Move]], by: User | None, now: datetime.datetime) -> None:
    seasons = {initiative.season for initiative, _move in moves}
    for initiative, move in moves:
        _take(initiative, move, by, now)
    seasons |= {initiative.season for initiative, _move in moves}
    people = {author.person_id for initiative, _move in moves for author in initiative.authors.all()} - {None}
    settle(dict.fromkeys(seasons, people), now=now)


def _take(initiative: Initiative, move: Move, by: User | None, now: datetime.datetime) -> None:
    """Check, write the new state, note the step."""
    require(why_not_step(by, initiative, move.step, now, move.reason))
    row, source = TRANSITIONS[move.step], initiative.status
    prepared = row.prepare(initiative, now) if row.prepare is not None else ()
    if row.target != source:
        initiative.status, initiative.status_since = row.target, now
    initiative.due_on = move.due_on or due_after(initiative, row.target, timezone.localdate(now))
    initiative.save(update_fields=["status", "status_since", "due_on", "updated_at", *prepared])
    Step.objects.create(
        initiative=initiative,
        step=move.step,
        source=source,
        target=row.target,
        by=by,
        on_behalf_of=move.on_behalf_of or (represented(by, initiative.unit, *row.roles) if row.roles else None),
        at=now,
        reason=move.reason.strip(),
    )


@dataclass(frozen=True)
class Answering:
    """One row of a table of what follows a recognition: from where to where, who may not and why."""

    sources: frozenset[str]
    target: str
    why_not: Callable[[User | None, Model], str | None]
    needs_reason: bool = False


def why_not_move(
    user: User | None, thing: Model, table: Mapping[str, Answering], step: str, reason: str | None = None
) -> str | None:
    """Say why a step of a table cannot be taken now, or None; an empty reason matters once the step is being taken."""
    row = table[step]
    if thing.status not in row.sources:
        return _("This cannot be done now. State: %(state)s.") % {"state": thing.get_status_display()}
    if row.needs_reason and reason is not None and not reason.strip():
        return _("Say why.")
    return row.why_not(user, thing)


ASKED = frozenset({ConfirmationStatus.ASKED})
CONFIRMATION_TRANSITIONS: dict[str, Answering] = {
    "sign": Answering(ASKED, ConfirmationStatus.SIGNED, why_not_sign_confirmation),
    "decline": Answering(ASKED, ConfirmationStatus.DECLINED, why_not_decline, needs_reason=True),
    "take_back": Answering(ASKED, ConfirmationStatus.TAKEN_BACK, why_not_take_back),
    "drop": Answering(ASKED, ConfirmationStatus.TAKEN_BACK, why_not_drop),
    "revoke": Answering(
        frozenset({ConfirmationStatus.SIGNED}), ConfirmationStatus.REVOKED, why_not_head, needs_reason=True
    ),
}


def why_not_answer(user: User | None, confirmation: EffectConfirmation, step: str) -> str | None:
    """Say why the step cannot be taken with a confirmation now, or None."""
    row = CONFIRMATION_TRANSITIONS[step]
    if confirmation.status not in row.sources:
        return _("This has been answered. State: %(state)s.") % {"state": confirmation.get_status_display()}
    return row.why_not(user, confirmation)


def advance_confirmation(
    confirmation: EffectConfirmation, step: str, *, by: User, reason: str = "", **more
) -> EffectConfirmation:
    """Take one step with a confirmation the caller has locked; `more` are the columns that belong to its new state."""
    require(why_not_answer(by, confirmation, step))
    if CONFIRMATION_TRANSITIONS[step].needs_reason and not reason.strip():
        require(_("Say why."))
    confirmation.status = CONFIRMATION_TRANSITIONS[step].target
    for name, value in more.items():
        setattr(confirmation, name, value)
    confirmation.save()
    return confirmation
