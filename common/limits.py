"""Limits on how often somebody may try something: counted in the cache, forgotten after a while."""

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest


class Limit:
    """At most `most` tries of one kind from one address of the network within so many seconds."""

    def __init__(self, name: str, *, most: int, seconds: int):
        self.name, self.most, self.seconds = name, most, seconds

    def is_reached(self, request: HttpRequest) -> bool:
        """Say whether this visitor has tried too often."""
        return cache.get(self._key(request), 0) >= self.most

    def count(self, request: HttpRequest) -> None:
        """Note one more try."""
        key = self._key(request)
        if not cache.add(key, 1, self.seconds):  # the first try starts the time
            try:
                cache.incr(key)
            except ValueError:  # it ended just now
                cache.add(key, 1, self.seconds)

    def _key(self, request: HttpRequest) -> str:
        return f"limit:{self.name}:{get_adapter().get_client_ip(request)}"
