"""The scores: averages over the sheets that count, what must be reached, the grade, and the questions that stop."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from councils.models import RuleSheet
from councils.ratios import cut, needed
from councils.states import Average, Rounding
from councils.verdicts.figures import Figures

DIGITS = {Rounding.TWO: 100, Rounding.ONE: 10, Rounding.WHOLE: 1}
Points = Sequence[Decimal]


def average_of(rule_sheet: RuleSheet, values: Iterable[Decimal]) -> Fraction:
    """Give the mean or the median, rounded (a half up) only where the sheet says so; of nothing it is 0."""
    ordered = sorted(values)
    if rule_sheet.average == Average.MEDIAN and ordered:
        ordered = ordered[(len(ordered) - 1) // 2 : len(ordered) // 2 + 1]
    mean = Fraction(sum(ordered, Decimal(0))) / max(len(ordered), 1)
    digits = DIGITS.get(Rounding(rule_sheet.rounding))
    return mean if digits is None else Fraction((2 * digits * mean + 1) // 2, digits)


def counting_sheets(rule_sheet: RuleSheet, sheets: Iterable[Points]) -> tuple[list[Points], list[Decimal]]:
    """Give the sheets that count and the totals of those dropped: the lowest and the highest, from so many on."""
    ordered = sorted(sheets, key=lambda points: (sum(points), tuple(points)))
    if rule_sheet.drop_from is None or len(ordered) < rule_sheet.drop_from:
        return ordered, []
    return ordered[1:-1], [sum(ordered[0]), sum(ordered[-1])]


def judge_gates(rule_sheet: RuleSheet, figures: Figures) -> dict:
    """Give the answers to the questions, and the first one not passed that stops the judging."""
    rows = []
    for gate in figures.gates:
        answered = gate.yes + gate.no
        least = max(needed(rule_sheet.gate_ratio, answered), 1)
        rows.append(
            {
                "name": gate.name,
                "yes": gate.yes,
                "answered": answered,
                "needed": least,
                "met": gate.yes >= least,
                "when_no": gate.when_no,
            }
        )
    stop = next((row for row in rows if not row["met"] and row["when_no"]), None)
    return {"gates": rows, "stopped_by": stop["name"] if stop else "", "stops_with": stop["when_no"] if stop else ""}


def judge_scores(rule_sheet: RuleSheet, figures: Figures) -> dict:
    """Give the averages and what they meet; `exact` values go before the figures are kept."""
    sheets = list(zip(*(criterion.points for criterion in figures.criteria), strict=True))
    counting, dropped = counting_sheets(rule_sheet, sheets)
    mean = average_of(rule_sheet, [sum(points) for points in counting])
    criteria = [
        _row(each.name, average_of(rule_sheet, [points[place] for points in counting]), each.maximum, each.minimum)
        for place, each in enumerate(figures.criteria)
    ]
    groups = [_group(rule_sheet, figures, counting, group, minimum) for group, minimum in figures.groups]
    totals = [sum(points) for points in sheets]
    return {
        "sheets": figures.sheets,
        "scored": len(sheets),
        "average": rule_sheet.average,
        "rounding": rule_sheet.rounding,
        "dropped": [str(total) for total in dropped],
        "mean": str(cut(mean)),
        "lowest": str(min(totals, default=Decimal(0))),
        "highest": str(max(totals, default=Decimal(0))),
        "maximum": str(sum((criterion.maximum for criterion in figures.criteria), Decimal(0))),
        "pass_mark": str(rule_sheet.pass_mark),
        "complete_from": None if rule_sheet.complete_from is None else str(rule_sheet.complete_from),
        "is_between": rule_sheet.complete_from is not None and rule_sheet.complete_from <= mean < rule_sheet.pass_mark,
        "criteria": criteria,
        "groups": groups,
        **_grade(rule_sheet, figures, counting, mean),
        "mean_met": mean >= rule_sheet.pass_mark,
        "criteria_met": all(row["met"] for row in criteria),
        "groups_met": all(row["met"] for row in groups),
    }


def _row(name: str, mean: Fraction, maximum: Decimal, minimum: Decimal | None) -> dict:
    return {
        "name": name,
        "mean": str(cut(mean)),
        "maximum": str(maximum),
        "minimum": None if minimum is None else str(minimum),
        "met": minimum is None or mean >= minimum,
        "exact": mean,
    }


def _places(figures: Figures, group: str) -> list[int]:
    return [place for place, criterion in enumerate(figures.criteria) if criterion.group == group]


def _sum(rule_sheet: RuleSheet, counting: Sequence[Points], places: Sequence[int]) -> Fraction:
    return average_of(rule_sheet, [sum((points[place] for place in places), Decimal(0)) for points in counting])


def _group(rule_sheet: RuleSheet, figures: Figures, counting: Sequence[Points], group: str, minimum: Decimal) -> dict:
    places = _places(figures, group)
    maximum = sum((figures.criteria[place].maximum for place in places), Decimal(0))
    return _row(group, _sum(rule_sheet, counting, places), maximum, minimum)


def _grade(rule_sheet: RuleSheet, figures: Figures, counting: Sequence[Points], mean: Fraction) -> dict:
    """Give the grade in whose band the mean lies, or none where a side condition fails: never the next lower one."""
    reached = [grade for grade in figures.grades if mean >= grade.low]
    if not reached:
        return {}
    grade = max(reached, key=lambda each: each.low)
    conditions = [
        _row(name, _mean_of(rule_sheet, figures, counting, name), Decimal(0), minimum)
        for name, minimum in grade.conditions
    ]
    missed = [{key: row[key] for key in ("name", "mean", "minimum")} for row in conditions if not row["met"]]
    given = {"grade_from": str(grade.low), "grade_missed": missed}
    return given | ({"grade": "", "grade_lost": grade.name} if missed else {"grade": grade.name})


def _mean_of(rule_sheet: RuleSheet, figures: Figures, counting: Sequence[Points], name: str) -> Fraction:
    """Give the mean of a criterion or, where none has this name, of a group."""
    named = [place for place, criterion in enumerate(figures.criteria) if criterion.name == name]
    return _sum(rule_sheet, counting, named or _places(figures, name))
