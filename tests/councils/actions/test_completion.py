"""The middle band: back to the author, completed, judged anew; a tie that asks for a second ballot; written answers."""

import datetime
from decimal import Decimal

import pytest

from common.errors import NotAllowed
from councils.actions.completion import end_uncompleted
from councils.actions.reviews import judge_anew, open_assessments
from councils.actions.scoring import Entry, hand_in, save_sheet
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Assessment, Assignment, ScoreSheet
from councils.states import AssessmentStatus, Choice, ItemStatus, Method, Outcome
from initiatives.actions.correction import recall_return
from initiatives.models import CorrectionPoint, Initiative
from initiatives.states import Status
from tests.factories.accounts import RoleFactory
from tests.factories.councils import CriterionFactory, RuleSheetFactory, in_session, sitting, under_review
from tests.factories.initiatives import VersionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    rules = RuleSheetFactory(name="Có mức hoàn thiện", complete_from=Decimal(60))
    return sitting(members=1, rule_sheet=rules)


@world
def asked(at, now):
    """An assessment whose dossier is to be completed."""
    item = open_vote(item=in_session(at, points=(25, 40)).items.get(), by=at.secretary.person)
    for seat in at.seats:
        cast_vote(item=item, by=seat.person, choice=Choice.NO)
    ScoreSheet.objects.filter(seat=at.chair).update(comment="Nêu rõ số liệu.")
    verdict = close_item(item=item, by=at.secretary.person, now=now)
    assert verdict.outcome == Outcome.TO_COMPLETE
    return Assessment.objects.select_related("initiative").get()


def test_a_dossier_to_be_completed_goes_back_with_the_arithmetic_and_the_comments(asked):
    assert (asked.status, asked.outcome) == (AssessmentStatus.TO_COMPLETE, "")
    assert "65" in asked.status_reason
    assert asked.initiative.status == Status.RETURNED
    first, second = CorrectionPoint.objects.order_by("position")
    assert "65" in first.asked
    assert second.asked == "Nêu rõ số liệu."


def test_what_the_council_asks_for_cannot_be_taken_back_by_the_unit(asked):
    coordinator = RoleFactory(unit=asked.initiative.unit, name="coordinator").person

    with pytest.raises(NotAllowed):
        recall_return(initiative=asked.initiative, by=coordinator)


def test_a_completed_dossier_is_judged_anew_beside_the_verdict_of_before(at, asked):
    Initiative.objects.update(status=Status.ACCEPTED, recognising_unit=at.council.unit)
    version = VersionFactory(initiative=asked.initiative, number=2)

    (again,) = open_assessments(council=at.council, initiatives=[asked.initiative], by=at.secretary.person)

    asked.refresh_from_db()
    assert asked.status == AssessmentStatus.CLOSED
    assert (again.follows, again.version, again.status, again.sheet_count) == (
        asked, version, AssessmentStatus.ASSIGNED, 0,
    )  # fmt: skip
    assert asked.items.get().verdict.outcome == Outcome.TO_COMPLETE
    assert asked.sheets.count() == 3


def test_for_a_higher_act_the_secretary_takes_it_up_again(at, now):
    session = in_session(at, points=(25, 40))
    Assessment.objects.update(act="effect")
    Initiative.objects.update(status=Status.RECOGNISED)
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    close_item(item=item, by=at.secretary.person, now=now)
    asked = Assessment.objects.select_related("initiative", "council").get()
    assert (asked.status, asked.initiative.status) == (AssessmentStatus.TO_COMPLETE, Status.RECOGNISED)

    again = judge_anew(assessment=asked, by=at.secretary.person)

    asked.refresh_from_db()
    assert (asked.status, again.follows, again.act) == (AssessmentStatus.CLOSED, asked, "effect")
    assert again.status == AssessmentStatus.ASSIGNED


@pytest.mark.parametrize(
    ("status", "ends_as"),
    [
        (Status.REMOVED, AssessmentStatus.BARRED),
        (Status.WITHDRAWN, AssessmentStatus.CLOSED),
        (Status.RETURNED, AssessmentStatus.TO_COMPLETE),
        (Status.SUBMITTED, AssessmentStatus.TO_COMPLETE),
    ],
)
def test_what_is_not_completed_is_barred_and_what_is_withdrawn_is_closed(asked, now, status, ends_as):
    Initiative.objects.update(status=status)

    ended = end_uncompleted(now=now + datetime.timedelta(days=60))

    asked.refresh_from_db()
    assert (asked.status, ended) == (ends_as, int(ends_as != AssessmentStatus.TO_COMPLETE))
    assert end_uncompleted(now=now) == 0


