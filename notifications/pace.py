"""How many letters may leave in a minute, counted in the cache for all workers together."""

import datetime

from django.conf import settings
from django.core.cache import cache

KEPT_SECONDS = 180


def may_leave(now: datetime.datetime) -> bool:
    """Take one place of this minute; False when none is left."""
    key = f"notifications:mails:{now:%Y%m%d%H%M}"
    if cache.add(key, 1, KEPT_SECONDS):
        return True
    try:
        return cache.incr(key) <= settings.MAILS_A_MINUTE
    except ValueError:  # forgotten just now: another minute has come
        return True
