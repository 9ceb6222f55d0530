import pytest
from django.utils import timezone

from common.errors import NotAllowed
from councils.actions.assignments import assign, choose_members, lock, scoring_seats
from councils.actions.conflicts import declare_conflict
from councils.actions.figures import find_wrong_figures
from councils.actions.scoring import Entry, save_sheet
from councils.actions.sharing import StaleProposalError, share, undo_sharing
from councils.models import Assignment, KnownField
from councils.proposals import propose
from councils.states import AssessmentStatus, AssignmentReason
from notifications.models import Notice
from tests.factories.councils import score, sitting, under_review, waiting
from tests.factories.initiatives import AuthorFactory, FieldFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=2)  # with chair and secretary four who score


def proposal_of(at, assessments, each: int = 2, limit: int | None = None):
    locked = lock([one.pk for one in assessments])
    return propose(locked, scoring_seats(at.council, timezone.now()), each=each, limit=limit)


def shared(at, assessments, each: int = 2, limit: int | None = None, **kwargs):
    asked = {"scores_due_at": None, "seen": proposal_of(at, assessments, each, limit).digest, **kwargs}
    return share(council=at.council, assessments=assessments, each=each, limit=limit, by=at.secretary.person, **asked)


def members_of(assessment) -> set[int]:
    return set(assessment.assignments.values_list("seat_id", flat=True))


def test_what_is_not_for_all_waits(at):
    (assessment,) = waiting(at)

    assert (assessment.status, assessment.assigned_count) == (AssessmentStatus.WAITING, 0)


def test_every_dossier_gets_its_members_and_loads_are_even(at):
    assessments = waiting(at, 6)
    due = timezone.now() + timezone.timedelta(days=9)

    sharing = shared(at, assessments, scores_due_at=due)

    for assessment in assessments:
        assessment.refresh_from_db()
        assert (assessment.status, assessment.assigned_count) == (AssessmentStatus.ASSIGNED, 2)
        assert assessment.scores_due_at == due
    assert [seat.assignments.filter(sharing=sharing).count() for seat in at.seats] == [3, 3, 3, 3]
    assert find_wrong_figures() == []


def test_members_are_told_once(at):
    shared(at, waiting(at, 4))

    assert Notice.objects.filter(kind="councils/assigned").count() == 4


def test_whoever_knows_the_field_gets_it_and_the_reason_is_kept(at):
    sector = FieldFactory()
    below = FieldFactory(parent=sector)
    (assessment,) = waiting(at, field=below)
    KnownField.objects.create(seat=at.members[1], field=sector)

    shared(at, [assessment], each=1)

    given = assessment.assignments.get()
    assert (given.seat, given.reason) == (at.members[1], AssignmentReason.FIELD)


def test_dossiers_of_a_field_scored_before_count_as_knowledge(at):
    field = FieldFactory()
    before = waiting(at, 3, field=field)
    for assessment in before:
        choose_members(assessment=assessment, seats=[at.members[1]], by=at.secretary.person)
        score(assessment, at.members[1], 30, 50)
    for seat in (at.chair, at.secretary, at.members[0]):
        for assessment in waiting(at, 3):  # as many of other fields for everybody else
            choose_members(assessment=assessment, seats=[seat], by=at.secretary.person)
    (assessment,) = waiting(at, field=field)

    shared(at, [assessment], each=1)

    given = assessment.assignments.get()
    assert (given.seat, given.reason) == (at.members[1], AssignmentReason.EXPERIENCE)


def test_nobody_gets_an_own_dossier_or_one_with_a_conflict(at):
    (assessment,) = waiting(at)
    AuthorFactory(initiative=assessment.initiative, person=at.chair.person)
    declare_conflict(assessment=assessment, by=at.members[0].person, reason="Cùng tổ")

    proposal = proposal_of(at, [assessment], each=3)
    shared(at, [assessment], each=3)

    assert members_of(assessment) == {at.secretary.pk, at.members[1].pk}
    (line,) = proposal.short
    assert line.lack == 1
    assert line.why == [
        f"{at.chair.person}: Tác giả hoặc đồng tác giả của sáng kiến này.",
        f"{at.members[0].person}: Cùng tổ.",
    ]


def test_nobody_gets_more_than_the_limit(at):
    assessments = waiting(at, 5)

    proposal = proposal_of(at, assessments, each=2, limit=2)
    shared(at, assessments, each=2, limit=2)

    assert [seat.assignments.count() for seat in at.seats] == [2, 2, 2, 2]
    assert sum(line.lack for line in proposal.short) == 2
    assert all("Đã đủ mức tối đa 2 hồ sơ: " in why for line in proposal.short for why in line.why)


