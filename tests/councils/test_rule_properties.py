"""What holds for every rule sheet and every vote."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from councils.models import RuleSheet
from councils.states import Average, Choice, Method, Outcome, RatioBase, Rounding, TieRule
from councils.verdicts import CriterionFigures, Figures, GradeFigures, judge

settings.register_profile("rules", deadline=None, max_examples=300)
PROFILE = settings(settings.get_profile("rules"))
points = st.integers(0, 50).map(Decimal)
RATIOS = ["1/2", "50%", "51%", "3/5", "2/3", "70%", "3/4", "100%"]


@st.composite
def rule_sheets(draw, **fixed) -> RuleSheet:
    ratio = draw(st.sampled_from(RATIOS))
    is_half = ratio in {"1/2", "50%"}  # elsewhere a tie decides nothing: such a sheet cannot be saved
    rule = draw(st.sampled_from([TieRule.NONE, TieRule.CHAIR, TieRule.SECOND])) if is_half else TieRule.NONE
    asked = {
        "method": draw(st.sampled_from(Method.values)),
        "vote_ratio": ratio,
        "tie_rule": rule,
        "ratio_base": draw(st.sampled_from(RatioBase.values)),
        "recused_leave_base": draw(st.booleans()),
        "counts_written": draw(st.booleans()),
        "quorum_ratio": draw(st.sampled_from(RATIOS)),
        "pass_mark": draw(points) + 1,
        "average": draw(st.sampled_from(Average.values)),
        "rounding": draw(st.sampled_from(Rounding.values)),
        "drop_from": draw(st.sampled_from([None, 3, 5])),
    }
    return RuleSheet(**{**asked, **fixed})


@st.composite
def figures(draw) -> Figures:
    seats = draw(st.integers(1, 15))
    recused = draw(st.integers(0, seats - 1))
    votes = draw(st.lists(st.sampled_from([*Choice.values, ""]), max_size=seats - recused))
    absent = seats - recused - len(votes)
    written = draw(st.integers(0, absent))
    for_it = draw(st.integers(0, written))
    sheets = draw(st.lists(st.tuples(points, points), min_size=1, max_size=9))
    return Figures(
        seats=seats,
        recused=recused,
        present=len(votes),
        recused_present=draw(st.integers(0, recused)),
        agree=votes.count(Choice.YES),
        disagree=votes.count(Choice.NO),
        abstain=votes.count(Choice.ABSTAIN),
        written_agree=for_it,
        written_disagree=written - for_it,
        chair=votes[0] if votes else "",
        ballot=draw(st.integers(1, 2)),
        sheets=len(sheets),
        criteria=criteria_of(sheets),
        grades=(GradeFigures("A", Decimal(60)), GradeFigures("B", Decimal(30), (("Tính mới", Decimal(20)),))),
    )


def criteria_of(sheets: Sequence[tuple[Decimal, Decimal]]) -> tuple[CriterionFigures, ...]:
    novelty, effect = zip(*sheets, strict=True)
    return (
        CriterionFigures("Tính mới", "", Decimal(50), None, novelty),
        CriterionFigures("Hiệu quả", "", Decimal(50), Decimal(5), effect),
    )


@PROFILE
@given(rule_sheets(), figures(), st.randoms(use_true_random=False))
def test_the_order_of_sheets_never_matters(sheet, counted, chance):
    rows = list(zip(*(each.points for each in counted.criteria), strict=True))
    chance.shuffle(rows)

    assert judge(sheet, counted) == judge(sheet, replace(counted, criteria=criteria_of(rows)))


def with_one_more_agreeing(counted: Figures) -> list[Figures]:
    """Everything that could happen to make one more agree."""
    more = []
    if counted.disagree > (counted.chair == Choice.NO):
        more.append(replace(counted, agree=counted.agree + 1, disagree=counted.disagree - 1))
    if counted.abstain > (counted.chair == Choice.ABSTAIN):
        more.append(replace(counted, agree=counted.agree + 1, abstain=counted.abstain - 1))
    silent = counted.present - counted.agree - counted.disagree - counted.abstain
    if silent > (counted.chair == "" and counted.present > 0):
        more.append(replace(counted, agree=counted.agree + 1))
    if counted.present + counted.written_agree + counted.written_disagree < counted.entitled:
        more.append(replace(counted, agree=counted.agree + 1, present=counted.present + 1))
        more.append(replace(counted, written_agree=counted.written_agree + 1))
    if counted.written_disagree:
        changed = {"written_agree": counted.written_agree + 1, "written_disagree": counted.written_disagree - 1}
        more.append(replace(counted, **changed))
    return more


@PROFILE
@given(rule_sheets(), figures())
def test_one_more_agreeing_never_turns_recognised_into_refused(sheet, counted):
    if judge(sheet, counted).outcome == Outcome.RECOGNISED:
        outcomes = {judge(sheet, more).outcome for more in with_one_more_agreeing(counted)}
        assert outcomes <= {Outcome.RECOGNISED}


@PROFILE
@given(rule_sheets(recused_leave_base=True), figures())
def test_who_left_the_item_counts_as_nothing_where_the_sheet_takes_them_out(sheet, counted):
    without = replace(counted, seats=counted.entitled, recused=0, recused_present=0)

    assert judge(sheet, counted).outcome == judge(sheet, without).outcome


@PROFILE
@given(rule_sheets(method=Method.SCORE, rounding=Rounding.EXACT), figures())
def test_dropping_and_averaging_never_leave_the_range_of_the_sheets(sheet, counted):
    kept = judge(sheet, counted).figures

    assert Decimal(kept["lowest"]) <= Decimal(kept["mean"]) <= Decimal(kept["highest"])


@PROFILE
@given(rule_sheets(method=Method.SCORE), figures())
def test_more_points_never_turn_recognised_into_refused(sheet, counted):
    if judge(sheet, counted).outcome == Outcome.RECOGNISED:
        rows = [
            (min(one + 1, Decimal(50)), other) for one, other in zip(*(c.points for c in counted.criteria), strict=True)
        ]
        assert judge(sheet, replace(counted, criteria=criteria_of(rows))).outcome == Outcome.RECOGNISED


@PROFILE
@given(rule_sheets(), figures())
def test_every_verdict_has_an_outcome_or_what_is_missing(sheet, counted):
    judgement = judge(sheet, counted)

    assert bool(judgement.outcome) is not bool(judgement.missing)
    assert (judgement.outcome == Outcome.RECOGNISED) is (not judgement.missing and not judgement.figures["failed"])
