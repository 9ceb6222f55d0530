import datetime
import threading

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone

from accounts.actions import imports as actions
from accounts.actions.leavers import end_postings_of_leavers
from accounts.imports import progress
from accounts.imports.reading import ReadingError
from accounts.models import Posting, Role, StaffImport, User
from accounts.states import ImportStatus, RoleName
from accounts.workflow import TRANSITIONS, advance, why_not_step
from common.errors import NotAllowed
from tests.accounts.imports.test_reading import workbook
from tests.factories.accounts import RoleFactory, UserFactory

HOA = ["1001", "Nông Thị Hoa", "01/02/1980", "C1", "Giáo viên", "Viên chức", "hoa@caobang.example.vn"]
BAO = ["1002", "Lục Văn Bảo", "1985", "C1-1", "Kế toán", "Công chức", ""]
BAD = ["1003", "Ma Văn Ba", "31/02/1985", "C1-1", "Kế toán", "Công chức", ""]
ELSEWHERE = ["1004", "Vi Văn Tư", "1985", "C2", "Kế toán", "Công chức", ""]


@pytest.fixture
def coordinator(units):
    return RoleFactory(unit=units["C1"], name=RoleName.COORDINATOR).person


@pytest.fixture
def upload(units, coordinator, as_csv):
    def go(*rows, by=coordinator, unit="C1", **terms):
        usual = {"joined_on": datetime.date(2026, 1, 1), "changed_on": datetime.date(2026, 11, 23)}
        return actions.upload_staff_list(
            file=as_csv(*rows), file_name="list.csv", by=by, unit=units[unit], **usual | terms
        )

    return go


@pytest.fixture
def checked(upload, coordinator, django_capture_on_commit_callbacks):
    def go(*rows, **terms):
        staff_import = upload(*rows, **terms)
        with django_capture_on_commit_callbacks(execute=True):
            actions.start_check(staff_import=staff_import, columns=staff_import.columns, by=coordinator)
        staff_import.refresh_from_db()
        return staff_import

    return go


@pytest.fixture
def done(checked, coordinator, django_capture_on_commit_callbacks):
    def go(*rows, **terms):
        staff_import = checked(*rows, **terms)
        with django_capture_on_commit_callbacks(execute=True):
            actions.confirm_import(staff_import=staff_import, by=coordinator)
        staff_import.refresh_from_db()
        return staff_import

    return go


def test_an_upload_is_kept_with_its_columns_and_first_rows(upload):
    staff_import = upload(HOA, BAO)

    assert staff_import.status == ImportStatus.UPLOADED
    assert (staff_import.heading_row, staff_import.columns["full_name"], staff_import.samples) == (1, 1, [HOA, BAO])
    assert "list" not in staff_import.file.name
    with staff_import.file.open() as kept:
        assert kept.read().decode().startswith('"Mã nhân viên"')


def test_a_check_counts_what_would_happen_and_writes_nobody(checked):
    staff_import = checked(HOA, BAD, ELSEWHERE)

    assert staff_import.status == ImportStatus.CHECKED
    assert staff_import.counts() == {"created": 1, "changed": 0, "same": 0, "rejected": 2, "leaver": 0}
    assert [(row.number, row.outcome, row.name) for row in staff_import.rows.all()] == [
        (2, "created", "Nông Thị Hoa"), (3, "rejected", "Ma Văn Ba"), (4, "rejected", "Vi Văn Tư"),
    ]  # fmt: skip
    assert staff_import.rows.get(number=3).cells == BAD
    assert not User.objects.filter(staff_code="1001").exists()


def test_a_confirmed_list_is_imported_and_its_rows_lead_to_the_people(done):
    staff_import = done(HOA, BAD)

    person = User.objects.get(staff_code="1001")
    assert (staff_import.status, staff_import.created_count, staff_import.rejected_count) == (ImportStatus.DONE, 1, 1)
    assert staff_import.rows.get(number=2).person == person
    event = User.pgh_event_model.objects.get(pgh_obj_id=person.pk)
    assert event.pgh_context.metadata == {"staff_import": staff_import.pk, "user": staff_import.uploader_id}


def test_the_duties_hear_of_new_postings(done, monkeypatch):
    heard = []
    monkeypatch.setattr(actions, "postings_changed", lambda people, now: heard.extend(people))

    done(HOA, BAO)

    assert sorted(heard) == sorted(Posting.objects.values_list("person", flat=True))


def test_pressing_twice_imports_once(done, coordinator):
    staff_import = done(HOA)

    with pytest.raises(NotAllowed):
        actions.confirm_import(staff_import=staff_import, by=coordinator)
    actions.work_on(staff_import=staff_import)

    assert User.objects.filter(full_name="Nông Thị Hoa").count() == 1


