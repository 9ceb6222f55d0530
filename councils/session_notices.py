"""Who is invited to a session, and hears that it was moved or does not take place; calendars hear it too."""

from dataclasses import replace

from django.utils import timezone

from councils.models import Session
from councils.notices import members_of
from notifications.actions import notify
from notifications.actions.calendars import invite
from notifications.ics import Meeting


def session_planned(session: Session) -> None:
    """Invite the members to a session."""
    told = notify(members_of(session.council), "councils/session_planned", about=session)
    invite(notices=told, meeting=_meeting(session), now=timezone.now())


def session_changed(session: Session) -> None:
    """Tell the members that time or place of a session has changed."""
    told = notify(members_of(session.council), "councils/session_changed", about=session)
    invite(notices=told, meeting=_meeting(session), now=timezone.now())


def session_cancelled(session: Session) -> None:
    """Tell everybody who was invited that the session does not take place, and why; calendars take it out.

    Nobody was invited to one by correspondence before its questions are sent out.
    """
    if session.by_correspondence:
        return
    invited = [line.seat.person for line in session.attendances.select_related("seat__person").order_by("seat")]
    people = {person.pk: person for person in [*members_of(session.council), *invited]}
    told = notify(people.values(), "councils/session_cancelled", about=session)
    invite(notices=told, meeting=replace(_meeting(session), is_cancelled=True), now=timezone.now())


def _meeting(session: Session) -> Meeting:
    title = f"{session.council}, {session}"
    return Meeting(
        f"session-{session.pk}", title, session.held_at, session.place, session.get_absolute_url(), session.sequence
    )
