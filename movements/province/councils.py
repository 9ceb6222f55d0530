"""Rows of councils: seats, assessments, score sheets, sessions, votes and verdicts, judged by the real rules."""

import datetime
import random
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from accounts.models import Unit
from common.bulk import copy_objects, copy_values
from councils.actions.figures import recompute_figures
from councils.counting import tables_of
from councils.models import (
    AgendaItem,
    Assessment,
    Assignment,
    Attendance,
    Council,
    Criterion,
    Mark,
    OpenVote,
    Recusal,
    RuleSheet,
    ScoreSheet,
    Seat,
    Session,
    Stay,
    Verdict,
)
from councils.states import (
    AssessmentStatus,
    Choice,
    ItemStatus,
    Office,
    Outcome,
    RecusalKind,
    SessionStatus,
    SheetStatus,
)
from councils.verdicts import CriterionFigures, Figures, Judgement, judge, sentence
from initiatives.states import Status
from movements.province.people import COUNCIL_SIZE, Staff
from movements.province.plans import Plan

OFFICES = (Office.CHAIR, Office.VICE_CHAIR, Office.SECRETARY)
BEFORE_DECISION = datetime.timedelta(days=5, hours=9)  # rounds end at five in the afternoon: sessions begin at eight
EACH_ITEM = datetime.timedelta(minutes=4)
COMMENTS = ("Nên ghi rõ số liệu trước và sau.", "Dễ làm theo, nên phổ biến.", "Cần nêu chi phí duy trì.", "")


@dataclass
class Trial:
    """One plan before its council: who has a part in it, what they gave, how they voted, what came of it."""

    plan: Plan
    council: Council
    seats: list[Seat]  # without authors
    recused: list[Seat]
    points: dict[int, list[Decimal]] = field(default_factory=dict)  # seat → points by criterion, where handed in
    votes: dict[int, str] = field(default_factory=dict)  # seat → choice
    judgement: Judgement | None = None
    assessment: Assessment | None = None
    item: AgendaItem | None = None


def build_councils(staff: Staff, since: datetime.date) -> dict[int, tuple[Council, list[Seat]]]:
    """Seat a council in every unit that recognises; give them by unit."""
    rules = {sheet.level: sheet for sheet in RuleSheet.objects.published().order_by("version")}
    councils = [
        Council(
            unit=unit,
            level=unit.recognition_level,
            name=f"Hội đồng sáng kiến {unit.name}",
            founding_decision=f"{unit.pk}/QĐ-HĐSK",
            starts_on=since,
            rule_sheet=rules[unit.recognition_level],
        )
        for unit in Unit.objects.filter(pk__in=staff.by_council)
    ]
    copy_objects(Council, councils)
    seats = []
    for council in councils:
        people = staff.by_council[council.unit_id][:COUNCIL_SIZE]
        for position, person in enumerate(people, 1):
            office = OFFICES[position - 1] if position <= len(OFFICES) else Office.MEMBER
            leads = office in {Office.CHAIR, Office.SECRETARY}
            seats.append(
                Seat(council=council, person_id=person.pk, office=office, position=position, starts_on=since,
                     may_sign=leads, may_conclude=office == Office.CHAIR)
            )  # fmt: skip
    copy_objects(Seat, seats)
    by_council = defaultdict(list)
    for seat in seats:
        by_council[seat.council_id].append(seat)
    return {council.unit_id: (council, by_council[council.pk]) for council in councils}


