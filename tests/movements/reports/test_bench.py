"""The measuring of reports measures something, and leaves nothing behind."""

from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from initiatives.models import Campaign, Duty, Initiative
from initiatives.states import Progress, Status
from movements.bench.reports import MOST_QUERIES, measure_report
from movements.models import FrozenReport
from movements.reports.counting import count
from movements.reports.history import Book, settled_moment

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_a_made_up_province_is_frozen_opened_and_gone_afterwards(made_up_province):
    found = measure_report()

    assert (found.duties, found.initiatives) == (Duty.objects.count(), Initiative.objects.count())
    assert found.numbers > 0
    assert [each.name for each in found.opened] == [
        "page", "list of people", "changes", "spreadsheet", "PDF", "Word",
    ]  # fmt: skip
    assert found.opened[0].queries <= MOST_QUERIES
    assert not FrozenReport.objects.exists()


def test_reports_of_a_made_up_province_count_all_of_its_people_and_initiatives(made_up_province):
    sums = Counter()
    for cell, value in count(Book(Campaign.objects.get(), settled_moment())).items():
        sums[cell.section, cell.figure] += value

    exempt = Duty.objects.exclude(exemption="").count()
    assert (sums["people", "obliged"], sums["people", "exempt"]) == (Duty.objects.count() - exempt, exempt)
    assert sums["people", "met"] == Duty.objects.filter(exemption="", progress=Progress.MET).count()
    assert sums["initiatives", "recognised"] == Initiative.objects.filter(status=Status.RECOGNISED).count()


def test_where_there_is_nothing_to_freeze_it_says_so(db):
    with pytest.raises(CommandError, match="make_province"):
        call_command("bench_report")
