"""Files that can be taken off again: kept with their owner, taken off, brought back; who may, the caller has asked."""

import datetime
from collections.abc import Sequence

from django.db.models import Manager
from django.utils.translation import ngettext

from accounts.models import User
from common.errors import NotAllowed
from common.models import AttachedFile
from initiatives.files import MAX_COUNT, Examined


def keep_files(rows: Manager, files: Sequence[Examined], *, by: User, **columns) -> list[AttachedFile]:
    """Keep files with their owner, whose `rows` they are, and give those that are there now and were not before.

    The same content is not kept twice; what was taken off comes back. The owner is locked, so that no two callers
    count at once. Raises `NotAllowed` where there is no room.
    """
    known = {file.sha256: file for file in rows.all()}
    wanted = {each.sha256: each for each in reversed(files)}  # of two alike the first keeps its name
    new = [each for each in files if each.sha256 not in known and wanted[each.sha256] is each]
    back = [known[sha256] for sha256 in wanted if sha256 in known and known[sha256].removed_at]
    _require_room(rows, len(new) + len(back))
    for file in back:
        _mark(file, None)
    return [*back, *(rows.create(uploaded_by=by, **columns, **each.columns) for each in new)]


def take_off(file: AttachedFile, now: datetime.datetime) -> None:
    """Take a file off its owner; it stays, and can be brought back."""
    file.refresh_from_db(fields=["removed_at"])
    if file.removed_at is None:
        _mark(file, now)


def bring_back(file: AttachedFile, rows: Manager) -> None:
    """Bring a file back that was taken off; `rows` are those of its owner."""
    file.refresh_from_db(fields=["removed_at"])
    if file.removed_at is not None:
        _require_room(rows, 1)
        _mark(file, None)


def _mark(file: AttachedFile, removed_at: datetime.datetime | None) -> None:
    file.removed_at = removed_at
    file.save(update_fields=["removed_at", "updated_at"])


def _require_room(rows: Manager, more: int) -> None:
    present = rows.filter(removed_at__isnull=True).count()
    if more and present + more > MAX_COUNT:
        raise NotAllowed(
            ngettext(
                "At most %(limit)d file; %(count)d are there already.",
                "At most %(limit)d files; %(count)d are there already.",
                MAX_COUNT,
            )
            % {"limit": MAX_COUNT, "count": present}
        )
