"""A real dump of a real database, brought back into a second one."""

import datetime

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from accounts.models import User
from common.backup import BackupError, make_backup, remove_old, restore
from common.backup.making import backups
from common.backup.postgres import connect
from common.tasks import back_up
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.slow
NIGHT = datetime.datetime(2026, 11, 23, 1, 30, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def second():
    """An empty database beside the one of the test."""
    name = f"{connection.settings_dict['NAME']}_second"
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
    yield {**connection.settings_dict, "NAME": name}
    with connection.cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def people_in(database) -> list[tuple]:
    with connect(database) as other, other.cursor() as cursor:
        cursor.execute("SELECT staff_code, full_name FROM accounts_user ORDER BY 1")
        found = cursor.fetchall()
    other.close()
    return found


def a_backup(tmp_path, now=NIGHT):
    return make_backup(
        database=connection.settings_dict, media=tmp_path / "media", into=tmp_path / "backups", now=now
    )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_everything_comes_back_in_another_database(second, tmp_path):
    person = UserFactory(full_name="Nông Thị Ước")
    (tmp_path / "media" / "2026").mkdir(parents=True)
    (tmp_path / "media" / "2026" / "minh-chứng.pdf").write_bytes(b"%PDF-1.7")

    backup = a_backup(tmp_path)
    manifest = restore(backup, database=second, media=tmp_path / "restored")

    assert people_in(second) == [(person.staff_code, "Nông Thị Ước")]
    assert manifest["rows"]["accounts_user"] == manifest["rows"]["accounts_userevent"] == manifest["files"] == 1
    assert (tmp_path / "restored" / "2026" / "minh-chứng.pdf").read_bytes() == b"%PDF-1.7"
    assert (tmp_path / "backups").stat().st_mode & 0o777 == 0o700


@pytest.mark.django_db(transaction=True)
def test_history_goes_on_in_a_restored_database(second, tmp_path):
    UserFactory(full_name="Nông Thị Ước")
    restore(a_backup(tmp_path), database=second, media=None)

    with connect(second) as other, other.cursor() as cursor:
        cursor.execute("UPDATE accounts_user SET full_name = 'Nông Thị Uớc'")
        cursor.execute("SELECT pgh_label FROM accounts_userevent ORDER BY pgh_id")
        labels = cursor.fetchall()
    other.close()

    assert labels == [("insert",), ("update",)]


@pytest.mark.django_db(transaction=True)
def test_a_database_in_use_is_left_alone_unless_it_is_given_up(second, tmp_path):
    UserFactory(full_name="Nông Thị Ước")
    first = a_backup(tmp_path)
    restore(first, database=second, media=None)
    User.objects.update(full_name="Lục Thế Cường")
    later = a_backup(tmp_path, NIGHT + datetime.timedelta(days=1))

    with pytest.raises(BackupError, match="--replace"):
        restore(later, database=second, media=None)
    unchanged = people_in(second)[0][1]
    restore(later, database=second, media=None, replace=True)

    assert (unchanged, people_in(second)[0][1]) == ("Nông Thị Ước", "Lục Thế Cường")


@pytest.mark.django_db(transaction=True)
def test_a_restore_that_fails_half_way_changes_nothing(second, tmp_path):
    UserFactory(full_name="Nông Thị Ước")
    backup = a_backup(tmp_path)
    restore(backup, database=second, media=None)
    with connect(second) as other, other.cursor() as cursor:
        cursor.execute("CREATE SCHEMA elsewhere; CREATE VIEW elsewhere.people AS SELECT 1")
        cursor.execute("CREATE FUNCTION elsewhere.refuse() RETURNS event_trigger LANGUAGE plpgsql AS "
                       "$$ BEGIN RAISE 'the disk is full'; END $$")  # fmt: skip
        cursor.execute("CREATE EVENT TRIGGER full_disk ON ddl_command_end WHEN TAG IN ('CREATE INDEX') "
                       "EXECUTE FUNCTION elsewhere.refuse()")  # fmt: skip
    other.close()

    with pytest.raises(BackupError, match="the disk is full"):
        restore(backup, database=second, media=None, replace=True)

    assert people_in(second)[0][1] == "Nông Thị Ước"


@pytest.mark.django_db(transaction=True)
def test_a_damaged_backup_is_refused(second, tmp_path):
    backup = a_backup(tmp_path)
    dump = backup / "database.dump"
    dump.write_bytes(dump.read_bytes()[:-100])

    with pytest.raises(BackupError, match="damaged"):
        restore(backup, database=second, media=None)
    with pytest.raises(BackupError, match="not a backup"):
        restore(tmp_path / "nowhere", database=second, media=None)


@pytest.mark.django_db(transaction=True)
def test_rows_that_did_not_come_back_are_told(second, tmp_path):
    backup = a_backup(tmp_path)
    manifest = backup / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"accounts_user": 0', '"accounts_user": 3'))

    with pytest.raises(BackupError, match="accounts_user: 0 instead of 3"):
        restore(backup, database=second, media=None)


@pytest.mark.django_db(transaction=True)
def test_files_that_did_not_change_are_linked_to_the_night_before(tmp_path):
    media = tmp_path / "media"
    media.mkdir()
    (media / "same.pdf").write_text("same")
    (media / "changed.pdf").write_text("before")
    first = a_backup(tmp_path)
    (media / "changed.pdf").write_text("after!")

    second_night = a_backup(tmp_path, NIGHT + datetime.timedelta(days=1))

    same = [(backup / "media" / "same.pdf").stat().st_ino for backup in (first, second_night)]
    assert same[0] == same[1] != (media / "same.pdf").stat().st_ino
    assert [(backup / "media" / "changed.pdf").read_text() for backup in (first, second_night)] == ["before", "after!"]


@pytest.mark.django_db(transaction=True)
def test_a_backup_that_was_cut_off_has_no_name_and_is_cleared_away(tmp_path):
    left = tmp_path / "backups" / ".making-1"
    left.mkdir(parents=True)
    (left / "database.dump").write_text("half")

    made = a_backup(tmp_path)

    assert list((tmp_path / "backups").iterdir()) == [made] == backups(tmp_path / "backups")


def test_backups_past_their_days_are_removed_but_never_the_last(tmp_path):
    for day in (1, 20, 22):
        (tmp_path / f"2026-10-{day:02}_01-30-00").mkdir()
    (tmp_path / "notes").mkdir()

    removed = [remove_old(tmp_path, now=NIGHT, days=days) for days in (35, 1)]

    assert removed == [1, 1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2026-10-22_01-30-00", "notes"]


@pytest.mark.django_db(transaction=True)
def test_the_nightly_backup_can_be_restored_by_its_name(settings, tmp_path, capsys):
    settings.VAR_DIR = tmp_path
    person = UserFactory(full_name="Nông Thị Ước")
    name = back_up().rpartition("/")[2]
    User.objects.update(full_name="Lục Thế Cường")

    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", name)
    call_command("restore", name, replace=True)

    person.refresh_from_db()
    assert person.full_name == "Nông Thị Ước"
    assert "Back as of 20" in capsys.readouterr().out


@pytest.mark.django_db(transaction=True)
def test_the_command_says_where_the_backup_is(settings, tmp_path, capsys):
    settings.VAR_DIR = tmp_path

    call_command("backup")

    assert capsys.readouterr().out.strip() == str(backups(tmp_path / "backups")[0])
