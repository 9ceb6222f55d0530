"""Sessions and due dates in the form calendars read (RFC 5545), by the icalendar library; times in UTC."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from email.mime.text import MIMEText
from email.utils import parseaddr

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, vCalAddress, vText

from accounts.models import User
from notifications.dues import Due

PRODUCT = "-//Sáng kiến//VN"
REQUEST, CANCEL = "REQUEST", "CANCEL"  # RFC 5546: invite or change; take back
WHOLE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Meeting:
    """What an invitation says of a session; `name` is unique ("session-12"), a higher `sequence` replaces a lower."""

    name: str
    title: str
    starts_at: datetime.datetime
    place: str
    url: str
    sequence: int
    is_cancelled: bool = False


def uid_of(name: str) -> str:
    """Give the name by which calendars know an entry again, whoever's it is and from wherever it comes."""
    host = settings.SITE_URL.split("//")[-1].split("/")[0].split(":")[0]
    return f"{name}@{host}"


def invitation(meeting: Meeting, person: User, now: datetime.datetime) -> str:
    """Give the invitation of one person, or what takes it back, as his or her calendar takes it from a mail."""
    event = _event(meeting.name, meeting.title, meeting.url, now)
    event.add("dtstart", meeting.starts_at.astimezone(datetime.UTC))
    event.add("sequence", meeting.sequence)
    if meeting.is_cancelled:
        event.add("status", "CANCELLED")
    if meeting.place:
        event.add("location", meeting.place)
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    organizer = vCalAddress(f"mailto:{address}")
    organizer.params["CN"] = vText(name or address)
    event["organizer"] = organizer
    attendee = vCalAddress(f"mailto:{person.email}")
    attendee.params["CN"], attendee.params["RSVP"] = vText(person.full_name), vText("FALSE")
    event.add("attendee", attendee, encode=0)
    calendar = _calendar(CANCEL if meeting.is_cancelled else REQUEST)
    calendar.add_component(event)
    return calendar.to_ical().decode()


def part_of(text: str) -> MIMEText:
    """Give an invitation as a part of a mail."""
    part = MIMEText(text, "calendar", "utf-8")
    part.set_param("method", CANCEL if f"METHOD:{CANCEL}" in text.splitlines() else REQUEST)
    part.add_header("Content-Disposition", "attachment", filename="invite.ics")
    return part


def feed_of(dues: Iterable[tuple[str, Due]], now: datetime.datetime) -> bytes:
    """Give a calendar of what one person owes, each with its kind, in the language that is active."""
    calendar = _calendar("PUBLISH")
    calendar.add("x-wr-calname", _("Initiatives: sessions and due dates"))
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    for kind, due in dues:
        # The same name as in its invitation, which is every member's own copy: a session stands once in a calendar.
        name = due.thing if kind == "session" else f"{due.thing}-{due.person_id}"
        task = due.task() if callable(due.task) else str(due.task)
        title = due.about if kind == "session" else f"{task}: {due.about}" if due.about else task
        event = _event(name, title[:1].upper() + title[1:], due.url, now)
        if due.has_hour:
            event.add("dtstart", due.by.astimezone(datetime.UTC))
        else:
            event.add("dtstart", due.by)
            event.add("dtend", due.by + WHOLE_DAY)
            event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return calendar.to_ical()


def _calendar(method: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    return calendar


def _event(name: str, title: str, url: str, now: datetime.datetime) -> Event:
    event = Event()
    event.add("uid", uid_of(name))
    event.add("dtstamp", now.astimezone(datetime.UTC))
    event.add("summary", title)
    if url:
        event.add("url", settings.SITE_URL + url)
    return event
