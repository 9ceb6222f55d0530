"""The calculation of a verdict line by line: what it is, and its figure."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from councils.models import Verdict
from councils.ratios import ratio_words, shown
from councils.states import Average, RatioBase
from councils.verdicts.words import is_in_writing

Lines = list[tuple[str, str]]


def calculation(verdict: Verdict) -> Lines:
    """Give each line of the calculation: what it is, and its figure."""
    figures = verdict.figures
    return [*_presence(figures), *_gates(figures), *_vote(figures), *_scores(figures), *_grade(figures)]


def _presence(figures: dict) -> Lines:
    in_writing = is_in_writing(figures)
    return [
        (_("Seats with a vote"), str(figures["seats"])),
        (_("Leave this item"), f"− {figures['recused']}"),
        (_("Not answered") if in_writing else _("Absent"), f"− {figures['entitled'] - figures['present']}"),
        (_("Answered in time") if in_writing else _("Present"), str(figures["present"])),
        (
            _("Needed for the quorum, %(ratio)s × %(entitled)d")
            % {"ratio": ratio_words(figures["quorum"]), "entitled": figures["entitled"]},
            str(figures["quorum_needed"]),
        ),
    ]


def _gates(figures: dict) -> Lines:
    return [
        (
            _("%(question)s At least %(needed)d yes") % {"question": row["name"], "needed": row["needed"]},
            f"{row['yes']} / {row['answered']}",
        )
        for row in figures.get("gates", [])
    ]


def _vote(figures: dict) -> Lines:
    if "agree" not in figures:
        return []
    written = figures.get("written", {})
    lines = [
        (_("Taken of: %(base)s") % {"base": _base(figures)}, str(figures["base"])),
        (
            _("Threshold, %(ratio)s × %(base)d") % {"ratio": ratio_words(figures["ratio"]), "base": figures["base"]},
            shown(figures["threshold"]),
        ),
        (_("Votes in favour"), str(figures["agree"])),
    ]
    if written.get("agree") or written.get("disagree"):
        label = _("In writing, for / against") if written["counted"] else _("In writing, not counted, for / against")
        lines.append((label, f"{written['agree']} / {written['disagree']}"))
    if figures.get("ballot", 1) > 1:
        lines.append((_("Ballot"), str(figures["ballot"])))
    return lines


def _base(figures: dict) -> str:
    base = RatioBase(figures["ratio_base"])
    return _("Members who answered") if is_in_writing(figures) and base == RatioBase.PRESENT else base.label


def _scores(figures: dict) -> Lines:
    if "mean" not in figures:
        return []
    dropped = figures.get("dropped", [])
    count = figures.get("scored", figures["sheets"]) - len(dropped)
    if figures.get("average") == Average.MEDIAN:
        label = ngettext("Median of %(count)d score sheet", "Median of %(count)d score sheets", count)
    else:
        label = ngettext("Mean of %(count)d score sheet", "Mean of %(count)d score sheets", count)
    lines = [
        *((_("Does not count"), shown(total)) for total in dropped),
        (label % {"count": count}, shown(figures["mean"])),
        (_("Pass mark"), shown(figures["pass_mark"])),
    ]
    if figures.get("complete_from"):
        lines.append((_("To be completed from"), shown(figures["complete_from"])))
    return lines + [
        (
            _("%(criterion)s, at least %(minimum)s")
            % {"criterion": row["name"], "minimum": f"{shown(row['minimum'])} / {shown(row['maximum'])}"},
            shown(row["mean"]),
        )
        for row in figures["criteria"] + figures["groups"]
        if row["minimum"] is not None
    ]


def _grade(figures: dict) -> Lines:
    if "grade" not in figures:
        return []
    name = figures["grade"] or figures["grade_lost"]
    lines = [(_("Grade %(grade)s from") % {"grade": name}, shown(figures["grade_from"]))]
    return lines + [
        (
            _("%(criterion)s, for this grade at least %(minimum)s")
            % {"criterion": row["name"], "minimum": shown(row["minimum"])},
            shown(row["mean"]),
        )
        for row in figures["grade_missed"]
    ]
