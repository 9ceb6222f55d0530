"""How much the wall shows where it follows the remote."""

from django.db import transaction

from accounts.models import User
from common.errors import require
from councils.actions.sessions import lock_session
from councils.models import Session
from councils.permissions import why_not_change_session
from councils.tokens import touch


@transaction.atomic
def set_wall(*, session: Session, by: User, shows: str) -> Session:
    """Choose what walls that follow the remote show from now on."""
    current = lock_session(session)
    require(why_not_change_session(by, current))
    current.wall = shows
    current.save()
    touch(current.pk)
    return current
