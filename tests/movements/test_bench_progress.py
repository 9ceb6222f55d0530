"""The measuring of pages of progress measures something, makes up nothing false, and leaves nothing behind."""

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from councils.actions.registry import wrong_levels
from initiatives.figures import wrong_figures
from initiatives.models import Duty, Initiative
from movements.bench.progress import MOST_QUERIES, measure_progress
from movements.province.seasons import Seasons

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_seasons_made_up_for_the_measuring_have_the_figures_their_rows_say(made_up_province, now):
    before = Duty.objects.count()
    grown = Seasons(2, now)

    grown.add(150)
    grown.add(50)

    assert Duty.objects.count() == before + 2 * 200
    assert [*wrong_figures(now), *wrong_levels()] == []


def test_pages_are_opened_for_few_people_and_for_many_and_all_is_gone_afterwards(made_up_province):
    before = User.objects.count(), Initiative.objects.count()

    found = measure_progress(few=200, many=400, seasons=2, rounds=1)

    assert (User.objects.count(), Initiative.objects.count()) == before
    assert found.rows[Duty._meta.verbose_name_plural] >= 2 * 400
    assert {each.page.place for each in found.pages} == {"province", "commune", "school"}
    asked = {each.page.name: each.many.queries for each in found.pages if each.page.most_queries}
    assert max(asked.values()) <= MOST_QUERIES
    assert all(each.many.queries <= each.few.queries for each in found.pages)
    assert all(each.size > 0 for each in found.files)


def test_some_pages_alone_are_opened_with_their_spreadsheets_and_an_unknown_one_is_named(made_up_province, capsys):
    found = measure_progress(few=100, many=150, seasons=1, rounds=1, only=["titles", "models, promises"])

    assert {each.page.name for each in found.pages} == {"titles", "models, promises"}
    assert [each.name for each in found.files] == ["titles"]
    with pytest.raises(CommandError, match="No page is called cards"):
        call_command("bench_progress", "--pages", "titles", "cards", few=100, many=150, seasons=1, rounds=1)


def test_where_there_is_no_province_it_says_so(db):
    with pytest.raises(CommandError, match="import_units"):
        call_command("bench_progress")
