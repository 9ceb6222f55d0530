"""Counting what a verdict is made of: who sits, who left the item, who is present, votes and points."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from councils.models import AgendaItem, Assessment, Attendance, Mark, OpenVote, Recusal
from councils.states import Choice, Method, SheetStatus
from councils.verdicts import CriterionFigures, Figures


@dataclass(frozen=True)
class Turnout:
    """Seats with a vote in a session, less those without a part in the item, and who of them is there and has voted."""

    seats: int
    recused: int
    present: int
    votes: Counter

    @property
    def entitled(self) -> int:
        """Who may vote on the item."""
        return self.seats - self.recused

    @property
    def voted(self) -> int:
        """How many votes are in."""
        return sum(self.votes.values())


def turnout(item: AgendaItem) -> Turnout:
    """Count one item."""
    attendances = item.session.attendances.select_related("seat")
    recused = Recusal.objects.filter(assessment=item.assessment_id).values_list("seat", flat=True)
    votes = OpenVote.objects.filter(item=item).values_list("seat", "choice")
    return count_turnout(attendances, set(recused), dict(votes))


def count_turnout(attendances: Iterable[Attendance], recused: set[int], votes: Mapping[int, str]) -> Turnout:
    """Count the seats with a vote: who has no part, who is there, and the votes of those who are."""
    seats = [each for each in attendances if each.seat.may_vote]
    part = [each for each in seats if each.seat_id not in recused]
    present = [each for each in part if each.is_present]
    return Turnout(
        seats=len(seats),
        recused=len(seats) - len(part),
        present=len(present),
        votes=Counter(votes[each.seat_id] for each in present if each.seat_id in votes),
    )


def figures_of(item: AgendaItem) -> Figures:
    """Give everything the verdict on an item is made of."""
    count = turnout(item)
    sheets, criteria = points_of(item.assessment)
    rule = item.assessment.rule_sheet
    groups = [] if rule.method == Method.VOTE else rule.group_minimums.all()
    return Figures(
        seats=count.seats,
        recused=count.recused,
        present=count.present,
        agree=count.votes[Choice.YES],
        disagree=count.votes[Choice.NO],
        abstain=count.votes[Choice.ABSTAIN],
        sheets=sheets,
        criteria=criteria,
        groups=tuple((minimum.group, minimum.min_points) for minimum in groups),
    )


def points_of(assessment: Assessment) -> tuple[int, tuple[CriterionFigures, ...]]:
    """Give the number of sheets that count and their points under each criterion, in the same order everywhere."""
    points: dict[int, list[Decimal]] = defaultdict(list)
    sheets = set()
    marks = Mark.objects.filter(sheet__assessment=assessment, sheet__status=SheetStatus.SUBMITTED)
    for sheet, criterion, value in marks.order_by("sheet").values_list("sheet", "criterion", "points"):
        points[criterion].append(value)
        sheets.add(sheet)
    criteria = tuple(
        CriterionFigures(
            name=criterion.name,
            group=criterion.group,
            maximum=criterion.max_points,
            minimum=criterion.min_points,
            points=tuple(points[criterion.pk]),
        )
        for criterion in assessment.rule_sheet.criteria.all()
    )
    return len(sheets), criteria