class Trials:
    """Brings plans before their councils, in memory first: what comes of it decides the initiative's state."""

    def __init__(self, chance: random.Random, councils: dict[int, tuple[Council, list[Seat]]]) -> None:
        self.chance, self.councils = chance, councils
        self.criteria = defaultdict(list)
        for criterion in Criterion.objects.order_by("sheet", "position"):
            self.criteria[criterion.sheet_id].append(criterion)
        self.tables = {sheet.pk: tables_of(sheet) for sheet in RuleSheet.objects.with_parts()}

    def hold(self, plan: Plan) -> Trial | None:
        """Draw scores and votes; sets the state of a decided plan, and who checked, brought and signed it."""
        council, seats = self.councils[plan.council_unit.pk]
        plan.checker = plan.secretary = seats[min(2, len(seats) - 1)]
        plan.signer = seats[0]
        if plan.opened_at is None:
            return None
        authors = {plan.lead.pk, *(person.pk for person in plan.others)}
        trial = Trial(
            plan, council, [seat for seat in seats if seat.person_id not in authors],
            [seat for seat in seats if seat.person_id in authors],
        )  # fmt: skip
        scoring = trial.seats if plan.is_decided else [seat for seat in trial.seats if self.chance.random() < 0.5]
        trial.points = {seat.pk: self._points(plan, council.rule_sheet_id) for seat in scoring}
        if plan.is_decided:
            trial.votes = {seat.pk: self._vote(plan) for seat in trial.seats}
            self._judge(trial, seats)
        return trial

    def _points(self, plan: Plan, sheet: int) -> list[Decimal]:
        given = [
            (each.max_points, float(each.max_points) * self.chance.gauss(plan.quality, 0.06))
            for each in self.criteria[sheet]
        ]
        return [Decimal(f"{min(max(round(points), 0), int(most))}.00") for most, points in given]

    def _vote(self, plan: Plan) -> str:
        return Choice.YES if self.chance.random() < plan.quality + 0.12 else Choice.NO

    def _judge(self, trial: Trial, seats: list[Seat]) -> None:
        rule, plan = trial.council.rule_sheet, trial.plan
        criteria = tuple(
            CriterionFigures(each.name, each.group, each.max_points, each.min_points, points)
            for each, points in zip(self.criteria[rule.pk], zip(*trial.points.values(), strict=True), strict=True)
        )
        agree = sum(choice == Choice.YES for choice in trial.votes.values())
        trial.judgement = judge(
            rule,
            Figures(
                seats=len(seats),
                recused=len(trial.recused),
                recused_present=len(trial.recused),
                present=len(trial.seats),
                agree=agree,
                disagree=len(trial.votes) - agree,
                sheets=len(trial.points),
                criteria=criteria,
                **self.tables[rule.pk],
            ),
        )
        is_recognised = trial.judgement.outcome == Outcome.RECOGNISED
        plan.initiative.status = Status.RECOGNISED if is_recognised else Status.NOT_RECOGNISED
        plan.initiative.status_since, plan.initiative.due_on = plan.decided_at, None
        if not is_recognised:
            verdict = Verdict(rule_sheet=rule, figures=trial.judgement.figures, outcome=trial.judgement.outcome)
            plan.refusal = sentence(verdict)


def build_trials(trials: list[Trial]) -> None:
    """Write assessments, assignments, sheets and marks, then sessions with their votes and verdicts."""
    for trial in trials:
        trial.assessment = _assessment(trial)
    copy_objects(Assessment, [trial.assessment for trial in trials])
    _build_sheets(trials)
    _build_sessions([trial for trial in trials if trial.judgement])
    recompute_figures()


def _assessment(trial: Trial) -> Assessment:
    plan = trial.plan
    status = AssessmentStatus.SCORED if len(trial.points) == len(trial.seats) else AssessmentStatus.ASSIGNED
    if trial.judgement:
        status = AssessmentStatus.PUBLISHED
    return Assessment(
        initiative=plan.initiative,
        council=trial.council,
        version=plan.version,
        rule_sheet=trial.council.rule_sheet,
        status=status,
        status_since=plan.decided_at or plan.opened_at,
        opened_at=plan.opened_at,
        scores_due_at=plan.opened_at + datetime.timedelta(days=14),
        outcome=trial.judgement.outcome if trial.judgement else "",
    )


