"""A council that votes in secret, its session, and a box in it: prepared, and open."""

from councils.models import Session
from tests.factories.ballots import Voting, box_for, secret_rules
from tests.factories.councils import Sitting, in_session, sitting
from tests.worlds import world


@world
def at() -> Sitting:
    return sitting(members=3, rule_sheet=secret_rules())


@world
def session(at) -> Session:
    return in_session(at)


@world
def unopened(at, session) -> Voting:
    return box_for(at, list(session.items.all()))


@world
def underway(unopened) -> Voting:
    unopened.together("open")
    return unopened
