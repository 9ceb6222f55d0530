import datetime

import pytest

from common.errors import NotAllowed
from councils.actions.conflicts import declare_conflict
from councils.actions.voting import cast_vote, close_item, open_vote, postpone_item, record_hand
from councils.models import AgendaItem, Assessment, OpenVote, RuleSheet, Verdict
from councils.states import AssessmentStatus, Choice, ItemStatus, Method, Outcome
from councils.verdicts import sentence
from tests.factories.accounts import UserFactory
from tests.factories.councils import RuleSheetFactory, SeatFactory, in_session, sitting
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=3)


@world
def item(at) -> AgendaItem:
    session = in_session(at)
    return open_vote(item=session.items.get(), by=at.secretary.person)


def vote(item, *seats, choice=Choice.YES):
    for seat in seats:
        cast_vote(item=item, by=seat.person, choice=choice)


def test_each_member_votes_and_may_change_the_vote(at, item, now):
    vote(item, at.chair)
    vote(item, at.chair, choice=Choice.NO)
    vote(item, at.secretary)

    assert list(item.votes.order_by("seat").values_list("seat", "choice")) == [
        (at.chair.pk, Choice.NO),
        (at.secretary.pk, Choice.YES),
    ]


def test_voting_the_same_twice_leaves_one_vote(at, item):
    vote(item, at.chair)
    vote(item, at.chair)

    assert item.votes.count() == 1


def test_enough_votes_and_points_recognise(at, item, now):
    vote(item, *at.seats[:4])
    vote(item, at.members[2], choice=Choice.NO)

    verdict = close_item(item=item, by=at.secretary.person, now=now)

    assessment = Assessment.objects.get()
    assert (verdict.outcome, assessment.outcome, assessment.status) == (
        Outcome.RECOGNISED,
        Outcome.RECOGNISED,
        AssessmentStatus.DECIDED,
    )
    assert sentence(verdict) == (
        "Hội đồng có 5 ghế, không ai phải rời mục này, có mặt 5 trong 5, 4 đồng ý, 1 không đồng ý. "
        "70\xa0% của 5 là 3,5. Điểm trung bình 85, cần từ 70. Công nhận."
    )


def test_too_few_votes_refuse(at, item):
    vote(item, *at.seats[:3])

    verdict = close_item(item=item, by=at.secretary.person)

    assert (verdict.outcome, verdict.figures["silent"], verdict.figures["failed"]) == (
        Outcome.NOT_RECOGNISED,
        2,
        ["vote"],
    )


def test_low_points_refuse_whatever_the_vote(at):
    session = in_session(at, points=(30, 30))
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    vote(item, *at.seats)

    verdict = close_item(item=item, by=at.secretary.person)

    assert (verdict.outcome, verdict.figures["failed"]) == (Outcome.NOT_RECOGNISED, ["mean"])


def test_votes_come_in_only_while_the_item_is_open(at, item):
    vote(item, *at.seats)
    close_item(item=item, by=at.secretary.person)

    with pytest.raises(NotAllowed, match="không mở biểu quyết"):
        vote(item, at.chair, choice=Choice.NO)

    assert set(item.votes.values_list("choice", flat=True)) == {Choice.YES}


def test_an_item_is_closed_once(at, item):
    vote(item, *at.seats)
    close_item(item=item, by=at.secretary.person)

    with pytest.raises(NotAllowed):
        close_item(item=item, by=at.chair.person)

    assert Verdict.objects.count() == 1


@pytest.mark.parametrize("case", ["absent", "without a vote", "no seat", "recused", "author"])
def test_who_may_not_vote_hears_why(case, at, item):
    person, reason = at.members[0].person, {
        "absent": "có mặt",
        "without a vote": "quyền biểu quyết",
        "no seat": "thành viên",
        "recused": "Cùng tổ",
        "author": "tác giả",
    }[case]  # fmt: skip
    if case == "absent":
        AgendaItem.objects.filter(pk=item.pk).update(present=[seat.pk for seat in at.seats if seat != at.members[0]])
        item.session.attendances.filter(seat=at.members[0]).update(is_present=False)
    if case == "without a vote":
        at.members[0].may_vote = False
        at.members[0].save()
    if case == "no seat":
        person = UserFactory()
    if case == "recused":
        declare_conflict(assessment=item.assessment, by=person, reason="Cùng tổ")
    if case == "author":
        AuthorFactory(initiative=item.assessment.initiative, person=person)

    with pytest.raises(NotAllowed, match=reason):
        cast_vote(item=item, by=person, choice=Choice.YES)

    assert not OpenVote.objects.exists()


