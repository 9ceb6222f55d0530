"""From figures to an outcome, by one rule sheet, in exact arithmetic; nothing here reads or writes the database.

judge(rule_sheet, figures) -> Judgement      what came of an item
sentence(verdict) -> str                     its arithmetic in words, in the reader's language
calculation(verdict) -> [(what, figure)]     the same line by line
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from councils.models import RuleSheet, Verdict
from councils.ratios import cut, exact, needed, ratio_words, shown
from councils.states import Method, Outcome, RatioBase


@dataclass(frozen=True)
class CriterionFigures:
    """The points of all sheets that count, under one criterion."""

    name: str
    group: str
    maximum: Decimal
    minimum: Decimal | None
    points: tuple[Decimal, ...]


@dataclass(frozen=True)
class Figures:
    """What was counted: seats with the right to vote and their votes, sheets and their points."""

    seats: int = 0
    recused: int = 0
    present: int = 0  # of those entitled: neither absent nor recused
    agree: int = 0
    disagree: int = 0
    abstain: int = 0
    sheets: int = 0
    criteria: tuple[CriterionFigures, ...] = ()
    groups: tuple[tuple[str, Decimal], ...] = ()  # group and the least mean of its sum

    @property
    def entitled(self) -> int:
        """Who may vote on the item."""
        return self.seats - self.recused


@dataclass(frozen=True)
class Judgement:
    """An outcome with all that led to it; no outcome where something stands in the way of judging at all."""

    outcome: str
    figures: dict
    missing: tuple[str, ...] = ()  # "quorum", "sheets": why it cannot be judged yet


def quorum_needed(rule_sheet: RuleSheet, entitled: int) -> int:
    """Give how many must be present."""
    return needed(rule_sheet.quorum_ratio, entitled)


def judge(rule_sheet: RuleSheet, figures: Figures) -> Judgement:
    """Judge one item: everything the method asks for must be met, and every bound is met by reaching it."""
    votes = rule_sheet.method in {Method.VOTE, Method.BOTH}
    scores = rule_sheet.method in {Method.SCORE, Method.BOTH}
    least = quorum_needed(rule_sheet, figures.entitled)
    kept = {
        "method": rule_sheet.method,
        "seats": figures.seats,
        "recused": figures.recused,
        "entitled": figures.entitled,
        "present": figures.present,
        "quorum": rule_sheet.quorum_ratio,
        "quorum_needed": least,
        **(_vote(rule_sheet, figures) if votes else {}),
        **(_scores(rule_sheet, figures) if scores else {}),
    }
    missing = []
    if not figures.entitled or figures.present < least:
        missing.append("quorum")
    if scores and figures.sheets < max(rule_sheet.min_sheets, 1):
        missing.append("sheets")
    kept["failed"] = [name for name in ("vote", "mean", "criteria", "groups") if not kept.pop(f"{name}_met", True)]
    outcome = "" if missing else Outcome.NOT_RECOGNISED if kept["failed"] else Outcome.RECOGNISED
    return Judgement(outcome=outcome, figures=kept, missing=tuple(missing))


def _vote(rule_sheet: RuleSheet, figures: Figures) -> dict:
    cast = figures.agree + figures.disagree + figures.abstain
    base = {
        RatioBase.SEATS: figures.seats,
        RatioBase.PRESENT: figures.present,
        RatioBase.VALID: figures.agree + figures.disagree,
    }[RatioBase(rule_sheet.ratio_base)]
    return {
        "agree": figures.agree,
        "disagree": figures.disagree,
        "abstain": figures.abstain,
        "silent": max(figures.present - cast, 0),
        "ratio": rule_sheet.vote_ratio,
        "ratio_base": rule_sheet.ratio_base,
        "base": base,
        "threshold": str(exact(rule_sheet.vote_ratio) * base),
        "needed": max(needed(rule_sheet.vote_ratio, base), 1),  # nobody for it is never enough
        "vote_met": figures.agree >= max(needed(rule_sheet.vote_ratio, base), 1),
    }


def _scores(rule_sheet: RuleSheet, figures: Figures) -> dict:
    means = [_mean(criterion.points) for criterion in figures.criteria]
    totals = [sum(points) for points in zip(*(criterion.points for criterion in figures.criteria), strict=True)]
    rows = [
        {
            "name": criterion.name,
            "mean": str(cut(mean)),
            "maximum": str(criterion.maximum),
            "minimum": None if criterion.minimum is None else str(criterion.minimum),
            "met": criterion.minimum is None or mean >= criterion.minimum,
        }
        for criterion, mean in zip(figures.criteria, means, strict=True)
    ]
    groups = []
    for group, minimum in figures.groups:
        inside = [index for index, criterion in enumerate(figures.criteria) if criterion.group == group]
        mean = sum((means[index] for index in inside), Fraction(0))
        maximum = sum((figures.criteria[index].maximum for index in inside), Decimal(0))
        groups.append(
            {
                "name": group,
                "mean": str(cut(mean)),
                "maximum": str(maximum),
                "minimum": str(minimum),
                "met": mean >= minimum,
            }
        )
    mean = sum(means, Fraction(0))
    return {
        "sheets": figures.sheets,
        "mean": str(cut(mean)),
        "lowest": str(min(totals, default=Decimal(0))),
        "highest": str(max(totals, default=Decimal(0))),
        "maximum": str(sum((criterion.maximum for criterion in figures.criteria), Decimal(0))),
        "pass_mark": str(rule_sheet.pass_mark),
        "criteria": rows,
        "groups": groups,
        "mean_met": mean >= rule_sheet.pass_mark,
        "criteria_met": all(row["met"] for row in rows),
        "groups_met": all(group["met"] for group in groups),
    }


def _mean(points: tuple[Decimal, ...]) -> Fraction:
    return Fraction(sum(points, Decimal(0))) / len(points) if points else Fraction(0)


def sentence(verdict: Verdict) -> str:
    """Give a verdict in words, in the reader's language: its arithmetic and what follows."""
    return f"{arithmetic(verdict)} {verdict.get_outcome_display()}."


