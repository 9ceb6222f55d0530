"""A score sheet as its page shows it: what is stored, or what was typed with what is wrong about it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from councils.forms.scoring import ANSWERS, SheetForm
from councils.gates import asked_of
from councils.models import Assignment, Criterion, GroupMinimum, Mark, ScoreSheet
from councils.ratios import read_number, shown
from councils.states import SheetStatus

ON = mark_safe(' class="on"')


@dataclass
class Row:
    """One criterion: its key, its scale and bands, the points and the remark."""

    number: int
    criterion: Criterion
    points: str = ""
    answer: str = ""  # "yes", "no" or not yet
    remark: str = ""
    is_asked: bool = True  # no question that stops was answered no before it
    errors: list[str] = field(default_factory=list)
    elsewhere: str | None = None  # saved on another device while this was typed

    @property
    def field(self) -> str:
        """The name of its field in the form; a comment has its remark alone."""
        kind = "answer" if self.criterion.is_gate else "points" if self.criterion.has_points else "remark"
        return f"{kind}-{self.criterion.pk}"

    @property
    def is_filled(self) -> bool:
        """Whether points or an answer are there."""
        return bool(self.answer) if self.criterion.is_gate else read_number(self.points) is not None

    @property
    def stops(self) -> bool:
        """Whether a no ends the sheet."""
        return bool(self.criterion.when_no)

    @property
    def maximum(self) -> str:
        """The highest points."""
        return shown(self.criterion.max_points)

    @property
    def limit(self) -> str:
        """The highest points as scripts read numbers."""
        return f"{self.criterion.max_points.normalize():f}"

    @property
    def minimum(self) -> str:
        """The mean below which the dossier fails, if any."""
        return "" if self.criterion.min_points is None else shown(self.criterion.min_points)

    @property
    def bands(self) -> SafeString:
        """The bands of the scale, drawn; the one in which the points lie is on."""
        points = read_number(self.points)
        return _drawn(
            tuple(
                (shown(band.low), shown(band.high), band.label, points is not None and band.low <= points <= band.high)
                for band in self.criterion.bands.all()
            )
        )


class Sheet:
    """A member's sheet for one dossier."""

    def __init__(self, assignment: Assignment, criteria: list[Criterion], stored: ScoreSheet | None):
        marks = {mark.criterion_id: mark for mark in stored.marks.all()} if stored else {}
        self.assignment, self.criteria, self.stored = assignment, criteria, stored
        self.rows = [_row(number, criterion, marks) for number, criterion in enumerate(criteria, 1)]
        self.revision = stored.revision if stored else 1
        self.comment = stored.comment if stored else ""
        self.note = stored.note if stored else ""
        self.form: SheetForm | None = None
        self.is_stale = False
        self._mark_asked()

    @property
    def has_gates(self) -> bool:
        """Whether anything is answered yes or no."""
        return any(criterion.is_gate for criterion in self.criteria)

    def _mark_asked(self) -> None:
        """Say of each row whether it is asked for, by the answers as they stand."""
        asked = asked_of(self.criteria, {row.criterion.pk: ANSWERS.get(row.answer) for row in self.rows})
        for row in self.rows:
            row.is_asked = row.criterion in asked

    @property
    def has_points(self) -> bool:
        """Whether anything is scored on a scale."""
        return any(criterion.has_points for criterion in self.criteria)

    @property
    def is_in(self) -> bool:
        """Whether it is handed in."""
        return self.stored is not None and self.stored.status == SheetStatus.SUBMITTED

    @property
    def scored_count(self) -> int:
        """Criteria with points or an answer."""
        return sum(row.is_filled for row in self.rows)

    @property
    def asked_count(self) -> int:
        """Criteria that ask for points or an answer."""
        return sum(criterion.has_points or criterion.is_gate for criterion in self.criteria)

    @property
    def total(self) -> str:
        """The sum of the points so far."""
        return shown(sum((read_number(row.points) or Decimal(0) for row in self.rows), Decimal(0)))

    @property
    def maximum(self) -> str:
        """The highest sum."""
        return shown(sum((criterion.max_points for criterion in self.criteria), Decimal(0)))

    @property
    def pass_mark(self) -> str:
        """The mean from which a dossier passes, if scores decide."""
        rule = self.assignment.assessment.rule_sheet
        return "" if rule.pass_mark is None or not rule.is_scored else shown(rule.pass_mark)

    @property
    def complete_from(self) -> str:
        """The mean from which the dossier is completed, if there is such a band."""
        mark = self.assignment.assessment.rule_sheet.complete_from
        return "" if mark is None else shown(mark)

    @property
    def minimums(self) -> list[dict]:
        """What the criteria of a group must reach together."""
        return [
            _minimum(minimum, self.criteria) for minimum in self.assignment.assessment.rule_sheet.group_minimums.all()
        ]

    def values(self) -> dict[str, str]:
        """Give what is stored, by the names of the form."""
        points = {row.field: row.points for row in self.rows if row.criterion.has_points}
        points |= {row.field: row.answer for row in self.rows if row.criterion.is_gate}
        remarks = {f"remark-{row.criterion.pk}": row.remark for row in self.rows}
        return {**points, **remarks, "comment": self.comment, "note": self.note}

    def typed(self, form: SheetForm, *, stale: bool = False) -> "Sheet":
        """Show what was typed instead, with its errors; a stale sheet shows beside it what is stored."""
        self.form, self.is_stale = form, stale
        for row in self.rows:
            part = "answer" if row.criterion.is_gate else "points"
            stored, typed = getattr(row, part), form.data.get(row.field, getattr(row, part))
            setattr(row, part, typed if row.criterion.has_points or row.criterion.is_gate else "")
            row.remark = form.data.get(f"remark-{row.criterion.pk}", row.remark)
            row.errors = list(form.errors.get(row.field, []))
            if stale and _plain(stored) != _plain(getattr(row, part)):
                row.elsewhere = stored
        self._mark_asked()
        self.comment, self.note = form.data.get("comment", self.comment), form.data.get("note", self.note)
        return self


def _row(number: int, criterion: Criterion, marks: dict[int, Mark]) -> Row:
    mark = marks.get(criterion.pk)
    points = "" if mark is None or mark.points is None else shown(mark.points)
    answer = "" if mark is None or mark.answer is None else "yes" if mark.answer else "no"
    return Row(number=number, criterion=criterion, points=points, answer=answer, remark=mark.remark if mark else "")


def _minimum(minimum: GroupMinimum, criteria: Iterable[Criterion]) -> dict:
    together = sum((each.max_points for each in criteria if each.group == minimum.group), Decimal(0))
    return {"group": minimum.group, "least": shown(minimum.min_points), "maximum": shown(together)}


def _plain(text: str) -> str:
    """Give what was typed so that 7.5 and 7,5, or other ends of lines, are no difference."""
    number = read_number(text)
    return str(number.normalize()) if number is not None else text.replace("\r\n", "\n").strip()


@lru_cache(maxsize=2048)  # a score sheet draws some thirty bands, the same on every dossier
def _drawn(bands: tuple[tuple[str, str, str, bool], ...]) -> SafeString:
    return format_html_join(
        "",
        '<span data-low="{}" data-high="{}"{}><b>{}–{}</b>{}</span>',
        ((low, high, ON if is_on else "", low, high, label) for low, high, label, is_on in bands),
    )