def test_a_held_dossier_stays_where_it_is(at):
    held, free = waiting(at, 2)
    held.initiative.held_because = "Có đơn tố cáo"
    held.initiative.save()

    proposal = proposal_of(at, [held, free])
    shared(at, [held, free])

    assert (members_of(held), len(members_of(free))) == (set(), 2)
    assert [line.why for line in proposal.short] == [["Hồ sơ đang tạm giữ cho đến khi vụ việc được giải quyết."]]


def test_what_was_chosen_by_hand_counts_and_stays(at):
    (assessment,) = waiting(at)
    choose_members(assessment=assessment, seats=[at.chair], by=at.secretary.person)

    undo_sharing(sharing=shared(at, [assessment], each=3), by=at.secretary.person)

    given = assessment.assignments.get()
    assert (given.seat, given.reason, given.sharing) == (at.chair, AssignmentReason.BY_HAND, None)
    assert find_wrong_figures() == []


def test_what_a_sharing_gave_and_a_hand_confirmed_is_not_taken_back(at):
    (assessment,) = waiting(at)
    sharing = shared(at, [assessment], each=2)
    kept = assessment.assignments.first().seat
    choose_members(assessment=assessment, seats=[kept], by=at.secretary.person)

    with pytest.raises(NotAllowed, match="không còn gì để thu hồi"):
        undo_sharing(sharing=sharing, by=at.secretary.person)
    assert members_of(assessment) == {kept.pk}


def test_a_sharing_is_taken_back_but_for_what_has_been_begun(at):
    begun, untouched = waiting(at, 2)
    sharing = shared(at, [begun, untouched], each=2)
    assignment = begun.assignments.select_related("seat__person", "assessment__initiative").first()
    save_sheet(assignment=assignment, by=assignment.seat.person, entry=Entry(comment="Đã đọc"), revision=1)

    count = undo_sharing(sharing=sharing, by=at.secretary.person)

    begun.refresh_from_db()
    untouched.refresh_from_db()
    assert count == 3
    assert (begun.status, begun.assigned_count) == (AssessmentStatus.ASSIGNED, 1)
    assert (untouched.status, untouched.assigned_count) == (AssessmentStatus.WAITING, 0)
    assert find_wrong_figures() == []
    with pytest.raises(NotAllowed, match="đã được thu hồi"):
        undo_sharing(sharing=sharing, by=at.secretary.person)


def test_what_changed_since_it_was_read_is_not_shared_out(at):
    (assessment,) = waiting(at)
    seen = proposal_of(at, [assessment]).digest
    for seat in proposal_of(at, [assessment]).lines[0].given:
        declare_conflict(assessment=assessment, by=seat.seat.person, reason="Cùng tổ")

    with pytest.raises(StaleProposalError):
        shared(at, [assessment], seen=seen)
    assert not Assignment.objects.exists()


def test_nothing_to_give_is_said(at):
    assessments = under_review(at)

    with pytest.raises(NotAllowed, match="Không có gì để chia"):
        shared(at, assessments)


def test_only_who_runs_the_council_shares_out(at):
    (assessment,) = waiting(at)
    seen = proposal_of(at, [assessment]).digest

    with pytest.raises(NotAllowed):
        share(
            council=at.council, assessments=[assessment], each=2, limit=None, scores_due_at=None, seen=seen,
            by=at.members[0].person,
        )  # fmt: skip


def test_whoever_has_begun_is_not_taken_out_by_hand(at):
    (assessment,) = waiting(at)
    assign(assessments=[assessment], by=at.secretary.person, now=timezone.now())
    score(assessment, at.chair, 30, 50)

    with pytest.raises(NotAllowed, match="đã bắt đầu chấm"):
        choose_members(assessment=assessment, seats=[at.members[0]], by=at.secretary.person)
    assert assessment.assignments.count() == 4


def test_whoever_is_kept_out_cannot_be_chosen(at):
    (assessment,) = waiting(at)
    AuthorFactory(initiative=assessment.initiative, person=at.chair.person)

    with pytest.raises(NotAllowed, match="Tác giả"):
        choose_members(assessment=assessment, seats=[at.chair], by=at.secretary.person)


def test_nobody_chosen_puts_it_back_among_those_that_wait(at):
    (assessment,) = waiting(at)
    choose_members(assessment=assessment, seats=[at.chair], by=at.secretary.person)

    left = choose_members(assessment=assessment, seats=[], by=at.secretary.person)

    assert (left.status, left.assigned_count) == (AssessmentStatus.WAITING, 0)
    assert find_wrong_figures() == []


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 12])
def test_sharing_out_needs_the_same_queries_for_any_length(rows, at, django_assert_max_num_queries):
    assessments = waiting(at, rows)
    seen = proposal_of(at, assessments).digest

    with django_assert_max_num_queries(59):
        shared(at, assessments, seen=seen)
