"""What is done once a transaction has been committed, and never undoes it."""

from collections.abc import Callable

from django.db import transaction


def after_commit(deed: Callable, *arguments: object) -> None:
    """Do this after the commit; when it fails (the broker is away), that is logged and what was committed stays.

    A function of its own, not a partial: Django names it in the log, and fails itself on what has no name.
    """

    def after_the_commit() -> None:
        deed(*arguments)

    transaction.on_commit(after_the_commit, robust=True)