def test_a_list_that_changes_nothing_cannot_be_imported(done, checked, coordinator):
    done(HOA)

    again = checked(HOA)

    assert why_not_step(coordinator, again, "apply") is not None


def test_what_changed_since_the_preview_counts(checked, coordinator, django_capture_on_commit_callbacks):
    staff_import = checked(HOA, BAO)
    UserFactory(staff_code="7", email="hoa@caobang.example.vn")

    with django_capture_on_commit_callbacks(execute=True):
        actions.confirm_import(staff_import=staff_import, by=coordinator)

    staff_import.refresh_from_db()
    assert (staff_import.created_count, staff_import.rejected_count) == (1, 1)
    assert not User.objects.filter(staff_code="1001").exists()


def test_an_uploader_who_is_no_coordinator_any_more_imports_nothing(checked, django_capture_on_commit_callbacks):
    staff_import = checked(HOA)
    with django_capture_on_commit_callbacks(execute=True):
        actions.confirm_import(staff_import=staff_import, by=staff_import.uploader)
        Role.objects.all().delete()

    staff_import.refresh_from_db()
    assert (staff_import.status, staff_import.problem) == (ImportStatus.FAILED, "not_allowed")
    assert staff_import.why_failed
    assert not User.objects.filter(staff_code="1001").exists()


def test_a_file_that_has_gone_bad_fails_with_its_reason_and_can_be_checked_again(upload, coordinator):
    staff_import = upload(HOA)
    staff_import.file.storage.delete(staff_import.file.name)
    staff_import.file.save("x", ContentFile(b"<html>"))
    advance(staff_import, "check", by=coordinator)

    actions.work_on(staff_import=staff_import)

    staff_import.refresh_from_db()
    assert (staff_import.status, staff_import.problem) == (ImportStatus.FAILED, "web_page")
    assert why_not_step(coordinator, staff_import, "check") is None


def test_a_file_that_is_gone_is_asked_for_again(upload, coordinator):
    staff_import = upload(HOA)
    staff_import.file.storage.delete(staff_import.file.name)
    advance(staff_import, "check", by=coordinator)

    actions.work_on(staff_import=staff_import)

    staff_import.refresh_from_db()
    assert (staff_import.status, staff_import.problem) == (ImportStatus.FAILED, "file_gone")


