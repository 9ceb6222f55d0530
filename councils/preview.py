"""What a draft would have made of a past season: its stored votes and points judged again; nothing is written."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from django.db.models import QuerySet

from councils.counting import count_marks
from councils.models import Assessment, Council, Mark, OpenVote, RuleSheet, Verdict
from councils.states import Method, Office, Outcome, SheetStatus
from councils.verdicts import Figures, judge
from initiatives.models import Season
from initiatives.states import Kind


@dataclass(frozen=True)
class Rejudged:
    """One verdict of then and what it would be now; `missing` says why it cannot be said."""

    verdict: Verdict
    assessment: Assessment
    outcome: str
    grade: str
    missing: tuple[str, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether anything comes out differently."""
        return (self.outcome, self.grade) != (self.verdict.outcome, self.verdict.grade)

    @property
    def label(self) -> str:
        """What it would be, in words; empty where it cannot be said."""
        return str(Outcome(self.outcome).label) if self.outcome else ""


def last_season(council: Council) -> Season | None:
    """Give the last season of which this council has verdicts."""
    judged = Season.objects.filter(initiatives__assessments__items__verdict__isnull=False)
    return judged.filter(initiatives__assessments__council=council).order_by("-year").first()


def rejudge(rule_sheet: RuleSheet, assessments: QuerySet[Assessment], season: Season) -> list[Rejudged]:
    """Judge these assessments again by another sheet, each by its last verdict; criteria are known by their names."""
    seen = assessments.filter(initiative__season=season).values("pk")
    verdicts = Verdict.objects.filter(item__assessment__in=seen).select_related("item__assessment__initiative")
    latest = {verdict.item.assessment_id: verdict for verdict in verdicts.order_by("pk")}
    marks = _marks(latest)
    chairs = dict(
        OpenVote.objects.filter(
            item__in=[verdict.item_id for verdict in latest.values()], seat__office=Office.CHAIR
        ).values_list("item", "choice")
    )
    sheet = RuleSheet.objects.with_parts().get(pk=rule_sheet.pk)
    return [
        _rejudged(sheet, verdict, marks[assessment], chairs.get(verdict.item_id, ""))
        for assessment, verdict in latest.items()
    ]


def _marks(assessments: Iterable[int]) -> dict[int, list[tuple]]:
    """Give the marks of each assessment: sheet, name of the criterion, points, answer."""
    found = defaultdict(list)
    marks = Mark.objects.filter(sheet__assessment__in=list(assessments), sheet__status=SheetStatus.SUBMITTED)
    columns = ("sheet__assessment", "sheet", "criterion__name", "points", "answer")
    for assessment, *mark in marks.order_by("sheet").values_list(*columns):
        found[assessment].append(tuple(mark))
    return found


def _rejudged(sheet: RuleSheet, verdict: Verdict, marks: list[tuple], chair: str) -> Rejudged:
    figures = _figures(sheet, verdict, marks, chair)
    missing = _unknown(sheet, verdict, figures)
    judgement = None if missing else judge(sheet, figures)
    return Rejudged(
        verdict=verdict,
        assessment=verdict.item.assessment,
        outcome=judgement.outcome if judgement else "",
        grade=judgement.figures.get("grade", "") if judgement else "",
        missing=missing or judgement.missing,
    )


def _figures(sheet: RuleSheet, verdict: Verdict, marks: list[tuple], chair: str) -> Figures:
    """Give what was counted then, as the sheet would have read it."""
    kept = verdict.figures
    written = kept.get("written", {"agree": 0, "disagree": 0, "counted": False})
    inside = written if written["counted"] else {"agree": 0, "disagree": 0}
    return Figures(
        seats=kept["seats"],
        recused=kept["recused"],
        present=kept["present"],
        recused_present=kept.get("recused_present", 0),
        agree=kept.get("agree", 0) - inside["agree"],
        disagree=kept.get("disagree", 0) - inside["disagree"],
        abstain=kept.get("abstain", 0),
        written_agree=written["agree"],
        written_disagree=written["disagree"],
        judges=kept.get("judges", Kind.INITIATIVE),
        in_writing=kept.get("in_writing", False),
        chair=chair,
        ballot=kept.get("ballot", 1),
        sheets=len({sheet for sheet, *_mark in marks}),
        **count_marks(sheet, marks, key=attrgetter("name")),
    )


def _unknown(sheet: RuleSheet, verdict: Verdict, figures: Figures) -> tuple[str, ...]:
    """Say what the sheet asks for and nobody gave then: a vote, points or answers under a criterion."""
    asks_votes = sheet.method != Method.SCORE and "agree" not in verdict.figures
    asks_points = sheet.is_scored and not (figures.criteria and figures.criteria[0].points)
    asks_answers = any(not gate.yes + gate.no for gate in figures.gates[:1])
    is_over = any(point > each.maximum for each in figures.criteria for point in each.points)
    found = {"votes": asks_votes, "points": asks_points, "answers": asks_answers, "scale": is_over}
    return tuple(name for name, is_so in found.items() if is_so)


def summary(rows: Iterable[Rejudged]) -> list[tuple[str, str, int]]:
    """Count how many verdicts went from which outcome to which: then, now, how many; the most frequent first."""
    counts = Counter((row.verdict.get_outcome_display(), row.label) for row in rows)
    return [(then, now, count) for (then, now), count in counts.most_common()]
