"""What is done in a unit in the moment it moves counts under the units above it then."""

import datetime
import threading
import time

import pytest
from django.db import connection, transaction

from accounts.actions.units import merge_unit
from initiatives.counts import differing, kept_counts, true_days, true_states
from initiatives.models import DayTally, Initiative, InitiativeTally
from initiatives.states import Status
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.threads]
DAY = datetime.datetime(2026, 3, 2, 20, 0, tzinfo=datetime.UTC)
SECONDS = 20


def while_open(deed, other) -> None:
    """Do one thing; before its transaction ends begin the other, and let it end once that one waits."""

    def do():
        try:
            other()
        finally:
            connection.close()

    with transaction.atomic():
        deed()
        thread = threading.Thread(target=do)
        thread.start()
        until = time.monotonic() + SECONDS
        with connection.cursor() as cursor:
            while not waiting(cursor):
                assert time.monotonic() < until, "nothing waited"
                time.sleep(0.02)
    thread.join(SECONDS)
    assert not thread.is_alive()


def waiting(cursor) -> bool:
    """Say whether somebody waits for the table of either tally."""
    cursor.execute(
        "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation IN (%s::regclass, %s::regclass))",
        [InitiativeTally._meta.db_table, DayTally._meta.db_table],
    )
    return cursor.fetchone()[0]


@pytest.mark.parametrize("deed_first", [True, False])
def test_a_deed_in_a_unit_that_moves_is_counted_where_the_unit_is_then(deed_first):
    with transaction.atomic():
        province, admin = UnitFactory(), UserFactory(is_staff=True, is_superuser=True)
        old, new = UnitFactory(parent=province), UnitFactory(parent=province)
        work = InitiativeFactory(status=Status.SUBMITTED, submitted_at=DAY, unit=UnitFactory(parent=old))

    def accept():
        Initiative.objects.filter(pk=work.pk).update(
            status=Status.ACCEPTED, submitted_at=DAY + datetime.timedelta(days=1)
        )

    def merge():
        merge_unit(unit=old, into=new, on=datetime.date(2026, 7, 1), by=admin)

    while_open(*([accept, merge] if deed_first else [merge, accept]))

    assert differing(kept_counts(InitiativeTally, work.season, level=""), true_states(work.season)) == []
    assert differing(kept_counts(DayTally, work.season), true_days(work.season)) == []
    assert sum(kept_counts(DayTally, work.season, unit=new).values()) == 1
    assert sum(kept_counts(DayTally, work.season, unit=old).values()) == 0
