"""Files of something as its page shows them: those there, those taken off, and the way to attach more."""

from dataclasses import dataclass

from django.db.models import Manager

from common.models import AttachedFile
from initiatives.files import MAX_COUNT
from initiatives.forms.uploads import UploadsForm


@dataclass(frozen=True)
class Shelf:
    """Drawn by `components/kept_files.html`; `why_not` says why nothing is attached or taken off now, or None."""

    present: list[AttachedFile]
    removed: list[AttachedFile]
    why_not: str | None
    url: str
    form: UploadsForm

    @property
    def room(self) -> int:
        """How many more files are taken."""
        return max(MAX_COUNT - len(self.present), 0)


def shelf_of(files: Manager, *, url: str, why_not: str | None, form: UploadsForm | None = None) -> Shelf:
    """Lay out the files of an owner; `url` takes more, `form` is one that came back because something is wrong."""
    every = list(files.select_related("uploaded_by"))
    return Shelf(
        present=[file for file in every if file.removed_at is None],
        removed=[file for file in every if file.removed_at is not None] if why_not is None else [],
        why_not=why_not,
        url=url,
        form=form or UploadsForm(),
    )
