"""What goes into people's own calendars is read back by the library that calendars are written with."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from councils.actions.sessions import change_plan, plan_session
from initiatives.states import Status
from notifications.actions.calendars import renew_feed
from notifications.feed import calendar_of, owner_of
from notifications.models import Feed
from notifications.reference import load
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.councils import sitting, under_review
from tests.factories.initiatives import InitiativeFactory, employed

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
HELD_AT = datetime.datetime(2026, 12, 17, 8, 0, tzinfo=ZONE)


def invitations() -> list:
    """Give the invitations of the mails sent, read back, each with what the mail says of it."""
    found = []
    for letter in mail.outbox:
        (part,) = [each for each in letter.message().walk() if each.get_content_type() == "text/calendar"]
        calendar = Calendar.from_ical(part.get_payload(decode=True))
        found.append((part.get_param("method"), letter.to, calendar, calendar.walk("VEVENT")[0]))
    return found


@pytest.fixture
def at(now):
    return sitting(members=1)


@pytest.fixture
def plan(at, django_capture_on_commit_callbacks):
    """Plan a session and let the mails go."""

    def do():
        with django_capture_on_commit_callbacks(execute=True):
            return plan_session(
                council=at.council,
                by=at.secretary.person,
                name="Phiên họp đợt 2",
                held_at=HELD_AT,
                place="Hội trường A",
            )

    return do


def test_the_mail_that_invites_brings_the_session_into_the_calendar(at, plan):
    session = plan()

    found = invitations()

    assert len(found) == len(at.seats)
    method, to, calendar, event = found[0]
    assert (method, calendar["METHOD"], str(event["UID"])) == ("REQUEST", "REQUEST", f"session-{session.pk}@localhost")
    assert (event.decoded("DTSTART"), event["LOCATION"], event["SEQUENCE"]) == (HELD_AT, "Hội trường A", 0)
    assert str(event["ATTENDEE"]) == f"mailto:{to[0]}"
    assert "Phiên họp đợt 2" in event["SUMMARY"]


def test_a_session_that_moves_keeps_its_name_and_counts_up(at, plan, django_capture_on_commit_callbacks):
    session = plan()
    mail.outbox.clear()
    later = HELD_AT + datetime.timedelta(days=1)
    given = {"session": session, "by": at.secretary.person, "place": "Hội trường A"}

    with django_capture_on_commit_callbacks(execute=True):
        change_plan(name="Phiên họp đợt hai", held_at=HELD_AT, **given)  # a new name alone is no news
    assert mail.outbox == []
    with django_capture_on_commit_callbacks(execute=True):
        change_plan(name="Phiên họp đợt hai", held_at=later, **given)

    event = invitations()[0][3]
    assert (str(event["UID"]), event["SEQUENCE"], event.decoded("DTSTART")) == (
        f"session-{session.pk}@localhost", 1, later,
    )  # fmt: skip


def test_the_feed_holds_the_persons_own_sessions_and_due_dates_alone(at, plan, now):
    session = plan()
    unit = UnitFactory(recognition_level="grassroots")
    due_on = timezone.localdate(now) + datetime.timedelta(days=7)
    member = at.members[0].person
    own = InitiativeFactory(status=Status.RETURNED, due_on=due_on, unit=unit, entered_by=member)
    InitiativeFactory(status=Status.RETURNED, due_on=due_on, unit=unit, entered_by=employed(unit))

    events = {str(event["UID"]): event for event in Calendar.from_ical(calendar_of(member, now)).walk("VEVENT")}

    correction = f"correction-{own.pk}-{member.pk}@localhost"
    assert set(events) == {f"session-{session.pk}@localhost", correction}
    assert events[f"session-{session.pk}@localhost"].decoded("DTSTART") == HELD_AT
    assert events[correction].decoded("DTSTART") == due_on
    assert own.title in events[correction]["SUMMARY"]


def test_a_due_date_is_taken_into_a_calendar_as_a_file_by_whoever_owes_it(client_of):
    load()
    unit = UnitFactory(recognition_level="grassroots")
    day = timezone.localdate() + datetime.timedelta(days=7)
    own = InitiativeFactory(status=Status.RETURNED, due_on=day, unit=unit, entered_by=employed(unit))
    InitiativeFactory(status=Status.RETURNED, due_on=day, unit=unit, entered_by=employed(unit))
    file = reverse("notifications:due", args=["correction", day.isoformat()])

    assert file in client_of(own.entered_by).get(own.get_absolute_url()).content.decode()
    answer = client_of(own.entered_by).get(file)
    nothing = client_of(UserFactory()).get(file)

    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert (event.decoded("DTSTART"), own.title in event["SUMMARY"]) == (day, True)
    assert answer["Content-Disposition"] == f'attachment; filename="correction-{day.isoformat()}.ics"'
    assert nothing["Location"] == reverse("notifications:calendar")


@pytest.mark.parametrize(("kind", "day"), [("none", "2026-11-30"), ("correction", "2026-11-31"), ("correction", "x")])
def test_a_kind_or_day_that_is_none_has_no_file(kind, day, client_of):
    assert client_of(UserFactory()).get(f"/inbox/calendar/{kind}/{day}.ics").status_code == 404


def test_scores_that_are_due_stand_there_without_title_or_author(at, now):
    (assessment,) = under_review(at, 1)
    type(assessment).objects.update(scores_due_at=HELD_AT)
    lead = assessment.initiative.authors.get(is_lead=True)

    text = calendar_of(at.members[0].person, now).decode().replace("\r\n ", "")

    assert text.count("BEGIN:VEVENT") == 1
    assert lead.name not in text
    assert assessment.initiative.title not in text


def test_the_address_is_the_key_and_nobody_signs_in(client, now):
    token = renew_feed(person=UserFactory(), now=now)

    answer = client.get(reverse("notifications:feed", args=[token]))

    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert "private" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert Calendar.from_ical(answer.content)["VERSION"] == "2.0"


def test_renewed_the_old_address_is_dead(client, now):
    person = UserFactory()
    old, new = renew_feed(person=person, now=now), renew_feed(person=person, now=now)

    assert [client.get(reverse("notifications:feed", args=[token])).status_code for token in (old, new)] == [404, 200]
    assert not Feed.objects.filter(token_hash__contains=new).exists()


def test_the_address_of_somebody_who_has_left_is_dead(now):
    person = UserFactory()
    token = renew_feed(person=person, now=now)
    type(person).objects.filter(pk=person.pk).update(is_active=False)

    assert owner_of(token) is None


def test_the_address_is_shown_once_and_switched_off(client_of):
    person = UserFactory()
    client, page = client_of(person), reverse("notifications:calendar")

    made = client.post(page, {"do": "renew"})
    again = client.get(page)
    address = made.context["address"]
    off = client.post(page, {"do": "end"})

    assert address in made.content.decode()
    assert address not in again.content.decode()
    assert (made["Cache-Control"], off.status_code) == ("private, no-store", 302)
    assert client.get(address).status_code == 404


@pytest.mark.growth
@pytest.mark.parametrize("others", [1, 8])
def test_the_feed_of_one_person_costs_the_same_whatever_others_owe(at, now, django_assert_max_num_queries, others):
    unit = UnitFactory(recognition_level="grassroots")
    due_on = timezone.localdate(now) + datetime.timedelta(days=7)
    for status in (Status.SUBMITTED, Status.RETURNED, Status.ACCEPTED):
        for _each in range(others):
            InitiativeFactory(status=status, due_on=due_on, unit=unit, entered_by=employed(unit))

    with django_assert_max_num_queries(22):
        assert calendar_of(at.members[0].person, now)
