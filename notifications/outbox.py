"""Letters a site without a mail server wrote into files (EMAIL_URL=filemail://), for the page that shows them."""

import datetime
import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default as policy
from pathlib import Path

from django.conf import settings

BETWEEN = re.compile(rb"^-{79}\n", re.M)  # what Django's backend writes after each letter of a file


@dataclass(frozen=True)
class Letter:
    """One letter: whom it went to, when, and its words."""

    name: str
    to: str
    subject: str
    sent_at: datetime.datetime | None
    body: str


def keeps_letters() -> bool:
    """Tell whether letters stay on this machine."""
    return settings.EMAIL_BACKEND == "django.core.mail.backends.filebased.EmailBackend"


def latest_letters(count: int) -> list[Letter]:
    """Give the last letters written, the latest first."""
    found = []
    for file in sorted(Path(settings.EMAIL_FILE_PATH).glob("*.log"), reverse=True):
        found += reversed(list(_letters_of(file)))
        if len(found) >= count:
            break
    return found[:count]


def letter_named(name: str) -> Letter | None:
    """Find one letter by its name; None when there is none such."""
    stem = name.rpartition("-")[0]
    if not re.fullmatch(r"[\d-]+", stem):
        return None
    file = Path(settings.EMAIL_FILE_PATH, f"{stem}.log")
    return next((letter for letter in _letters_of(file) if letter.name == name), None) if file.exists() else None


def _letters_of(file: Path) -> Iterator[Letter]:
    for number, source in enumerate(BETWEEN.split(file.read_bytes())):
        if source.strip():
            yield _read(f"{file.stem}-{number}", email.message_from_bytes(source, policy=policy))


def _read(name: str, message: EmailMessage) -> Letter:
    text = message.get_body(("plain", "html"))
    return Letter(
        name=name,
        to=str(message["To"] or ""),
        subject=str(message["Subject"] or ""),
        sent_at=_moment(message),
        body=text.get_content() if text else "",
    )


def _moment(message: EmailMessage) -> datetime.datetime | None:
    """Give when a letter was written; one that names no zone (-0000) means Greenwich."""
    at = message["Date"].datetime if message["Date"] else None
    return at.replace(tzinfo=datetime.UTC) if at and at.tzinfo is None else at
