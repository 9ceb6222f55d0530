"""The life of a commendation: the table of its one step, and the function that takes it."""

from accounts.models import User
from common.errors import require
from councils.models import CommendationDecision
from councils.permissions.commendations import why_not_publish
from councils.states import DecisionStatus
from councils.workflow import Transition, why_not_step

COMMENDATION_TRANSITIONS: dict[str, Transition] = {
    "publish": Transition(frozenset({DecisionStatus.DRAFT}), DecisionStatus.PUBLISHED, why_not_publish),
}


def advance_commendation(commendation: CommendationDecision, *, by: User) -> CommendationDecision:
    """Publish a commendation the caller has locked and filled in: nothing of it changes afterwards."""
    require(why_not_step(by, commendation, COMMENDATION_TRANSITIONS, "publish"))
    commendation.status = COMMENDATION_TRANSITIONS["publish"].target
    commendation.save()
    return commendation
