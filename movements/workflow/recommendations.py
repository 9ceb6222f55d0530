"""The transition table of recommendations to a higher level, and the one door for their states."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import roles_over
from accounts.states import RoleName
from common.errors import require
from movements.models import Recommendation, RecommendationEntry
from movements.models.recommendations import NOT_ANSWERED, NOT_DONE, NOT_SENT
from movements.permissions.recommendations import (
    maker_roles,
    why_not_answer,
    why_not_record,
    why_not_reopen,
    why_not_send,
)
from movements.querysets.dialogues import ANSWERING
from movements.recommendation_states import RecommendationStatus, RecommendationStep
from movements.workflow import Transition

DRAFT, SENT, ACCEPTED, DECLINED, CARRIED_OUT = RecommendationStatus
SEND, TAKE_BACK, ACCEPT, DECLINE, TAKE_ANSWER_BACK, CARRY_OUT, REOPEN = RecommendationStep
RECOMMENDATION_TRANSITIONS: dict[str, Transition] = {
    SEND: Transition(frozenset({DRAFT}), SENT, why_not_send),
    TAKE_BACK: Transition(frozenset({SENT}), DRAFT, why_not_send, needs_reason=True),
    ACCEPT: Transition(frozenset({SENT}), ACCEPTED, why_not_answer, needs_reason=True),
    DECLINE: Transition(frozenset({SENT}), DECLINED, why_not_answer, needs_reason=True),
    TAKE_ANSWER_BACK: Transition(frozenset({ACCEPTED, DECLINED}), SENT, why_not_answer, needs_reason=True),
    CARRY_OUT: Transition(frozenset({ACCEPTED}), CARRIED_OUT, why_not_record, needs_reason=True),
    REOPEN: Transition(frozenset({CARRIED_OUT}), ACCEPTED, why_not_reopen, needs_reason=True),
}
MAKERS = {SEND: (RoleName.HEAD,), TAKE_BACK: (RoleName.HEAD,), REOPEN: ANSWERING}
EMPTIED = {TAKE_BACK: NOT_SENT | {"number": ""}, TAKE_ANSWER_BACK: NOT_ANSWERED, REOPEN: NOT_DONE}


def why_not_step(user: User, recommendation: Recommendation, step: str) -> str | None:
    """Say why the step cannot be taken with a recommendation now, or None."""
    row = RECOMMENDATION_TRANSITIONS[step]
    if recommendation.status not in row.sources:
        return _("This cannot be done now. State of the recommendation: %(state)s.") % {
            "state": recommendation.get_status_display()
        }
    return row.why_not(user, recommendation)


def advance(
    recommendation: Recommendation, step: str, *, by: User, now: datetime.datetime, text: str = "", **more
) -> Recommendation:
    """Take one step with a recommendation the caller has locked; `more` are the columns that belong to its new state.

    What goes with the state it leaves is emptied; the history keeps it.
    """
    require(why_not_step(by, recommendation, step))
    row, source, said = RECOMMENDATION_TRANSITIONS[step], recommendation.status, text.strip()
    if row.needs_reason and not said:
        require(_("Say why."))
    for name, value in {**EMPTIED.get(step, {}), **more}.items():
        setattr(recommendation, name, value)
    recommendation.status = row.target
    recommendation.save()
    RecommendationEntry.objects.create(
        recommendation=recommendation, step=step, source=source, target=row.target, text=said, by=by, at=now,
        due_on=recommendation.limit, on_behalf_of=acting_for(by, recommendation, step),
    )  # fmt: skip
    return recommendation


def acting_for(user: User, recommendation: Recommendation, step: str) -> User | None:
    """Give the absent person by whose roles alone the user takes the step; None by an own role."""
    if step in MAKERS and (roles := maker_roles(user, recommendation, *MAKERS[step])):
        return _absent(roles)
    names = ANSWERING if step in {CARRY_OUT, REOPEN} else (RoleName.HEAD,)
    return _absent(roles_over(user, recommendation.addressee, *names))


def _absent(roles: list) -> User | None:
    own = any(role.on_behalf_of_id is None for role in roles)
    return None if own or not roles else max(roles, key=lambda role: role.unit.depth).on_behalf_of
