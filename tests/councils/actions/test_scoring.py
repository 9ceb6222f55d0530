from decimal import Decimal

import pytest

from common.errors import NotAllowed
from councils.actions.assignments import close_scoring
from councils.actions.conflicts import declare_conflict
from councils.actions.figures import find_wrong_figures, recompute_figures
from councils.actions.scoring import Entry, StaleSheetError, hand_in, save_sheet, take_back
from councils.actions.sessions import plan_session, put_on_agenda
from councils.models import Assessment, Assignment, Mark, ScoreSheet
from councils.states import AssessmentStatus, RecusalKind, SheetStatus
from notifications.models import Notice
from tests.factories.councils import SESSION_AT, RuleSheetFactory, score, scored, sitting, under_review
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=1)


@world
def assessment(at) -> Assessment:
    return under_review(at)[0]


@world
def assignment(at, assessment) -> Assignment:
    return Assignment.objects.get(assessment=assessment, seat=at.members[0])


def save(assignment, *, revision=1, **entry) -> ScoreSheet:
    return save_sheet(assignment=assignment, by=assignment.seat.person, entry=Entry(**entry), revision=revision)


def criteria(assignment) -> list[int]:
    return list(assignment.assessment.rule_sheet.criteria.values_list("pk", flat=True))


def test_what_is_typed_is_kept_piece_by_piece(assignment):
    novelty, effect = criteria(assignment)

    save(assignment, points={novelty: Decimal(30)})
    save(assignment, revision=2, remarks={novelty: "Mới trong xã"})
    save(assignment, revision=3, points={effect: Decimal(41)}, comment="Nên ghi rõ cách bảo quản.")
    save(assignment, revision=4, note="Cần đối chiếu số liệu.")

    sheet = ScoreSheet.objects.get()
    assert list(Mark.objects.order_by("criterion").values_list("points", "remark")) == [(30, "Mới trong xã"), (41, "")]
    assert (sheet.revision, sheet.mark_count, sheet.comment, sheet.note, sheet.status) == (
        5,
        2,
        "Nên ghi rõ cách bảo quản.",
        "Cần đối chiếu số liệu.",
        SheetStatus.DRAFT,
    )


def test_points_can_be_emptied_again(assignment):
    (novelty, _effect) = criteria(assignment)
    save(assignment, points={novelty: Decimal(30)})

    save(assignment, revision=2, points={novelty: None})

    assert ScoreSheet.objects.get().mark_count == 0


def test_a_sheet_saved_elsewhere_is_not_written_over(assignment):
    novelty, _effect = criteria(assignment)
    save(assignment, points={novelty: Decimal(30)})

    with pytest.raises(StaleSheetError):
        save(assignment, points={novelty: Decimal(12)})

    assert Mark.objects.get().points == 30


def test_handing_in_needs_all_criteria(assignment):
    novelty, _effect = criteria(assignment)
    save(assignment, points={novelty: Decimal(30)})

    with pytest.raises(NotAllowed, match="Còn 1 tiêu chí chưa có điểm hoặc câu trả lời: Hiệu quả"):
        hand_in(assignment=assignment, by=assignment.seat.person)

    assert ScoreSheet.objects.get().status == SheetStatus.DRAFT


def test_handing_in_moves_sheet_count_mean_and_tally(at, assessment, now):
    score(assessment, at.chair, 30, 50)
    score(assessment, at.members[0], 31, 50)

    assessment.refresh_from_db()
    assert (assessment.sheet_count, assessment.mean, assessment.status) == (2, Decimal("80.50"), "assigned")
    assert at.members[0].tallies.get().done_count == 1
    assert find_wrong_figures() == []


def test_the_last_sheet_ends_the_scoring(at):
    (assessment,) = scored(at)

    assert (assessment.status, assessment.sheet_count, assessment.mean) == (
        AssessmentStatus.SCORED,
        3,
        Decimal("85.00"),
    )


def test_handing_in_twice_changes_nothing(at, assessment, assignment):
    sheet = score(assessment, at.members[0], 30, 50)

    again = hand_in(assignment=assignment, by=at.members[0].person)

    assert (again.submitted_at, again.revision) == (sheet.submitted_at, sheet.revision)
    assert at.members[0].tallies.get().done_count == 1


