"""Files people attach: what they really are (by content, never by name), and which are not taken and why."""

import hashlib
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import BinaryIO

import puremagic
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from common.formats import file_size
from initiatives.texts import clean_line

MAX_SIZE = 20 * 1000 * 1000
MAX_COUNT = 10
NAME_LENGTH = 150
CHUNK = 1 << 20
ACCEPT = ".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,image/*"  # what a browser offers to choose

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"
# What puremagic calls the beginning of a file → the suffix and media type under which it is kept.
PLAIN = {
    ".pdf": (".pdf", "application/pdf"),
    ".jpg": (".jpg", "image/jpeg"),
    ".png": (".png", "image/png"),
    ".gif": (".gif", "image/gif"),
    ".webp": (".webp", "image/webp"),
    ".heif": (".heic", "image/heic"),
    ".heic": (".heic", "image/heic"),
}
# A part that only this kind of package has.
PACKAGES = {
    "word/document.xml": (".docx", f"{OFFICE}.wordprocessingml.document"),
    "xl/workbook.xml": (".xlsx", f"{OFFICE}.spreadsheetml.sheet"),
    "ppt/presentation.xml": (".pptx", f"{OFFICE}.presentationml.presentation"),
}
OPEN_PACKAGES = {
    f"{OPEN}.text": (".odt", f"{OPEN}.text"),
    f"{OPEN}.spreadsheet": (".ods", f"{OPEN}.spreadsheet"),
    f"{OPEN}.presentation": (".odp", f"{OPEN}.presentation"),
}
# Names of streams in the older Office files, as they stand in the file.
STREAMS = {
    "WordDocument": (".doc", "application/msword"),
    "Workbook": (".xls", "application/vnd.ms-excel"),
    "Book": (".xls", "application/vnd.ms-excel"),
    "PowerPoint Document": (".ppt", "application/vnd.ms-powerpoint"),
}
MACROS, LOCKED = "_VBA_PROJECT", "EncryptedPackage"


@dataclass(frozen=True)
class Examined:
    """A file that can be attached: its name for people, what it is, and its hash."""

    upload: UploadedFile
    name: str
    suffix: str
    media_type: str
    size: int
    sha256: str

    @property
    def columns(self) -> dict:
        """Give what is stored of it in a row for kept files (`common.models.KeptFile`), the file itself with it."""
        return {
            "file": self.upload, "name": self.name, "suffix": self.suffix, "media_type": self.media_type,
            "size": self.size, "sha256": self.sha256,
        }  # fmt: skip


def examine(upload: UploadedFile) -> Examined:
    """Say what a file is, or say why it cannot be attached."""
    if upload.size == 0:
        raise ValidationError(_("The file is empty."))
    if upload.size > MAX_SIZE:
        raise ValidationError(
            _("The file has %(size)s; at most %(limit)s are taken. Make the pictures in it smaller or split it.")
            % {"size": file_size(_rounded_up(upload.size)), "limit": file_size(MAX_SIZE)}
        )
    suffix, media_type = _kind_of(upload.file)
    digest = hashlib.sha256()
    for chunk in _chunks(upload.file):
        digest.update(chunk)
    upload.file.seek(0)
    name = safe_name(upload.name or "", suffix)
    return Examined(upload, name, suffix, media_type, upload.size, digest.hexdigest())


def examine_each(uploads: Iterable[UploadedFile]) -> tuple[list[Examined], list[str]]:
    """Give those that can be attached, and of each other one its name and why it cannot."""
    taken, refused = [], []
    for upload in uploads:
        try:
            taken.append(examine(upload))
        except ValidationError as error:
            refused.append(f"{upload.name}: {error.messages[0]}")
    return taken, refused


def _rounded_up(size: int) -> int:
    """Give the next tenth of a megabyte: a file one byte too large must not be told that it has the size allowed."""
    return -(-size // 100_000) * 100_000


def safe_name(name: str, suffix: str) -> str:
    """Give what the author called the file, fit for any list and any computer, ending in what the file really is."""
    name = clean_line(name.replace("\\", "/").rsplit("/", 1)[-1])
    name = "".join(sign for sign in name if unicodedata.category(sign)[0] != "C" and sign not in '<>:"|?*').strip(". ")
    path = PurePath(name or "tep")
    same = {".jpeg": ".jpg", ".jfif": ".jpg", ".heif": ".heic"}
    known = same.get(path.suffix.lower(), path.suffix.lower())
    stem = path.stem if known == suffix else path.name
    return f"{stem[: NAME_LENGTH - len(suffix)].rstrip('. ')}{suffix}"


def _kind_of(file: BinaryIO) -> tuple[str, str]:
    file.seek(0)
    head = file.read(8192)
    try:
        found = {match.extension for match in puremagic.magic_string(head)}
    except (puremagic.PureError, ValueError):
        found = set()
    for extension, kind in PLAIN.items():
        if extension in found:
            return kind
    if ".docx" in found:
        return _package(file)
    if ".doc" in found:
        return _compound(file)
    raise ValidationError(
        _("This is no PDF, Word, Excel, PowerPoint or picture file. Save it as one of these and attach that.")
    )


def _package(file: BinaryIO) -> tuple[str, str]:
    """Tell apart files that are zip archives: Office, OpenDocument, or none of them."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                raise ValidationError(_macros())
            for part, kind in PACKAGES.items():
                if part in names:
                    return kind
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 100:
                kind = OPEN_PACKAGES.get(archive.read("mimetype").decode("ascii", "replace").strip())
                if kind:
                    return kind
    except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, NotImplementedError, OSError, EOFError) as error:
        raise ValidationError(
            _("The file is damaged. Open it on your computer, save it again and attach that.")
        ) from error
    raise ValidationError(_("This is an archive. Attach the files in it one by one."))


def _compound(file: BinaryIO) -> tuple[str, str]:
    """Tell apart the older Office files, which hold their parts under names in two-byte letters."""
    wanted = {name: name.encode("utf-16-le") for name in (*STREAMS, MACROS, LOCKED)}
    found: set[str] = set()
    tail = b""
    for chunk in _chunks(file):
        found |= {name for name, sign in wanted.items() if sign in tail + chunk}
        tail = chunk[-64:]
    if MACROS in found:
        raise ValidationError(_macros())
    if LOCKED in found:
        raise ValidationError(_("The file is locked with a password. Save it without one and attach that."))
    for name, kind in STREAMS.items():
        if name in found:
            return kind
    raise ValidationError(_("This is no Word, Excel or PowerPoint file. Save it as PDF and attach that."))


def _macros() -> str:
    return _(
        "The file holds macros (programs that run by themselves). Save it as .docx, .xlsx or .pptx and attach that."
    )


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while chunk := file.read(CHUNK):
        yield chunk