def test_a_fault_of_ours_leaves_the_list_failed_and_is_not_hidden(upload, coordinator, monkeypatch):
    staff_import = upload(HOA)
    advance(staff_import, "check", by=coordinator)
    monkeypatch.setattr(actions, "keep_rows", lambda *args: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        actions.work_on(staff_import=staff_import)

    staff_import.refresh_from_db()
    assert (staff_import.status, staff_import.problem) == (ImportStatus.FAILED, "unexpected")


def test_nothing_is_half_imported(checked, coordinator, monkeypatch):
    staff_import = checked(HOA, BAO)
    advance(staff_import, "apply", by=coordinator)
    monkeypatch.setattr(actions, "postings_changed", lambda people, now: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        actions.work_on(staff_import=staff_import)

    staff_import.refresh_from_db()
    assert staff_import.status == ImportStatus.FAILED
    assert not User.objects.filter(staff_code__in=["1001", "1002"]).exists()


def test_a_list_whose_worker_is_gone_is_taken_up(upload, coordinator, django_capture_on_commit_callbacks):
    staff_import = upload(HOA)
    actions.start_check(staff_import=staff_import, columns=staff_import.columns, by=coordinator)
    later = timezone.now() + datetime.timedelta(minutes=11)

    with django_capture_on_commit_callbacks(execute=True):
        assert [actions.take_up_left_behind(now=when) for when in (timezone.now(), later)] == [0, 1]

    staff_import.refresh_from_db()
    assert staff_import.status == ImportStatus.CHECKED


def test_progress_is_told_while_the_transaction_runs(upload, coordinator):
    staff_import = upload(*[[str(n), f"Nông Văn {chr(65 + n)}", "1980", "C1", "", "CC", ""] for n in range(20)])
    advance(staff_import, "check", by=coordinator)

    actions.work_on(staff_import=staff_import)

    assert progress.read(staff_import.pk) == (20, 20)
    assert progress.read(staff_import.pk).percent == 100


def test_a_list_given_up_loses_its_file_and_rows(checked, coordinator, django_capture_on_commit_callbacks):
    staff_import = checked(HOA)
    storage, name = staff_import.file.storage, staff_import.file.name

    with django_capture_on_commit_callbacks(execute=True):
        actions.cancel_import(staff_import=staff_import, by=coordinator)

    assert (staff_import.rows.count(), storage.exists(name)) == (0, False)


@pytest.mark.parametrize("status", ImportStatus)
@pytest.mark.parametrize("step", TRANSITIONS)
def test_steps_are_taken_from_their_states_alone(upload, coordinator, status, step):
    staff_import = upload(HOA)
    done_at = timezone.now() if status == ImportStatus.DONE else None
    StaffImport.objects.filter(pk=staff_import.pk).update(**{"status": status}, done_at=done_at, created_count=1)
    staff_import.refresh_from_db()
    by = None if TRANSITIONS[step].by_task else coordinator

    assert (why_not_step(by, staff_import, step) is None) == (status in TRANSITIONS[step].sources)


@pytest.mark.parametrize("step", TRANSITIONS)
def test_only_coordinators_of_the_unit_take_steps_and_none_of_the_machines(upload, units, coordinator, step):
    staff_import = upload(HOA)
    StaffImport.objects.filter(pk=staff_import.pk).update(created_count=1)
    strangers = [UserFactory(), RoleFactory(unit=units["C2"]).person, RoleFactory(unit=units["C1"], name="head").person]

    assert None not in [why_not_step(user, staff_import, step) for user in strangers]
    assert (why_not_step(coordinator, staff_import, step) is not None) or not TRANSITIONS[step].by_task


def test_nobody_uploads_for_a_unit_of_others(upload):
    with pytest.raises(NotAllowed):
        upload(HOA, unit="C2")


def test_another_sheet_is_read_instead(units, coordinator):
    people = [["Họ và tên", "Năm sinh", "Mã đơn vị"], ["Nông Thị Hoa", "1980", "C1"]]
    more = [["Tên nhân viên", "Mã đơn vị"], ["Lục Văn Bảo", "C1"]]
    file = ContentFile(workbook({"A": people, "B": more}).read())
    day = datetime.date(2026, 11, 23)
    staff_import = actions.upload_staff_list(
        file=file, file_name="x.xlsx", by=coordinator, unit=units["C1"], joined_on=day, changed_on=day
    )

    chosen = actions.choose_sheet(staff_import=staff_import, sheet="B", by=coordinator)

    assert (staff_import.sheet, staff_import.sheets) == ("A", ["A", "B"])
    assert (chosen.sheet, chosen.sheets, chosen.columns) == ("B", ["A", "B"], {"full_name": 0, "unit_code": 1})
    with pytest.raises(ReadingError):
        actions.choose_sheet(staff_import=staff_import, sheet="C", by=coordinator)


def test_leavers_leave_only_when_confirmed_and_nothing_is_deleted(done, coordinator):
    done(HOA, BAO)
    last_day = datetime.date(2026, 11, 30)

    staff_import = done(["1005", "Vi Thị Năm", "1990", "C1", "", "CC", ""], HOA, is_complete=True)
    row = staff_import.rows.get(outcome="leaver", person__staff_code="1002")
    before = Posting.objects.get(person=row.person).ends_on
    left = end_postings_of_leavers(staff_import=staff_import, rows=[row.pk], last_day=last_day, by=coordinator)

    assert (before, left) == (None, 1)
    assert Posting.objects.get(person=row.person).ends_on == last_day
    assert User.objects.filter(pk=row.person_id, is_active=True).exists()
    assert staff_import.rows.filter(outcome="leaver").unsettled().filter(pk=row.pk).count() == 0


def test_leavers_of_a_list_not_yet_imported_are_not_confirmed(checked, done, coordinator):
    done(HOA, BAO)
    staff_import = checked(HOA, is_complete=True)

    with pytest.raises(NotAllowed):
        end_postings_of_leavers(
            staff_import=staff_import, rows=[], last_day=datetime.date(2026, 11, 30), by=coordinator
        )


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_come_one_after_the_other(units, as_csv):
    rows = [[str(3000 + n), f"Nông Văn {chr(65 + n)}", "1980", "C1", "", "CC", ""] for n in range(25)]
    without_code = ["", "Lục Văn Bảo", "1985", "C1", "", "CC", ""]
    day = datetime.date(2026, 11, 23)
    lists = [
        actions.upload_staff_list(
            file=as_csv(*rows, without_code),
            file_name=f"{name}.csv",
            by=None,
            unit=None,
            joined_on=day,
            changed_on=day,
        )
        for name in "AB"
    ]
    barrier = threading.Barrier(2)

    def run(staff_import):
        barrier.wait()
        actions.import_now(staff_import=staff_import, note=lambda done, total: None)
        connection.close()

    threads = [threading.Thread(target=run, args=[each]) for each in lists]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    for each in lists:
        each.refresh_from_db()
    assert sorted((each.status, each.created_count, each.same_count) for each in lists) == [
        (ImportStatus.DONE, 0, 26), (ImportStatus.DONE, 26, 0),
    ]  # fmt: skip
    assert (User.objects.count(), Posting.objects.count()) == (26, 26)
