"""What each score sheet by itself comes to, by the rules of the item: whether members are of one mind.

A sheet is for an item when alone it would meet everything the rules ask of scores and questions.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from councils.counting import MarkRow, count_marks
from councils.models import AgendaItem, Mark, RuleSheet
from councils.states import SheetStatus
from councils.verdicts import Figures
from councils.verdicts.scores import judge_gates, judge_scores


@dataclass(frozen=True)
class Opinion:
    """How many sheets of an item are for it, how many against it, and how many are not in."""

    favourable: int = 0
    unfavourable: int = 0
    missing: int = 0

    @property
    def is_disputed(self) -> bool:
        """Whether sheets contradict one another."""
        return bool(self.favourable and self.unfavourable)

    @property
    def is_unanimous(self) -> bool:
        """Whether all sheets are in and all are for it."""
        return bool(self.favourable) and not self.unfavourable and not self.missing


def opinions_on(items: Iterable[AgendaItem]) -> dict[int, Opinion]:
    """Give the opinion on each item, by its key; in a fixed number of queries."""
    rows = list(items)
    rules = RuleSheet.objects.prefetch_related("criteria", "group_minimums", "grades__conditions")
    sheets = {sheet.pk: sheet for sheet in rules.filter(pk__in={item.assessment.rule_sheet_id for item in rows})}
    marks = _marks_of([item.assessment_id for item in rows])
    return {
        item.pk: _opinion(item, sheets[item.assessment.rule_sheet_id], marks.get(item.assessment_id, {}))
        for item in rows
    }


def _marks_of(assessments: list[int]) -> dict[int, dict[int, list[MarkRow]]]:
    found: dict[int, dict[int, list[MarkRow]]] = defaultdict(lambda: defaultdict(list))
    marks = Mark.objects.filter(sheet__assessment__in=assessments, sheet__status=SheetStatus.SUBMITTED)
    for assessment, *mark in marks.values_list("sheet__assessment", "sheet", "criterion", "points", "answer"):
        found[assessment][mark[0]].append(tuple(mark))
    return found


def _opinion(item: AgendaItem, rule_sheet: RuleSheet, sheets: dict[int, list[MarkRow]]) -> Opinion:
    for_it = [is_for(rule_sheet, marks) for marks in sheets.values()]
    return Opinion(
        favourable=sum(for_it),
        unfavourable=len(for_it) - sum(for_it),
        missing=max(item.assessment.assigned_count, item.assessment.sheet_count) - len(for_it),
    )


def is_for(rule_sheet: RuleSheet, marks: Iterable[MarkRow]) -> bool:
    """Say whether one sheet alone would meet what the rules ask."""
    figures = Figures(sheets=1, **count_marks(rule_sheet, marks))
    if figures.gates and judge_gates(rule_sheet, figures)["stopped_by"]:
        return False
    if not rule_sheet.is_scored:
        return True
    scores = judge_scores(rule_sheet, figures)
    return scores["mean_met"] and scores["criteria_met"] and scores["groups_met"]
