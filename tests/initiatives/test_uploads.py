"""Fields for one or several uploaded files: examined by their content, each refused one said by its name."""

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from initiatives.files import MAX_COUNT
from initiatives.forms.uploads import SCANS, UploadField, UploadsField
from tests.factories.files import PDF


class OneForm(forms.Form):
    """One scan."""

    file = UploadField(kinds=SCANS, otherwise="not a scan", required=False)


class SeveralForm(forms.Form):
    """Several files."""

    files = UploadsField()


def uploaded(name: str, content: bytes = PDF) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def several(*uploads: SimpleUploadedFile) -> SeveralForm:
    return SeveralForm({}, MultiValueDict({"files": list(uploads)}))


def test_one_file_is_given_examined_with_all_its_columns():
    form = OneForm({}, {"file": uploaded("quyết định.PDF")})

    assert form.is_valid(), form.errors
    columns = form.cleaned_data["file"].columns
    assert (columns["name"], columns["suffix"], columns["media_type"]) == ("quyết định.pdf", ".pdf", "application/pdf")
    assert (columns["size"], len(columns["sha256"]), columns["file"].read()) == (len(PDF), 64, PDF)


def test_no_file_is_none_where_none_is_needed():
    form = OneForm({}, {})

    assert form.is_valid()
    assert form.cleaned_data["file"] is None


NO_FILE = "This is no PDF, Word, Excel, PowerPoint or picture file. Save it as one of these and attach that."


@pytest.mark.parametrize(
    ("content", "words"), [(b"GIF89a" + b"\0" * 20, "not a scan"), (b"", "The file is empty."), (b"MZ", NO_FILE)]
)
def test_what_is_not_taken_says_why(content, words):
    form = OneForm({}, {"file": uploaded("x.pdf", content)})

    assert not form.is_valid()
    assert form.errors["file"] == [_(words)]


def test_several_files_are_given_in_their_order():
    form = several(uploaded("b.pdf"), uploaded("a.pdf", PDF + b"\n"))

    assert form.is_valid(), form.errors
    assert [each.name for each in form.cleaned_data["files"]] == ["b.pdf", "a.pdf"]


def test_each_of_several_that_is_not_taken_says_why_under_its_name():
    form = several(uploaded("a.pdf"), uploaded("b.exe", b"MZ"), uploaded("c.pdf", b""))

    assert [words.split(":")[0] for words in form.errors["files"]] == ["b.exe", "c.pdf"]


def test_more_files_than_are_kept_together_are_refused_at_once():
    form = several(*(uploaded(f"{n}.pdf") for n in range(MAX_COUNT + 1)))

    assert form.errors["files"] == [_("At most %(limit)d files.") % {"limit": MAX_COUNT}]


def test_none_of_several_is_wrong_where_one_is_needed():
    assert not several().is_valid()