def test_what_was_handed_in_is_in_the_history_each_time(at, assessment, assignment):
    score(assessment, at.members[0], 30, 50)
    take_back(assignment=assignment, by=at.members[0].person)
    novelty, _effect = criteria(assignment)
    save(assignment, revision=4, points={novelty: Decimal(20)})
    hand_in(assignment=assignment, by=at.members[0].person)

    events = ScoreSheet.pgh_event_model.objects.filter(handed_in__isnull=False).order_by("pgh_id")
    assert [event.handed_in["points"] for event in events] == [
        {"1": "30.00", "2": "50.00"},
        {"1": "20.00", "2": "50.00"},
    ]


def test_a_sheet_taken_back_opens_the_scoring_again(at, now):
    (assessment,) = scored(at)
    own = Assignment.objects.get(assessment=assessment, seat=at.members[0])

    take_back(assignment=own, by=at.members[0].person, reason="Nhập nhầm tiêu chí", now=now)

    assessment.refresh_from_db()
    assert (assessment.status, assessment.sheet_count, assessment.mean) == ("assigned", 2, Decimal("85.00"))
    assert find_wrong_figures() == []


def test_a_sheet_nobody_else_has_one_beside_is_taken_back_without_a_word(at, assessment, assignment):
    score(assessment, at.members[0], 30, 50)

    assert take_back(assignment=assignment, by=at.members[0].person).earlier == []


def test_once_sheets_of_others_are_in_it_takes_a_reason_and_the_points_of_before_are_kept(at, now):
    (assessment,) = scored(at)
    own, by = Assignment.objects.get(assessment=assessment, seat=at.members[0]), at.members[0].person
    before = ScoreSheet.objects.get(assessment=assessment, seat=at.members[0])
    for reason in ("", "  "):
        with pytest.raises(NotAllowed, match="nói rõ vì sao"):
            take_back(assignment=own, by=by, reason=reason, now=now)

    take_back(assignment=own, by=by, reason=" Nhập nhầm tiêu chí ", now=now)
    hand_in(assignment=Assignment.objects.get(pk=own.pk), by=by, now=now)

    (change,) = ScoreSheet.objects.get(pk=before.pk).changes
    assert (change["reason"], change["at"], change["total"]) == ("Nhập nhầm tiêu chí", now, before.total)
    assert change["points"] == [Decimal(points) for points in before.handed_in["points"].values()]


def test_a_sheet_stays_once_the_item_is_on_an_agenda(at):
    (assessment,) = scored(at)
    own = Assignment.objects.get(assessment=assessment, seat=at.members[0])
    by = at.secretary.person
    session = plan_session(council=at.council, by=by, name="Đợt 2", held_at=SESSION_AT, place="")
    put_on_agenda(session=session, assessments=[assessment], by=by)

    with pytest.raises(NotAllowed, match="chương trình họp"):
        take_back(assignment=own, by=at.members[0].person)


def test_a_handed_in_sheet_is_not_written_over(at, assessment, assignment):
    score(assessment, at.members[0], 30, 50)

    with pytest.raises(NotAllowed, match="Lấy lại"):
        save(assignment, revision=3, comment="Thêm")


@pytest.mark.parametrize("case", ["own", "not assigned", "closed", "no right", "seat ended", "held", "another's"])
def test_who_may_not_score_hears_why(case, at, assessment, assignment, now):
    person = at.members[0].person
    reason = {
        "own": "tác giả",
        "not assigned": "không được giao",
        "closed": "đã kết thúc",
        "no right": "có quyền chấm",
        "seat ended": "có quyền chấm",
        "held": "tạm giữ",
        "another's": "không được giao",
    }[case]
    if case == "own":
        AuthorFactory(initiative=assessment.initiative, person=person)
    if case == "not assigned":
        Assignment.objects.filter(pk=assignment.pk).delete()
    if case == "closed":
        score(assessment, at.chair, 30, 50)
        close_scoring(assessment=assessment, by=at.secretary.person, now=now)
    if case == "no right":
        at.members[0].may_score = False
        at.members[0].save()
    if case == "seat ended":
        at.members[0].ends_on = "2026-01-31"
        at.members[0].save()
    if case == "held":
        assessment.initiative.held_because = "Có đơn khiếu nại"
        assessment.initiative.save()
    if case == "another's":
        person = at.chair.person

    with pytest.raises(NotAllowed, match=reason):
        hand_in(assignment=assignment, by=person)