def test_who_leaves_the_item_during_the_vote_leaves_with_the_vote(at, item):
    vote(item, *at.seats)

    declare_conflict(assessment=item.assessment, by=at.members[0].person, reason="Cùng tổ")

    verdict = close_item(item=item, by=at.secretary.person)
    assert [verdict.figures[name] for name in ("seats", "recused", "present", "agree", "sheets")] == [5, 1, 4, 4, 4]


def test_a_co_author_is_left_out_when_the_vote_opens(at):
    session = in_session(at)
    AuthorFactory(initiative=session.items.get().assessment.initiative, person=at.members[0].person)

    item = open_vote(item=session.items.get(), by=at.secretary.person)

    assert list(item.assessment.recusals.values_list("seat", flat=True)) == [at.members[0].pk]


def test_the_secretary_records_the_raised_hand_of_a_member_who_is_there(at, item):
    record_hand(item=item, seat=at.members[0], by=at.secretary.person, choice=Choice.ABSTAIN)

    assert list(item.votes.values_list("seat", "choice")) == [(at.members[0].pk, Choice.ABSTAIN)]


def test_no_hand_is_recorded_of_a_member_who_is_absent(at):
    session = in_session(at, absent=(at.members[0],))
    item = open_vote(item=session.items.get(), by=at.secretary.person)

    with pytest.raises(NotAllowed, match="có mặt"):
        record_hand(item=item, seat=at.members[0], by=at.secretary.person, choice=Choice.YES)


@pytest.mark.parametrize("deed", [open_vote, close_item])
def test_an_ordinary_member_runs_nothing(deed, at):
    session = in_session(at)

    with pytest.raises(NotAllowed):
        deed(item=session.items.get(), by=at.members[0].person)


def test_one_vote_is_open_at_a_time(at):
    session = in_session(at, 2)
    first, second = session.items.order_by("position")
    open_vote(item=first, by=at.secretary.person)

    with pytest.raises(NotAllowed, match="Đóng biểu quyết mục 1 trước"):
        open_vote(item=second, by=at.secretary.person)


def test_no_vote_opens_without_a_quorum_for_the_item(at):
    session = in_session(at, absent=(at.members[0],))
    assessment = session.items.get().assessment
    for seat in (at.members[1], at.members[2]):
        declare_conflict(assessment=assessment, by=seat.person, reason="Cùng tổ")
    at.together(session, "leave", seat=at.chair, reason="ốm")

    with pytest.raises(NotAllowed, match="có mặt 1 trong 3, cần ít nhất 2"):
        open_vote(item=session.items.get(), by=at.secretary.person)


def test_nothing_is_concluded_when_the_quorum_is_lost(at):
    session = in_session(at, absent=(at.members[0],))
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    for seat in (at.chair, at.members[1], at.members[2]):
        declare_conflict(assessment=item.assessment, by=seat.person, reason="Cùng tổ")

    with pytest.raises(NotAllowed, match="Chưa đủ số họp: có mặt 1 trong 2"):
        close_item(item=item, by=at.secretary.person)

    item.refresh_from_db()
    assert item.status == ItemStatus.VOTING


def test_a_postponed_item_keeps_its_reason_and_no_votes(at, item, now):
    vote(item, at.chair)

    postpone_item(item=item, by=at.secretary.person, reason="Cần xem thực tế", now=now)

    item.refresh_from_db()
    assessment = Assessment.objects.get()
    assert (item.status, item.reason, item.votes.count()) == (ItemStatus.POSTPONED, "Cần xem thực tế", 0)
    assert (assessment.status, assessment.status_reason) == (AssessmentStatus.POSTPONED, "Cần xem thực tế")


def test_where_scores_alone_decide_an_item_is_concluded_without_a_vote():
    rules = RuleSheetFactory(name="Chỉ chấm điểm", method=Method.SCORE, vote_ratio="")
    at = sitting(members=1, rule_sheet=rules)
    session = in_session(at)

    with pytest.raises(NotAllowed, match="không biểu quyết"):
        open_vote(item=session.items.get(), by=at.secretary.person)

    assert close_item(item=session.items.get(), by=at.secretary.person).outcome == Outcome.RECOGNISED


def test_a_vote_needs_to_be_opened_where_votes_decide(at):
    session = in_session(at)

    with pytest.raises(NotAllowed, match="Chưa mở biểu quyết"):
        close_item(item=session.items.get(), by=at.secretary.person)


def test_a_verdict_names_the_rules_it_follows(at, item):
    vote(item, *at.seats)

    verdict = close_item(item=item, by=at.secretary.person, now=datetime.datetime.now(tz=datetime.UTC))

    assert verdict.rule_sheet == RuleSheet.objects.get()


def test_who_came_to_the_council_after_the_session_began_does_not_vote(at, item):
    newcomer = SeatFactory(council=at.council)

    with pytest.raises(NotAllowed, match="có mặt"):
        cast_vote(item=item, by=newcomer.person, choice=Choice.YES)
