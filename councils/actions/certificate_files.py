"""Files of certificates are asked for, made by a worker, given up, and removed after some days."""

import datetime
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from typing import IO

from django.core.files import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common import progress
from common.errors import require
from common.paper import file_name
from common.paper_pages import pages_of
from councils.models import Certificate, CertificateFile, Decision
from councils.models.certificate_files import private_path
from councils.papers.certificates import batch_pdf, shown_certificate
from councils.permissions.decisions import why_not_print
from councils.states import FileKind

KEPT = datetime.timedelta(days=7)
PATIENCE = datetime.timedelta(minutes=10)
TOLD_EVERY = 25  # certificates between two looks at whether it was given up
AT_ONCE = 250  # certificates set together in a zip: progress moves, memory stays small
Note = Callable[[int], None]


class GivenUpError(Exception):
    """Somebody has given the file up while it was being made."""


def place_of(file: CertificateFile) -> str:
    """Give where its progress is noted."""
    return f"certificate-file:{file.pk}"


@transaction.atomic
def ask_for_file(*, decision: Decision, kind: str, by: User, now: datetime.datetime) -> CertificateFile:
    """Have a file made; one that is being made, or is there and still right, is given again."""
    Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    require(why_not_print(by, decision))
    known = CertificateFile.objects.filter(decision=decision, kind=kind).order_by("-pk")
    found = known.working().first() or known.filter(done_at__gt=now - KEPT).exclude(file="").first()
    if found is not None and (found.is_working or not has_changed(found)):
        return found
    file = CertificateFile.objects.create(decision=decision, kind=kind, asked_by=by, asked_at=now)
    hand_to_worker(file)
    return file


def hand_to_worker(file: CertificateFile) -> None:
    """Let a worker make it, once it is certain that it was asked for."""
    from councils.tasks import make_certificate_file  # noqa: PLC0415 - tasks stand above actions

    transaction.on_commit(lambda: make_certificate_file.delay(file.pk))


def has_changed(file: CertificateFile) -> bool:
    """Say whether a certificate was replaced, revoked or added since the file was made."""
    latest = Certificate.objects.filter(item__decision=file.decision_id).aggregate(at=Max("updated_at"))["at"]
    return latest is not None and file.begun_at is not None and latest > file.begun_at


def make_file(*, file: CertificateFile, clock: Callable[[], datetime.datetime]) -> bool:
    """Make a file that waits; a second worker leaves it alone. Nothing is locked meanwhile: it can be given up."""
    begun = clock()
    free = Q(begun_at=None) | Q(begun_at__lt=begun - PATIENCE)
    if not CertificateFile.objects.working().filter(free, pk=file.pk).update(begun_at=begun):
        return False
    try:
        return _make(file, clock)
    except GivenUpError:
        return False
    except Exception:
        CertificateFile.objects.working().filter(pk=file.pk).update(failed_at=clock())
        raise
    finally:
        progress.forget(place_of(file))


def _make(file: CertificateFile, clock: Callable[[], datetime.datetime]) -> bool:
    certificates = list(
        Certificate.objects.valid().filter(item__decision=file.decision_id).order_by("item__position", "pk")
    )
    with tempfile.TemporaryFile() as made:
        write = {FileKind.PDF: write_pdf, FileKind.ZIP: write_zip}[FileKind(file.kind)]
        write(
            made,
            certificates,
            made_at=file.decision.published_at,
            note=lambda done: _note(file, done, len(certificates)),
        )
        made.seek(0)
        name = default_storage.save(private_path(file, ""), File(made))
    ended = {"done_at": clock(), "file": name, "count": len(certificates)}
    if not CertificateFile.objects.working().filter(pk=file.pk).update(**ended):
        default_storage.delete(name)
        return False
    return True


def _note(file: CertificateFile, done: int, total: int) -> None:
    progress.note(place_of(file), done, total)
    if not CertificateFile.objects.working().filter(pk=file.pk).exists():
        raise GivenUpError


def write_pdf(made: IO[bytes], certificates: Sequence[Certificate], *, made_at: datetime.datetime, note: Note) -> None:
    """Write all certificates as one PDF, a page each."""
    made.write(batch_pdf(_with_codes(certificates, note), made_at=made_at))


def write_zip(made: IO[bytes], certificates: Sequence[Certificate], *, made_at: datetime.datetime, note: Note) -> None:
    """Write a zip with a PDF for each certificate, named by its number in the register and its author."""
    shown = _with_codes(certificates, note)
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for start in range(0, len(shown), AT_ONCE):
            some = shown[start : start + AT_ONCE]
            for row, pdf in zip(some, pages_of(batch_pdf(some, made_at=made_at)), strict=True):
                name = file_name(f"{row['register_number']} {row['author']} {row['code']}")
                archive.writestr(zipfile.ZipInfo(name, timezone.localtime(made_at).timetuple()[:6]), pdf)
            note(len(shown) // 2 + (start + len(some)) // 2)


def _with_codes(certificates: Sequence[Certificate], note: Note) -> list[dict]:
    """Give what is printed, each with its square code: the first half of the way."""
    shown = []
    for count, certificate in enumerate(certificates):
        if count % TOLD_EVERY == 0:
            note(count // 2)
        shown.append(shown_certificate(certificate))
    note(len(shown) // 2)
    return shown


@transaction.atomic
def give_up_file(*, file: CertificateFile, by: User, now: datetime.datetime) -> None:
    """Stop making a file; what is made of it is thrown away."""
    require(why_not_print(by, file.decision))
    if not CertificateFile.objects.working().filter(pk=file.pk).update(cancelled_at=now):
        require(_("The file is not being made any more."))


def take_up_left_behind(*, now: datetime.datetime) -> int:
    """Hand files on which nothing has happened for a while to a worker again: theirs is gone, or never heard."""
    left = CertificateFile.objects.working().filter(
        Q(begun_at=None, asked_at__lt=now - PATIENCE) | Q(begun_at__lt=now - PATIENCE)
    )
    with transaction.atomic():
        return len([hand_to_worker(file) for file in left])


def remove_outdated(*, now: datetime.datetime) -> int:
    """Remove files after some days, with their rows; a second run finds none."""
    count = 0
    for file in CertificateFile.objects.outdated(now - KEPT):
        name = file.file.name
        file.delete()
        if name:
            default_storage.delete(name)
        count += 1
    return count
