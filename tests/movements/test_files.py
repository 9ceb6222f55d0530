"""Files of the movement: the document of a programme, what shows that a task is done or a promise kept."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation

from common.errors import NotAllowed
from movements.actions.commitments import report_result, send_result_back
from movements.actions.files import attach_files, remove_file, restore_file
from movements.actions.programme_tasks import report_task, send_task_back
from movements.models import MovementFile
from tests.factories.accounts import UserFactory
from tests.factories.dialogues import commitment, host
from tests.factories.files import PDF, examined, picture, scan
from tests.factories.programmes import drafted, issued, task, task_facts, tiers

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today(now, monkeypatch):
    """Monday, 23 November 2026, in English."""
    monkeypatch.setattr(timezone, "now", lambda: now)
    with translation.override("en"):
        yield


@pytest.fixture
def at():
    return tiers()


@pytest.fixture
def shown(at):
    """A task of the department, with a file."""
    running = task(at)
    attach_files(owner=running, files=examined(scan()), by=at.in_charge)
    return running


class TestProgrammes:
    def test_those_who_draft_for_the_unit_attach_the_signed_document(self, at):
        programme = issued(at)

        [kept] = attach_files(owner=programme, files=examined(scan("KH 12.pdf")), by=at.steering)

        assert (kept.owner, kept.name, kept.uploaded_by) == (programme, "KH 12.pdf", at.steering)
        assert MovementFile.objects.visible_to(UserFactory()).get() == kept

    def test_a_draft_has_no_signed_document(self, at):
        draft = drafted(at, task_facts(at))

        with pytest.raises(NotAllowed, match="once the programme is issued"):
            attach_files(owner=draft, files=examined(), by=at.steering)
        with pytest.raises(IntegrityError), transaction.atomic():
            MovementFile.objects.create(programme=draft, uploaded_by=at.steering, **examined()[0].columns)

    @pytest.mark.parametrize("who", ["in_charge", "department_head", "commune_head"])
    def test_others_attach_none_and_take_none_off(self, at, who):
        programme = issued(at)
        [kept] = attach_files(owner=programme, files=examined(), by=at.steering)

        with pytest.raises(NotAllowed):
            attach_files(owner=programme, files=examined(picture()), by=getattr(at, who))
        with pytest.raises(NotAllowed):
            remove_file(file=kept, by=getattr(at, who))


class TestTasks:
    def test_the_owner_attaches_takes_off_and_brings_back(self, at, shown):
        kept = shown.files.get()
        remove_file(file=kept, by=at.department_head)
        assert not shown.files.present().exists()

        restore_file(file=kept, by=at.in_charge)

        assert shown.files.present().get() == kept

    def test_what_was_reported_done_stays_until_it_is_sent_back(self, at, shown):
        kept = shown.files.get()
        done = report_task(task=shown, percent=100, text="Xong", is_done=True, by=at.in_charge)

        with pytest.raises(NotAllowed, match="Take the report back"):
            remove_file(file=kept, by=at.in_charge)
        with pytest.raises(IntegrityError), transaction.atomic():
            MovementFile.objects.update(removed_at=timezone.now())
        send_task_back(task=done, reason="Thiếu danh sách", by=at.steering)
        assert len(attach_files(owner=shown, files=examined(picture()), by=at.in_charge)) == 1

    def test_the_issuing_unit_reads_but_changes_nothing(self, at, shown):
        assert MovementFile.objects.visible_to(at.steering).count() == 1
        with pytest.raises(NotAllowed):
            attach_files(owner=shown, files=examined(picture()), by=at.steering)

    def test_the_page_takes_files_and_says_why_not(self, at, shown, client_of):
        client = client_of(at.in_charge)
        address = reverse("movements:attach_files", args=["task", shown.pk])

        wrong = client.post(address, {"files": [scan("x.exe", b"MZ")]})
        none = client.post(address, {})
        right = client.post(address, {"files": [picture("lớp học.jpg")]})
        kept = MovementFile.objects.get(name="lớp học.jpg")
        page = client.get(shown.get_absolute_url()).content.decode()
        client.post(kept.remove_url)
        gone = client.get(shown.get_absolute_url()).content.decode()

        assert (wrong.status_code, right.url) == (422, f"{shown.get_absolute_url()}#files")
        assert "x.exe" in wrong.content.decode()
        assert (none.status_code, list(none.context["shelf"].form.errors)) == (422, ["files"])
        assert kept.get_absolute_url() in page
        assert kept.restore_url in gone
        assert kept.remove_url not in gone

    def test_a_reader_gets_the_file_as_a_download(self, shown, client_of):
        client = client_of(UserFactory())
        kept = shown.files.get()

        page, given = client.get(shown.get_absolute_url()).content.decode(), client.get(kept.get_absolute_url())

        assert kept.get_absolute_url() in page
        assert kept.remove_url not in page
        assert b"".join(given.streaming_content) == PDF
        assert given["Content-Disposition"].startswith("attachment")

    def test_of_nothing_else_files_are_kept(self, at, client_of):
        address = reverse("movements:attach_files", args=["report", 1])

        assert client_of(at.in_charge).post(address, {"files": [scan()]}).status_code == 404


class TestPromises:
    def test_what_is_gathered_is_read_by_others_once_the_result_is_reported(self):
        at = host()
        promise, reader = commitment(at), UserFactory()
        [kept] = attach_files(owner=promise, files=examined(), by=at.in_charge)
        everybody = (at.in_charge, at.owner_head, at.coordinator, reader, AnonymousUser())
        before = [MovementFile.objects.visible_to(person).exists() for person in everybody]
        done = report_result(commitment=promise, outcome="kept", account="Đã sửa", by=at.in_charge)
        after = [MovementFile.objects.visible_to(person).exists() for person in everybody]

        assert before == [True, True, False, False, False]
        assert after == [True, True, True, True, False]
        with pytest.raises(NotAllowed):
            remove_file(file=kept, by=at.in_charge)
        send_result_back(commitment=done, reason="Chưa thấy ảnh", by=at.head)
        remove_file(file=kept, by=at.in_charge)

    def test_the_public_page_of_a_promise_names_no_file(self, client, client_of):
        at = host()
        promise = commitment(at)
        [kept] = attach_files(owner=promise, files=examined(), by=at.in_charge)
        report_result(commitment=promise, outcome="kept", account="Đã sửa", by=at.in_charge)

        public, host_side = (each.get(promise.get_absolute_url()) for each in (client, client_of(at.head)))

        assert kept.name not in public.content.decode()
        assert kept.name in host_side.content.decode()
        assert client.get(kept.get_absolute_url()).status_code == 302

    def test_the_database_takes_a_file_of_one_thing_alone(self, at):
        programme = issued(at)

        with pytest.raises(IntegrityError), transaction.atomic():
            MovementFile.objects.create(uploaded_by=at.steering, **examined()[0].columns)
        with pytest.raises(IntegrityError), transaction.atomic():
            MovementFile.objects.create(
                programme=programme, task=programme.tasks.get(), uploaded_by=at.steering, **examined()[0].columns
            )
