"""A refusal with its reason: one function per rule serves the 403 page, the disabled button and the test."""

from django.core.exceptions import PermissionDenied


class NotAllowed(PermissionDenied):
    """Somebody may not do this; `str()` is the reason, in the reader's language, shown by 403.html."""


def require(reason: str | None) -> None:
    """Raise `NotAllowed` with the reason, unless there is none (None: allowed)."""
    if reason is not None:
        raise NotAllowed(reason)
