"""Counting what a verdict is made of: who sits, who left the item, who is present, votes and points."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter

from councils.models import (
    AgendaItem,
    Attendance,
    Ballot,
    BoxItem,
    Criterion,
    Mark,
    OpenVote,
    Recusal,
    Roll,
    RuleSheet,
    Session,
)
from councils.states import LIVE_BOXES, BallotChoice, BoxStatus, Choice, CriterionKind, Office, SheetStatus
from councils.verdicts import CriterionFigures, Figures, GateFigures, GradeFigures
from councils.written import Weighed, weigh, written_figures


@dataclass(frozen=True)
class Turnout:
    """Seats with a vote in a session, less those without a part in the item, and who of them is there and has voted."""

    seats: int
    recused: int
    present: int
    votes: Counter
    recused_present: int = 0
    chair: str = ""  # what the chair has voted, if anything

    @property
    def entitled(self) -> int:
        """Who may vote on the item."""
        return self.seats - self.recused

    @property
    def voted(self) -> int:
        """How many votes are in."""
        return sum(self.votes.values())


def turnout(item: AgendaItem, votes: Mapping[int, str] | None = None) -> Turnout:
    """Count one item, by the votes that are stored or by these."""
    attendances = item.session.attendances.select_related("seat")
    given = votes_on(item) if votes is None else votes
    return count_turnout(attendances, _recused(item), given, roll=item.present)


def _recused(item: AgendaItem) -> set[int]:
    return set(Recusal.objects.binding().filter(assessment=item.assessment_id).values_list("seat", flat=True))


def seats_present(session: Session) -> list[int]:
    """Give the seats of those who are there now, in order: the roll of a vote that opens at this moment."""
    return sorted(session.attendances.filter(is_present=True).values_list("seat", flat=True))


def presence_of(item: AgendaItem) -> dict[str, list[int]]:
    """Give the seats present, absent and recused for an item, as they are kept with its verdict."""
    recused, lines = _recused(item), item.session.attendances.select_related("seat")
    there = _there(item)
    seats = {each.seat_id for each in in_their_places(lines, there)}
    return {
        "present": sorted(there - recused),
        "absent": sorted(seats - there - recused),
        "recused": sorted(seats & recused),
        "recused_present": sorted(there & recused),
    }


def _there(item: AgendaItem) -> set[int]:
    return set(seats_present(item.session) if item.present is None else item.present)


def weighed_on(item: AgendaItem) -> list[Weighed]:
    """Give the opinions in writing on an item, with what comes of each."""
    opinions = list(item.written_opinions.select_related("seat__person"))
    return weigh(item, opinions, there=_there(item), recused=_recused(item)) if opinions else []


def votes_on(item: AgendaItem) -> dict[int, str]:
    """Give the open vote of each seat; of a secret one only that it is in."""
    if not item.is_secret:
        return dict(OpenVote.objects.filter(item=item).values_list("seat", "choice"))
    voted = Roll.objects.filter(item__item=item, item__box__status__in=LIVE_BOXES, voted=True).values("person")
    seats = item.session.attendances.filter(seat__person__in=voted).values_list("seat", flat=True)
    return dict.fromkeys(seats, "in")


def ballots_of(item: AgendaItem) -> Counter:
    """Count the secret ballots on an item, of the box that was counted last."""
    boxed = BoxItem.objects.filter(item=item, box__status=BoxStatus.COUNTED).order_by("-box").first()
    return Counter(Ballot.objects.filter(item=boxed).values_list("choice", flat=True))


def count_turnout(
    attendances: Iterable[Attendance], recused: set[int], votes: Mapping[int, str], roll: Collection[int] | None = None
) -> Turnout:
    """Count the seats with a vote: who has no part, who is there, and the votes of those who are.

    `roll` are the seats that were there when the vote opened; without it, who is there now. A substitute counts in the
    place of the member who is absent.
    """
    attendances = list(attendances)
    there = {each.seat_id for each in attendances if each.is_present} if roll is None else set(roll)
    seats = [each for each in in_their_places(attendances, there) if each.seat.may_vote]
    part = [each for each in seats if each.seat_id not in recused]
    present = [each for each in part if each.seat_id in there]
    return Turnout(
        seats=len(seats),
        recused=len(seats) - len(part),
        present=len(present),
        votes=Counter(votes[each.seat_id] for each in present if each.seat_id in votes),
        recused_present=sum(each.seat_id in there for each in seats if each.seat_id in recused),
        chair=next((votes.get(each.seat_id, "") for each in present if each.seat.office == Office.CHAIR), ""),
    )


def in_their_places(attendances: Iterable[Attendance], there: Collection[int]) -> list[Attendance]:
    """Give one line for each place on the council: the substitute's where one is there, the member's otherwise."""
    rows = [each for each in attendances if each.seat_id in there or each.seat.stands_in_for_id is None]
    replaced = {each.seat.stands_in_for_id for each in rows}
    return [each for each in rows if each.seat_id not in replaced]


def _open_votes(count: Turnout) -> dict:
    return {
        "agree": count.votes[Choice.YES],
        "disagree": count.votes[Choice.NO],
        "abstain": count.votes[Choice.ABSTAIN],
        "chair": count.chair,
    }


def _ballots(item: AgendaItem) -> dict:
    """Give the ballots by choice; whose is whose nobody knows, the chair's neither."""
    ballots = ballots_of(item)
    return {
        "agree": ballots[BallotChoice.YES],
        "disagree": ballots[BallotChoice.NO],
        "abstain": ballots[BallotChoice.ABSTAIN],
        "blank": ballots[BallotChoice.BLANK],
    }


