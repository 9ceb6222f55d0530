"""Telling other apps that postings change, a unit moves, a deputy is named; accounts itself knows none of them."""

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.models import Substitute, Unit, User


def postings_changed(people: Iterable[User | int], now: datetime.datetime) -> None:
    """Tell the functions of `settings.POSTING_HOOKS`, in the caller's transaction if there is one."""
    ids = sorted({getattr(person, "pk", person) for person in people})
    for path in settings.POSTING_HOOKS:
        import_string(path)(ids, now)


def unit_moves(unit: Unit, left: Iterable[int], joined: Iterable[int]) -> None:
    """Tell the functions of `settings.UNIT_HOOKS`, in the caller's transaction, which units will no longer be above it.

    `joined` are those above it from now on; keys of units, those that stay above it in neither.
    """
    for path in settings.UNIT_HOOKS:
        import_string(path)(unit.pk, sorted(left), sorted(joined))


def substitute_changed(substitute: Substitute, event: str, by: User) -> None:
    """Tell the functions of `settings.SUBSTITUTE_HOOKS` that a deputy was named, ended or resumed, and by whom."""
    for path in settings.SUBSTITUTE_HOOKS:
        import_string(path)(substitute, event, by)
