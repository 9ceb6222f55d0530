"""How far a running import has come."""

from common import progress
from common.progress import Stage


def note(staff_import: int, done: int, total: int) -> None:
    """Remember how far the import is."""
    progress.note(f"staff-import:{staff_import}", done, total)


def forget(staff_import: int) -> None:
    """Begin again at nothing."""
    progress.forget(f"staff-import:{staff_import}")


def read(staff_import: int) -> Stage:
    """Say how far the import is; nothing of nothing while no row is decided."""
    return progress.read(f"staff-import:{staff_import}")
