"""One vote on several items of one mind: put together, voted on, taken apart, closed."""

import pytest
from django.db import IntegrityError, transaction

from common.errors import NotAllowed
from councils.actions.blocks import close_block, open_block, take_out
from councils.actions.conflicts import decide_conflicts, declare_conflict
from councils.actions.minutes import minutes_of
from councils.actions.sessions import put_on_agenda
from councils.actions.voting import cast_vote, close_item, open_vote, postpone_item, record_hand
from councils.models import AgendaItem, Assessment, Block, OpenVote, Session, Verdict
from councils.papers.minutes import minutes_content
from councils.states import AssessmentStatus, Choice, ItemStatus, Method, Outcome, RecusalStep
from councils.work_order import by_work
from tests.factories.councils import RuleSheetFactory, in_session, score, scored, sitting, under_review
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=2)


@world
def session(at) -> Session:
    return in_session(at, 3)


def items_of(session) -> list[AgendaItem]:
    return list(session.items.order_by("position"))


def opened(at, session, items=None) -> Block:
    return open_block(session=session, items=items or items_of(session), by=at.secretary.person)


def vote(item, *seats, choice=Choice.YES):
    for seat in seats:
        cast_vote(item=item, by=seat.person, choice=choice)


def test_a_member_votes_once_and_a_vote_is_written_for_each_item(at, session):
    opened(at, session)
    first, *_others = items_of(session)

    vote(first, at.chair)
    vote(first, at.secretary, choice=Choice.NO)
    record_hand(item=first, seat=at.members[0], by=at.secretary.person, choice=Choice.ABSTAIN)

    for item in items_of(session):
        assert dict(item.votes.values_list("seat", "choice")) == {
            at.chair.pk: Choice.YES,
            at.secretary.pk: Choice.NO,
            at.members[0].pk: Choice.ABSTAIN,
        }


def test_each_item_gets_a_verdict_with_its_own_arithmetic(at):
    session = in_session(at, 1)
    put_on_agenda(session=session, assessments=scored(at, points=(30, 45)), by=at.secretary.person)
    block = opened(at, session)
    vote(items_of(session)[0], *at.seats)

    verdicts = close_block(block=block, by=at.secretary.person)

    assert [(verdict.outcome, verdict.figures["mean"], verdict.figures["agree"]) for verdict in verdicts] == [
        (Outcome.RECOGNISED, "85.00", 4),
        (Outcome.RECOGNISED, "75.00", 4),
    ]
    assert {item.status for item in items_of(session)} == {ItemStatus.CLOSED}
    assert set(Assessment.objects.values_list("status", flat=True)) == {AssessmentStatus.DECIDED}


@pytest.mark.parametrize("who", ["a member", "the chair"])
def test_any_member_has_an_item_taken_out_and_it_is_voted_on_alone(who, at, session):
    block = opened(at, session)
    first, second, third = items_of(session)
    vote(first, *at.seats)

    take_out(item=second, by=(at.members[0] if who == "a member" else at.chair).person)

    second.refresh_from_db()
    assert (second.status, second.block, second.present, second.votes.count()) == (ItemStatus.WAITING, None, None, 0)
    assert len(close_block(block=block, by=at.secretary.person)) == 2
    alone = open_vote(item=second, by=at.secretary.person)
    vote(alone, at.chair)
    assert close_item(item=alone, by=at.secretary.person).figures["agree"] == 1
    assert set(block.items.all()) == {first, third}


def test_who_has_no_seat_takes_nothing_out(at, session):
    opened(at, session)

    with pytest.raises(NotAllowed, match="thành viên"):
        take_out(item=items_of(session)[0], by=sitting().chair.person)


def test_nothing_is_taken_out_once_the_vote_is_closed(at, session):
    block = opened(at, session)
    close_block(block=block, by=at.secretary.person)

    with pytest.raises(NotAllowed, match="không đang được biểu quyết"):
        take_out(item=items_of(session)[0], by=at.chair.person)


def disputed(at) -> Assessment:
    (assessment,) = under_review(at)
    for seat in at.seats:
        score(assessment, seat, *((35, 50) if seat != at.chair else (15, 20)))
    return Assessment.objects.get(pk=assessment.pk)


@pytest.mark.parametrize("case", ["disputed", "against", "other rules", "somebody leaves one", "alone", "held"])
def test_what_sets_items_apart_is_said(case, at, session):
    by = at.secretary.person
    reason = {
        "disputed": "Mục 4 được biểu quyết riêng",
        "against": "Mục 4 được biểu quyết riêng",
        "other rules": "cùng một quy tắc",
        "somebody leaves one": "cùng những thành viên",
        "alone": "ít nhất hai mục",
        "held": "tạm giữ",
    }[case]
    if case in {"disputed", "against"}:
        more = [disputed(at)] if case == "disputed" else scored(at, points=(10, 20))
        put_on_agenda(session=session, assessments=more, by=by)
    if case == "other rules":
        other = RuleSheetFactory(name="Quy tắc khác")
        at.council.rule_sheet = other
        at.council.save()
        put_on_agenda(session=session, assessments=scored(at), by=by)
    if case == "somebody leaves one":
        declare_conflict(assessment=items_of(session)[0].assessment, by=at.members[0].person, reason="Cùng tổ")
    if case == "held":
        initiative = items_of(session)[1].assessment.initiative
        initiative.held_because = "Có đơn"
        initiative.save()
    chosen = items_of(session)[:1] if case == "alone" else items_of(session)

    with pytest.raises(NotAllowed, match=reason):
        open_block(session=session, items=chosen, by=by)

    assert not Block.objects.exists()
    assert not session.items.filter(status=ItemStatus.VOTING).exists()


