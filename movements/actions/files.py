"""Files of programmes, tasks and promises: attached, taken off, brought back."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from initiatives.actions.keeping import bring_back, keep_files, take_off
from initiatives.files import Examined
from movements.models import Commitment, MovementFile, Programme, Task
from movements.permissions.files import why_not_attach

Owner = Programme | Task | Commitment


@transaction.atomic
def attach_files(*, owner: Owner, files: Sequence[Examined], by: User) -> list[MovementFile]:
    """Attach files, and give those that are new."""
    return keep_files(_lock(owner, by).files, files, by=by)


@transaction.atomic
def remove_file(*, file: MovementFile, by: User, now: datetime.datetime | None = None) -> None:
    """Take a file off; it can be brought back."""
    _lock(file.owner, by)
    take_off(file, now or timezone.now())


@transaction.atomic
def restore_file(*, file: MovementFile, by: User) -> None:
    """Bring a file back that was taken off."""
    bring_back(file, _lock(file.owner, by).files)


def _lock(owner: Owner, by: User) -> Owner:
    current = type(owner).objects.select_for_update(of=("self",), no_key=True).get(pk=owner.pk)
    require(why_not_attach(by, current))
    return current
