"""Telling the apps that count people that somebody's postings have changed; accounts itself knows none of them."""

import datetime
from collections.abc import Iterable

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.models import User


def postings_changed(people: Iterable[User | int], now: datetime.datetime) -> None:
    """Tell the functions of `settings.POSTING_HOOKS`, in the caller's transaction if there is one."""
    ids = sorted({getattr(person, "pk", person) for person in people})
    for path in settings.POSTING_HOOKS:
        import_string(path)(ids, now)
