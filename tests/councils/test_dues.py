"""What is due in councils, and of whom, as the ladder asks for it."""

import datetime

import pytest
from django.utils import timezone

from councils.actions.minutes import minutes_of, sign_minutes, write_minutes
from councils.dues import ANSWERING, KINDS
from councils.models import Appeal, Assessment, Hearer, Recusal, SeatDeputy, Session
from councils.papers.minutes import minutes_content
from councils.states import AppealStatus, Office, Outcome
from initiatives.models import Initiative
from initiatives.states import Status
from initiatives.versions import digest
from notifications.dues import Due, Span
from tests.factories.accounts import UnitFactory
from tests.factories.councils import (
    CouncilFactory,
    SeatDeputyFactory,
    SeatFactory,
    SessionFactory,
    in_session,
    sitting,
    under_review,
)
from tests.factories.decisions import DecisionItemFactory, decided
from tests.factories.initiatives import InitiativeFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
BY_NAME = {kind.name: kind for kind in KINDS}
LIMIT = datetime.datetime(2026, 12, 4, 17, tzinfo=ZONE)


def on(month: int, day: int) -> datetime.date:
    return datetime.date(2026, month, day)


def dues(kind: str, now, people=None) -> list[Due]:
    return list(BY_NAME[kind].find(Span(on(11, 1), on(12, 31), now, people)))


@world
def at():
    return sitting(members=2)


def with_limit(assessments: list[Assessment]) -> list[Assessment]:
    Assessment.objects.update(scores_due_at=LIMIT)
    return assessments


def test_a_member_owes_all_sheets_of_a_limit_together(at, now):
    with_limit(under_review(at, 3))

    found = dues("scores", now)

    assert [(due.person_id, due.by, str(due.task())) for due in found if due.person_id == at.members[0].person_id] == [
        (at.members[0].person_id, LIMIT, "chấm 3 hồ sơ")
    ]
    assert len({due.thing for due in found}) == 1


def test_what_a_member_has_left_or_handed_in_is_not_owed(at, now):
    first, second, _third = with_limit(under_review(at, 3))
    member = at.members[0]
    Recusal.objects.create(
        assessment=first, seat=member, kind="declared", reason="Vợ là tác giả", by=member.person, at=now
    )  # fmt: skip
    second.assignments.filter(seat=member).update(done_at=now)

    (due,) = dues("scores", now, people=[member.person_id])

    assert str(due.task()) == "chấm 1 hồ sơ"


def test_a_session_is_told_to_everybody_with_a_seat_until_it_begins(at, now):
    SeatFactory(council=at.council, office=Office.EXPERT)
    session = SessionFactory(council=at.council, held_at=LIMIT)

    assert {due.person_id for due in dues("session", now)} == set(
        at.council.seats.members().values_list("person", flat=True)
    )
    assert dues("session", session.held_at + datetime.timedelta(minutes=1)) == []


def test_minutes_are_owed_by_those_who_were_there_and_sign_until_they_have(at, now):
    session = in_session(at)
    at.together(session, "close")
    session.refresh_from_db()
    later = session.closed_at + datetime.timedelta(days=1)
    span = Span(session.closed_at.date(), session.closed_at.date() + datetime.timedelta(days=30), later)

    owing = [due.person_id for due in BY_NAME["minutes"].find(span)]
    sign_minutes(session=session, by=at.chair.person, sha256=digest(minutes_content(minutes_of(session))))

    assert at.chair.person_id in owing
    assert [due.person_id for due in BY_NAME["minutes"].find(span)] == [
        person for person in owing if person != at.chair.person_id
    ]


def signed_by_all(at) -> Session:
    """Give a closed session whose minutes everybody has signed who signs them."""
    at.together(in_session(at), "close")
    session = Session.objects.latest("pk")
    for seat in (at.chair, at.secretary):
        sign_minutes(session=session, by=seat.person, sha256=digest(minutes_content(minutes_of(session))))
    return session


def test_only_sessions_with_a_signature_missing_or_asked_for_again_are_looked_into(at, django_assert_num_queries):
    session = signed_by_all(at)
    today = timezone.localdate(session.closed_at)
    span = Span(today, today + datetime.timedelta(days=30), timezone.now() + datetime.timedelta(days=1))
    signed_by_all(sitting())

    with django_assert_num_queries(1):
        assert list(BY_NAME["minutes"].find(span)) == []
    write_minutes(session=session, by=at.secretary.person, words={"guests": "Bà Lò"}, opinions={}, revision=1)
    found = list(BY_NAME["minutes"].find(span))

    assert {due.thing for due in found} == {f"minutes-{session.pk}"}
    assert {due.person_id for due in found} == {at.chair.person_id, at.secretary.person_id}
    own = Span(span.first, span.last, span.now, [at.chair.person_id])
    assert [due.person_id for due in BY_NAME["minutes"].find(own)] == [at.chair.person_id]


