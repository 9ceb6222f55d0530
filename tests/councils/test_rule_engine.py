"""What rule sheets can ask for, on both sides of every bound; no database is needed to judge."""

import datetime
from decimal import Decimal

import pytest
from django.utils import translation

from councils.models import RuleSheet, Verdict
from councils.states import Average, Choice, Method, Outcome, RatioBase, Rounding, TieRule
from councils.verdicts import CriterionFigures, Figures, GateFigures, GradeFigures, calculation, judge, sentence

REFUSED, RECOGNISED, TO_COMPLETE = Outcome.NOT_RECOGNISED, Outcome.RECOGNISED, Outcome.TO_COMPLETE


def rules(**kwargs) -> RuleSheet:
    defaults = {
        "method": Method.VOTE,
        "vote_ratio": "70%",
        "pass_mark": Decimal(70),
        "issued_on": datetime.date(2026, 1, 2),
    }
    return RuleSheet(**{**defaults, **kwargs})


def by_score(**kwargs) -> RuleSheet:
    return rules(method=Method.SCORE, vote_ratio="", **kwargs)


def totals(*points: str, **kwargs) -> Figures:
    """Figures of sheets with these totals, all under one criterion, and of a quorum."""
    criterion = CriterionFigures("Tính mới", "", Decimal(100), None, tuple(map(Decimal, points)))
    return Figures(**{"seats": 3, "present": 3, "sheets": len(points), "criteria": (criterion,), **kwargs})


def said(rule_sheet: RuleSheet, figures: Figures, language: str = "en") -> str:
    judgement = judge(rule_sheet, figures)
    with translation.override(language):
        return sentence(Verdict(figures=judgement.figures, outcome=judgement.outcome))


@pytest.mark.parametrize(
    ("base", "leaves", "figures", "size"),
    [
        (RatioBase.SEATS, True, {"seats": 7, "recused": 1, "present": 5}, 6),
        (RatioBase.SEATS, False, {"seats": 7, "recused": 1, "present": 5}, 7),
        (RatioBase.PRESENT, True, {"seats": 7, "recused": 1, "present": 5, "recused_present": 1}, 5),
        (RatioBase.PRESENT, False, {"seats": 7, "recused": 1, "present": 5, "recused_present": 1}, 6),
        (RatioBase.PRESENT, False, {"seats": 7, "recused": 1, "present": 5}, 5),  # recused and absent
        (RatioBase.VALID, True, {"seats": 7, "recused": 1, "present": 5, "agree": 3, "abstain": 2}, 3),
    ],
)
def test_the_base_of_the_ratio(base, leaves, figures, size):
    judgement = judge(rules(ratio_base=base, recused_leave_base=leaves), Figures(**figures))

    assert judgement.figures["base"] == size


@pytest.mark.parametrize(
    ("counts", "base", "agree", "outcome"),
    [
        (True, 7, 5, RECOGNISED),  # 4.9 of 7
        (False, 5, 3, REFUSED),  # 3.5 of 5: opinions in writing do not help
    ],
)
def test_opinions_in_writing_count_where_the_sheet_says_so(counts, base, agree, outcome):
    figures = Figures(seats=7, present=5, agree=3, disagree=2, written_agree=2)

    judgement = judge(rules(counts_written=counts), figures)

    assert (judgement.figures["base"], judgement.figures["agree"], judgement.outcome) == (base, agree, outcome)


def test_opinions_in_writing_make_no_quorum():
    judgement = judge(rules(counts_written=True), Figures(seats=6, present=3, agree=3, written_agree=3))

    assert judgement.missing == ("quorum",)


TIE = {"seats": 6, "present": 6, "agree": 3, "disagree": 3}


@pytest.mark.parametrize(
    ("rule", "more", "outcome"),
    [
        (TieRule.NONE, {}, RECOGNISED),  # half is enough and reached
        (TieRule.CHAIR, {"chair": Choice.YES}, RECOGNISED),
        (TieRule.CHAIR, {"chair": Choice.NO}, REFUSED),
        (TieRule.CHAIR, {}, REFUSED),  # the chair was not there
        (TieRule.SECOND, {"ballot": 2}, REFUSED),
        (TieRule.CHAIR, {"agree": 4, "disagree": 2, "chair": Choice.NO}, RECOGNISED),  # no tie
    ],
)
def test_what_decides_a_tie(rule, more, outcome):
    judgement = judge(rules(vote_ratio="50%", tie_rule=rule), Figures(**{**TIE, **more}))

    assert (judgement.outcome, judgement.missing) == (outcome, ())


