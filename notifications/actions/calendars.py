"""Private addresses of calendars, made and given up; invitations put beside the mails of notices."""

import datetime
import secrets
from collections.abc import Iterable

from django.db import transaction

from accounts.models import User
from notifications.feed_tokens import hash_of
from notifications.ics import Meeting, invitation
from notifications.models import Feed, Invite, Notice


@transaction.atomic
def renew_feed(*, person: User, now: datetime.datetime) -> str:
    """Make a new address, so that the old one is dead, and give its token: nobody can read it again."""
    token = secrets.token_urlsafe(32)
    Feed.objects.update_or_create(person=person, defaults={"token_hash": hash_of(token), "made_at": now})
    return token


def end_feed(*, person: User) -> None:
    """Let nobody read the calendar any more."""
    Feed.objects.filter(person=person).delete()


def invite(*, notices: Iterable[Notice], meeting: Meeting, now: datetime.datetime) -> None:
    """Put the invitation beside each of these notices whose reader has an address; it goes out with the mail."""
    Invite.objects.bulk_create(
        [Invite(notice=each, text=invitation(meeting, each.person, now)) for each in notices if each.person.email]
    )
