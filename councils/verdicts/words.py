"""A verdict in words, in the reader's language."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, ngettext_lazy

from councils.models import Verdict
from councils.ratios import ratio_words, shown
from councils.states import Average, Choice, Outcome, Rounding, TieRule
from initiatives.states import Kind

VOTES = {
    "agree": ngettext_lazy("%(count)d agrees", "%(count)d agree", "count"),
    "disagree": ngettext_lazy("%(count)d disagrees", "%(count)d disagree", "count"),
    "abstain": ngettext_lazy("%(count)d abstains", "%(count)d abstain", "count"),
    "blank": ngettext_lazy("%(count)d blank ballot", "%(count)d blank ballots", "count"),
    "silent": ngettext_lazy("%(count)d has not voted", "%(count)d have not voted", "count"),
}


def sentence(verdict: Verdict) -> str:
    """Give a verdict in words, in the reader's language: its arithmetic and what follows."""
    return f"{arithmetic(verdict)} {conclusion(verdict)}."


def arithmetic(verdict: Verdict) -> str:
    """Give the arithmetic of a verdict in words, without the outcome."""
    figures = verdict.figures
    return " ".join(
        [
            ", ".join(_presence(figures) + _votes(figures)) + ".",
            *_written(figures),
            *_gates(figures),
            *_threshold(figures),
            *_tie(figures),
            *_scores(figures),
            *_grade(figures),
        ]
    )


def _presence(figures: dict) -> list[str]:
    recused = figures["recused"]
    return [
        _seats(figures) % {"count": figures["seats"]},
        ngettext("%(count)d member leaves this item", "%(count)d members leave this item", recused) % {"count": recused}
        if recused
        else _("nobody has to leave this item"),
        _there(figures) % {"present": figures["present"], "entitled": figures["entitled"]},
    ]


def _seats(figures: dict) -> str:
    """Name the body as it is called; verdicts written down before say nothing of it, and stay as they were."""
    if figures.get("judges") == Kind.MODEL:
        return ngettext(
            "The steering committee has %(count)d seat", "The steering committee has %(count)d seats", figures["seats"]
        )
    return ngettext("The council has %(count)d seat", "The council has %(count)d seats", figures["seats"])


def _there(figures: dict) -> str:
    return (
        _("%(present)d of %(entitled)d have answered")
        if is_in_writing(figures)
        else _("%(present)d of %(entitled)d present")
    )


def is_in_writing(figures: dict) -> bool:
    """Say whether a verdict was reached by correspondence: nobody was present, members answered."""
    return figures.get("in_writing", False)


def _votes(figures: dict) -> list[str]:
    return [
        str(phrase % {"count": figures[name]})
        for name, phrase in VOTES.items()
        if name in figures and (figures[name] or name == "agree")
    ]


def _written(figures: dict) -> list[str]:
    """Say how many of these votes came in writing, or that written opinions do not count."""
    written = figures.get("written", {"agree": 0, "disagree": 0})
    count = written["agree"] + written["disagree"]
    if not count:
        return []
    if not written["counted"]:
        words = ngettext(
            "%(count)d opinion in writing does not count.", "%(count)d opinions in writing do not count.", count
        )
        return [words % {"count": count}]
    words = ngettext(
        "%(count)d of these votes came in writing (%(agree)d for, %(disagree)d against).",
        "%(count)d of these votes came in writing (%(agree)d for, %(disagree)d against).",
        count,
    )
    return [words % {"count": count, "agree": written["agree"], "disagree": written["disagree"]}]


def _gates(figures: dict) -> list[str]:
    """Say of each question that was not passed how it was answered; the one that stops comes last."""
    said = []
    for row in figures.get("gates", []):
        if not row["met"]:
            said.append(
                _("“%(question)s”: %(yes)d of %(answered)d sheets say yes, at least %(needed)d needed.")
                % {"question": row["name"], **{name: row[name] for name in ("yes", "answered", "needed")}}
            )
        if row["name"] == figures["stopped_by"]:
            return [*said, _("The judging ends there.")]
    return said