def test_the_first_tie_asks_for_a_second_ballot():
    judgement = judge(rules(vote_ratio="50%", tie_rule=TieRule.SECOND), Figures(**TIE))

    assert (judgement.outcome, judgement.missing) == ("", ("second_ballot",))


def test_a_second_ballot_is_not_asked_for_where_the_scores_refuse_anyway():
    sheet = rules(method=Method.BOTH, vote_ratio="50%", tie_rule=TieRule.SECOND)

    judgement = judge(sheet, totals("69", **TIE))

    assert (judgement.outcome, judgement.missing) == (REFUSED, ())


@pytest.mark.parametrize(("points", "outcome"), [("80", RECOGNISED), ("79", REFUSED)])
def test_a_criterion_decides_a_tie(points, outcome):
    sheet = rules(
        method=Method.BOTH,
        vote_ratio="50%",
        tie_rule=TieRule.CRITERION,
        tie_criterion="Tính mới",
        tie_points=Decimal(80),
    )

    assert judge(sheet, totals(points, **TIE)).outcome == outcome


@pytest.mark.parametrize(
    ("average", "drop_from", "points", "mean", "dropped"),
    [
        (Average.MEAN, None, ["40", "70", "71", "72", "100"], "70.60", []),
        (Average.MEAN, 5, ["40", "70", "71", "72", "100"], "71.00", ["40", "100"]),
        (Average.MEAN, 5, ["40", "70", "71", "100"], "70.25", []),  # four sheets: all count
        (Average.MEDIAN, None, ["40", "70", "71", "72", "100"], "71.00", []),
        (Average.MEDIAN, None, ["40", "70", "71", "100"], "70.50", []),
        (Average.MEAN, 3, ["70", "70", "70"], "70.00", ["70", "70"]),
    ],
)
def test_the_average_of_the_sheets(average, drop_from, points, mean, dropped):
    judgement = judge(by_score(average=average, drop_from=drop_from), totals(*points))

    assert (judgement.figures["mean"], judgement.figures["dropped"]) == (mean, dropped)


def test_a_dropped_sheet_counts_under_no_criterion():
    criteria = (
        CriterionFigures("Tính mới", "", Decimal(40), Decimal(20), tuple(map(Decimal, (1, 30, 30, 30, 40)))),
        CriterionFigures("Hiệu quả", "", Decimal(60), None, tuple(map(Decimal, (2, 45, 45, 45, 60)))),
    )

    judgement = judge(by_score(drop_from=5), Figures(seats=5, present=5, sheets=5, criteria=criteria))

    assert [row["mean"] for row in judgement.figures["criteria"]] == ["30.00", "45.00"]


@pytest.mark.parametrize(
    ("rounding", "points", "outcome"),
    [
        (Rounding.EXACT, ["70", "70", "69.99"], REFUSED),  # 69.996…
        (Rounding.TWO, ["70", "70", "69.99"], RECOGNISED),  # 70.00, as the sheet says
        (Rounding.ONE, ["69.95"], RECOGNISED),
        (Rounding.ONE, ["69.94"], REFUSED),
        (Rounding.WHOLE, ["69.5"], RECOGNISED),
        (Rounding.WHOLE, ["69.49"], REFUSED),
        (Rounding.WHOLE, ["70.4"], RECOGNISED),  # 70
    ],
)
def test_a_mean_rounds_up_only_where_the_sheet_says_so(rounding, points, outcome):
    assert judge(by_score(rounding=rounding), totals(*points)).outcome == outcome


@pytest.mark.parametrize(
    ("points", "agree", "outcome"),
    [
        ("70", 3, RECOGNISED),
        ("69.99", 3, TO_COMPLETE),
        ("69.99", 0, TO_COMPLETE),  # a vote does not refuse what is to be completed
        ("60", 3, TO_COMPLETE),
        ("59.99", 3, REFUSED),
        ("70", 2, REFUSED),  # 2 of 3: the vote fails
    ],
)
def test_between_refused_and_passed_the_dossier_is_completed(points, agree, outcome):
    sheet = rules(method=Method.BOTH, complete_from=Decimal(60))

    assert judge(sheet, totals(points, agree=agree, disagree=3 - agree)).outcome == outcome


