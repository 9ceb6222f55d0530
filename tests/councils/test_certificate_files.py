"""All certificates of a decision as one file: made in the background, given up, refused once outdated, cleaned up."""

import datetime
import io
import zipfile

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from accounts.states import RoleName
from common import progress
from common.errors import NotAllowed
from councils import tasks
from councils.actions import certificate_files as actions
from councils.actions.certificate_files import ask_for_file, give_up_file, make_file, place_of, remove_outdated
from councils.models import Certificate, CertificateFile
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.decisions import CertificateFactory, CertificateFileFactory, DecisionFactory, DecisionItemFactory
from tests.reading import words_of_pdf
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _apart(settings, tmp_path, monkeypatch):
    settings.MFA_REQUIRED_FOR = "nobody"
    settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr(tasks.make_certificate_file, "delay", lambda pk: None)


@world
def decision():
    decision = DecisionFactory(number="214/QĐ-UBND")
    for position in (1, 2, 3):
        CertificateFactory(item=DecisionItemFactory(decision=decision, position=position))
    return decision


@pytest.fixture
def head(decision):
    return RoleFactory(unit=decision.council.unit, name=RoleName.HEAD).person


def asked(decision, head, kind: str = "zip") -> CertificateFile:
    return ask_for_file(decision=decision, kind=kind, by=head, now=timezone.now())


def made(file: CertificateFile) -> CertificateFile:
    assert make_file(file=file, clock=timezone.now)
    file.refresh_from_db()
    return file


def test_one_pdf_has_a_page_for_each_certificate_in_the_order_of_the_list(decision, head):
    file = made(asked(decision, head, "pdf"))

    with file.file.open() as stored:
        reader = PdfReader(io.BytesIO(stored.read()))
    numbers = Certificate.objects.order_by("item__position").values_list("code", flat=True)
    assert [code in page.extract_text() for page, code in zip(reader.pages, numbers, strict=True)] == [True] * 3
    assert file.count == 3


def test_the_zip_has_a_pdf_for_each_named_by_its_number_and_author(decision, head):
    file = made(asked(decision, head))

    with file.file.open() as stored:
        archive = zipfile.ZipFile(io.BytesIO(stored.read()))
    assert archive.testzip() is None
    for name, certificate in zip(archive.namelist(), Certificate.objects.order_by("item__position"), strict=True):
        number = certificate.register_number.replace("/", "-")
        assert name == f"{number} {certificate.content['author']} {certificate.code}.pdf"
        words = words_of_pdf(archive.read(name))
        others = Certificate.objects.exclude(pk=certificate.pk).values_list("code", flat=True)
        assert certificate.code in words
        assert [code for code in others if code in words] == []
        assert "GIẤY CHỨNG NHẬN SÁNG KIẾN" in words


def test_certificates_that_ended_are_left_out(decision, head):
    ended = Certificate.objects.order_by("pk").first()
    Certificate.objects.filter(pk=ended.pk).update(status="revoked", reason="Sao chép", ended_on=timezone.localdate())

    assert made(asked(decision, head)).count == 2


def test_who_asks_twice_gets_the_same_file_until_something_changes(decision, head):
    first = asked(decision, head)
    assert asked(decision, head) == first
    assert asked(made(first).decision, head) == first

    Certificate.objects.first().save()  # issued anew, revoked: its row moves

    assert asked(decision, head) != first


def test_a_worker_makes_it_after_the_request_is_over(decision, head, monkeypatch, django_capture_on_commit_callbacks):
    handed = []
    monkeypatch.setattr(tasks.make_certificate_file, "delay", handed.append)

    with django_capture_on_commit_callbacks(execute=True):
        file = asked(decision, head)

    assert handed == [file.pk]
    assert tasks.make_certificate_file(file.pk) is True
    assert tasks.make_certificate_file(file.pk) is False  # twice makes it once
    assert tasks.make_certificate_file(file.pk + 1) is False


def test_progress_moves_and_nobody_sees_it_once_it_is_over(decision, head, monkeypatch):
    steps = []
    real = progress.note
    monkeypatch.setattr(actions.progress, "note", lambda *step: (steps.append(step[1:]), real(*step)))
    monkeypatch.setattr(actions, "AT_ONCE", 2)

    file = made(asked(decision, head))

    assert steps == [(0, 3), (1, 3), (2, 3), (2, 3)]
    assert progress.read(place_of(file)) == (0, 0)