def test_closing_the_scoring_takes_the_dossier_out_of_the_other_queues(at, assessment, now):
    score(assessment, at.chair, 30, 50)

    closed = close_scoring(assessment=assessment, by=at.secretary.person, now=now)

    assert (closed.status, closed.assigned_count) == (AssessmentStatus.SCORED, 1)
    assert list(assessment.assignments.values_list("seat", flat=True)) == [at.chair.pk]
    assert find_wrong_figures() == []


def test_the_scoring_cannot_be_closed_without_the_sheets_the_rules_ask_for(at, assessment, now):
    with pytest.raises(NotAllowed, match="ít nhất 1 phiếu chấm"):
        close_scoring(assessment=assessment, by=at.secretary.person, now=now)


def test_who_declares_a_conflict_leaves_the_item_and_the_sheet_no_longer_counts(at, now):
    (assessment,) = scored(at)
    member = at.members[0].person

    declare_conflict(assessment=assessment, by=member, reason="Vợ của tác giả", now=now)

    assessment.refresh_from_db()
    assert (assessment.sheet_count, assessment.assigned_count, assessment.status) == (2, 2, AssessmentStatus.SCORED)
    assert list(assessment.recusals.values_list("seat", "kind", "reason", "by")) == [
        (at.members[0].pk, RecusalKind.DECLARED, "Vợ của tác giả", member.pk)
    ]
    assert not Assessment.objects.visible_to(member).exists()
    assert {notice.person for notice in Notice.objects.filter(kind="councils/conflict_declared")} == {
        at.chair.person,
        at.secretary.person,
    }
    assert find_wrong_figures() == []


def test_the_scoring_ends_when_the_only_one_who_has_not_scored_leaves(at, assessment, now):
    for seat in (at.chair, at.secretary):
        score(assessment, seat, 30, 50)

    declare_conflict(assessment=assessment, by=at.members[0].person, reason="Cùng tổ", now=now)

    assessment.refresh_from_db()
    assert assessment.status == AssessmentStatus.SCORED


def test_declaring_twice_is_recorded_once(at, assessment, now):
    for _time in range(2):
        declare_conflict(assessment=assessment, by=at.members[0].person, reason="Cùng tổ", now=now)

    assert assessment.recusals.count() == 1
    assert at.members[0].tallies.get().recused_count == 1


def test_wrong_figures_are_found(at):
    (assessment,) = scored(at)
    Assessment.objects.update(mean=Decimal("84.99"), assigned_count=9)
    at.chair.tallies.update(done_count=0)

    assert find_wrong_figures() == [
        f"assessment {assessment.pk}: 3 sheets, mean 84.99, assigned to 9; the rows give 3, 85.00, 3",
        f"tally of seat {at.chair.pk} in season {assessment.initiative.season_id}: [1, 0, 0]; the rows give [1, 1, 0]",
    ]


def test_figures_can_be_written_anew(at):
    scored(at)
    declare_conflict(assessment=Assessment.objects.get(), by=at.chair.person, reason="Cùng tổ")
    Assessment.objects.update(mean=Decimal("84.99"), sheet_count=0, assigned_count=9)
    at.chair.tallies.all().delete()

    recompute_figures()

    assert find_wrong_figures() == []
    assert Assessment.objects.get().sheet_count == 2


@pytest.mark.parametrize(
    ("rules", "mean"),
    [
        ({"average": "median"}, "70.50"),
        ({"drop_from": 4}, "70.50"),
        ({"drop_from": 5}, "67.25"),
        ({"rounding": "whole"}, "67.00"),
        ({"rounding": "whole", "average": "median"}, "71.00"),
        ({"rounding": "one"}, "67.30"),
    ],
)
def test_the_mean_is_kept_as_the_rules_make_it_and_proved_so(rules, mean):
    at = sitting(members=2, rule_sheet=RuleSheetFactory(name="Khác", **rules))
    (assessment,) = under_review(at)
    for seat, points in zip(at.seats, ((40, 50), (30, 40), (31, 40), (18, 20)), strict=True):
        score(assessment, seat, *points)

    assert str(Assessment.objects.get().mean) == mean
    assert find_wrong_figures() == []
    Assessment.objects.update(mean=1)
    recompute_figures()
    assert str(Assessment.objects.get().mean) == mean
