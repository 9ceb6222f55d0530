"""The judgement: quorum, votes, questions and scores put together."""

from councils.models import RuleSheet
from councils.ratios import needed
from councils.states import Method, Outcome
from councils.verdicts.figures import Figures, Judgement
from councils.verdicts.scores import judge_gates, judge_scores
from councils.verdicts.votes import judge_vote, settle_tie
from initiatives.states import Kind

BOUNDS = ("vote", "mean", "criteria", "groups")


def quorum_needed(rule_sheet: RuleSheet, entitled: int) -> int:
    """Give how many must be present."""
    return needed(rule_sheet.quorum_ratio, entitled)


def judge(rule_sheet: RuleSheet, figures: Figures) -> Judgement:
    """Judge one item: everything the method asks for must be met, and every bound is met by reaching it."""
    votes = rule_sheet.method in {Method.VOTE, Method.BOTH}
    scores = rule_sheet.method in {Method.SCORE, Method.BOTH}
    kept = _presence(rule_sheet, figures)
    if figures.gates:
        kept |= judge_gates(rule_sheet, figures)
    if votes:
        kept |= judge_vote(rule_sheet, figures)
    if scores and not kept.get("stopped_by"):
        kept |= judge_scores(rule_sheet, figures)
    if votes:
        settle_tie(rule_sheet, figures, kept)
    kept["failed"] = [name for name in BOUNDS if not kept.pop(f"{name}_met", True)]
    if kept.get("stopped_by"):
        kept["failed"].append("gates")
    missing = _missing(rule_sheet, figures, kept, needs_sheets=scores or bool(figures.gates))
    outcome = "" if missing else _outcome(kept)
    for row in [*kept.get("criteria", []), *kept.get("groups", [])]:
        del row["exact"]
    if outcome != Outcome.RECOGNISED:
        for name in [name for name in kept if name.startswith("grade")]:
            del kept[name]
    return Judgement(outcome=outcome, figures=kept, missing=missing)


def _presence(rule_sheet: RuleSheet, figures: Figures) -> dict:
    return {
        "method": rule_sheet.method,
        "seats": figures.seats,
        "recused": figures.recused,
        "entitled": figures.entitled,
        "present": figures.present,
        "recused_present": figures.recused_present,
        "quorum": rule_sheet.quorum_ratio,
        "quorum_needed": quorum_needed(rule_sheet, figures.entitled),
        **({"judges": str(Kind.MODEL)} if figures.judges == Kind.MODEL else {}),
        **({"in_writing": True} if figures.in_writing else {}),
    }


def _missing(rule_sheet: RuleSheet, figures: Figures, kept: dict, *, needs_sheets: bool) -> tuple[str, ...]:
    missing = []
    if not figures.entitled or figures.present < kept["quorum_needed"]:
        missing.append("quorum")
    if needs_sheets and figures.sheets < max(rule_sheet.min_sheets, 1):
        missing.append("sheets")
    if kept.pop("vote_again", False) and kept["failed"] == ["vote"]:  # nothing else refuses it already
        missing.append("second_ballot")
    return tuple(missing)


def _outcome(kept: dict) -> str:
    """Give the outcome: a question that stops goes before everything, the middle band before a vote that failed."""
    failed = set(kept["failed"])
    if kept.get("stopped_by"):
        return kept["stops_with"]
    if not failed:
        return Outcome.RECOGNISED
    if kept.get("is_between") and failed <= {"mean", "vote"}:
        return Outcome.TO_COMPLETE
    return Outcome.NOT_RECOGNISED
