"""How far a running import has come. In the cache: what a transaction writes nobody else sees before its end."""

from typing import NamedTuple

from django.core.cache import cache

KEPT_SECONDS = 3600


class Stage(NamedTuple):
    """So many of so many rows."""

    done: int = 0
    total: int = 0

    @property
    def percent(self) -> int:
        """How much of it that is."""
        return 100 * self.done // self.total if self.total else 0


def note(staff_import: int, done: int, total: int) -> None:
    """Remember how far the import is."""
    cache.set(f"staff-import:{staff_import}", (done, total), KEPT_SECONDS)


def forget(staff_import: int) -> None:
    """Begin again at nothing."""
    cache.delete(f"staff-import:{staff_import}")


def read(staff_import: int) -> Stage:
    """Say how far the import is; nothing of nothing while no row is decided."""
    return Stage(*cache.get(f"staff-import:{staff_import}", (0, 0)))
