from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from accounts.models import User
from councils.actions.verdict_checks import find_wrong_verdicts
from initiatives.models import Duty, DutyTally, Initiative
from initiatives.states import Progress, Status
from movements.figures import differences

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_a_made_up_province_agrees_with_its_rows(made_up_province, now):
    assert list(differences(now)) == []
    assert list(find_wrong_verdicts()) == []
    assert Initiative.objects.filter(status=Status.RECOGNISED).exists()
    assert Duty.objects.filter(progress=Progress.MET).exists()


def test_every_foreign_key_of_a_made_up_province_leads_somewhere(made_up_province):
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass, a.attname, confrelid::regclass FROM pg_constraint c "
            "JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] WHERE contype = 'f'"
        )
        for table, column, target in cursor.fetchall():
            cursor.execute(
                f"SELECT count(*) FROM {table} t WHERE {column} IS NOT NULL "
                f"AND NOT EXISTS (SELECT 1 FROM {target} o WHERE o.{_key(target)} = t.{column})"
            )
            assert (table, column, cursor.fetchone()[0]) == (table, column, 0)


def _key(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid "
            "AND a.attnum = i.indkey[0] WHERE i.indisprimary AND i.indrelid = %s::regclass",
            [table],
        )
        return cursor.fetchone()[0]


def test_a_made_up_province_has_the_size_asked_for(made_up_province):
    handed_in = Initiative.objects.exclude(number="")

    assert Initiative.objects.count() == 300
    assert User.objects.count() == 700
    assert handed_in.values("number").distinct().count() == handed_in.count()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda: DutyTally.objects.filter(met__gt=0).update(met=9999), "tally met"),
        (lambda: Initiative.objects.filter(serial=1).update(serial=501), "numbers of unit"),
    ],
)
def test_a_spoilt_figure_is_named(made_up_province, spoil, said):
    spoil()
    out = StringIO()

    with pytest.raises(CommandError, match="differences"):
        call_command("check_figures", stdout=out)

    assert said in out.getvalue()
