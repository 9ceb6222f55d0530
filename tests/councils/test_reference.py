import pytest

from councils import reference
from councils.models import Criterion, RuleSheet
from councils.states import Method

pytestmark = pytest.mark.django_db


def test_loading_twice_changes_nothing():
    reference.load()
    RuleSheet.objects.published().filter(level="grassroots").update(pass_mark=75)
    reference.load()

    assert list(RuleSheet.objects.published().order_by("level").values_list("level", "pass_mark")) == [
        ("grassroots", 75),
        ("provincial", 80),
    ]


def test_each_sheet_makes_a_hundred_points_and_its_bands_cover_each_scale():
    reference.load()

    for sheet in RuleSheet.objects.exclude(method=Method.VOTE):
        assert sum(criterion.max_points for criterion in sheet.criteria.all()) == 100
    for criterion in Criterion.objects.filter(bands__isnull=False).distinct():
        bands = list(criterion.bands.all())
        assert (bands[0].low, bands[-1].high) == (0, criterion.max_points)
        assert [band.low for band in bands[1:]] == [band.high + 1 for band in bands[:-1]]


def test_group_minimums_name_groups_that_exist():
    reference.load()

    for sheet in RuleSheet.objects.all():
        groups = {criterion.group for criterion in sheet.criteria.all()}
        assert {minimum.group for minimum in sheet.group_minimums.all()} <= groups
