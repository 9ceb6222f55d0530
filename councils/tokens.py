"""When a session's room has changed: a token in the cache, so that polling pages ask the database only for news."""

import uuid

from django.core.cache import cache
from django.db import transaction

from councils.models import Session

KEPT_SECONDS = 24 * 3600


def _key(session_id: int) -> str:
    return f"councils:room:{session_id}"


def token_of(session: Session) -> str:
    """Give the token of the room as it is; read it before the rows, so that no change can fall between."""
    return cache.get_or_set(_key(session.pk), lambda: uuid.uuid4().hex, KEPT_SECONDS)


def touch(session_id: int) -> None:
    """Say, once the change is committed, that the room is no longer as it was."""
    transaction.on_commit(lambda: cache.set(_key(session_id), uuid.uuid4().hex, KEPT_SECONDS), robust=True)
