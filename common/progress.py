"""How far background work has come. In the cache: what a transaction writes nobody else sees before its end."""

from typing import NamedTuple

from django.core.cache import cache

KEPT_SECONDS = 3600


class Stage(NamedTuple):
    """So many of so many."""

    done: int = 0
    total: int = 0

    @property
    def percent(self) -> int:
        """How much of it that is."""
        return 100 * self.done // self.total if self.total else 0


def note(place: str, done: int, total: int) -> None:
    """Remember how far it is; `place` names the work."""
    cache.set(place, (done, total), KEPT_SECONDS)


def forget(place: str) -> None:
    """Begin again at nothing."""
    cache.delete(place)


def read(place: str) -> Stage:
    """Say how far it is; nothing of nothing while nothing is done."""
    return Stage(*cache.get(place, (0, 0)))
