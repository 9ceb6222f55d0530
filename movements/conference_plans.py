"""What is typed of a conference before it is written: people to invite, items of a programme."""

import datetime
from dataclasses import dataclass

from accounts.models import User


@dataclass(frozen=True)
class Guest:
    """Somebody to invite: a person with an account, or a name with an organisation."""

    person: User | None = None
    name: str = ""
    organisation: str = ""


@dataclass(frozen=True)
class Item:
    """One item of a programme."""

    title: str
    starts_at: datetime.time | None = None
    speaker: str = ""
