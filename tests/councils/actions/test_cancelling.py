"""A session that does not take place: its dossiers wait again, everybody invited is told, it stays readable."""

import datetime

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from common.errors import NotAllowed
from councils.actions.cancelling import cancel_session
from councils.actions.session_steps import propose
from councils.actions.sessions import Presence, change_plan, plan_session, put_on_agenda, record_attendance
from councils.actions.voting import open_vote
from councils.actions.written_opinions import send_opinion
from councils.dues.sessions import SessionDue
from councils.models import Seat, Session, SessionStep, WrittenOpinion
from councils.states import AssessmentStatus, ItemStatus, SessionStatus
from notifications.dues import Span
from notifications.models import Notice
from tests.factories.correspondence import corresponding, planned
from tests.factories.councils import SESSION_AT, SeatDeputyFactory, anew, in_session, scored, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db
WHY = "Lũ về, đường Lũng Nặm bị chia cắt"


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


@world
def at():
    return sitting(members=2)


@world
def session(at) -> Session:
    """Two dossiers on the agenda, on one of which a member has written."""
    session = plan_session(
        council=at.council, by=at.secretary.person, name="Đợt 2", held_at=SESSION_AT, place="Hội trường"
    )
    first, _second = put_on_agenda(session=session, assessments=scored(at, 2), by=at.secretary.person)
    send_opinion(item=first, by=at.members[0].person, choice="yes", text="Đồng ý, đã áp dụng tốt")
    return session


def cancel(session, by, reason=WHY):
    return cancel_session(session=session, by=by.person, reason=reason)


def test_it_says_why_and_its_dossiers_wait_for_an_agenda_as_before(at, session):
    cancelled = cancel(session, at.secretary)

    assert (cancelled.status, cancelled.cancelled_by, cancelled.cancelled_because) == (
        SessionStatus.CANCELLED, at.secretary.person, WHY
    )  # fmt: skip
    items = list(session.items.select_related("assessment").order_by("position"))
    assert [item.status for item in items] == [ItemStatus.POSTPONED] * 2
    assert [item.assessment.status for item in items] == [AssessmentStatus.SCORED] * 2
    assert all(WHY in item.reason for item in items)
    assert WrittenOpinion.objects.get().kept_for == items[0].assessment


def test_the_dossiers_come_on_the_next_agenda_with_what_was_written_on_them(at, session):
    cancel(session, at.chair)
    later = plan_session(council=at.council, by=at.chair.person, name="Đợt 3", held_at=SESSION_AT, place="")

    again = put_on_agenda(
        session=later, assessments=[item.assessment for item in session.items.all()], by=at.chair.person
    )

    assert len(again) == 2
    assert WrittenOpinion.objects.get().item in again


def test_everybody_invited_is_told_at_once_and_calendars_take_it_out(at, session, django_capture_on_commit_callbacks):
    gone = at.members[1]
    Seat.objects.filter(pk=gone.pk).update(ends_on=timezone.localdate() - datetime.timedelta(days=1))
    mail.outbox.clear()

    with django_capture_on_commit_callbacks(execute=True):
        cancel(session, at.secretary)

    told = Notice.objects.filter(kind="councils/session_cancelled")
    assert set(told.values_list("person", flat=True)) == {seat.person_id for seat in at.seats}
    letters = {}
    for letter in mail.outbox:
        (part,) = [each for each in letter.message().walk() if each.get_content_type() == "text/calendar"]
        letters[letter.to[0]] = part.get_param("method"), Calendar.from_ical(part.get_payload(decode=True))
    assert set(letters) == {seat.person.email for seat in at.seats}
    method, calendar = letters[gone.person.email]
    event = calendar.walk("VEVENT")[0]
    assert (method, calendar["METHOD"], event["STATUS"]) == ("CANCEL", "CANCEL", "CANCELLED")
    assert (str(event["UID"]), event["SEQUENCE"]) == (f"session-{session.pk}@localhost", 1)
    assert WHY in mail.outbox[0].body


