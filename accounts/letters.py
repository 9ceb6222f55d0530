"""The letters about getting in; they go by mail alone, for who cannot sign in reads no inbox.

Each is sent at once: call them from a task.
"""

import datetime

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.http import int_to_base36

from accounts.models import Invitation, User
from accounts.onetime import ADDRESS_SALT, RESET_LIFETIME, PasswordTokens
from common.mail import letter_to, word

INVITATION = "invitation"  # begins the keys of their letters


def invitation(invited: Invitation, now: datetime.datetime) -> None:
    """Invite to set the first password."""
    until = now + datetime.timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
    person = invited.person
    _send(person, "accounts/invited", link=password_link(person), until=until, key=key_of(invited.pk))


def key_of(invitation_id: int) -> str:
    """Give the key of an invitation's letter, from which nobody else can make a report that it came back."""
    proof = salted_hmac("accounts.Invitation", str(invitation_id), algorithm="sha256").hexdigest()[:16]
    return f"{INVITATION}:{invitation_id}:{proof}"


def forgotten_password(person: User, now: datetime.datetime) -> None:
    """Lead to a page that sets a new password."""
    _send(person, "accounts/forgotten_password", link=password_link(person), until=now + RESET_LIFETIME)


def new_address(person: User, address: str, now: datetime.datetime) -> None:
    """Ask the new address whether it is the person's."""
    token = signing.dumps([person.pk, person.email, address], salt=ADDRESS_SALT)
    link = reverse("accounts:confirm_address", args=[token])
    _send(person, "accounts/new_address", to=address, link=link, until=now + RESET_LIFETIME)


def address_changed(person: User, before: str) -> None:
    """Tell the former address, in case it was not the person who changed it."""
    _send(person, "accounts/address_changed", to=before)


def password_link(person: User) -> str:
    """Give a page of this site on which whoever holds the link sets the person's password."""
    token = PasswordTokens().make_token(person)
    return reverse("account_reset_password_from_key", args=[int_to_base36(person.pk), token])


def _send(person: User, kind: str, *, to: str = "", link: str = "", key: str = "", **context) -> None:
    wording = word(kind, person.language, {**context, "person": person})
    letter_to(to or person.email, person, wording, link=link, key=key).send()
