"""From figures to an outcome, by one rule sheet, in exact arithmetic; nothing here reads or writes the database.

judge(rule_sheet, figures) -> Judgement      what came of an item
sentence(verdict) -> str                     its arithmetic in words, in the reader's language
arithmetic(verdict) -> str                   the same without the outcome
calculation(verdict) -> [(what, figure)]     the same line by line
"""

from councils.verdicts.calculation import calculation
from councils.verdicts.figures import CriterionFigures, Figures, GateFigures, GradeFigures, Judgement
from councils.verdicts.judging import judge, quorum_needed
from councils.verdicts.scores import average_of
from councils.verdicts.words import arithmetic, conclusion, outcome_words, sentence

__all__ = [
    "CriterionFigures",
    "Figures",
    "GateFigures",
    "GradeFigures",
    "Judgement",
    "arithmetic",
    "average_of",
    "calculation",
    "conclusion",
    "judge",
    "outcome_words",
    "quorum_needed",
    "sentence",
]
