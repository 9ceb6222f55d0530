"""History of every change, written by the database itself, so that nobody can bypass it (django-pghistory)."""

from collections.abc import Callable, Iterable

import pghistory


def note(**more: object) -> None:
    """Add something to what the history says of this request: every row that changes in it carries it along.

    Outside of a request, where there is no context, nothing is noted.
    """
    pghistory.context(**more)


def tracked(*, exclude: Iterable[str] = ()) -> Callable:
    """Decorate a model: each insert, change and deletion leaves a row in its event table.

    `exclude` names fields whose content does not belong in a history (secrets, autosaved text, counters).
    """
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(exclude),
    )