def test_the_page_shows_progress_then_the_download(decision, head, client_of):
    client = client_of(head)
    started = client.post(reverse("councils:certificate_files", args=[decision.pk]), {"kind": "zip"})
    file = CertificateFile.objects.get()
    assert started.url == file.get_absolute_url()
    progress.note(place_of(file), 1, 4)
    address = reverse("councils:certificate_file_progress", args=[file.pk])
    assert "25" in client.get(address).content.decode()
    assert client.get(address, {"seen": 1}).status_code == 204
    assert client.get(reverse("councils:download_file", args=[file.pk])).status_code == 403

    made(file)

    assert client.get(address).status_code == 286
    page = client.get(file.get_absolute_url()).content.decode()
    assert reverse("councils:download_file", args=[file.pk]) in page
    response = client.get(reverse("councils:download_file", args=[file.pk]))
    assert (response["Content-Type"], response["Cache-Control"]) == ("application/zip", "private, no-store")
    assert len(zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content))).namelist()) == 3


def test_a_file_from_before_a_revocation_is_not_given(decision, head, client_of):
    file = made(asked(decision, head))
    Certificate.objects.first().save()

    assert client_of(head).get(reverse("councils:download_file", args=[file.pk])).status_code == 403
    assert client_of(head).get(file.get_absolute_url()).context["has_changed"]


def test_it_can_be_given_up_while_it_is_made(decision, head, monkeypatch):
    file = asked(decision, head)
    monkeypatch.setattr(actions, "TOLD_EVERY", 1)
    monkeypatch.setattr(
        actions, "shown_certificate", lambda certificate: give_up_file(file=file, by=head, now=timezone.now())
    )

    assert make_file(file=file, clock=timezone.now) is False  # the second certificate finds it given up
    with pytest.raises(NotAllowed):
        give_up_file(file=file, by=head, now=timezone.now())

    file.refresh_from_db()
    assert (file.cancelled_at is not None, file.done_at, file.file.name) == (True, None, "")
    assert asked(decision, head) != file


def test_what_was_given_up_at_the_last_moment_leaves_no_file_behind(decision, head, monkeypatch, tmp_path):
    file = asked(decision, head)
    real = actions.private_path
    monkeypatch.setattr(
        actions, "private_path", lambda *given: (give_up_file(file=file, by=head, now=timezone.now()), real(*given))[1]
    )

    assert make_file(file=file, clock=timezone.now) is False
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_failure_is_noted_and_another_can_be_asked_for(decision, head, monkeypatch):
    file = asked(decision, head)
    monkeypatch.setattr(actions, "shown_certificate", lambda certificate: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        make_file(file=file, clock=timezone.now)

    file.refresh_from_db()
    assert file.failed_at is not None
    assert asked(decision, head) != file


def test_lost_work_is_taken_up_and_old_files_are_removed(
    decision, head, monkeypatch, django_capture_on_commit_callbacks
):
    handed = []
    monkeypatch.setattr(tasks.make_certificate_file, "delay", handed.append)
    now = timezone.now()
    lost = CertificateFileFactory(decision=decision, asked_at=now - datetime.timedelta(hours=1))
    old = made(CertificateFileFactory(decision=decision, kind="zip", asked_at=now - datetime.timedelta(days=8)))

    with django_capture_on_commit_callbacks(execute=True):
        assert tasks.tend_certificate_files() == 1

    assert handed == [lost.pk]
    assert not default_storage.exists(old.file.name)
    assert list(CertificateFile.objects.all()) == [lost]
    assert remove_outdated(now=now) == 0


def test_nobody_else_has_a_file_made_or_sees_one(decision, head, client_of):
    file = asked(decision, head)
    stranger = UserFactory()

    with pytest.raises(NotAllowed):
        asked(decision, stranger)
    assert client_of(stranger).get(file.get_absolute_url()).status_code == 404
    assert client_of(stranger).get(reverse("councils:certificate_files", args=[decision.pk])).status_code == 403


def test_the_bench_tells_both_figures(capsys):
    call_command("bench_certificates", count=3)

    told = capsys.readouterr().out
    assert "3 certificates as one PDF:" in told
    assert "3 certificates as zip of single PDFs:" in told