def test_an_eliminatory_criterion_goes_before_the_middle_band():
    criteria = (
        CriterionFigures("Tính mới", "", Decimal(40), Decimal(20), (Decimal(19),)),
        CriterionFigures("Hiệu quả", "", Decimal(60), None, (Decimal(46),)),
    )

    judgement = judge(by_score(complete_from=Decimal(60)), Figures(seats=3, present=3, sheets=1, criteria=criteria))

    assert (judgement.outcome, judgement.figures["failed"]) == (REFUSED, ["mean", "criteria"])


@pytest.mark.parametrize(
    ("yes", "no", "when_no", "outcome"),
    [
        (4, 2, REFUSED, RECOGNISED),  # 2/3 of 6
        (3, 3, REFUSED, REFUSED),
        (3, 3, TO_COMPLETE, TO_COMPLETE),
        (0, 6, "", RECOGNISED),  # only noted
        (0, 0, REFUSED, REFUSED),  # nobody has said yes
    ],
)
def test_a_question_not_passed_ends_the_judging(yes, no, when_no, outcome):
    figures = Figures(seats=6, present=6, agree=6, sheets=6, gates=(GateFigures("Có mới không?", when_no, yes, no),))

    judgement = judge(rules(gate_ratio="2/3"), figures)

    assert judgement.outcome == outcome


def test_the_first_question_not_passed_decides():
    gates = (
        GateFigures("Đầy đủ?", TO_COMPLETE, 6, 0),
        GateFigures("Mới?", REFUSED, 1, 5),
        GateFigures("Đủ lâu?", TO_COMPLETE, 1, 0),
    )

    judgement = judge(rules(), Figures(seats=6, present=6, agree=6, sheets=6, gates=gates))

    assert (judgement.outcome, judgement.figures["stopped_by"]) == (REFUSED, "Mới?")


def test_after_a_question_not_passed_no_points_are_counted():
    figures = totals("90", gates=(GateFigures("Mới?", REFUSED, 0, 3),))

    judgement = judge(by_score(), figures)

    assert (judgement.outcome, "mean" in judgement.figures) == (REFUSED, False)


def test_questions_need_as_many_sheets_as_the_rules_say():
    figures = Figures(seats=3, present=3, agree=3, sheets=1, gates=(GateFigures("Mới?", REFUSED, 1, 0),))

    assert judge(rules(min_sheets=2), figures).missing == ("sheets",)


GRADES = (
    GradeFigures("C", Decimal(70)),
    GradeFigures("A", Decimal(90), (("Tính mới", Decimal(95)),)),
    GradeFigures("B", Decimal(80)),
)


@pytest.mark.parametrize(
    ("points", "grade"), [("70", "C"), ("79.99", "C"), ("80", "B"), ("89.99", "B"), ("95", "A"), ("94.99", "")]
)
def test_the_grade_or_none_where_its_condition_fails(points, grade):
    judgement = judge(by_score(), totals(points, grades=GRADES))

    assert (judgement.outcome, judgement.figures["grade"]) == (RECOGNISED, grade)


def test_what_is_not_recognised_has_no_grade():
    judgement = judge(rules(method=Method.BOTH), totals("95", grades=GRADES, disagree=3))

    assert [name for name in judgement.figures if name.startswith("grade")] == []


