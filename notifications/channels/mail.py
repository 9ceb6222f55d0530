"""E-mail: text and HTML in the reader's language, with what mailboxes need to offer "unsubscribe"."""

import logging
import smtplib
from collections.abc import Sequence
from typing import Self

from django.core.mail import get_connection

from accounts.models import User
from common.mail import letter_to
from common.refusals import Refusal
from notifications.channels.base import Adapter, AwayError, Message, NobodyThereError, TryAgainError
from notifications.ics import part_of
from notifications.states import Channel

logger = logging.getLogger(__name__)


class Mail(Adapter):
    """The mail server of `EMAIL_URL`; one connection for all mails of a task."""

    name = Channel.MAIL

    def __enter__(self) -> Self:
        self.connection = get_connection()
        try:
            self.connection.open()  # if it fails, each mail tries again and notes its reason
        except OSError as error:
            logger.warning("The mail server does not answer: %s", error)
        return self

    def __exit__(self, *exc_info) -> None:
        self.connection.close()

    @classmethod
    def addresses(cls, people: Sequence[User]) -> dict[int, str]:
        """Give the addresses of the accounts; no query."""
        return {person.pk: person.email for person in people if person.email}

    def send(self, message: Message) -> str:
        """Hand it to the mail server; its receipt is the Message-ID, by which the server's log knows it."""
        mail = letter_to(message.address, message.person, message.wording, link=message.link, key=message.key)
        mail.extra_headers |= message.headers
        for invitation in message.invitations:
            mail.attach(part_of(invitation))
        mail.connection = self.connection
        try:
            mail.send()
        except smtplib.SMTPRecipientsRefused as error:
            refusal = Refusal.of(error, message.address)
            raise (NobodyThereError if refusal.is_dead else TryAgainError)(refusal.words) from error
        except (smtplib.SMTPDataError, ValueError) as error:  # this mail is refused, or there is no address at all
            raise TryAgainError(f"{type(error).__name__}: {error}") from error
        except OSError as error:  # no answer, or no mail of ours is taken (another SMTPException)
            raise AwayError(f"{type(error).__name__}: {error}") from error
        return mail.extra_headers["Message-ID"]
