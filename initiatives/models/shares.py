"""Shares of authors add up: kept by the database, whoever writes."""

import pgtrigger


def shares_total_100(name: str, operation: pgtrigger.Operation, subject: str) -> pgtrigger.Trigger:
    """Give the trigger that keeps the shares of a submitted initiative at 100 % (process.md 2.7).

    `subject` is SQL for the initiative's id. Deferred: authors change one row after the other, and what counts is
    the end of the transaction.
    """
    return pgtrigger.Trigger(
        name=name,
        when=pgtrigger.After,
        operation=operation,
        timing=pgtrigger.Deferred,
        declare=[("subject", "BIGINT"), ("total", "NUMERIC")],
        func=f"""
            subject := {subject};
            PERFORM 1 FROM initiatives_initiative
                WHERE id = subject AND kind = 'initiative' AND status NOT IN ('draft', 'withdrawn');
            IF FOUND THEN
                SELECT COALESCE(SUM(share), 0) INTO total FROM initiatives_author WHERE initiative_id = subject;
                IF total <> 100 THEN
                    RAISE check_violation
                        USING MESSAGE = format('shares of initiative %s total %s, not 100', subject, total);
                END IF;
            END IF;
            RETURN NULL;
        """,
    )