@pytest.mark.parametrize(
    ("rule_sheet", "figures", "words"),
    [
        (
            by_score(),
            totals("92", grades=GRADES),
            "Mean score 92, at least 70 needed. No grade: A asks for Tính mới from 95, the mean is 92. Recognised.",
        ),
        (by_score(), totals("80", grades=GRADES), "Mean score 80, at least 70 needed. Recognised, grade B."),
        (
            by_score(drop_from=3, rounding=Rounding.WHOLE),
            totals("40", "69.5", "100"),
            "Of 3 score sheets the lowest (40) and the highest (100) do not count. Mean score 70, at least 70 needed. "
            "It is rounded to a whole number. Recognised.",
        ),
        (
            by_score(average=Average.MEDIAN, complete_from=Decimal(60)),
            totals("40", "65", "100"),
            "Median score 65, at least 70 needed. From 60 to below 70 the author completes the dossier. "
            "To be completed.",
        ),
        (
            rules(vote_ratio="50%", tie_rule=TieRule.CHAIR),
            Figures(**TIE, chair=Choice.YES),
            "50\xa0% of 6 is 3. In the tie the chair's vote decides: the chair agrees. Recognised.",
        ),
        (
            rules(counts_written=True),
            Figures(seats=7, present=5, agree=3, disagree=2, written_agree=2),
            "5 agree, 2 disagree. 2 of these votes came in writing (2 for, 0 against). 70\xa0% of 7 is 4.9. "
            "Recognised.",
        ),
        (
            rules(gate_ratio="2/3"),
            Figures(seats=3, present=3, agree=3, sheets=3, gates=(GateFigures("Mới?", REFUSED, 1, 2),)),
            "“Mới?”: 1 of 3 sheets say yes, at least 2 needed. The judging ends there. 70\xa0% of 3 is 2.1. "
            "Not recognised.",
        ),
    ],
)
def test_the_sentence_says_what_decided(rule_sheet, figures, words):
    assert said(rule_sheet, figures).endswith(words)


def test_the_calculation_shows_dropped_sheets_and_the_grade():
    judgement = judge(by_score(drop_from=3), totals("40", "92", "100", grades=GRADES))

    with translation.override("en"):
        lines = calculation(Verdict(figures=judgement.figures, outcome=judgement.outcome))

    assert lines[5:] == [
        ("Does not count", "40"),
        ("Does not count", "100"),
        ("Mean of 1 score sheet", "92"),
        ("Pass mark", "70"),
        ("Grade A from", "90"),
        ("Tính mới, for this grade at least 95", "92"),
    ]


@pytest.mark.parametrize(
    ("rule_sheet", "figures", "words"),
    [
        (
            by_score(drop_from=3),
            totals("40", "92", "100", grades=GRADES),
            "Hội đồng có 3 ghế, không ai phải rời mục này, có mặt 3 trong 3. "
            "Trong 3 phiếu chấm, không tính phiếu thấp nhất (40) và cao nhất (100). Điểm trung bình 92, cần từ 70. "
            "Không xếp loại: loại A cần Tính mới từ 95, điểm trung bình là 92. Công nhận.",
        ),
        (
            rules(method=Method.BOTH, complete_from=Decimal(60)),
            totals("65.5", agree=1, disagree=2),
            "Hội đồng có 3 ghế, không ai phải rời mục này, có mặt 3 trong 3, 1 đồng ý, 2 không đồng ý. "
            "70\xa0% của 3 là 2,1, cần ít nhất 3 phiếu. Điểm trung bình 65,5, cần từ 70. "
            "Từ 60 đến dưới 70 thì tác giả hoàn thiện hồ sơ. Cần hoàn thiện hồ sơ.",
        ),
        (
            rules(vote_ratio="50%", tie_rule=TieRule.CHAIR),
            Figures(**TIE, chair=Choice.NO),
            "Hội đồng có 6 ghế, không ai phải rời mục này, có mặt 6 trong 6, 3 đồng ý, 3 không đồng ý. "
            "50\xa0% của 6 là 3. Ngang phiếu, quyết định theo ý kiến chủ tịch: chủ tịch không đồng ý. Không công nhận.",
        ),
        (
            rules(gate_ratio="2/3", counts_written=True),
            Figures(
                seats=5, present=4, agree=4, written_disagree=1, sheets=3, gates=(GateFigures("Mới?", REFUSED, 1, 2),)
            ),
            "Hội đồng có 5 ghế, không ai phải rời mục này, có mặt 4 trong 5, 4 đồng ý, 1 không đồng ý. Trong đó có 1 ý "
            "kiến bằng văn bản (0 đồng ý, 1 không đồng ý). “Mới?”: 1 trong 3 phiếu trả lời có, cần ít nhất 2. Việc xét "
            "dừng tại đó. 70\xa0% của 5 là 3,5. Không công nhận.",
        ),
    ],
)  # fmt: skip
def test_the_sentence_in_vietnamese(rule_sheet, figures, words):
    assert said(rule_sheet, figures, "vi") == words