def test_secret_items_come_into_no_block():
    at = sitting(members=2, rule_sheet=RuleSheetFactory(name="Kín", is_secret=True))
    session = in_session(at, 2)

    with pytest.raises(NotAllowed, match="bỏ phiếu kín"):
        opened(at, session)


def test_items_decided_by_scores_alone_come_into_no_block():
    at = sitting(members=2, rule_sheet=RuleSheetFactory(name="Điểm", method=Method.SCORE))
    session = in_session(at, 2)

    with pytest.raises(NotAllowed, match="không biểu quyết"):
        opened(at, session)


def test_an_ordinary_member_opens_no_block(at, session):
    with pytest.raises(NotAllowed, match="thư ký"):
        open_block(session=session, items=items_of(session), by=at.members[0].person)


def test_a_conflict_declared_meanwhile_takes_the_item_out(at, session):
    block = opened(at, session)
    first, second, _third = items_of(session)
    vote(first, *at.seats)

    declare_conflict(assessment=second.assessment, by=at.members[0].person, reason="Cùng tổ")

    second.refresh_from_db()
    assert (second.status, second.block) == (ItemStatus.WAITING, None)
    assert [verdict.figures["entitled"] for verdict in close_block(block=block, by=at.secretary.person)] == [4, 4]


def test_an_item_of_a_block_is_not_closed_alone(at, session):
    opened(at, session)

    with pytest.raises(NotAllowed, match="đóng cả nhóm"):
        close_item(item=items_of(session)[0], by=at.secretary.person)

    assert not Verdict.objects.exists()


def test_an_item_is_postponed_out_of_its_block(at, session):
    block = opened(at, session)
    first, *others = items_of(session)

    postpone_item(item=first, by=at.secretary.person, reason="Hết giờ")

    assert list(block.items.order_by("position")) == others


def test_no_other_vote_is_open_beside_a_block(at, session):
    opened(at, session, items_of(session)[:2])
    third = items_of(session)[2]

    with pytest.raises(NotAllowed, match="Đóng biểu quyết mục 1 trước"):
        open_vote(item=third, by=at.secretary.person)
    with pytest.raises(IntegrityError, match="alone_or_in_a_block"), transaction.atomic():
        AgendaItem.objects.filter(pk=third.pk).update(status=ItemStatus.VOTING)
    with pytest.raises(IntegrityError, match="in_a_block_is_voted_on"), transaction.atomic():
        AgendaItem.objects.filter(pk=third.pk).update(block=Block.objects.get())


def test_who_left_a_block_votes_on_its_items_no_more(at, session):
    opened(at, session)
    first, second, third = items_of(session)
    take_out(item=first, by=at.chair.person)

    with pytest.raises(NotAllowed, match="không mở"):
        vote(first, at.chair)

    vote(second, at.chair)
    assert set(OpenVote.objects.values_list("item", flat=True)) == {second.pk, third.pk}


def test_the_minutes_say_which_items_were_put_to_one_vote(at, session):
    block = opened(at, session, items_of(session)[:2])
    vote(items_of(session)[0], *at.seats)
    close_block(block=block, by=at.secretary.person)
    closed = at.together(session, "close")

    assert [row["block"] for row in minutes_content(minutes_of(closed))["items"]] == ["1, 2", "1, 2", ""]


def set_aside(at, item, seat):
    """Let a member declare a conflict and the chair set it aside."""
    recusal = declare_conflict(assessment=item.assessment, by=seat.person, reason="Cùng tổ")
    decide_conflicts(recusals=[recusal], step=RecusalStep.SET_ASIDE, by=at.chair.person, reason="Không cùng tổ nữa")


def test_a_conflict_set_aside_sets_no_item_apart(at, session):
    set_aside(at, items_of(session)[0], at.members[0])
    assert [each.recused for each in by_work(session.items.to_come().for_order())] == [(), (), ()]

    opened(at, session, items_of(session)[1:])

    assert {item.status for item in items_of(session)[1:]} == {ItemStatus.VOTING}


def test_nobody_gets_a_part_again_in_an_item_while_its_block_is_voted_on(at, session):
    first, second, _third = items_of(session)
    recusals = [
        declare_conflict(assessment=item.assessment, by=at.members[0].person, reason="Cùng tổ")
        for item in (first, second)
    ]
    block = opened(at, session, [first, second])

    with pytest.raises(NotAllowed, match="đang biểu quyết"):
        decide_conflicts(
            recusals=recusals[:1], step=RecusalStep.SET_ASIDE, by=at.chair.person, reason="Không cùng tổ nữa"
        )

    assert set(block.items.all()) == {first, second}


def test_a_conflict_set_aside_lets_nobody_leave_an_open_vote(at, session):
    item = items_of(session)[0]
    set_aside(at, item, at.members[0])
    open_vote(item=item, by=at.secretary.person)

    with pytest.raises(NotAllowed, match="danh sách biểu quyết của mục 1"):
        at.together(session, "leave", seat=at.members[0], reason="ốm")
