"""The private calendar of one person: what the apps say is due of him or her alone, sessions among it."""

import datetime

from django.utils import translation

from accounts.models import User
from notifications.agenda import dues_of
from notifications.dues import DueKind, Span
from notifications.feed_tokens import hash_of
from notifications.ics import feed_of
from notifications.models import Feed

LOOK_BACK = datetime.timedelta(days=14)


def owner_of(token: str) -> User | None:
    """Give whose address it is; None for one that was renewed or never was, and for people who have left."""
    feed = Feed.objects.filter(token_hash=hash_of(token), person__is_active=True).select_related("person").first()
    return feed.person if feed else None


def calendar_of(person: User, now: datetime.datetime) -> bytes:
    """Give the calendar in the person's language."""
    with translation.override(person.language):
        return feed_of(dues_of(person, now, LOOK_BACK), now)


def calendar_of_day(person: User, kind: DueKind, day: datetime.date, now: datetime.datetime) -> bytes | None:
    """Give the entries of what the person owes of one kind on a day; None where that is nothing."""
    with translation.override(person.language):
        dues = [(kind.name, due) for due in kind.find(Span(day, day, now, [person.pk]))]
        return feed_of(dues, now) if dues else None