def _build_sheets(trials: list[Trial]) -> None:
    assignments, recusals, sheets, marks = [], [], [], []
    chance = random.Random(len(trials))
    places = defaultdict(list)
    for sheet, place in Criterion.objects.order_by("sheet", "position").values_list("sheet", "position"):
        places[sheet].append(place)
    for trial in trials:
        opened_at = trial.plan.opened_at
        handed_in_at = opened_at + datetime.timedelta(days=5)
        for seat in trial.seats:
            points = trial.points.get(seat.pk)
            own = {"assessment_id": trial.assessment.pk, "seat_id": seat.pk}
            assignments.append(
                own | {"assigned_at": opened_at, "assigned_by_id": trial.plan.secretary.person_id,
                       "done_at": handed_in_at if points else None}
            )  # fmt: skip
            if points:
                comment = chance.choice(COMMENTS)
                of_rule = zip(places[trial.council.rule_sheet_id], points, strict=True)
                said = {"points": {str(place): str(each) for place, each in of_rule}, "answers": {}, "remarks": {}}
                sheets.append(
                    own | {"status": SheetStatus.SUBMITTED, "total": sum(points), "mark_count": len(points),
                           "submitted_at": handed_in_at, "comment": comment,
                           "handed_in": said | {"comment": comment, "note": ""}}
                )  # fmt: skip
                marks.append((trial.council.rule_sheet_id, points))
        recusals += [
            Recusal(assessment=trial.assessment, seat=seat, kind=RecusalKind.AUTHOR, at=opened_at)
            for seat in trial.recused
        ]
    copy_values(Assignment, assignments)
    copy_objects(Recusal, recusals)
    _build_marks(copy_values(ScoreSheet, sheets), marks)


def _build_marks(sheets: range, marks: list[tuple[int, list[Decimal]]]) -> None:
    criteria = defaultdict(list)
    for sheet, pk in Criterion.objects.order_by("sheet", "position").values_list("sheet", "pk"):
        criteria[sheet].append(pk)
    copy_values(
        Mark,
        [
            {"sheet_id": sheet, "criterion_id": criterion, "points": value}
            for sheet, (rule, points) in zip(sheets, marks, strict=True)
            for criterion, value in zip(criteria[rule], points, strict=True)
        ],
    )


def _presence(trial: Trial) -> dict[str, list[int]]:
    recused = sorted(seat.pk for seat in trial.recused)
    present = sorted(seat.pk for seat in trial.seats)
    return {"present": present, "absent": [], "recused": recused, "recused_present": recused}


def _build_sessions(trials: list[Trial]) -> None:
    """Hold one session for each council and round; everybody came."""
    sessions: dict[tuple, Session] = {}
    attendances, items, votes, verdicts = [], [], [], []
    positions: dict[tuple, int] = defaultdict(int)
    for trial in trials:
        held_at = trial.plan.decided_at - BEFORE_DECISION
        key = (trial.council.pk, held_at.date())
        if key not in sessions:
            sessions[key] = Session(
                council=trial.council, name=f"Phiên họp xét sáng kiến tháng {held_at:%m/%Y}", held_at=held_at,
                place=trial.council.unit.name, status=SessionStatus.CLOSED, opened_at=held_at,
            )  # fmt: skip
            attendances += [
                Attendance(session=sessions[key], seat=seat, is_present=True) for seat in [*trial.seats, *trial.recused]
            ]
        opened_at = held_at + EACH_ITEM * positions[key]
        positions[key] += 1
        closed_at = sessions[key].closed_at = held_at + EACH_ITEM * positions[key]
        trial.item = AgendaItem(
            session=sessions[key], assessment=trial.assessment, position=positions[key], status=ItemStatus.CLOSED,
            opened_at=opened_at, closed_at=closed_at,
            present=sorted(seat.pk for seat in [*trial.seats, *trial.recused]),
        )  # fmt: skip
        items.append(trial.item)
        votes += [(trial.item, seat, choice, opened_at) for seat, choice in trial.votes.items()]
        verdicts.append(
            Verdict(item=trial.item, rule_sheet=trial.council.rule_sheet, figures=trial.judgement.figures,
                    outcome=trial.judgement.outcome, at=closed_at, presence=_presence(trial))
        )  # fmt: skip
    stays = [Stay(attendance=line, came_at=line.session.opened_at) for line in attendances]
    for model, objects in (
        (Session, sessions.values()), (Attendance, attendances), (Stay, stays), (AgendaItem, items),
        (Verdict, verdicts),
    ):  # fmt: skip
        copy_objects(model, objects)
    copy_values(
        OpenVote,
        [{"item_id": item.pk, "seat_id": seat, "choice": choice, "at": at} for item, seat, choice, at in votes],
    )
