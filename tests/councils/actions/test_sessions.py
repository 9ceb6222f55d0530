import datetime

import pytest

from common.errors import NotAllowed
from councils.actions.figures import find_wrong_figures
from councils.actions.sessions import (
    Presence,
    change_plan,
    move_item,
    plan_session,
    put_on_agenda,
    record_attendance,
    take_off_agenda,
)
from councils.actions.voting import open_vote
from councils.models import AgendaItem, Assessment, Session
from councils.states import AssessmentStatus, ItemStatus, SessionStatus
from notifications.models import Notice
from tests.factories.councils import SESSION_AT, SeatFactory, in_session, scored, sitting, under_review
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=2)


@world
def session(at) -> Session:
    return plan_session(
        council=at.council, by=at.secretary.person, name="Đợt 2", held_at=SESSION_AT, place="Hội trường"
    )


def attend(session, at, *absent):
    presences = {seat: Presence(seat not in absent, "đi công tác") for seat in at.seats}
    record_attendance(session=session, by=at.secretary.person, presences=presences)


def put(session, at, assessments) -> list[AgendaItem]:
    return put_on_agenda(session=session, assessments=assessments, by=at.secretary.person)


def order_of(session) -> list[int]:
    return list(session.items.order_by("position").values_list("assessment", flat=True))


def test_planning_invites_every_member(at, session):
    assert session.attendances.count() == 4
    assert Notice.objects.filter(kind="councils/session_planned").count() == 4


def test_members_hear_of_a_new_time_but_not_of_a_new_name(at, session):
    by = at.chair.person
    change_plan(session=session, by=by, name="Phiên cuối năm", held_at=SESSION_AT, place="Hội trường")
    assert not Notice.objects.filter(kind="councils/session_changed").exists()

    later = SESSION_AT + datetime.timedelta(days=1)
    change_plan(session=session, by=by, name="Phiên cuối năm", held_at=later, place="Hội trường")

    assert Notice.objects.filter(kind="councils/session_changed").count() == 4


def test_only_those_who_run_the_council_plan(at):
    with pytest.raises(NotAllowed, match="thư ký"):
        plan_session(council=at.council, by=at.members[0].person, name="Đợt 2", held_at=SESSION_AT, place="")


def test_items_follow_one_another_on_the_agenda(at, session):
    first, second, third = scored(at, 3)

    items = put(session, at, [first, second]) + put(session, at, [third])

    assert [item.position for item in items] == [1, 2, 3]
    assert set(Assessment.objects.values_list("status", flat=True)) == {AssessmentStatus.ON_AGENDA}


def test_a_dossier_without_enough_sheets_comes_on_no_agenda(at, session):
    (assessment,) = under_review(at)

    with pytest.raises(NotAllowed, match="Đang chấm"):
        put(session, at, [assessment])

    assert not session.items.exists()


def test_a_dossier_of_another_council_comes_on_no_agenda(at, session):
    (other,) = scored(sitting())

    with pytest.raises(NotAllowed, match="hội đồng khác"):
        put(session, at, [other])


def test_a_held_dossier_comes_on_no_agenda(at, session):
    (assessment,) = scored(at)
    assessment.initiative.held_because = "Có đơn tố cáo"
    assessment.initiative.save()

    with pytest.raises(NotAllowed, match="tạm giữ"):
        put(session, at, [assessment])


def test_who_became_a_co_author_meanwhile_is_found_on_the_way_to_the_agenda(at, session):
    (assessment,) = scored(at)
    AuthorFactory(initiative=assessment.initiative, person=at.members[0].person)

    put(session, at, [assessment])

    assert list(assessment.recusals.values_list("seat", flat=True)) == [at.members[0].pk]
    assert find_wrong_figures() == []


