"""What is asked about a person again and again in one request, and may change at midnight."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone


def read_today(person: Any, name: str, read: Callable[[], list]) -> list:
    """Give what `read` gives, once for each instance of a person and day; `name` parts one question from others.

    `request.user` is one instance a request: what changes later in the same request is not seen, as with Django's
    permissions.
    """
    today = timezone.localdate()
    kept_on, found = getattr(person, name, (None, []))
    if kept_on != today:
        found = read()
        setattr(person, name, (today, found))
    return found