def figures_of(item: AgendaItem, votes: Mapping[int, str] | None = None) -> Figures:
    """Give everything the verdict on an item is made of; `votes` by seat in place of those stored."""
    count = turnout(item, votes)
    marks = Mark.objects.filter(sheet__assessment=item.assessment_id, sheet__status=SheetStatus.SUBMITTED)
    rows = marks.order_by("sheet").values_list("sheet", "criterion", "points", "answer")
    given = _ballots(item) if item.is_secret else _open_votes(count)
    return Figures(
        seats=count.seats,
        recused=count.recused,
        present=count.present,
        recused_present=count.recused_present,
        judges=item.session.council.judges,
        in_writing=item.session.by_correspondence,
        **given,
        **written_figures(weighed_on(item)),
        ballot=item.ballot,
        sheets=item.assessment.sheets.filter(status=SheetStatus.SUBMITTED).count(),
        **count_marks(item.assessment.rule_sheet, rows),
    )


# A mark: its sheet, its criterion, points, answer.
MarkRow = tuple[int, Hashable, Decimal | None, bool | None]


def count_marks(
    rule_sheet: RuleSheet, marks: Iterable[MarkRow], key: Callable[[Criterion], Hashable] = attrgetter("pk")
) -> dict:
    """Give what the sheets hold, by the parts of a rule sheet; `key` tells which marks belong to a criterion.

    Points of a sheet count together: one that ended at a question answered no gives none.
    """
    points: dict[int, dict[Hashable, Decimal]] = defaultdict(dict)
    answers: dict[Hashable, Counter] = defaultdict(Counter)
    for sheet, criterion, value, answer in marks:
        if value is not None:
            points[sheet][criterion] = value
        if answer is not None:
            answers[criterion][answer] += 1
    criteria = list(rule_sheet.criteria.all())
    scored = [each for each in criteria if each.kind == CriterionKind.POINTS]
    asked = {key(each) for each in scored}
    whole = [points[sheet] for sheet in sorted(points) if asked <= points[sheet].keys()]
    return {
        "criteria": tuple(
            CriterionFigures(
                name=each.name,
                group=each.group,
                maximum=each.max_points,
                minimum=each.min_points,
                points=tuple(sheet[key(each)] for sheet in whole),
            )
            for each in scored
        ),
        "gates": tuple(
            GateFigures(each.name, each.when_no, yes=answers[key(each)][True], no=answers[key(each)][False])
            for each in criteria
            if each.kind == CriterionKind.GATE
        ),
        **tables_of(rule_sheet),
    }


def tables_of(rule_sheet: RuleSheet) -> dict:
    """Give what groups must reach and the grade table, where points count."""
    if not rule_sheet.is_scored:
        return {}
    return {
        "groups": tuple((minimum.group, minimum.min_points) for minimum in rule_sheet.group_minimums.all()),
        "grades": tuple(
            GradeFigures(grade.name, grade.low, tuple((each.name, each.min_points) for each in grade.conditions.all()))
            for grade in rule_sheet.grades.all()
        ),
    }
