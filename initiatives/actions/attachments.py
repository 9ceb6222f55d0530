"""Files of a dossier: attached, removed, brought back, opened to the public."""

import datetime
from collections.abc import Sequence

from django.core.files.storage import default_storage
from django.db import transaction

from accounts.models import User
from initiatives.actions.keeping import bring_back, keep_files, take_off
from initiatives.actions.writing import lock_for_writing, touch
from initiatives.files import Examined
from initiatives.models import Attachment, Dossier, Initiative, Question


@transaction.atomic
def add_attachments(
    *, dossier: Dossier, files: Sequence[Examined], by: User, now: datetime.datetime, question: Question | None = None
) -> list[Attachment]:
    """Attach files and give those that are new. The same content is not kept twice; a removed one comes back."""
    initiative = lock_for_writing(dossier.initiative, by=by, now=now, act=dossier.act)
    kept = keep_files(dossier.attachments, files, by=by, question=question)
    touch(initiative, now)
    return kept


@transaction.atomic
def remove_attachment(*, attachment: Attachment, by: User, now: datetime.datetime) -> None:
    """Take a file off the dossier; it stays for what was handed in with it, and can be brought back."""
    initiative = _lock(attachment, by, now)
    take_off(attachment, now)
    touch(initiative, now)


@transaction.atomic
def restore_attachment(*, attachment: Attachment, by: User, now: datetime.datetime) -> None:
    """Bring a removed file back."""
    initiative = _lock(attachment, by, now)
    bring_back(attachment, attachment.dossier.attachments)
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
