"""What can be due, as the ladder asks for it: the apps to the left answer through the modules of `settings.DUES`.

Each of these modules holds `KINDS`, objects of classes derived from `DueKind`, and may hold `ANSWERING`, which
finds for an audience who answers for what is due (`Answering`). What is due is found by asking what is true at this
moment; nobody sets a timer (design.md 9).
"""

import datetime
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice

from django.conf import settings
from django.utils import timezone
from django.utils.functional import Promise

from notifications.states import Audience

BATCH = 1000


def day_of(by: datetime.date | datetime.datetime) -> datetime.date:
    """Give the day of a limit, in the time zone of the province."""
    return timezone.localdate(by) if isinstance(by, datetime.datetime) else by


@dataclass(frozen=True, slots=True)
class Due:
    """Something a person owes by a day, at this moment not done.

    `thing` names it whoever owes it ("window-7", "assessment-12"): with the person it is told apart from all others.
    `task` says what is to be done, in the reader's language (a lazy string), `about` what it concerns; `since` is when
    it came to be owed: what the ladder would have said before that was never missed.
    """

    thing: str
    person_id: int
    by: datetime.date | datetime.datetime
    task: Promise | str
    about: str = ""
    url: str = ""
    since: datetime.datetime | None = None
    unit_path: str = ""
    council_id: int | None = None

    @property
    def day(self) -> datetime.date:
        """The day it is due, in the time zone of the province."""
        return day_of(self.by)

    @property
    def has_hour(self) -> bool:
        """Whether it is due at a time of the day, not at its end."""
        return isinstance(self.by, datetime.datetime)


@dataclass(frozen=True)
class Scope:
    """A unit or council on whose behalf somebody answers: its key, its name, these people."""

    key: str
    name: str
    people: tuple[int, ...]
    council_id: int | None = None


Answering = Callable[[datetime.date], Callable[[Due], Scope | None]]  # read once for a day, when first asked


@dataclass(frozen=True)
class Span:
    """Which dues are asked for: due on these days, as it is at this moment, of these people (None: of everybody)."""

    first: datetime.date
    last: datetime.date
    now: datetime.datetime
    people: Collection[int] | None = None

    def holds(self, day: datetime.date) -> bool:
        """Say whether a day lies within it."""
        return self.first <= day <= self.last

    @property
    def moments(self) -> tuple[datetime.datetime, datetime.datetime]:
        """The first moment of its days, and the first one after them."""
        start, end = self.first, self.last + datetime.timedelta(days=1)
        return tuple(timezone.make_aware(datetime.datetime.combine(day, datetime.time.min)) for day in (start, end))


class DueKind:
    """One kind of due date; derived classes set the first three and write `find`."""

    name: str
    label: Promise | str  # of the ladder, in the administration
    task_of_others: Promise | str  # what those who answer for others read of it
    audiences: tuple[str, ...] = (Audience.OWNER, Audience.HEAD, Audience.SECRETARY, Audience.CHAIR)
    can_be_late = True  # it is to be done however long its day is over

    def find(self, span: Span) -> Iterator[Due]:
        """Give what is due and not done, in a few queries however many it is; one thing of a person once."""
        raise NotImplementedError

    def batches(self, span: Span) -> Iterator[list[Due]]:
        """Give the same, at most `BATCH` at a time."""
        found = self.find(span)
        while batch := list(islice(found, BATCH)):
            yield batch

    def url_for(self, scope: Scope) -> str:
        """Give the page on which somebody who answers for the scope finds what is due; empty where none is."""
        return ""


@cache
def due_modules() -> list:
    """Give the modules of `settings.DUES`."""
    return [import_module(path) for path in settings.DUES]


def kinds() -> dict[str, DueKind]:
    """Give all kinds of due dates by name."""
    return {kind.name: kind for module in due_modules() for kind in module.KINDS}


def kind_named(name: str) -> DueKind | None:
    """Give one kind; None when no module knows it."""
    return kinds().get(name)


def choices_of_kinds() -> list[tuple[str, Promise | str]]:
    """Give the kinds as choices."""
    return [(kind.name, kind.label) for kind in kinds().values()]


def answering(audience: str, on: datetime.date) -> Callable[[Due], Scope | None]:
    """Give the function that finds who answers in this way for what is due on a day; one query when first asked.

    Most looks at a ladder find nothing due, and ask nobody.
    """
    return next(
        (module.ANSWERING[audience](on) for module in due_modules() if audience in getattr(module, "ANSWERING", {})),
        lambda _due: None,
    )
