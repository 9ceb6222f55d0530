"""Files of a dossier: attached, removed, brought back, opened to the public."""

import datetime
from collections.abc import Sequence

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import ngettext

from accounts.models import User
from common.errors import NotAllowed
from initiatives.actions.writing import lock_for_writing, touch
from initiatives.files import MAX_COUNT, Examined
from initiatives.models import Attachment, Dossier, Initiative, Question


@transaction.atomic
def add_attachments(
    *, dossier: Dossier, files: Sequence[Examined], by: User, now: datetime.datetime, question: Question | None = None
) -> list[Attachment]:
    """Attach files and give those that are new. The same content is not kept twice; a removed one comes back."""
    initiative = lock_for_writing(dossier.initiative, by=by, now=now, act=dossier.act)
    known = {attachment.sha256: attachment for attachment in dossier.attachments.all()}
    wanted = {each.sha256: each for each in reversed(files)}  # of two alike the first keeps its name
    new = [each for each in files if each.sha256 not in known and wanted[each.sha256] is each]
    back = [known[sha256] for sha256 in wanted if sha256 in known and known[sha256].removed_at]
    _require_room(known.values(), len(new) + len(back))
    for attachment in back:
        attachment.removed_at = None
        attachment.save(update_fields=["removed_at", "updated_at"])
    added = [
        Attachment.objects.create(dossier=dossier, question=question, uploaded_by=by, **each.columns) for each in new
    ]
    touch(initiative, now)
    return [*back, *added]


def _require_room(known, more: int) -> None:
    present = sum(attachment.removed_at is None for attachment in known)
    if more and present + more > MAX_COUNT:
        raise NotAllowed(
            ngettext(
                "At most %(limit)d file; %(count)d are there already.",
                "At most %(limit)d files; %(count)d are there already.",
                MAX_COUNT,
            )
            % {"limit": MAX_COUNT, "count": present}
        )


@transaction.atomic
def remove_attachment(*, attachment: Attachment, by: User, now: datetime.datetime) -> None:
    """Take a file off the dossier; it stays for what was handed in with it, and can be brought back."""
    initiative = _lock(attachment, by, now)
    attachment.removed_at = now
    attachment.save(update_fields=["removed_at", "updated_at"])
    touch(initiative, now)


@transaction.atomic
def restore_attachment(*, attachment: Attachment, by: User, now: datetime.datetime) -> None:
    """Bring a removed file back."""
    initiative = _lock(attachment, by, now)
    current = Attachment.objects.get(pk=attachment.pk)
    if current.removed_at is not None:
        _require_room(current.dossier.attachments.all(), 1)
        current.removed_at = None
        current.save(update_fields=["removed_at", "updated_at"])
        touch(initiative, now)


@transaction.atomic
def set_confidential(*, attachment: Attachment, is_confidential: bool, by: User, now: datetime.datetime) -> None:
    """Say whether a file is shown with the initiative once that is public."""
    initiative = _lock(attachment, by, now)
    attachment.is_confidential = is_confidential
    attachment.save(update_fields=["is_confidential", "updated_at"])
    touch(initiative, now)


def _lock(attachment: Attachment, by: User, now: datetime.datetime) -> Initiative:
    return lock_for_writing(attachment.dossier.initiative, by=by, now=now, act=attachment.dossier.act)


def forget_files(initiative: Initiative) -> None:
    """Delete the stored files of an initiative that is being deleted, once that is certain."""
    names = list(Attachment.objects.filter(dossier__initiative=initiative).values_list("file", flat=True))
    transaction.on_commit(lambda: [default_storage.delete(name) for name in names])