def _threshold(figures: dict) -> list[str]:
    if "agree" not in figures:
        return []
    values = {
        "ratio": ratio_words(figures["ratio"]),
        "base": figures["base"],
        "threshold": shown(figures["threshold"]),
        "needed": figures["needed"],
    }
    if "vote" not in figures["failed"] or "tie" in figures:
        return [_("%(ratio)s of %(base)d is %(threshold)s.") % values]
    words = ngettext(
        "%(ratio)s of %(base)d is %(threshold)s, at least %(needed)d vote is needed.",
        "%(ratio)s of %(base)d is %(threshold)s, at least %(needed)d votes are needed.",
        figures["needed"],
    )
    return [words % values]


def _tie(figures: dict) -> list[str]:
    """Say what decided a tie."""
    tie = figures.get("tie")
    if tie is None:
        return []
    if tie["rule"] == TieRule.CHAIR:
        return [
            {
                Choice.YES: _("In the tie the chair's vote decides: the chair agrees."),
                Choice.NO: _("In the tie the chair's vote decides: the chair disagrees."),
            }.get(tie["chair"], _("In the tie the chair's vote decides: the chair has not agreed."))
        ]
    if tie["rule"] == TieRule.SECOND:
        return [_("A tie in the second ballot too.")]
    words = _("In the tie “%(criterion)s” decides: mean %(mean)s, at least %(minimum)s needed.")
    mean = shown(tie["mean"]) if tie["mean"] is not None else "–"
    return [words % {"criterion": tie["criterion"], "mean": mean, "minimum": shown(tie["minimum"])}]


def _scores(figures: dict) -> list[str]:
    if "mean" not in figures:
        return []
    values = {"mean": shown(figures["mean"]), "pass_mark": shown(figures["pass_mark"])}
    if figures.get("average") == Average.MEDIAN:
        said = [_("Median score %(mean)s, at least %(pass_mark)s needed.") % values]
    else:
        said = [_("Mean score %(mean)s, at least %(pass_mark)s needed.") % values]
    said = _dropped(figures) + said + _rounded(figures)
    if figures.get("is_between") and set(figures["failed"]) <= {"mean", "vote"}:
        said.append(
            _("From %(low)s to below %(pass_mark)s the author completes the dossier.")
            % {"low": shown(figures["complete_from"]), "pass_mark": values["pass_mark"]}
        )
    return said + [
        _("%(criterion)s: mean %(mean)s, at least %(minimum)s needed.")
        % {"criterion": row["name"], "mean": shown(row["mean"]), "minimum": shown(row["minimum"])}
        for row in figures["criteria"] + figures["groups"]
        if not row["met"]
    ]


def _dropped(figures: dict) -> list[str]:
    if not figures.get("dropped"):
        return []
    low, high = map(shown, figures["dropped"])
    return [
        _("Of %(count)d score sheets the lowest (%(low)s) and the highest (%(high)s) do not count.")
        % {"count": figures["scored"], "low": low, "high": high}
    ]


def _rounded(figures: dict) -> list[str]:
    return {
        Rounding.TWO: [_("It is rounded to two decimals.")],
        Rounding.ONE: [_("It is rounded to one decimal.")],
        Rounding.WHOLE: [_("It is rounded to a whole number.")],
    }.get(figures.get("rounding"), [])


def _grade(figures: dict) -> list[str]:
    """Say why a grade whose mean was reached is not given."""
    if "grade_lost" not in figures:
        return []
    return [
        _("No grade: %(grade)s asks for %(criterion)s from %(minimum)s, the mean is %(mean)s.")
        % {
            "grade": figures["grade_lost"],
            "criterion": row["name"],
            "minimum": shown(row["minimum"]),
            "mean": shown(row["mean"]),
        }
        for row in figures["grade_missed"]
    ]


def conclusion(verdict: Verdict) -> str:
    """Give the outcome, with the grade if there is one."""
    return outcome_words(verdict.outcome, verdict.grade)


def outcome_words(outcome: str, grade: str = "") -> str:
    """Give an outcome in words, with its grade if there is one."""
    words = str(Outcome(outcome).label)
    return _("%(outcome)s, grade %(grade)s") % {"outcome": words, "grade": grade} if grade else words
