"""Files kept with rows (`common.models.KeptFile`): where each is stored, and how it is given to whoever may have it."""

import uuid
from typing import Self

from django.db.models import QuerySet
from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.deconstruct import deconstructible

from common.models import KeptFile


@deconstructible
class Below:
    """Where files of one kind are stored: under a random name, for what people called it is a column.

    `owner` names the column that says whose file it is, whose folder it goes to; without one they go by months.
    Nothing is ever served by this path.
    """

    def __init__(self, folder: str, owner: str = ""):
        self.folder, self.owner = folder, owner

    def __call__(self, row: KeptFile, filename: str) -> str:
        """Give the path of a file that is being stored."""
        place = getattr(row, self.owner) if self.owner else f"{timezone.localdate():%Y/%m}"
        return f"{self.folder}/{place}/{uuid.uuid4().hex}{row.suffix}"


class AttachedFiles(QuerySet):
    """Files that can be taken off what they belong to (`common.models.AttachedFile`)."""

    def present(self) -> Self:
        """Those that have not been taken off."""
        return self.filter(removed_at__isnull=True)


def download(kept: KeptFile) -> FileResponse:
    """Give a kept file, always as a download under the name people gave it; who may have it, its view has asked."""
    answer = FileResponse(kept.file.open("rb"), as_attachment=True, filename=kept.name, content_type=kept.media_type)
    keep_private(answer)
    return answer


def keep_private(answer: HttpResponseBase) -> None:
    """Let neither browser nor proxy keep what somebody uploaded, or take it for something else than it is."""
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
