"""Who hears about conferences: whoever is invited, with an entry for the calendar, and who carries conclusions out."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils import timezone

from accounts.models import User
from movements.models import Conclusion, Conference
from movements.notices import answering_for
from notifications.actions import News, notify, notify_of
from notifications.actions.calendars import invite
from notifications.ics import Meeting


def invited(conference: Conference, people: Iterable[User]) -> None:
    """Invite people with an account."""
    told = notify(people, "movements/conference_invited", about=conference)
    invite(notices=told, meeting=meeting_of(conference), now=timezone.now())


def changed(conference: Conference, people: Iterable[User]) -> None:
    """Tell whoever is invited that time or place has changed."""
    told = notify(people, "movements/conference_changed", about=conference)
    invite(notices=told, meeting=meeting_of(conference), now=timezone.now())


def cancelled(conference: Conference, people: Iterable[User], *, reason: str) -> None:
    """Tell whoever was invited that it does not take place, and why; calendars take it out."""
    told = notify(people, "movements/conference_cancelled", about=conference, reason=reason)
    invite(notices=told, meeting=replace(meeting_of(conference), is_cancelled=True), now=timezone.now())


def meeting_of(conference: Conference) -> Meeting:
    """Give what calendars learn of a conference."""
    return Meeting(
        f"conference-{conference.pk}", conference.theme, conference.held_at, conference.place,
        conference.get_absolute_url(), conference.sequence,
    )  # fmt: skip


def concluded(conference: Conference, conclusions: Iterable[Conclusion]) -> None:
    """Tell everybody who answers for a unit with something to carry out, once each."""
    theirs: dict[User, list[Conclusion]] = {}
    for each in conclusions:
        for person in answering_for(each.unit):
            theirs.setdefault(person, []).append(each)
    notify_of(
        *(
            News([person], "movements/conclusions_made", conference, context={"conclusions": own})
            for person, own in theirs.items()
        )
    )


def reopened(conclusion: Conclusion, *, by: User, reason: str) -> None:
    """Tell the unit that does it that a conclusion is open again; whoever opened it knows."""
    people = [person for person in answering_for(conclusion.unit) if person.pk != by.pk]
    notify(people, "movements/conclusion_reopened", about=conclusion, reason=reason)


def carried_out(conclusion: Conclusion, *, by: User) -> None:
    """Tell the host that a conclusion is carried out."""
    people = [person for person in answering_for(conclusion.conference.unit) if person.pk != by.pk]
    notify(people, "movements/conclusion_carried_out", about=conclusion)
