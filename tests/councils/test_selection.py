"""Which sheet a new assessment goes by."""

import datetime

import pytest

from councils.selection import rule_sheet_for, usual_rules
from councils.states import Act
from tests.factories.councils import CouncilFactory, RuleSheetFactory
from tests.factories.initiatives import FieldFactory, SeasonFactory

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 20)


@pytest.fixture
def council():
    return CouncilFactory()


@pytest.fixture
def season():
    return SeasonFactory()


def chosen(council, season, *, act=Act.RECOGNITION, field=None, on=DAY):
    return rule_sheet_for(council, act, field, season, on)


def test_without_anything_more_the_sheet_the_council_was_set_up_with(council, season):
    RuleSheetFactory(name="Quy tắc khác")

    assert chosen(council, season) == council.rule_sheet


def test_its_latest_version_in_force_takes_over(council, season):
    name = council.rule_sheet.name
    following = RuleSheetFactory(name=name, version=2, starts_on=DAY)
    RuleSheetFactory(name=name, version=3, status="draft")

    assert chosen(council, season, on=DAY) == following
    assert chosen(council, season, on=DAY - datetime.timedelta(days=1)) == council.rule_sheet


def test_a_sheet_that_has_ended_judges_no_more(council, season):
    RuleSheetFactory(name="Riêng", council=council, ends_on=DAY - datetime.timedelta(days=1))

    assert chosen(council, season) == council.rule_sheet


def test_the_more_specific_sheet_goes_before_the_more_general_one(council, season):
    field = FieldFactory()
    sheets = [
        RuleSheetFactory(name="Hành vi", act=Act.RECOGNITION),
        RuleSheetFactory(name="Lĩnh vực", field=field),
        RuleSheetFactory(name="Mùa", season=season),
        RuleSheetFactory(name="Hội đồng", council=council),
    ]

    for count, sheet in enumerate(sheets, 1):
        others = sheets[count:]
        for other in others:
            type(other).objects.filter(pk=other.pk).update(status="draft")
        assert chosen(council, season, field=field) == sheet
        for other in others:
            type(other).objects.filter(pk=other.pk).update(status="published")


def test_a_sheet_for_something_else_is_not_taken(council, season):
    RuleSheetFactory(name="Hội đồng khác", council=CouncilFactory())
    RuleSheetFactory(name="Cấp tỉnh", level="provincial", act=Act.RECOGNITION)
    RuleSheetFactory(name="Hiệu quả", act=Act.EFFECT)
    RuleSheetFactory(name="Lĩnh vực khác", field=FieldFactory())
    RuleSheetFactory(name="Mẫu", act=Act.RECOGNITION, is_template=True)

    assert chosen(council, season, field=FieldFactory()) == council.rule_sheet


def test_what_is_about_no_dossier_goes_by_the_general_rules(council, season):
    RuleSheetFactory(name="Hành vi", act=Act.RECOGNITION, council=council)
    RuleSheetFactory(name="Mùa", season=season, council=council)
    own = RuleSheetFactory(name="Hội đồng", council=council)

    assert usual_rules(council, DAY) == own


def test_a_field_stands_for_those_below_it(council, season):
    field = FieldFactory()
    below = FieldFactory(parent=field)
    sheet = RuleSheetFactory(name="Lĩnh vực", field=field)

    assert chosen(council, season, field=below) == sheet
