"""The vote: its base, its threshold, and what decides a tie."""

from councils.models import RuleSheet
from councils.ratios import exact, needed
from councils.states import Choice, RatioBase, TieRule
from councils.verdicts.figures import Figures

SECOND_BALLOT = 2


def judge_vote(rule_sheet: RuleSheet, figures: Figures) -> dict:
    """Give the figures of the vote, with `vote_met`; a tie is left to `settle_tie`."""
    written = (figures.written_agree, figures.written_disagree) if rule_sheet.counts_written else (0, 0)
    agree, disagree = figures.agree + written[0], figures.disagree + written[1]
    cast = figures.agree + figures.disagree + figures.abstain + (figures.blank or 0)
    base = _base(rule_sheet, figures, written=sum(written), for_and_against=agree + disagree)
    least = max(needed(rule_sheet.vote_ratio, base), 1)  # nobody for it is never enough
    return {
        "agree": agree,
        "disagree": disagree,
        "abstain": figures.abstain,
        **({} if figures.blank is None else {"blank": figures.blank}),
        "silent": max(figures.present - cast, 0),
        "written": {
            "agree": figures.written_agree,
            "disagree": figures.written_disagree,
            "counted": rule_sheet.counts_written,
        },
        "ratio": rule_sheet.vote_ratio,
        "ratio_base": rule_sheet.ratio_base,
        "base": base,
        "threshold": str(exact(rule_sheet.vote_ratio) * base),
        "needed": least,
        "ballot": figures.ballot,
        "vote_met": agree >= least,
    }


def _base(rule_sheet: RuleSheet, figures: Figures, *, written: int, for_and_against: int) -> int:
    """Give of how many the share is taken; absent members who voted in writing count as present."""
    stays = not rule_sheet.recused_leave_base
    return {
        RatioBase.SEATS: figures.seats if stays else figures.entitled,
        RatioBase.PRESENT: figures.present + written + (figures.recused_present if stays else 0),
        RatioBase.VALID: for_and_against,
    }[RatioBase(rule_sheet.ratio_base)]


def settle_tie(rule_sheet: RuleSheet, figures: Figures, kept: dict) -> None:
    """Where as many agree as disagree and that would be enough, let the tie rule decide.

    The chair's vote decides where it is known; a second ballot is asked for once.
    """
    if not rule_sheet.tie_rule or not kept["vote_met"] or kept["agree"] != kept["disagree"]:
        return
    tie = {"rule": rule_sheet.tie_rule}
    if rule_sheet.tie_rule == TieRule.CHAIR:
        tie |= {"chair": figures.chair}
        kept["vote_met"] = figures.chair == Choice.YES
    elif rule_sheet.tie_rule == TieRule.SECOND:
        kept["vote_met"] = False
        kept["vote_again"] = figures.ballot < SECOND_BALLOT
    else:
        found = next((row for row in kept.get("criteria", []) if row["name"] == rule_sheet.tie_criterion), None)
        reached = found is not None and found["exact"] >= rule_sheet.tie_points
        tie |= {
            "criterion": rule_sheet.tie_criterion,
            "mean": found["mean"] if found else None,
            "minimum": str(rule_sheet.tie_points),
        }
        kept["vote_met"] = reached
    kept["tie"] = tie
