"""Verdicts, on both sides of every bound; no database is needed to judge."""

import datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from django.utils import translation

from councils.models import RuleSheet, Verdict
from councils.ratios import cut, exact, is_ratio, needed, ratio_words, shown
from councils.states import Method, Outcome, RatioBase
from councils.verdicts import CriterionFigures, Figures, calculation, judge, sentence

NOVELTY, EFFECT = "Tính mới", "Hiệu quả"


def rules(**kwargs) -> RuleSheet:
    defaults = {
        "method": Method.VOTE,
        "vote_ratio": "70%",
        "ratio_base": RatioBase.PRESENT,
        "quorum_ratio": "2/3",
        "pass_mark": Decimal(70),
        "issued_on": datetime.date(2026, 1, 2),
    }
    return RuleSheet(**{**defaults, **kwargs})


def scored(novelty: list[str], effect: list[str], **kwargs) -> Figures:
    """Figures of a whole council in favour, and of sheets with these points."""
    criteria = (
        CriterionFigures(NOVELTY, "Tính mới", Decimal(40), Decimal(20), tuple(map(Decimal, novelty))),
        CriterionFigures(EFFECT, "Hiệu quả", Decimal(60), None, tuple(map(Decimal, effect))),
    )
    votes = {"seats": 3, "present": 3, "agree": 3}
    return Figures(**{**votes, "sheets": len(novelty), "criteria": criteria, **kwargs})


@pytest.mark.parametrize(
    ("ratio", "base", "least"),
    [
        ("70%", 5, 4),
        ("70", 5, 4),
        ("70%", 10, 7),
        ("70%", 6, 5),
        ("2/3", 6, 4),
        ("2/3", 7, 5),
        ("66.67%", 6, 5),
        ("100%", 5, 5),
    ],
)
def test_the_least_number_that_reaches_a_ratio(ratio, base, least):
    assert needed(ratio, base) == least


@pytest.mark.parametrize("text", ["0%", "0/3", "3/2", "101%", "", "two thirds", "70 %", "-5%", "0.00%", "7/0"])
def test_what_cannot_be_read_as_a_ratio_is_refused(text):
    with pytest.raises(Exception, match=r"70%|zero|Viết"):
        is_ratio(text)


@pytest.mark.parametrize("text", ["70%", "70", "66.67%", "2/3", "100%", "0.5%", "3/3"])
def test_ratios_as_rules_state_them_are_taken(text):
    is_ratio(text)

    assert 0 < exact(text) <= 1


def test_a_mean_is_cut_so_that_it_never_reads_as_the_bound_it_misses():
    assert cut(Decimal("69.996")) == Decimal("69.99")


@pytest.mark.parametrize(
    ("base", "seats", "recused", "present", "votes", "outcome"),
    [
        (RatioBase.PRESENT, 7, 1, 5, (4, 1, 0), Outcome.RECOGNISED),  # 3.5 of 5
        (RatioBase.PRESENT, 7, 1, 5, (3, 1, 1), Outcome.NOT_RECOGNISED),
        (RatioBase.PRESENT, 7, 0, 6, (4, 2, 0), Outcome.NOT_RECOGNISED),  # 4.2 of 6
        (RatioBase.PRESENT, 7, 0, 6, (5, 1, 0), Outcome.RECOGNISED),
        (RatioBase.PRESENT, 10, 0, 10, (7, 3, 0), Outcome.RECOGNISED),  # 7 of 10: reached is enough
        (RatioBase.PRESENT, 10, 0, 10, (6, 0, 0), Outcome.NOT_RECOGNISED),  # those who did not vote count as present
        (RatioBase.SEATS, 7, 1, 5, (5, 0, 0), Outcome.RECOGNISED),  # 4.9 of all 7
        (RatioBase.SEATS, 7, 1, 5, (4, 1, 0), Outcome.NOT_RECOGNISED),
        (RatioBase.VALID, 7, 0, 6, (4, 1, 1), Outcome.RECOGNISED),  # 3.5 of 5 for and against
        (RatioBase.VALID, 7, 0, 6, (3, 2, 1), Outcome.NOT_RECOGNISED),
        (RatioBase.VALID, 7, 0, 6, (0, 0, 6), Outcome.NOT_RECOGNISED),  # nobody for it is never enough
    ],
)
def test_the_vote_decides_by_ratio_and_base(base, seats, recused, present, votes, outcome):
    agree, disagree, abstain = votes
    figures = Figures(seats=seats, recused=recused, present=present, agree=agree, disagree=disagree, abstain=abstain)

    judgement = judge(rules(ratio_base=base), figures)

    assert (judgement.outcome, judgement.missing) == (outcome, ())
    assert judgement.figures["failed"] == ([] if outcome == Outcome.RECOGNISED else ["vote"])


@pytest.mark.parametrize(
    ("seats", "recused", "present", "missing"),
    [(6, 0, 4, ()), (6, 0, 3, ("quorum",)), (7, 1, 4, ()), (7, 0, 4, ("quorum",)), (2, 2, 0, ("quorum",))],
)
def test_without_a_quorum_there_is_no_outcome(seats, recused, present, missing):
    judgement = judge(rules(), Figures(seats=seats, recused=recused, present=present, agree=present))

    assert judgement.missing == missing
    assert bool(judgement.outcome) is not bool(missing)


