"""What holds to the end of a transaction (as PgBouncer needs): locks across all processes, immediate checks."""

from django.db import connection


def take_lock(name: str) -> None:
    """Wait until nobody else holds the lock of this name, and hold it to the end of the transaction."""
    _ask("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", name)  # answers with nothing


def try_lock(name: str) -> bool:
    """Hold the lock of this name to the end of the transaction, unless somebody else does; say whether."""
    return _ask("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", name)


def _ask(question: str, name: str) -> bool:
    if not connection.in_atomic_block:
        raise RuntimeError("a lock is held to the end of a transaction")
    with connection.cursor() as cursor:
        cursor.execute(question, [name])
        return cursor.fetchone()[0]


def check_at_once() -> None:
    """Check foreign keys and the like with each statement from here to the end of the transaction, not at its end.

    Bulk writers of tracked tables need it: the triggers that write the history are subtransactions, and each of
    them walks through all checks still waiting, so that ten times the rows take a hundred times as long.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
