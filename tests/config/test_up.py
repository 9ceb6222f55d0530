"""`make up`: what it says when it cannot start, and that it starts, stops and leaves nothing behind."""

import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path

import psutil
import psycopg2
import pytest

from config.embedded import _free_port
from config.environment import Environment
from config.errors import StartError
from config.up import only_one, refuse_taken_port, secret_key, told_to_manage_py
from tests import schema
from tests.site import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 300  # seconds, on a machine that has much else to do


def test_a_second_start_on_the_same_folder_says_where_the_first_runs(tmp_path):
    with (
        only_one(tmp_path, 8000),
        pytest.raises(StartError, match=rf"already runs.*pid {os.getpid()}, http://localhost:8000"),
        only_one(tmp_path, 8001),
    ):
        pass


def test_a_lock_left_by_a_killed_start_stops_nobody(tmp_path):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "lock").write_text("pid 1, http://localhost:8000")

    with only_one(tmp_path, 8001):
        assert (tmp_path / "run" / "lock").read_text() == f"pid {os.getpid()}, http://localhost:8001"


def test_a_folder_that_cannot_be_written_to_is_named_with_a_way_out():
    with pytest.raises(StartError, match=r"/dev/null/var, cannot be written to .* make up VAR_DIR="), only_one(
        Path("/dev/null/var"), 8000
    ):  # fmt: skip
        pass


def test_a_taken_port_is_named_with_its_holder_and_a_way_out():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(StartError) as refused:
            refuse_taken_port("127.0.0.1", port)

    assert f"Port {port} on 127.0.0.1 is taken by" in str(refused.value)
    assert f"(pid {os.getpid()})" in str(refused.value)
    assert f"make up PORT={port + 1}" in str(refused.value)


def test_a_free_port_is_fine_and_an_impossible_one_is_not():
    refuse_taken_port("127.0.0.1", _free_port())

    with pytest.raises(StartError, match="up to 65535"):
        refuse_taken_port("127.0.0.1", 70000)


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1"])
def test_an_address_that_is_not_of_this_machine_is_not_called_a_taken_port(host):
    with pytest.raises(StartError, match=f"HOST: expected an address of this machine.*{host}"):
        refuse_taken_port(host, _free_port())


def test_each_installation_has_one_key_of_its_own(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()

    keys = [secret_key(tmp_path / name) for name in ("one", "one", "two")]

    assert keys[0] == keys[1] != keys[2]
    assert len(keys[0]) >= 50
    assert (tmp_path / "one" / "secret").stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
def test_manage_py_finds_the_running_site_only_while_it_runs(tmp_path):
    (tmp_path / "run").mkdir()
    file = tmp_path / "run" / "environment"
    names = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "SITE_URL")

    surroundings = {name: os.environ[name] for name in names[:3]}
    surroundings |= {"SITE_URL": "http://localhost:8000", "VAR_DIR": str(tmp_path)}

    with told_to_manage_py(tmp_path, surroundings):
        mode = file.stat().st_mode & 0o777
        bare = {key: value for key, value in os.environ.items() if key not in names} | {"VAR_DIR": str(tmp_path)}
        command = [sys.executable, "manage.py", "check", "--database", "default"]
        beside = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True)
    alone = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True)

    assert (mode, file.exists()) == (0o600, False)
    assert beside.returncode == 0, beside.stderr
    assert alone.stderr.startswith("The settings are wrong. ")


class Site:
    """A site started as `make up` starts it, on a copy of the tables of the tests."""

    def __init__(self, folder: Path, database: str) -> None:
        self.port = free_port()
        surroundings = {key: value for key, value in os.environ.items() if key not in ("REDIS_URL", "SECRET_KEY")}
        surroundings |= {"VAR_DIR": str(folder), "PORT": str(self.port), "DATABASE_URL": database}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "config.up"], cwd=ROOT, env=surroundings, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self.lines.put(line)

    def wait_for(self, text: str, seconds: float = PATIENCE) -> str:
        said, deadline = "", time.monotonic() + seconds
        while text not in said:
            said += self.lines.get(timeout=max(0.1, deadline - time.monotonic()))
        return said

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def end(self, signum: int) -> int:
        self.process.send_signal(signum)
        code = self.process.wait(PATIENCE)
        self.reader.join(30)
        self.process.stdout.close()
        return code


@pytest.fixture
def database():
    """The address of an own copy of the migrated tables."""
    config = Environment().database("DATABASE_URL")
    connection = psycopg2.connect(host=config["HOST"], user=config["USER"], dbname="postgres")
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE up_{os.getpid()} TEMPLATE {schema.NAME}")
        yield os.environ["DATABASE_URL"].rpartition("/")[0] + f"/up_{os.getpid()}"
        cursor.execute(f"DROP DATABASE up_{os.getpid()} WITH (FORCE)")
    connection.close()


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://localhost:{port}/health/", timeout=60) as response:
            return response.read() == b"ok"
    except OSError:
        return False


@pytest.mark.slow
@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM])
def test_it_prints_its_address_serves_and_ends_with_all_it_started(tmp_path, database, signum):
    site = Site(tmp_path, database)
    said = site.wait_for("is ready")
    family, served = site.family(), answers(site.port)

    code = site.end(signum)

    assert f"http://localhost:{site.port}" in said
    assert (served, code) == (True, 0)
    assert len(family) >= 4  # Valkey, web, worker, beat at least
    assert psutil.wait_procs(family, timeout=PATIENCE)[1] == []
    assert not (tmp_path / "run" / "environment").exists()


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells children of their parent's end")
def test_after_a_kill_without_notice_the_next_start_works(tmp_path, database):
    first = Site(tmp_path, database)
    first.wait_for("is ready")
    family = first.family()
    first.end(signal.SIGKILL)
    alive = psutil.wait_procs(family, timeout=PATIENCE)[1]

    second = Site(tmp_path, database)
    second.wait_for("is ready")
    served = answers(second.port)
    second.end(signal.SIGINT)

    assert (alive, served) == ([], True)


@pytest.mark.slow
def test_when_one_process_ends_the_rest_end_too_and_the_command_fails(tmp_path, database):
    site = Site(tmp_path, database)
    site.wait_for("is ready")
    beat = next(process for process in site.family() if "beat" in process.cmdline() and "-m" in process.cmdline())

    beat.kill()
    code = site.process.wait(PATIENCE)
    site.end(signal.SIGTERM)

    assert code != 0
