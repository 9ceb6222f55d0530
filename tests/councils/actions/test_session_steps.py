"""What takes two officers in a session: opened, closed, its roll changed."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from common.errors import NotAllowed
from councils.actions.conflicts import declare_conflict
from councils.actions.minutes import minutes_of
from councils.actions.session_steps import confirm, propose, refuse
from councils.actions.sessions import Presence, open_session, plan_session, put_on_agenda, record_attendance
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Session, SessionStep, Stay
from councils.papers.minutes import minutes_content
from councils.states import Choice, Office, SessionStatus
from tests.factories.councils import SESSION_AT, SeatFactory, in_session, scored, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=3)


@world
def planned(at) -> Session:
    by = at.secretary.person
    session = plan_session(council=at.council, by=by, name="Đợt 2", held_at=SESSION_AT, place="Hội trường")
    put_on_agenda(session=session, assessments=scored(at, 2), by=by)
    attend(session, at)
    return session


@world
def session(at) -> Session:
    return in_session(at, 2)


def attend(session, at, *absent):
    presences = {seat: Presence(seat not in absent, "đi công tác") for seat in at.seats}
    record_attendance(session=session, by=at.secretary.person, presences=presences)


def began(session, minutes: int) -> Session:
    """Let the session have begun so many minutes ago."""
    since = timezone.now() - datetime.timedelta(minutes=minutes)
    Session.objects.filter(pk=session.pk).update(opened_at=since)
    Stay.objects.of(session).update(came_at=since)
    session.refresh_from_db()
    return session


def ago(minutes: int) -> datetime.datetime:
    return timezone.now() - datetime.timedelta(minutes=minutes)


def test_a_session_opens_when_a_second_officer_confirms_it(at, planned, now):
    proposed = propose(session=planned, step="open", by=at.secretary.person, now=now)
    planned.refresh_from_db()
    assert planned.status == SessionStatus.PLANNED

    done = confirm(proposed=proposed, by=at.chair.person, now=now)

    planned.refresh_from_db()
    assert (planned.status, planned.opened_at) == (SessionStatus.OPEN, now)
    assert (done.asked_by, done.done_by) == (at.secretary.person, at.chair.person)
    assert set(Stay.objects.of(planned).values_list("came_at", "left_at")) == {(now, None)}
    assert Stay.objects.of(planned).count() == 5


@pytest.mark.parametrize("who", ["the same person", "a member", "an officer of another council"])
def test_who_cannot_be_the_second_hears_why(who, at, planned):
    proposed = propose(session=planned, step="open", by=at.secretary.person)
    person, reason = {
        "the same person": (at.secretary.person, "tự đề nghị"),
        "a member": (at.members[0].person, "Chỉ chủ tịch"),
        "an officer of another council": (sitting().chair.person, "Chỉ chủ tịch"),
    }[who]

    with pytest.raises(NotAllowed, match=reason):
        confirm(proposed=proposed, by=person)

    planned.refresh_from_db()
    assert planned.status == SessionStatus.PLANNED


def test_the_vice_chair_confirms_where_the_chair_is_away(at, planned):
    vice = SeatFactory(council=at.council, office=Office.VICE_CHAIR).person
    proposed = propose(session=planned, step="open", by=at.secretary.person)

    confirm(proposed=proposed, by=vice)

    planned.refresh_from_db()
    assert planned.status == SessionStatus.OPEN


@pytest.mark.parametrize("office", [Office.VICE_CHAIR, Office.MEMBER])
def test_only_those_who_run_the_session_propose(office, at, planned):
    with pytest.raises(NotAllowed, match="thư ký"):
        propose(session=planned, step="open", by=SeatFactory(council=at.council, office=office).person)


def test_the_opening_is_confirmed_with_the_roll_it_was_proposed_with(at, planned):
    proposed = propose(session=planned, step="open", by=at.secretary.person)
    attend(planned, at, at.members[0])

    with pytest.raises(NotAllowed, match="Danh sách có mặt đã thay đổi"):
        confirm(proposed=proposed, by=at.chair.person)

    anew = propose(session=planned, step="open", by=at.secretary.person)
    confirm(proposed=anew, by=at.chair.person)
    assert SessionStep.objects.get(pk=proposed.pk).refused_at is not None


def test_no_opening_is_proposed_without_a_quorum(at, planned):
    attend(planned, at, *at.members[:2])

    with pytest.raises(NotAllowed, match="có mặt 3 trong 5, cần ít nhất 4"):
        propose(session=planned, step="open", by=at.secretary.person)


def test_the_same_is_proposed_once(at, planned):
    propose(session=planned, step="open", by=at.secretary.person)

    with pytest.raises(NotAllowed, match="đã được đề nghị"):
        propose(session=planned, step="open", by=at.chair.person)

    assert planned.steps.count() == 1


def test_a_step_is_confirmed_once(at, planned):
    proposed = propose(session=planned, step="open", by=at.secretary.person)
    confirm(proposed=proposed, by=at.chair.person)

    with pytest.raises(NotAllowed, match="đã được xác nhận"):
        confirm(proposed=proposed, by=at.chair.person)


@pytest.mark.parametrize("who", ["chair", "secretary"])
def test_the_second_refuses_and_the_first_withdraws_with_a_reason(who, at, planned):
    proposed = propose(session=planned, step="open", by=at.secretary.person)
    person = getattr(at, who).person
    with pytest.raises(NotAllowed, match="vì sao"):
        refuse(proposed=proposed, by=person, reason=" ")

    refused = refuse(proposed=proposed, by=person, reason="Chờ thêm mười phút")

    assert (refused.refused_by, refused.reason, refused.done_at) == (person, "Chờ thêm mười phút", None)
    with pytest.raises(NotAllowed, match="bị từ chối hoặc rút"):
        confirm(proposed=proposed, by=at.chair.person)


def test_an_ordinary_member_refuses_nothing(at, planned):
    proposed = propose(session=planned, step="open", by=at.secretary.person)

    with pytest.raises(NotAllowed, match="Chỉ chủ tịch"):
        refuse(proposed=proposed, by=at.members[0].person, reason="Không")


def test_the_database_opens_no_session_that_two_have_not_agreed_on(at, planned):
    with pytest.raises(IntegrityError, match="by one person alone"), transaction.atomic():
        open_session(session=planned, by=at.secretary.person)
    with pytest.raises(IntegrityError, match="two_people"), transaction.atomic():
        SessionStep.objects.create(
            session=planned, step="open", asked_by=at.chair.person, asked_at=SESSION_AT, done_by=at.chair.person,
            done_at=SESSION_AT,
        )  # fmt: skip


def test_a_closing_is_not_confirmed_when_the_agenda_has_changed_since(at, session):
    proposed = propose(session=session, step="close", by=at.chair.person)
    put_on_agenda(session=session, assessments=scored(at), by=at.secretary.person)

    with pytest.raises(NotAllowed, match="Chương trình đã thay đổi"):
        confirm(proposed=proposed, by=at.secretary.person)

    session.refresh_from_db()
    assert session.status == SessionStatus.OPEN


def test_what_waits_is_settled_when_the_session_closes(at, session):
    waiting = propose(session=session, step="leave", seat=at.members[0], by=at.chair.person, reason="ốm")

    at.together(session, "close")

    waiting.refresh_from_db()
    assert waiting.refused_at is not None


def test_one_officer_alone_changes_no_roll_after_the_opening(at, session):
    with pytest.raises(NotAllowed, match="người thứ hai"):
        attend(session, at, at.members[0])

    assert session.attendances.filter(is_present=True).count() == 5


def test_who_leaves_counts_no_more_for_the_items_after_it(at, session):
    first, second = session.items.order_by("position")
    close_with_votes(at, first, at.seats)

    at.together(session, "leave", seat=at.members[0], reason="Họp ở tỉnh")

    verdict = close_with_votes(at, second, [seat for seat in at.seats if seat != at.members[0]])
    assert [first.verdict.figures["present"], verdict.figures["present"]] == [5, 4]
    assert verdict.presence == {
        "present": sorted(seat.pk for seat in at.seats if seat != at.members[0]),
        "absent": [at.members[0].pk],
        "recused": [],
        "recused_present": [],
    }


def test_the_last_one_to_leave_takes_the_quorum_along(at, session):
    for seat in at.members[:2]:
        at.together(session, "leave", seat=seat, reason="Họp ở tỉnh")

    with pytest.raises(NotAllowed, match="có mặt 3 trong 5, cần ít nhất 4"):
        open_vote(item=session.items.first(), by=at.secretary.person)


def test_a_recusal_moves_quorum_and_base_of_that_item_alone(at, session):
    first, second = session.items.order_by("position")
    declare_conflict(assessment=first.assessment, by=at.members[0].person, reason="Cùng tổ")

    verdicts = [close_with_votes(at, first, at.seats[:4]), close_with_votes(at, second, at.seats)]

    names = ("recused", "entitled", "quorum_needed", "base")
    assert [[verdict.figures[name] for name in names] for verdict in verdicts] == [[1, 4, 3, 4], [0, 5, 4, 5]]
    assert [verdict.presence["recused"] for verdict in verdicts] == [[at.members[0].pk], []]


def close_with_votes(at, item, seats):
    opened = open_vote(item=item, by=at.secretary.person)
    for seat in seats:
        if not opened.assessment.recusals.filter(seat=seat).exists():
            cast_vote(item=opened, by=seat.person, choice=Choice.YES)
    return close_item(item=opened, by=at.secretary.person)


def test_who_comes_while_a_vote_is_open_votes_from_the_next_item_on(at):
    session = in_session(at, 2, absent=(at.members[0],))
    first, second = session.items.order_by("position")
    opened = open_vote(item=first, by=at.secretary.person)

    at.together(session, "arrive", seat=at.members[0], reason="Kẹt xe")

    with pytest.raises(NotAllowed, match="trước khi người này đến"):
        cast_vote(item=opened, by=at.members[0].person, choice=Choice.YES)
    for seat in at.seats:
        if seat != at.members[0]:
            cast_vote(item=opened, by=seat.person, choice=Choice.YES)
    verdicts = [close_item(item=opened, by=at.secretary.person), close_with_votes(at, second, at.seats)]
    assert [verdict.figures["present"] for verdict in verdicts] == [4, 5]


def test_who_is_on_the_roll_of_an_open_vote_does_not_leave_before_its_end(at, session):
    opened = open_vote(item=session.items.first(), by=at.secretary.person)
    with pytest.raises(NotAllowed, match="danh sách biểu quyết của mục 1"):
        propose(session=session, step="leave", seat=at.members[0], by=at.chair.person, reason="ốm")

    close_item(item=opened, by=at.secretary.person)

    at.together(session, "leave", seat=at.members[0], reason="ốm")
    assert not session.attendances.get(seat=at.members[0]).is_present


def test_no_vote_is_opened_while_a_change_of_the_roll_waits(at, session):
    waiting = propose(session=session, step="leave", seat=at.members[0], by=at.chair.person, reason="ốm")
    with pytest.raises(NotAllowed, match="chờ người thứ hai"):
        open_vote(item=session.items.first(), by=at.secretary.person)

    refuse(proposed=waiting, by=at.secretary.person, reason="Chưa về")

    assert open_vote(item=session.items.first(), by=at.secretary.person).present == sorted(s.pk for s in at.seats)


@pytest.mark.parametrize(
    ("step", "minutes", "reason"),
    [
        ("leave", -5, "chưa đến"),
        ("leave", 90, "khai mạc"),
        ("leave", 40, "danh sách biểu quyết của mục 1"),
        ("arrive", 40, "đang có mặt"),
    ],
)
def test_a_time_that_cannot_be_is_refused(step, minutes, reason, at, session):
    began(session, 60)
    item = session.items.order_by("position").first()
    open_vote(item=item, by=at.secretary.person, now=ago(30))
    close_item(item=item, by=at.secretary.person, now=ago(28))

    with pytest.raises(NotAllowed, match=reason):
        propose(session=session, step=step, seat=at.members[0], by=at.chair.person, at=ago(minutes), reason="ốm")


def test_nobody_has_come_before_a_roll_that_stands_without_them(at):
    session = began(in_session(at, 2, absent=(at.members[0],)), 60)
    open_vote(item=session.items.order_by("position").first(), by=at.secretary.person, now=ago(30))

    with pytest.raises(NotAllowed, match="không có"):
        propose(session=session, step="arrive", seat=at.members[0], by=at.chair.person, at=ago(40))


def test_several_stays_follow_one_another(at, session):
    began(session, 60)
    at.together(session, "leave", seat=at.members[0], at=ago(40), reason="Việc gấp")
    with pytest.raises(NotAllowed, match="rời phiên lúc"):
        propose(session=session, step="arrive", seat=at.members[0], by=at.chair.person, at=ago(50))

    at.together(session, "arrive", seat=at.members[0], at=ago(20), reason="Xong việc")

    stays = Stay.objects.of(session).filter(attendance__seat=at.members[0])
    assert [stay.left_at is None for stay in stays] == [False, True]
    with pytest.raises(IntegrityError, match="do_not_overlap"), transaction.atomic():
        Stay.objects.create(attendance=stays[0].attendance, came_at=ago(45), left_at=ago(30))


def test_why_somebody_is_absent_is_changed_by_two(at):
    session = in_session(at, absent=(at.members[0],))

    at.together(session, "excuse", seat=at.members[0], reason="Nằm viện")

    assert session.attendances.get(seat=at.members[0]).reason == "Nằm viện"


def test_the_minutes_say_who_came_late_and_left_early_and_from_which_item_to_which(at):
    session = began(in_session(at, 3, absent=(at.members[0],)), 60)
    first, second, third = session.items.order_by("position")
    finish(at, first, 50)
    at.together(session, "arrive", seat=at.members[0], at=ago(40), reason="Kẹt xe")
    finish(at, second, 30)
    at.together(session, "leave", seat=at.members[0], at=ago(20), reason="Họp ở tỉnh")
    finish(at, third, 10)
    session = at.together(session, "close")

    content = minutes_content(minutes_of(session))

    (times,) = [row["times"] for row in content["present"] if "times" in row]
    came, left = (f"{timezone.localtime(ago(minutes)):%H:%M}" for minutes in (40, 20))
    assert times == f"đến lúc {came}, từ mục 2 (Kẹt xe); rời phiên lúc {left}, sau mục 2 (Họp ở tỉnh)"
    assert content["absent"] == []


def finish(at, item, minutes: int) -> None:
    """Open and close the vote on an item so many minutes ago."""
    open_vote(item=item, by=at.secretary.person, now=ago(minutes))
    close_item(item=item, by=at.secretary.person, now=ago(minutes - 2))
