"""Limits somebody responsible may extend: apps to the left name theirs as `LIMITS` in the modules of `settings.DUES`.

One page, one form, one action and one record serve them all (notifications/actions/extending.py).
"""

import datetime
from functools import cache

from django.db.models import Model
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from accounts.models import User
from common.formats import moment, weekday
from notifications.dues import due_modules

By = datetime.date | datetime.datetime


class Limit:
    """One kind of limit; derived classes set the first two and write what follows.

    `kind` is that of the due date, so that the record stands where its reminders stand.
    """

    kind: str
    label: Promise | str  # what ends then: "Scores are due"
    has_hour = False
    tells_many = False  # so many that a worker tells them; the row's own key is the key then

    def visible_to(self, user: User, key: int) -> Model | None:
        """Give the row that holds the limit, if the user sees it."""
        raise NotImplementedError

    def lock(self, key: int) -> Model:
        """Give the row, locked."""
        raise NotImplementedError

    def row(self, key: int) -> Model:
        """Give the row as it is, for a worker that tells many."""
        raise NotImplementedError

    def key_of(self, row: Model) -> int:
        """Give the key under which extensions are kept and shown."""
        return row.pk

    def by(self, row: Model) -> By | None:
        """Give the limit as it is; None while there is none."""
        raise NotImplementedError

    def why_not(self, user: User, row: Model, now: datetime.datetime) -> str | None:
        """Say why the user may not extend it."""
        raise NotImplementedError

    def why_not_until(self, row: Model, to: By) -> str | None:
        """Say why it may not be extended as far as this."""
        return None

    def move(self, row: Model, to: By) -> None:
        """Write the new limit."""
        raise NotImplementedError

    def people(self, row: Model, now: datetime.datetime) -> list[User]:
        """Give those concerned, who are told."""
        raise NotImplementedError

    def name(self, row: Model) -> str:
        """Give what the row is called, for the page and the notice."""
        return str(row)

    def url(self, row: Model) -> str:
        """Give the page on which the limit stands."""
        return row.get_absolute_url()


@cache
def limits() -> dict[str, Limit]:
    """Give all limits by their kind."""
    return {limit.kind: limit for module in due_modules() for limit in getattr(module, "LIMITS", [])}


def why_not_later(limit: Limit, row: Model, to: By, now: datetime.datetime) -> str | None:
    """Say why the limit cannot be moved to this moment: not later than it is, or gone already, or against a rule."""
    before = limit.by(row)
    if before is None:
        return _("No limit is set yet.")
    if to <= before:
        words = moment(before) if limit.has_hour else weekday(before)
        return _("A limit is extended, never shortened: choose a time after %(limit)s.") % {"limit": words}
    if moment_of(to) < now and not (not limit.has_hour and to == timezone.localdate(now)):
        return _("This time has passed already.")
    return limit.why_not_until(row, to)


def moment_of(by: By) -> datetime.datetime:
    """Give a limit as a moment; a day as its first one."""
    if isinstance(by, datetime.datetime):
        return by
    return timezone.make_aware(datetime.datetime.combine(by, datetime.time.min))
