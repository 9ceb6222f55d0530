"""The history of what is done for an absent officer names both."""

from accounts.models import User
from common.history import note
from councils.models import Council
from councils.permissions import on_behalf_of


def name_both(by: User | None, council: Council) -> None:
    """Let the history name the absent officer for whom alone the step is taken, beside whoever takes it."""
    if (absent := on_behalf_of(by, council)) is not None:
        note(on_behalf_of=absent)
