"""When a session's room has changed (common/tokens.py)."""

from common import tokens
from councils.models import Session


def _name(session_id: int) -> str:
    return f"councils:room:{session_id}"


def token_of(session: Session) -> str:
    """Give the token of the room as it is; read it before the rows, so that no change can fall between."""
    return tokens.token_of(_name(session.pk))


def touch(session_id: int) -> None:
    """Say, once the change is committed, that the room is no longer as it was."""
    tokens.touch([_name(session_id)])
