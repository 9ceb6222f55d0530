"""Every state of an assessment × every step × every kind of person, from the table itself."""

import pytest

from accounts.models import User
from common.errors import NotAllowed
from councils.models import Assessment
from councils.states import AssessmentStatus, AssessmentStep, ItemStatus, Office, RuleStatus, SessionStatus, SheetStatus
from councils.workflow import (
    ITEM_TRANSITIONS,
    RULES_TRANSITIONS,
    SESSION_TRANSITIONS,
    SHEET_TRANSITIONS,
    TRANSITIONS,
    advance,
    by_rule,
    by_rule_unless_held,
)
from tests.factories.accounts import UserFactory
from tests.factories.councils import AssessmentFactory, CouncilFactory, SeatFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

ROLES = ["secretary", "chair", "vice_chair", "member", "former secretary", "secretary elsewhere", "stranger", "clock"]
RUNS = {"secretary", "chair"}


@world
def stages() -> tuple[dict[str, Assessment], dict[str, User | None]]:
    """An assessment in each state before one council, and a person of each role."""
    council = CouncilFactory()
    offices = {role: SeatFactory(council=council, office=role).person for role in ("chair", "vice_chair", "member")}
    people = offices | {
        "secretary": SeatFactory(council=council, office=Office.SECRETARY, starts_on="2026-02-01").person,
        "former secretary": SeatFactory(council=council, office=Office.SECRETARY, ends_on="2026-01-31").person,
        "secretary elsewhere": SeatFactory(office=Office.SECRETARY).person,
        "stranger": UserFactory(),
        "clock": None,
    }
    made = {"council": council, "outcome": "recognised", "sheet_count": 3}
    return {status: AssessmentFactory(status=status, **made) for status in AssessmentStatus}, people


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("step", AssessmentStep)
def test_each_step_leads_from_its_sources_alone_and_is_taken_by_those_who_may(step, role, stages):
    row = TRANSITIONS[step]
    assessments, people = stages
    left = {}
    for status, assessment in assessments.items():
        may = status in row.sources and (row.why_not in {by_rule, by_rule_unless_held} or role in RUNS)

        if may:
            advanced = advance(assessment, step, by=people[role], reason="Lý do")
            assert (advanced.status, advanced.status_reason) == (row.target, "Lý do")
        else:
            with pytest.raises(NotAllowed):
                advance(assessment, step, by=people[role], reason="Lý do")
        left[assessment.pk] = row.target if may else status

    assert dict(Assessment.objects.values_list("pk", "status")) == left


@pytest.mark.parametrize("step", [step for step, row in TRANSITIONS.items() if row.needs_reason])
def test_a_step_that_must_say_why_is_refused_without_a_reason(step):
    row = TRANSITIONS[step]
    assessment = AssessmentFactory(status=next(iter(row.sources)), outcome="recognised")
    secretary = SeatFactory(council=assessment.council, office=Office.SECRETARY).person

    with pytest.raises(NotAllowed, match="vì sao"):
        advance(assessment, step, by=secretary, reason="  ")


def test_a_held_dossier_is_neither_assigned_nor_decided():
    for step in (AssessmentStep.ASSIGN, AssessmentStep.PUT_ON_AGENDA, AssessmentStep.DECIDE):
        assessment = AssessmentFactory(status=next(iter(TRANSITIONS[step].sources)), sheet_count=3)
        assessment.initiative.held_because = "Có đơn khiếu nại"
        assessment.initiative.save()
        secretary = SeatFactory(council=assessment.council, office=Office.SECRETARY).person

        with pytest.raises(NotAllowed, match="tạm giữ"):
            advance(assessment, step, by=secretary)


def test_every_state_is_reached_or_left_by_some_step():
    known = {status for row in TRANSITIONS.values() for status in {*row.sources, row.target}}

    assert set(AssessmentStatus) == known


@pytest.mark.parametrize(
    ("table", "states"),
    [
        (SESSION_TRANSITIONS, SessionStatus),
        (ITEM_TRANSITIONS, ItemStatus),
        (SHEET_TRANSITIONS, SheetStatus),
        (RULES_TRANSITIONS, RuleStatus),
    ],
)
def test_each_table_knows_each_of_its_states(table, states):
    assert {status for row in table.values() for status in {*row.sources, row.target}} == set(states)
