"""A score sheet as its page shows it: what is stored, or what was typed with what is wrong about it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from councils.forms.scoring import SheetForm
from councils.models import Assignment, Criterion, GroupMinimum, Mark, ScoreSheet
from councils.ratios import read_number, shown
from councils.states import SheetStatus


@dataclass
class Row:
    """One criterion: its key, its scale and bands, the points and the remark."""

    number: int
    criterion: Criterion
    points: str = ""
    remark: str = ""
    errors: list[str] = field(default_factory=list)
    elsewhere: str | None = None  # saved on another device while this was typed

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
    def bands(self) -> list[dict]:
        """The bands of the scale; the one in which the points lie is on."""
        points = read_number(self.points)
        return [
            {
                "low": shown(band.low),
                "high": shown(band.high),
                "label": band.label,
                "is_on": points is not None and band.low <= points <= band.high,
            }
            for band in self.criterion.bands.all()
        ]


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

    @property
    def is_in(self) -> bool:
        """Whether it is handed in."""
        return self.stored is not None and self.stored.status == SheetStatus.SUBMITTED

    @property
    def scored_count(self) -> int:
        """Criteria with points."""
        return sum(read_number(row.points) is not None for row in self.rows)

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
        mark = self.assignment.assessment.rule_sheet.pass_mark
        return "" if mark is None else shown(mark)

    @property
    def minimums(self) -> list[dict]:
        """What the criteria of a group must reach together."""
        return [
            _minimum(minimum, self.criteria) for minimum in self.assignment.assessment.rule_sheet.group_minimums.all()
        ]

    def values(self) -> dict[str, str]:
        """Give what is stored, by the names of the form."""
        points = {f"points-{row.criterion.pk}": row.points for row in self.rows}
        remarks = {f"remark-{row.criterion.pk}": row.remark for row in self.rows}
        return {**points, **remarks, "comment": self.comment, "note": self.note}

    def differs_from(self, form: SheetForm) -> bool:
        """Say whether anything typed is other than what is stored."""
        stored = self.values()
        return any(name in form.data and _plain(form.data[name]) != _plain(stored[name]) for name in stored)

    def typed(self, form: SheetForm, *, stale: bool = False) -> "Sheet":
        """Show what was typed instead, with its errors; a stale sheet shows beside it what is stored."""
        self.form, self.is_stale = form, stale
        for row in self.rows:
            name = f"points-{row.criterion.pk}"
            stored, row.points = row.points, form.data.get(name, row.points)
            row.remark = form.data.get(f"remark-{row.criterion.pk}", row.remark)
            row.errors = list(form.errors.get(name, []))
            if stale and _plain(stored) != _plain(row.points):
                row.elsewhere = stored
        self.comment, self.note = form.data.get("comment", self.comment), form.data.get("note", self.note)
        return self


def _row(number: int, criterion: Criterion, marks: dict[int, Mark]) -> Row:
    mark = marks.get(criterion.pk)
    points = "" if mark is None or mark.points is None else shown(mark.points)
    return Row(number=number, criterion=criterion, points=points, remark=mark.remark if mark else "")


def _minimum(minimum: GroupMinimum, criteria: Iterable[Criterion]) -> dict:
    together = sum((each.max_points for each in criteria if each.group == minimum.group), Decimal(0))
    return {"group": minimum.group, "least": shown(minimum.min_points), "maximum": shown(together)}


def _plain(text: str) -> str:
    """Give what was typed so that 7.5 and 7,5, or other ends of lines, are no difference."""
    number = read_number(text)
    return str(number.normalize()) if number is not None else text.replace("\r\n", "\n").strip()