@pytest.mark.parametrize(
    ("novelty", "effect", "failed"),
    [
        (["30", "30"], ["40", "40"], []),  # 70 exactly
        (["30", "30"], ["40", "39"], ["mean"]),  # 69.5
        (["30", "30", "30"], ["40", "40", "39.99"], ["mean"]),  # 69.99666…
        (["20", "20"], ["60", "60"], []),  # the minimum exactly
        (["20", "19"], ["60", "60"], ["criteria"]),  # 19.5: good otherwise, and eliminated
        (["10", "10"], ["10", "10"], ["mean", "criteria"]),
    ],
)
def test_the_scores_decide_by_pass_mark_and_minimum(novelty, effect, failed):
    judgement = judge(rules(method=Method.SCORE, vote_ratio=""), scored(novelty, effect))

    assert judgement.figures["failed"] == failed
    assert judgement.outcome == (Outcome.NOT_RECOGNISED if failed else Outcome.RECOGNISED)


@pytest.mark.parametrize(("least", "failed"), [(Decimal(25), []), (Decimal("25.01"), ["groups"])])
def test_a_group_has_a_minimum_of_its_own(least, failed):
    figures = scored(["25", "25"], ["60", "60"], groups=(("Tính mới", least),))

    assert judge(rules(method=Method.SCORE), figures).figures["failed"] == failed


@pytest.mark.parametrize(("agree", "effect", "failed"), [(3, "40", []), (2, "40", ["vote"]), (3, "39", ["mean"])])
def test_where_both_decide_both_must_be_met(agree, effect, failed):
    judgement = judge(rules(method=Method.BOTH), scored(["30"], [effect], agree=agree))

    assert judgement.figures["failed"] == failed


@pytest.mark.parametrize(("sheets", "missing"), [(2, ()), (1, ("sheets",)), (0, ("sheets",))])
def test_too_few_sheets_give_no_outcome(sheets, missing):
    judgement = judge(rules(method=Method.BOTH, min_sheets=2), scored(["30"] * sheets, ["40"] * sheets))

    assert judgement.missing == missing


def verdict_of(rule_sheet: RuleSheet, figures: Figures) -> Verdict:
    judgement = judge(rule_sheet, figures)
    return Verdict(figures=judgement.figures, outcome=judgement.outcome)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "vi",
            "Hội đồng có 7 ghế, 1 người rời mục này, có mặt 5 trong 6, 4 đồng ý. 70\xa0% của 5 là 3,5. Công nhận.",
        ),
        (
            "en",
            "The council has 7 seats, 1 member leaves this item, 5 of 6 present, 4 agree. "
            "70\xa0% of 5 is 3.5. Recognised.",
        ),
    ],
)
def test_the_sentence_of_a_recognition(language, words):
    verdict = verdict_of(rules(ratio_base=RatioBase.PRESENT), Figures(seats=7, recused=1, present=5, agree=4))
    verdict.figures["silent"] = 0

    with translation.override(language):
        assert sentence(verdict) == words


def test_the_sentence_of_a_refusal_says_how_many_votes_were_needed():
    verdict = verdict_of(rules(), Figures(seats=7, present=6, agree=4, disagree=2))

    with translation.override("vi"):
        assert sentence(verdict) == (
            "Hội đồng có 7 ghế, không ai phải rời mục này, có mặt 6 trong 7, 4 đồng ý, 2 không đồng ý. "
            "70\xa0% của 6 là 4,2, cần ít nhất 5 phiếu. Không công nhận."
        )


def test_the_sentence_names_the_criterion_that_eliminated():
    verdict = verdict_of(rules(method=Method.BOTH), scored(["19", "20"], ["60", "60"]))

    with translation.override("vi"):
        assert sentence(verdict) == (
            "Hội đồng có 3 ghế, không ai phải rời mục này, có mặt 3 trong 3, 3 đồng ý. 70\xa0% của 3 là 2,1. "
            "Điểm trung bình 79,5, cần từ 70. Tính mới: trung bình 19,5, cần từ 20. Không công nhận."
        )


def test_the_calculation_gives_each_figure_once():
    verdict = verdict_of(rules(method=Method.BOTH), scored(["30"], ["48.5"], seats=4, recused=1, abstain=0))

    with translation.override("en"):
        assert calculation(verdict) == [
            ("Seats with a vote", "4"),
            ("Leave this item", "− 1"),
            ("Absent", "− 0"),
            ("Present", "3"),
            ("Needed for the quorum, 2/3 × 3", "2"),
            ("Taken of: Members present", "3"),
            ("Threshold, 70\xa0% × 3", "2.1"),
            ("Votes in favour", "3"),
            ("Mean of 1 score sheet", "78.5"),
            ("Pass mark", "70"),
            ("Tính mới, at least 20 / 40", "30"),
        ]


def test_numbers_are_written_as_the_reader_writes_them():
    with translation.override("vi"):
        assert (shown("7/2"), shown(Decimal("78.40")), ratio_words("66.5%"), ratio_words("2/3")) == (
            "3,5", "78,4", "66,5\xa0%", "2/3",
        )  # fmt: skip


@pytest.mark.parametrize("number", [79.85, Decimal("79.85"), "79.85", Fraction(7985, 100)])
def test_a_number_is_shown_as_it_is_written_whatever_holds_it(number):
    assert shown(number) == "79,85"