def test_a_tie_lets_the_item_wait_for_a_second_ballot():
    rules = RuleSheetFactory(name="Bỏ phiếu lại", vote_ratio="50%", tie_rule="second")
    at = sitting(members=2, rule_sheet=rules)
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)

    def vote(*choices):
        for seat, choice in zip(at.seats, choices, strict=True):
            cast_vote(item=item, by=seat.person, choice=choice)
        return close_item(item=item, by=at.secretary.person)

    assert vote("yes", "yes", "no", "no") is None
    item.refresh_from_db()
    assert (item.status, item.ballot, item.votes.count()) == (ItemStatus.WAITING, 2, 0)

    open_vote(item=item, by=at.secretary.person)
    verdict = vote("yes", "yes", "no", "no")
    assert (verdict.outcome, verdict.figures["tie"]) == (Outcome.NOT_RECOGNISED, {"rule": "second"})


def test_the_chair_decides_a_tie():
    rules = RuleSheetFactory(name="Chủ tịch quyết định", vote_ratio="50%", tie_rule="chair")
    at = sitting(members=2, rule_sheet=rules)
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)
    for seat, choice in zip(at.seats, ("yes", "no", "no", "yes"), strict=True):
        cast_vote(item=item, by=seat.person, choice=choice)

    assert close_item(item=item, by=at.secretary.person).outcome == Outcome.RECOGNISED


@world
def questions():
    """Rules without points: a question that stops, one that is noted, a comment; the vote decides."""
    rules = RuleSheetFactory(name="Câu hỏi", method=Method.VOTE, pass_mark=None)
    rules.criteria.all().delete()
    CriterionFactory(sheet=rules, position=1, name="Mới?", kind="gate", max_points=0, when_no="not_recognised")
    CriterionFactory(sheet=rules, position=2, name="Nơi khác?", kind="gate", max_points=0)
    CriterionFactory(sheet=rules, position=3, name="Nhận xét", kind="comment", max_points=0)
    return rules


def answer(assessment, seat, *answers):
    assignment = Assignment.objects.get(assessment=assessment, seat=seat)
    keys = assessment.rule_sheet.criteria.values_list("pk", flat=True)
    entry = Entry(answers=dict(zip(keys, answers, strict=False)))
    save_sheet(assignment=assignment, by=seat.person, entry=entry, revision=1)
    return hand_in(assignment=assignment, by=seat.person)


def test_questions_are_answered_on_sheets_even_where_the_vote_decides(questions):
    at = sitting(rule_sheet=questions)
    (assessment,) = under_review(at)

    sheet = answer(assessment, at.chair, True, False)

    assessment.refresh_from_db()
    assert (assessment.status, assessment.assigned_count, assessment.mean) == (AssessmentStatus.ASSIGNED, 3, None)
    assert (sheet.total, sheet.handed_in["answers"]) == (None, {"1": True, "2": False})


def test_after_a_no_that_stops_nothing_more_is_asked(questions):
    at = sitting(rule_sheet=questions)
    (assessment,) = under_review(at)

    assert answer(assessment, at.chair, False).submitted_at is not None
    with pytest.raises(NotAllowed, match=r"Nơi khác\?"):
        answer(assessment, at.secretary, True)


def test_a_sheet_that_ended_early_leaves_the_mean_to_the_others():
    rules = RuleSheetFactory(name="Câu hỏi trước", min_sheets=1)
    CriterionFactory(sheet=rules, position=0, name="Mới?", kind="gate", max_points=0, when_no="not_recognised")
    at = sitting(members=1, rule_sheet=rules)
    (assessment,) = under_review(at)
    _gate, *points = rules.criteria.values_list("pk", flat=True)
    assignment = Assignment.objects.get(assessment=assessment, seat=at.chair)
    entry = Entry(answers={_gate: True}, points=dict(zip(points, (Decimal(30), Decimal(50)), strict=True)))
    save_sheet(assignment=assignment, by=at.chair.person, entry=entry, revision=1)
    hand_in(assignment=assignment, by=at.chair.person)
    answer(assessment, at.secretary, False)

    assessment.refresh_from_db()
    assert (assessment.sheet_count, assessment.mean) == (2, 80)
