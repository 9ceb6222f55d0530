"""An impossible rule sheet is told by the field that makes it so; every sheet brought along is sound."""

import datetime
from dataclasses import replace
from decimal import Decimal

import pytest

from councils import reference
from councils.models import RuleSheet
from councils.soundness import CriterionPlan, GradePlan, Plan, faults_of, plan_of
from councils.states import CriterionKind, Method, TieRule
from tests.factories.councils import CouncilFactory, SeatFactory

NOVELTY = CriterionPlan("Tính mới", group="Mới", max_points=Decimal(40))
EFFECT = CriterionPlan("Hiệu quả", max_points=Decimal(60))
GATE = CriterionPlan("Có mới không?", kind=CriterionKind.GATE, when_no="not_recognised")


def sheet(**kwargs) -> RuleSheet:
    day = datetime.date(2026, 1, 2)
    defaults = {"method": Method.BOTH, "pass_mark": Decimal(70), "vote_ratio": "70%", "starts_on": day}
    return RuleSheet(**{**defaults, **kwargs})


def plan(*, criteria=(NOVELTY, EFFECT), minimums=(), grades=(), **kwargs) -> Plan:
    return Plan(sheet(**kwargs), list(criteria), list(minimums), list(grades))


def places(plan: Plan) -> list[tuple[str, int, str]]:
    return [(fault.part, fault.row, fault.field) for fault in faults_of(plan)]


def with_bands(*bands, **kwargs) -> Plan:
    row = replace(NOVELTY, bands=tuple((Decimal(low), Decimal(high), "") for low, high in bands))
    return plan(criteria=[row, EFFECT], **kwargs)


@pytest.mark.parametrize(
    "sound",
    [
        plan(),
        plan(pass_mark=Decimal(100)),
        plan(method=Method.SCORE, vote_ratio=""),
        plan(method=Method.VOTE, pass_mark=None, criteria=[GATE]),
        plan(complete_from=Decimal("69.99")),
        plan(vote_ratio="50%", tie_rule=TieRule.CHAIR),
        plan(vote_ratio="1/2", tie_rule=TieRule.CRITERION, tie_criterion="Tính mới", tie_points=Decimal(40)),
        plan(criteria=[replace(NOVELTY, min_points=Decimal(40)), EFFECT]),
        with_bands((0, 9), (10, 40)),
        with_bands((21, 40), (0, 20)),  # in any order
        with_bands((0, 9), ("9", "40"), whole_points=False),
        with_bands((0, "9.99"), (10, 40), whole_points=False),
        plan(minimums=[("Mới", Decimal(40))]),
        plan(grades=[GradePlan("A", Decimal(90), (("Tính mới", Decimal(30)), ("Mới", Decimal(30))))]),
    ],
)
def test_a_sheet_that_can_be_judged_by_has_no_fault(sound):
    assert places(sound) == []


@pytest.mark.parametrize(
    ("impossible", "place"),
    [
        (plan(pass_mark=None), ("sheet", 0, "pass_mark")),
        (plan(pass_mark=Decimal("100.01")), ("sheet", 0, "pass_mark")),
        (plan(complete_from=Decimal(70)), ("sheet", 0, "complete_from")),
        (plan(vote_ratio=""), ("sheet", 0, "vote_ratio")),
        (plan(drop_from=2), ("sheet", 0, "drop_from")),
        (plan(ends_on=datetime.date(2026, 1, 1)), ("sheet", 0, "ends_on")),
        (plan(method=Method.SCORE, criteria=[GATE]), ("sheet", 0, "method")),
        (plan(method=Method.VOTE), ("sheet", 0, "method")),
        (plan(method=Method.SCORE, tie_rule=TieRule.SECOND), ("sheet", 0, "tie_rule")),
        (plan(tie_rule=TieRule.CHAIR), ("sheet", 0, "tie_rule")),  # 70 %: a tie decides nothing
        (plan(vote_ratio="50%", tie_rule=TieRule.CHAIR, is_secret=True), ("sheet", 0, "tie_rule")),
        (plan(is_secret=True, allows_correspondence=True), ("sheet", 0, "allows_correspondence")),
        (plan(vote_ratio="50%", tie_rule=TieRule.CRITERION, tie_criterion="Lạ"), ("sheet", 0, "tie_criterion")),
        (plan(vote_ratio="50%", tie_rule=TieRule.CRITERION, tie_criterion="Tính mới"), ("sheet", 0, "tie_points")),
        (plan(criteria=[NOVELTY, NOVELTY]), ("criteria", 0, "name")),
        (plan(criteria=[NOVELTY, EFFECT, replace(GATE, max_points=Decimal(1))]), ("criteria", 2, "max_points")),
        (plan(criteria=[replace(NOVELTY, when_no="to_complete"), EFFECT]), ("criteria", 0, "when_no")),
        (
            plan(criteria=[NOVELTY, EFFECT, replace(EFFECT, name="Khác", max_points=Decimal(0))]),
            ("criteria", 2, "max_points"),
        ),
        (plan(criteria=[replace(NOVELTY, min_points=Decimal(41)), EFFECT]), ("criteria", 0, "min_points")),
        (with_bands((0, 10), (10, 40)), ("criteria", 0, "bands")),
        (with_bands((0, 9), (11, 40)), ("criteria", 0, "bands")),
        (with_bands((0, 9), (10, 40), whole_points=False), ("criteria", 0, "bands")),
        (with_bands((1, 40)), ("criteria", 0, "bands")),
        (with_bands((0, 39)), ("criteria", 0, "bands")),
        (with_bands((9, 0), (10, 40)), ("criteria", 0, "bands")),
        (plan(minimums=[("Lạ", Decimal(1))]), ("minimums", 0, "group")),
        (plan(minimums=[("Mới", Decimal(41))]), ("minimums", 0, "min_points")),
        (plan(grades=[GradePlan("A", Decimal(101))]), ("grades", 0, "low")),
        (plan(grades=[GradePlan("A", Decimal(69))]), ("grades", 0, "low")),
        (plan(grades=[GradePlan("A", Decimal(90), (("Lạ", Decimal(1)),))]), ("grades", 0, "conditions")),
        (plan(grades=[GradePlan("A", Decimal(90), (("Tính mới", Decimal(41)),))]), ("grades", 0, "conditions")),
    ],
)
def test_an_impossible_sheet_is_told_at_its_field(impossible, place):
    assert place in places(impossible)


@pytest.mark.django_db
def test_a_share_of_nobody_and_too_few_members_are_told():
    council = CouncilFactory()
    SeatFactory.create_batch(2, council=council, may_vote=False)

    assert places(plan(council=council, min_sheets=3)) == [("sheet", 0, "vote_ratio"), ("sheet", 0, "min_sheets")]


@pytest.mark.django_db
def test_every_sheet_brought_along_is_sound():
    reference.load()

    assert {str(each): faults_of(plan_of(each)) for each in RuleSheet.objects.all() if faults_of(plan_of(each))} == {}
