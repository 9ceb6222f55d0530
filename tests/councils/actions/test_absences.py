"""What is open for an absent member: with the deputy while it lasts, back afterwards, or with the secretary."""

import datetime

import pytest
from django.utils import timezone, translation

from councils.actions.absences import tend_absences
from councils.actions.assignments import assign, choose_members
from councils.actions.conflicts import declare_conflict
from councils.actions.deputies import end_deputy, name_deputy
from councils.actions.figures import find_wrong_figures
from councils.actions.scoring import Entry, save_sheet
from councils.dues.scores import ScoresDue
from councils.models import Assignment, Refusal, ReviewTally, SeatDeputy
from councils.proposals import propose
from councils.states.refusals import RefusalStatus
from notifications.dues import Span
from tests.factories.councils import SeatFactory, Sitting, anew, score, sitting, waiting
from tests.worlds import world

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _in_english():
    """Say reasons in the words of the code."""
    with translation.override("en"):
        yield


@world
def at() -> Sitting:
    """The first member has three dossiers that the second has not got."""
    at = sitting(members=2)
    at.dossiers = waiting(at, 3)
    for assessment in at.dossiers:
        give(at, assessment, at.members[0])
    return at


def give(at, assessment, *seats):
    having = [each.seat for each in assessment.assignments.select_related("seat")]
    choose_members(assessment=assessment, seats=[*having, *seats], by=at.secretary.person)


def name(at, **more):
    said = {"starts_on": TODAY, "ends_on": TODAY + 5 * DAY, "reason": "Nghỉ phép", "by": at.members[0].person} | more
    return name_deputy(seat=at.members[0], deputy=at.members[1], **said)


def begin(assessment, seat):
    """Let somebody begin the score sheet."""
    assignment = Assignment.objects.select_related("assessment__initiative", "seat__person").get(
        assessment=assessment, seat=seat
    )
    criterion = assessment.rule_sheet.criteria.first()
    save_sheet(assignment=assignment, by=seat.person, entry=Entry(points={criterion.pk: 30}), revision=1)


def queue(seat):
    return list(Assignment.objects.filter(seat=seat).order_by("assessment").values_list("assessment", flat=True))


def keys(assessments):
    return [each.pk for each in assessments]


def test_what_is_not_begun_moves_and_comes_back_on_the_day_after_the_last(at):
    begin(at.dossiers[0], at.members[0])
    named = name(at)

    assert queue(at.members[0]) == keys(at.dossiers[:1])
    assert queue(at.members[1]) == keys(at.dossiers[1:])
    assert find_wrong_figures() == []
    begin(at.dossiers[1], at.members[1])
    assert tend_absences(now=timezone.now()) == 0
    after = timezone.now() + 6 * DAY
    assert (tend_absences(now=after), tend_absences(now=after)) == (1, 0)

    assert queue(at.members[0]) == [at.dossiers[0].pk, at.dossiers[2].pk]
    assert queue(at.members[1]) == [at.dossiers[1].pk]
    kept = Assignment.objects.get(seat=at.members[1])
    assert (kept.deputy, SeatDeputy.objects.get().returned_at) == (named, after)
    assert find_wrong_figures() == []
    assert dict(ReviewTally.objects.filter(assigned_count__gt=0).values_list("seat", "assigned_count")) == {
        at.members[0].pk: 2, at.members[1].pk: 1
    }  # fmt: skip


def test_a_later_absence_begins_by_the_clock(at):
    name(at, starts_on=TODAY + 2 * DAY)

    assert queue(at.members[1]) == []
    assert tend_absences(now=timezone.now()) == 0
    assert tend_absences(now=timezone.now() + 2 * DAY) == 1
    assert queue(at.members[1]) == keys(at.dossiers)


def test_ended_early_what_is_not_begun_comes_back_at_once(at):
    named = name(at)
    score(at.dossiers[0], at.members[1], 30, 40)

    end_deputy(row=named, by=at.members[1].person)

    assert queue(at.members[0]) == keys(at.dossiers[1:])
    assert queue(at.members[1]) == keys(at.dossiers[:1])
    assert find_wrong_figures() == []


def test_what_the_deputy_scores_anyway_or_has_no_part_in_goes_back_to_the_secretary_and_then_to_the_member(at):
    shared, left, free = at.dossiers
    give(at, shared, at.members[1])
    declare_conflict(assessment=left, by=at.members[1].person, reason="Họ hàng")

    named = name(at)

    assert queue(at.members[1]) == sorted([shared.pk, free.pk])
    waiting_ones = Refusal.objects.open().order_by("assessment_id")
    assert [each.assessment_id for each in waiting_ones] == [shared.pk, left.pk]
    assert {each.deputy for each in waiting_ones} == {named}
    assert "scores it in an own right" in waiting_ones[0].reason
    assert find_wrong_figures() == []
    end_deputy(row=named, by=at.members[0].person)
    assert queue(at.members[0]) == keys(at.dossiers)
    assert set(Refusal.objects.values_list("status", flat=True)) == {RefusalStatus.TAKEN_BACK}
    assert find_wrong_figures() == []


def test_what_the_secretary_has_settled_meanwhile_does_not_come_back(at):
    declare_conflict(assessment=at.dossiers[0], by=at.members[1].person, reason="Họ hàng")
    named = name(at)
    give(at, at.dossiers[0], at.chair)

    end_deputy(row=named, by=at.members[0].person)

    assert queue(at.members[0]) == keys(at.dossiers[1:])
    assert queue(at.chair) == [at.dossiers[0].pk]


def test_where_a_seat_has_ended_nothing_moves_and_what_had_moved_goes_where_somebody_is_left(at):
    name(at)
    type(at.members[1]).objects.filter(pk=at.members[1].pk).update(ends_on=TODAY)

    assert tend_absences(now=timezone.now()) == 0
    assert tend_absences(now=timezone.now() + DAY) == 1
    assert queue(at.members[0]) == keys(at.dossiers)


def test_nothing_new_is_given_to_who_is_absent(at):
    name(at)
    (new,) = waiting(at)

    proposal = propose([new], [*at.seats], each=4)
    assign(assessments=[new], by=at.secretary.person, now=timezone.now())

    assert "is absent until" in " ".join(proposal.lines[0].why)
    assert set(new.assignments.values_list("seat", flat=True)) == {
        at.chair.pk, at.secretary.pk, at.members[1].pk
    }  # fmt: skip


def test_what_was_owed_is_owed_by_the_deputy_while_it_lasts(at):
    type(at.dossiers[0]).objects.update(scores_due_at=timezone.now() + DAY)

    def owing():
        span = Span(TODAY, TODAY + 3 * DAY, timezone.now())
        return {due.person_id for due in ScoresDue().find(span)}

    assert owing() == {at.members[0].person_id}
    named = name(at)
    assert owing() == {at.members[1].person_id}
    end_deputy(row=named, by=at.members[0].person)
    assert owing() == {at.members[0].person_id}


def test_an_officer_s_dossiers_move_too_where_the_deputy_scores(at):
    vice = SeatFactory(council=at.council, office="vice_chair", position=5)
    give(at, at.dossiers[0], at.chair)

    name_deputy(seat=at.chair, deputy=vice, starts_on=TODAY, ends_on=TODAY, reason="Họp tỉnh", by=at.chair.person)

    assert (queue(at.chair), queue(vice)) == ([], [at.dossiers[0].pk])
    assert anew(vice).notices.filter(kind="councils/queue_moved").count() == 1
