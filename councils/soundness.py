"""Whether a rule sheet can be judged by: every fault with the field it is made at, before anything is saved."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from councils.models import RuleSheet
from councils.ratios import exact, shown
from councils.states import CriterionKind, Method, TieRule

HALF = exact("1/2")
BandPlan = tuple[Decimal, Decimal, str]


@dataclass(frozen=True)
class CriterionPlan:
    """A criterion as it is to be."""

    name: str
    kind: str = CriterionKind.POINTS
    group: str = ""
    help: str = ""
    max_points: Decimal = Decimal(0)
    min_points: Decimal | None = None
    when_no: str = ""
    bands: tuple[BandPlan, ...] = ()


@dataclass(frozen=True)
class GradePlan:
    """A line of the grade table as it is to be."""

    name: str
    low: Decimal
    conditions: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True)
class Plan:
    """A rule sheet as it is to be: its own fields on an unsaved row, and its parts."""

    sheet: RuleSheet
    criteria: Sequence[CriterionPlan] = ()
    minimums: Sequence[tuple[str, Decimal]] = ()
    grades: Sequence[GradePlan] = ()
    maximum: Decimal = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "maximum", sum((each.max_points for each in self.criteria), Decimal(0)))

    @property
    def scored(self) -> list[CriterionPlan]:
        """Criteria with points."""
        return [each for each in self.criteria if each.kind == CriterionKind.POINTS]

    def scale_of(self, name: str) -> Decimal | None:
        """Give the highest points of a criterion or, where none has this name, of a group."""
        named = [each for each in self.scored if each.name == name] or [
            each for each in self.scored if each.group == name
        ]
        return sum((each.max_points for each in named), Decimal(0)) if named else None


@dataclass(frozen=True)
class Fault:
    """What is wrong: in which part (`sheet`, `criteria`, `minimums`, `grades`), in which row of it, at which field."""

    part: str
    row: int
    field: str
    words: str


def plan_of(sheet: RuleSheet) -> Plan:
    """Give the plan of a sheet as it is stored."""
    return Plan(
        sheet=sheet,
        criteria=[
            CriterionPlan(
                each.name, each.kind, each.group, each.help, each.max_points, each.min_points, each.when_no,
                tuple((band.low, band.high, band.label) for band in each.bands.order_by("low")),
            )
            for each in sheet.criteria.all()
        ],
        minimums=[(each.group, each.min_points) for each in sheet.group_minimums.all()],
        grades=[
            GradePlan(each.name, each.low, tuple((one.name, one.min_points) for one in each.conditions.all()))
            for each in sheet.grades.all()
        ],
    )  # fmt: skip


def faults_of(plan: Plan) -> list[Fault]:
    """Give everything that makes a sheet impossible, in the order of the page."""
    return [
        *(Fault("sheet", 0, name, words) for name, words in _sheet_faults(plan)),
        *(
            Fault("criteria", row, name, words)
            for row, criterion in enumerate(plan.criteria)
            for name, words in _criterion_faults(plan, criterion)
        ),
        *_minimum_faults(plan),
        *(
            Fault("grades", row, name, words)
            for row, grade in enumerate(plan.grades)
            for name, words in _grade_faults(plan, grade)
        ),
    ]


Found = Iterator[tuple[str, str]]


def _sheet_faults(plan: Plan) -> Found:
    sheet = plan.sheet
    if sheet.ends_on and sheet.ends_on < sheet.starts_on:
        yield "ends_on", _("It ends before it begins.")
    if sheet.is_scored:
        yield from _score_faults(plan)
    elif plan.scored:
        names = "; ".join(each.name for each in plan.scored)
        yield (
            "method",
            _("The vote alone decides, so the points of these criteria would count for nothing: %(names)s.")
            % {"names": names},
        )
    if sheet.method != Method.SCORE:
        yield from _vote_faults(plan)
    elif sheet.tie_rule:
        yield "tie_rule", _("Without a vote there is no tie.")
    if sheet.allows_correspondence and (sheet.is_secret or sheet.method == Method.SCORE):
        yield (
            "allows_correspondence",
            _("By correspondence members answer under their names: it takes an open vote."),
        )
    if sheet.council and not sheet.council.seats.voting().exists():
        yield "vote_ratio", _("The council has no seat with a vote: a share of nobody is never reached.")
    if sheet.council and (seats := sheet.council.seats.scoring().count()) < sheet.min_sheets:
        words = ngettext(
            "Only %(count)d member of the council scores.", "Only %(count)d members of the council score.", seats
        )
        yield "min_sheets", words % {"count": seats}


def _score_faults(plan: Plan) -> Found:
    sheet = plan.sheet
    if not plan.scored:
        yield "method", _("Scores decide, but no criterion has points.")
        return
    values = {"maximum": shown(plan.maximum)}
    if sheet.pass_mark is None:
        yield "pass_mark", _("Scores decide: write the mean from which a dossier passes.")
    elif sheet.pass_mark > plan.maximum:
        yield "pass_mark", _("Nobody can pass: all criteria together give at most %(maximum)s points.") % values
    elif sheet.complete_from is not None and sheet.complete_from >= sheet.pass_mark:
        yield (
            "complete_from",
            _("This band lies below the pass mark, which is %(mark)s.") % {"mark": shown(sheet.pass_mark)},
        )
    if sheet.spread_limit is not None and sheet.spread_limit >= plan.maximum:
        yield "spread_limit", _("No two sheets can differ by more: the scale has %(maximum)s points.") % values
    if sheet.drop_from is not None and sheet.drop_from < 3:
        yield "drop_from", _("Two sheets are dropped, so at least 3 must be there.")


def _vote_faults(plan: Plan) -> Found:
    sheet = plan.sheet
    if not sheet.vote_ratio:
        yield "vote_ratio", _("Votes decide: write the share that must agree.")
        return
    if not sheet.tie_rule:
        return
    if exact(sheet.vote_ratio) != HALF:
        yield (
            "tie_rule",
            _("A tie matters only where half of the votes is enough: write 50%% there, or leave this out.") % {},
        )
    elif sheet.tie_rule == TieRule.CHAIR and sheet.is_secret:
        yield "tie_rule", _("In a secret ballot nobody knows what the chair has voted.")
    elif sheet.tie_rule == TieRule.CRITERION:
        yield from _tie_criterion_faults(plan)


def _tie_criterion_faults(plan: Plan) -> Found:
    sheet = plan.sheet
    scale = next((each.max_points for each in plan.scored if each.name == sheet.tie_criterion), None)
    if scale is None or not sheet.is_scored:
        yield "tie_criterion", _("No criterion with points has this name.")
    elif sheet.tie_points is None:
        yield "tie_points", _("Write the mean this criterion must reach.")
    elif sheet.tie_points > scale:
        yield "tie_points", _("Its scale ends at %(maximum)s.") % {"maximum": shown(scale)}


def _criterion_faults(plan: Plan, criterion: CriterionPlan) -> Found:
    if Counter(each.name for each in plan.criteria)[criterion.name] > 1:
        yield "name", _("Another criterion has the same name.")
    if criterion.kind != CriterionKind.POINTS:
        if criterion.max_points or criterion.min_points is not None or criterion.bands:
            yield "max_points", _("Only a criterion with points has a scale.")
        if criterion.when_no and criterion.kind != CriterionKind.GATE:
            yield "when_no", _("Only a yes-or-no question leads to this.")
        return
    if criterion.when_no:
        yield "when_no", _("Only a yes-or-no question leads to this.")
    if criterion.max_points <= 0:
        yield "max_points", _("A scale goes up to more than 0 points.")
        return
    if criterion.min_points is not None and criterion.min_points > criterion.max_points:
        words = _("The minimum %(minimum)s lies above the maximum %(maximum)s.")
        yield "min_points", words % {"minimum": shown(criterion.min_points), "maximum": shown(criterion.max_points)}
    yield from _band_faults(plan, criterion)


def _band_faults(plan: Plan, criterion: CriterionPlan) -> Found:
    """Bands cover the scale without a gap and do not overlap; they begin one after the other, or at a common end."""
    if not criterion.bands:
        return
    bands = sorted(criterion.bands)
    step = Decimal(1) if plan.sheet.whole_points else Decimal("0.01")
    if any(low > high for low, high, _label in bands):
        yield "bands", _("A band ends above its beginning.")
        return
    if bands[0][0] != 0 or bands[-1][1] != criterion.max_points:
        yield "bands", _("The bands go from 0 to the maximum %(maximum)s.") % {"maximum": shown(criterion.max_points)}
    for (_low, high, _label), (low, _high, _next) in pairwise(bands):
        values = {"high": shown(high), "low": shown(low)}
        if low <= high and not (low == high and not plan.sheet.whole_points):
            yield "bands", _("The bands overlap: one ends at %(high)s, the next begins at %(low)s.") % values
        elif low - high > step:
            yield "bands", _("Between %(high)s and %(low)s there is no band.") % values


def _minimum_faults(plan: Plan) -> Iterator[Fault]:
    groups = Counter(each.group for each in plan.scored if each.group)
    names = Counter(group for group, _points in plan.minimums)
    for row, (group, points) in enumerate(plan.minimums):
        scale = sum((each.max_points for each in plan.scored if each.group == group), Decimal(0))
        if group not in groups:
            yield Fault("minimums", row, "group", _("No criterion with points belongs to this group."))
        elif names[group] > 1:
            yield Fault("minimums", row, "group", _("The group has a minimum already."))
        elif points > scale:
            words = _("The group gives at most %(maximum)s points.") % {"maximum": shown(scale)}
            yield Fault("minimums", row, "min_points", words)


def _grade_faults(plan: Plan, grade: GradePlan) -> Found:
    if not plan.sheet.is_scored:
        yield "name", _("Without points there are no grades.")
        return
    if Counter(each.name for each in plan.grades)[grade.name] > 1:
        yield "name", _("Another grade has the same name.")
    if Counter(each.low for each in plan.grades)[grade.low] > 1:
        yield "low", _("Another grade begins at the same mean.")
    if grade.low > plan.maximum:
        yield (
            "low",
            _("Nobody can reach it: all criteria together give at most %(maximum)s points.")
            % {"maximum": shown(plan.maximum)},
        )
    elif plan.sheet.pass_mark is not None and grade.low < plan.sheet.pass_mark:
        yield "low", _("Below the pass mark %(mark)s there is no grade.") % {"mark": shown(plan.sheet.pass_mark)}
    for name, points in grade.conditions:
        scale = plan.scale_of(name)
        if scale is None:
            yield "conditions", _("No criterion or group with points is called “%(name)s”.") % {"name": name}
        elif points > scale:
            words = _("“%(name)s” gives at most %(maximum)s points.")
            yield "conditions", words % {"name": name, "maximum": shown(scale)}
