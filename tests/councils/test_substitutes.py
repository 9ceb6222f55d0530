"""A substitute acts in a session while the member is absent, counts in that place, and nowhere else."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from common.errors import NotAllowed
from councils.actions.minutes import minutes_of
from councils.actions.session_steps import propose
from councils.actions.sessions import Presence, plan_session, record_attendance
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.counting import turnout
from councils.models import Assessment, Attendance, Council, Seat
from councils.papers.minutes import minutes_content
from tests.factories.councils import SESSION_AT, SeatFactory, in_session, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def stage():
    """An open session of five with one absent, for whom somebody stands in."""
    at = sitting(members=3)
    absent = at.members[0]
    substitute = SeatFactory(council=at.council, stands_in_for=absent, person__full_name="Vi Văn Thay")
    return at, absent, substitute, in_session(at, absent=(absent,))


def test_until_recorded_in_the_place_of_the_absent_a_substitute_sees_and_counts_nothing(stage):
    at, _absent, substitute, session = stage
    count = turnout(session.items.get())

    assert (count.seats, count.present) == (5, 4)
    assert not Attendance.objects.filter(seat=substitute).exists()
    assert not Council.objects.visible_to(substitute.person).exists()
    assert not Assessment.objects.visible_to(substitute.person).exists()
    assert not session.items.get().assessment.assignments.filter(seat=substitute).exists()
    with pytest.raises(NotAllowed):
        cast_vote(item=open_vote(item=session.items.get(), by=at.secretary.person), by=substitute.person, choice="yes")


def test_acting_the_substitute_votes_and_counts_in_the_place_of_the_absent(stage):
    at, absent, substitute, session = stage
    at.together(session, "arrive", seat=substitute)
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    person = type(substitute.person).objects.get(pk=substitute.person_id)

    for voter in (at.chair.person, at.secretary.person, at.members[1].person, person):
        cast_vote(item=item, by=voter, choice="yes")

    count = turnout(item)
    assert (count.seats, count.entitled, count.present, count.voted) == (5, 5, 5, 4)
    verdict = close_item(item=item, by=at.secretary.person)
    assert (verdict.figures["seats"], verdict.figures["agree"], verdict.figures["present"]) == (5, 4, 5)
    closed = at.together(session, "close")
    content = minutes_content(minutes_of(closed))
    assert content["seats"] == 5
    assert substitute.person.full_name in {row["name"] for row in content["present"]}
    assert [row["name"] for row in content["absent"]] == [absent.person.full_name]


def test_only_one_of_the_two_is_there(stage):
    at, absent, substitute, session = stage
    at.together(session, "arrive", seat=absent)

    with pytest.raises(NotAllowed, match="chỉ thay"):
        propose(session=session, step="arrive", seat=substitute, by=at.secretary.person)

    assert not Attendance.objects.filter(seat=substitute).exists()


def test_before_the_opening_the_list_names_only_one_of_the_two():
    at = sitting(members=1)
    substitute = SeatFactory(council=at.council, stands_in_for=at.members[0])
    session = plan_session(council=at.council, by=at.chair.person, name="Đợt 1", held_at=SESSION_AT, place="")
    both = {at.members[0]: Presence(True), substitute: Presence(True)}

    with pytest.raises(NotAllowed, match="chỉ thay"):
        record_attendance(session=session, by=at.secretary.person, presences=both)


def test_when_the_member_comes_the_substitute_goes_and_one_on_the_roll_stays_till_the_vote_is_closed(stage):
    at, absent, substitute, session = stage
    at.together(session, "arrive", seat=substitute)
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    person = type(substitute.person).objects.get(pk=substitute.person_id)
    cast_vote(item=item, by=person, choice="yes")
    with pytest.raises(NotAllowed):
        at.together(session, "leave", seat=substitute)
    for voter in (at.chair.person, at.secretary.person, at.members[1].person):
        cast_vote(item=item, by=voter, choice="yes")
    close_item(item=item, by=at.secretary.person)

    at.together(session, "leave", seat=substitute)
    at.together(session, "arrive", seat=absent)

    assert dict(session.attendances.values_list("seat", "is_present"))[absent.pk]
    assert not Council.objects.visible_to(type(person).objects.get(pk=person.pk)).exists()


def test_a_substitute_has_no_office_no_score_and_no_signature(stage):
    _at, _absent, substitute, _session = stage

    assert (substitute.may_score, substitute.may_sign, substitute.may_conclude, substitute.may_vote) == (
        False, False, False, True
    )  # fmt: skip
    for change in ({"office": "secretary"}, {"may_score": True}, {"may_sign": True}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Seat.objects.filter(pk=substitute.pk).update(**change)


def test_one_stands_in_for_a_member_of_the_same_council_alone(stage):
    _at, absent, substitute, _session = stage

    for other in (SeatFactory(), substitute):
        with pytest.raises(ValidationError):
            Seat(council=absent.council, stands_in_for=other, office="member").clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        SeatFactory(council=absent.council, stands_in_for=absent)
