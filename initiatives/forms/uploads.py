"""Files uploaded with a form: one or several, each examined by its content; a form gives them as `Examined`.

A dossier, whose files are rows of their own before it is handed in, has fields of its own (`forms.fields`).
"""

from collections.abc import Collection, Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Act, Acts, Ask, form_helper
from initiatives.files import ACCEPT, MAX_COUNT, Examined, examine, examine_each

FILES_TAKEN = gettext_lazy("Pictures, PDF, Word, Excel or PowerPoint, each at most 20 MB; several at once.")
SCANS = frozenset({".pdf", ".jpg", ".png"})


class UploadField(forms.FileField):
    """One file; `kinds` are the suffixes taken, where not all that can be attached are, and `otherwise` says so."""

    def __init__(self, *, kinds: Collection[str] = (), otherwise: str | Promise = "", **kwargs):
        accept = ",".join(sorted(kinds)) or ACCEPT
        widget = forms.FileInput(attrs={"accept": accept})
        super().__init__(widget=widget, allow_empty_file=True, **kwargs)  # `examine` says what an empty one is
        self.kinds, self.otherwise = kinds, otherwise

    def clean(self, data, initial=None) -> Examined | None:
        """Refuse what cannot be attached, by what the file is."""
        upload = super().clean(data, initial)
        if not upload:
            return None
        found = examine(upload)
        if self.kinds and found.suffix not in self.kinds:
            raise ValidationError(self.otherwise)
        return found


class SeveralFiles(forms.FileInput):
    """An input for several files at once."""

    allow_multiple_selected = True

    def value_from_datadict(self, data, files, name: str) -> list:
        """Give all of them."""
        return files.getlist(name)


class UploadsField(forms.Field):
    """Several files; each that cannot be taken says why, under its name; `taken` are the others all the same."""

    widget = SeveralFiles(attrs={"accept": ACCEPT, "multiple": True})
    taken: Sequence[Examined] = ()

    def clean(self, value) -> list[Examined]:
        """Give them examined."""
        uploads = super().clean(value or [])
        if len(uploads) > MAX_COUNT:
            raise ValidationError(_("At most %(limit)d files.") % {"limit": MAX_COUNT})
        self.taken, refused = examine_each(uploads)
        if refused:
            raise ValidationError(refused)
        return self.taken


class UploadsForm(forms.Form):
    """More files for something that has its own place for them (`initiatives.shelves`)."""

    files = UploadsField(
        label=gettext_lazy("More files"),
        help_text=FILES_TAKEN,
        error_messages={"required": gettext_lazy("Choose at least one file.")},
    )
    helper = form_helper(Ask("files", small=True), Acts(Act(gettext_lazy("Attach these files"))), tag=False)


def taken_of(form: forms.Form) -> list[Examined]:
    """Give the files of a form that can be kept, whatever else is wrong in it: nobody should send them twice."""
    form.full_clean()
    return list(form.fields["files"].taken)