def test_moved_and_then_cancelled_it_counts_on(at, session):
    later = SESSION_AT + datetime.timedelta(days=1)
    moved = change_plan(session=session, by=at.chair.person, name="Đợt 2", held_at=later, place="Hội trường")

    assert (moved.sequence, cancel(session, at.chair).sequence) == (1, 2)


def test_nobody_is_reminded_of_it(at, session):
    day = timezone.localdate(SESSION_AT)
    span = Span(day, day, SESSION_AT - datetime.timedelta(days=2))
    assert len(list(SessionDue().find(span))) == 4

    cancel(session, at.secretary)

    assert list(SessionDue().find(span)) == []


def test_what_was_proposed_for_it_lapses_and_nothing_more_is_done_in_it(at, session):
    record_attendance(session=session, by=at.secretary.person, presences={seat: Presence(True) for seat in at.seats})
    propose(session=session, step="open", by=at.secretary.person)
    cancel(session, at.chair)

    assert WHY in SessionStep.objects.get().reason
    plan = {"name": "Đợt 2", "held_at": SESSION_AT, "place": ""}
    for deed in (
        lambda: propose(session=session, step="open", by=at.secretary.person),
        lambda: change_plan(session=session, by=at.secretary.person, **plan),
        lambda: put_on_agenda(session=session, assessments=[], by=at.secretary.person),
        lambda: record_attendance(session=session, by=at.secretary.person, presences={}),
        lambda: send_opinion(item=session.items.first(), by=at.members[0].person, choice="yes", text="Đồng ý"),
        lambda: open_vote(item=session.items.first(), by=at.secretary.person),
        lambda: cancel(session, at.secretary),
    ):
        with pytest.raises(NotAllowed):
            deed()


def test_neither_without_a_reason_nor_by_a_member_nor_once_it_has_begun(at, session):
    for by, reason in ((at.secretary, "  "), (at.members[0], WHY)):
        with pytest.raises(NotAllowed):
            cancel(session, by, reason)
    opened = in_session(at)
    with pytest.raises(NotAllowed):
        cancel(opened, at.secretary)

    assert set(Session.objects.values_list("status", flat=True)) == {SessionStatus.PLANNED, SessionStatus.OPEN}
    with pytest.raises(IntegrityError), transaction.atomic():
        Session.objects.filter(pk=opened.pk).update(
            status="canceled", cancelled_at=timezone.now(), cancelled_by=at.chair.person, cancelled_because=WHY
        )


def test_a_deputy_cancels_under_both_names(at, session):
    SeatDeputyFactory(seat=at.secretary, deputy=at.members[0])

    cancelled = cancel_session(session=session, by=anew(at.members[0]), reason=WHY)

    assert (cancelled.cancelled_by, cancelled.cancelled_for) == (at.members[0].person, at.secretary.person)


def test_by_correspondence_nobody_was_invited_before_it_was_sent_out_and_nobody_is_told():
    at = corresponding(members=1)
    session = planned(at)

    cancelled = cancel(session, at.secretary)

    assert cancelled.items.get().assessment.status == AssessmentStatus.SCORED
    assert not Notice.objects.filter(kind="councils/session_cancelled").exists()


@pytest.mark.parametrize("kind", ["room", "correspondence"])
def test_the_page_asks_first_and_stays_readable_with_the_reason(kind, at, client_of):
    if kind == "correspondence":
        at = corresponding(members=1)
        session = planned(at)
    else:
        session = plan_session(council=at.council, by=at.chair.person, name="Đợt 2", held_at=SESSION_AT, place="")
    client, url = client_of(at.secretary.person), reverse("councils:cancel_session", args=[session.pk])
    assert url in client.get(session.get_absolute_url()).content.decode()

    assert client.get(url).status_code == 200
    assert client.post(url, {"reason": " "}).status_code == 422
    client.post(url, {"reason": WHY})

    for seat in at.seats:
        page = client_of(seat.person).get(session.get_absolute_url())
        html = page.content.decode()
        assert page.status_code == 200
        assert WHY in html
        assert url not in html
        assert "hx-trigger" not in html
    assert client.get(reverse("councils:minutes", args=[session.pk])).status_code == 403