def arithmetic(verdict: Verdict) -> str:
    """Give the arithmetic of a verdict in words, without the outcome."""
    return " ".join(_sentences(verdict.figures))


def _sentences(figures: dict) -> list[str]:
    said = [", ".join(_presence(figures) + _votes(figures)) + "."]
    if "agree" in figures:
        values = {
            "ratio": ratio_words(figures["ratio"]),
            "base": figures["base"],
            "threshold": shown(figures["threshold"]),
            "needed": figures["needed"],
        }
        missed = "vote" in figures["failed"]
        said.append(
            (
                ngettext(
                    "%(ratio)s of %(base)d is %(threshold)s, at least %(needed)d vote is needed.",
                    "%(ratio)s of %(base)d is %(threshold)s, at least %(needed)d votes are needed.",
                    figures["needed"],
                )
                if missed
                else _("%(ratio)s of %(base)d is %(threshold)s.")
            )
            % values
        )
    if "mean" in figures:
        said.append(
            _("Mean score %(mean)s, at least %(pass_mark)s needed.")
            % {"mean": shown(figures["mean"]), "pass_mark": shown(figures["pass_mark"])}
        )
        said += [
            _("%(criterion)s: mean %(mean)s, at least %(minimum)s needed.")
            % {"criterion": row["name"], "mean": shown(row["mean"]), "minimum": shown(row["minimum"])}
            for row in figures["criteria"] + figures["groups"]
            if not row["met"]
        ]
    return said


def _presence(figures: dict) -> list[str]:
    recused = figures["recused"]
    return [
        ngettext("The council has %(count)d seat", "The council has %(count)d seats", figures["seats"])
        % {"count": figures["seats"]},
        ngettext("%(count)d member leaves this item", "%(count)d members leave this item", recused) % {"count": recused}
        if recused
        else _("nobody has to leave this item"),
        _("%(present)d of %(entitled)d present") % {"present": figures["present"], "entitled": figures["entitled"]},
    ]


def _votes(figures: dict) -> list[str]:
    words = (
        ("agree", ngettext_lazy("%(count)d agrees", "%(count)d agree", "count"), True),
        ("disagree", ngettext_lazy("%(count)d disagrees", "%(count)d disagree", "count"), False),
        ("abstain", ngettext_lazy("%(count)d abstains", "%(count)d abstain", "count"), False),
        ("silent", ngettext_lazy("%(count)d has not voted", "%(count)d have not voted", "count"), False),
    )
    return [
        str(phrase % {"count": figures[name]})
        for name, phrase, always in words
        if name in figures and (always or figures[name])
    ]


def calculation(verdict: Verdict) -> list[tuple[str, str]]:
    """Give each line of the calculation: what it is, and its figure."""
    figures = verdict.figures
    absent = figures["entitled"] - figures["present"]
    lines = [
        (_("Seats with a vote"), str(figures["seats"])),
        (_("Leave this item"), f"− {figures['recused']}"),
        (_("Absent"), f"− {absent}"),
        (_("Present"), str(figures["present"])),
        (
            _("Needed for the quorum, %(ratio)s × %(entitled)d")
            % {"ratio": ratio_words(figures["quorum"]), "entitled": figures["entitled"]},
            str(figures["quorum_needed"]),
        ),
    ]
    if "agree" in figures:
        base = RatioBase(figures["ratio_base"]).label
        lines += [
            (_("Taken of: %(base)s") % {"base": base}, str(figures["base"])),
            (
                _("Threshold, %(ratio)s × %(base)d")
                % {"ratio": ratio_words(figures["ratio"]), "base": figures["base"]},
                shown(figures["threshold"]),
            ),
            (_("Votes in favour"), str(figures["agree"])),
        ]
    if "mean" in figures:
        lines += [
            (
                ngettext("Mean of %(count)d score sheet", "Mean of %(count)d score sheets", figures["sheets"])
                % {"count": figures["sheets"]},
                shown(figures["mean"]),
            ),
            (_("Pass mark"), shown(figures["pass_mark"])),
        ]
        lines += [
            (
                _("%(criterion)s, at least %(minimum)s")
                % {"criterion": row["name"], "minimum": f"{shown(row['minimum'])} / {shown(row['maximum'])}"},
                shown(row["mean"]),
            )
            for row in figures["criteria"] + figures["groups"]
            if row["minimum"] is not None
        ]
    return lines
