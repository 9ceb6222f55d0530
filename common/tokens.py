"""When something people watch has changed: a token in the cache, so that polling pages ask the database only for news.

Read the token before the rows, so that no change can fall between; a page that holds the same token is answered 204.
"""

import uuid
from collections.abc import Iterable

from django.core.cache import cache
from django.db import transaction

KEPT_SECONDS = 24 * 3600


def token_of(name: str) -> str:
    """Give the token of what has this name, as it is now."""
    return cache.get_or_set(name, lambda: uuid.uuid4().hex, KEPT_SECONDS)


def touch(names: Iterable[str]) -> None:
    """Say, once the change is committed, that these are no longer as they were; who asks next makes a new token."""
    names = list(names)
    if names:
        transaction.on_commit(lambda: cache.delete_many(names), robust=True)