def test_items_change_places(at, session):
    first, second, third = scored(at, 3)
    items = put(session, at, [first, second, third])

    move_item(item=items[2], by=at.secretary.person, up=True)
    assert order_of(session) == [first.pk, third.pk, second.pk]

    move_item(item=items[0], by=at.secretary.person, up=False)
    assert order_of(session) == [third.pk, first.pk, second.pk]


def test_the_first_item_cannot_go_up(at, session):
    assessments = scored(at, 2)
    items = put(session, at, assessments)

    move_item(item=items[0], by=at.secretary.person, up=True)

    assert order_of(session) == [each.pk for each in assessments]


def test_taking_off_lets_the_others_move_up(at, session):
    first, second, third = scored(at, 3)
    items = put(session, at, [first, second, third])

    take_off_agenda(item=items[1], by=at.secretary.person)

    assert list(session.items.order_by("position").values_list("position", "assessment")) == [
        (1, first.pk),
        (2, third.pk),
    ]
    second.refresh_from_db()
    assert second.status == AssessmentStatus.SCORED


def test_nothing_is_taken_off_once_the_session_has_begun(at):
    session = in_session(at)

    with pytest.raises(NotAllowed, match="hoãn"):
        take_off_agenda(item=session.items.get(), by=at.secretary.person)


@pytest.mark.parametrize(("absent", "opens"), [(1, True), (2, False)])  # two thirds of four: three are needed
def test_a_session_opens_with_a_quorum(absent, opens, at, session):
    attend(session, at, *at.members[:absent])

    if opens:
        assert at.together(session, "open").status == SessionStatus.OPEN
    else:
        with pytest.raises(NotAllowed, match="có mặt 2 trong 4, cần ít nhất 3"):
            at.together(session, "open")


def test_seats_without_a_vote_make_no_quorum(at, session):
    for seat in at.members:
        seat.may_vote = False
        seat.save()
    attend(session, at, *at.members)

    assert at.together(session, "open").status == SessionStatus.OPEN


def test_who_got_a_seat_after_planning_is_on_the_list(at, session):
    newcomer = SeatFactory(council=at.council)
    attend(session, at)

    at.together(session, "open")

    assert session.attendances.get(seat=newcomer).is_present is False


def test_a_reason_is_kept_only_of_those_absent(at, session):
    attend(session, at, at.members[0])

    assert session.attendances.get(seat=at.members[0]).reason == "đi công tác"
    assert session.attendances.get(seat=at.members[1]).reason == ""


def test_closing_leaves_what_was_not_dealt_with_for_another_session(at, now):
    session = in_session(at, 2)

    closed = at.together(session, "close", now=now)

    assert (closed.status, closed.closed_at) == (SessionStatus.CLOSED, now)
    assert set(session.items.values_list("status", flat=True)) == {ItemStatus.POSTPONED}
    assert set(Assessment.objects.values_list("status", flat=True)) == {AssessmentStatus.POSTPONED}


def test_a_session_is_not_closed_while_a_vote_is_open(at):
    session = in_session(at)
    open_vote(item=session.items.get(), by=at.secretary.person)

    with pytest.raises(NotAllowed, match="Đóng biểu quyết mục 1 trước"):
        at.together(session, "close")


def test_a_postponed_dossier_comes_on_the_next_agenda(at):
    session = in_session(at)
    at.together(session, "close")
    following = plan_session(council=at.council, by=at.chair.person, name="Đợt 3", held_at=SESSION_AT, place="")

    put(following, at, Assessment.objects.all())

    assert following.items.count() == 1


def test_a_closed_session_does_not_change(at):
    session = in_session(at)
    at.together(session, "close")

    with pytest.raises(NotAllowed, match="đã kết thúc"):
        attend(session, at)
    with pytest.raises(NotAllowed, match="đã kết thúc"):
        change_plan(session=session, by=at.chair.person, name="Khác", held_at=SESSION_AT, place="")
    with pytest.raises(NotAllowed, match="đã kết thúc"):
        put(session, at, [])