def test_minutes_are_due_by_the_council_s_days_or_by_what_was_extended(at):
    at.together(in_session(at), "close")
    session = Session.objects.latest("pk")
    closed_on = timezone.localdate(session.closed_at)

    def days(first, last):
        day = datetime.timedelta(days=1)
        span = Span(closed_on + first * day, closed_on + last * day, timezone.now() + 2 * day)
        return {due.day for due in BY_NAME["minutes"].find(span)}

    by = closed_on + datetime.timedelta(days=at.council.signing_days)
    assert (days(0, 4), days(5, 5), days(6, 30)) == (set(), {by}, set())
    later = closed_on + datetime.timedelta(days=9)
    Session.objects.filter(pk=session.pk).update(signing_until=later)
    assert (days(0, 8), days(9, 9), days(10, 30)) == (set(), {later}, set())


def test_whoever_signs_for_an_absent_secretary_owes_the_signature(at):
    session = in_session(at, absent=(at.secretary,))
    SeatDeputyFactory(seat=at.secretary, deputy=at.members[0])
    SeatDeputy.objects.update(created_at=session.opened_at)
    at.together(session, "close")
    today = timezone.localdate()
    span = Span(today, today + datetime.timedelta(days=30), timezone.now() + datetime.timedelta(days=1))

    assert {due.person_id for due in BY_NAME["minutes"].find(span)} == {at.chair.person_id, at.members[0].person_id}


def test_a_decision_is_owed_by_the_secretary_of_the_council_that_has_or_takes_the_dossier(at, now):
    for assessment in under_review(at, 2):
        assessment.initiative.__class__.objects.filter(pk=assessment.initiative_id).update(due_on=on(12, 20))
    InitiativeFactory(status=Status.ACCEPTED, due_on=on(12, 20), unit=at.council.unit)
    InitiativeFactory(status=Status.ACCEPTED, due_on=on(12, 20))  # of a unit without a council

    found = dues("decision", now)

    assert [(due.person_id, due.day, str(due.task()), due.council_id) for due in found] == [
        (at.secretary.person_id, on(12, 20), "trình quyết định cho 3 hồ sơ", at.council.pk)
    ]


def test_a_secretary_s_own_decisions_are_found_without_those_of_other_councils(at, now):
    other = sitting()
    for council in (at.council, other.council):
        InitiativeFactory(status=Status.ACCEPTED, due_on=on(12, 20), unit=council.unit)
    for assessment in under_review(at, 1):
        Initiative.objects.filter(pk=assessment.initiative_id).update(due_on=on(12, 20))

    everything = dues("decision", now)
    own = dues("decision", now, people=[at.secretary.person_id])

    assert [str(due.task()) for due in own] == ["trình quyết định cho 2 hồ sơ"]
    assert [due.thing for due in own] == [due.thing for due in everything if due.person_id == at.secretary.person_id]
    assert dues("decision", now, people=[at.members[0].person_id]) == []


def test_the_officers_of_a_council_and_of_the_nearest_above_answer(at, now):
    school = UnitFactory(parent=at.council.unit, kind="school")
    find = ANSWERING["secretary"](now.date())

    def answering(**of) -> tuple | None:
        scope = find(Due("x", 0, now, "", **of))
        return scope and scope.people

    assert answering(unit_path=school.path) == (at.secretary.person_id,)
    assert answering(council_id=at.council.pk) == (at.secretary.person_id,)
    assert answering(unit_path=UnitFactory().path) is None
    assert ANSWERING["chair"](now.date())(Due("x", at.chair.person_id, now, "", council_id=at.council.pk)) is None


@pytest.fixture
def appealed(at, now):
    """An appeal before the council, against a refusal of another one, to be answered by 20 December."""
    refused = decided(CouncilFactory(), outcome=Outcome.NOT_RECOGNISED)
    item = DecisionItemFactory(assessment=refused)
    return Appeal.objects.create(
        item=item, council=at.council, by=refused.initiative.entered_by, filed_at=now, due_on=on(12, 20), grounds="x"
    )


def test_the_officers_owe_the_answer_to_an_appeal_unless_they_are_authors(at, appealed, now):
    assert {due.person_id for due in dues("answer", now)} == {at.chair.person_id, at.secretary.person_id}

    author = appealed.item.assessment.initiative.authors.get()
    author.person = at.secretary.person
    author.save()

    assert {due.person_id for due in dues("answer", now)} == {at.chair.person_id}


def test_who_hears_an_appeal_owes_a_finding_until_it_is_written(at, appealed, now):
    hearer = Hearer.objects.create(
        appeal=appealed, seat=at.members[0], assigned_by=at.secretary.person, assigned_at=now
    )
    assert [(due.person_id, due.day, due.about) for due in dues("finding", now)] == [
        (at.members[0].person_id, on(12, 20), "")
    ]

    hearer.finding, hearer.found_at = "Số liệu đúng", now
    hearer.save()

    assert dues("finding", now) == []


def test_an_answered_appeal_is_owed_no_longer(at, appealed, now):
    Appeal.objects.update(status=AppealStatus.WITHDRAWN)

    assert dues("answer", now) == []
