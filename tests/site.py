"""A whole site for tests that kill it or look into its files: real disk writes, Valkey, web, workers, beats."""

import contextlib
import http.client
import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urlencode

import psycopg2
import redis

from config.embedded import start_postgres, start_valkey
from config.private import postgres_programs, public_place
from config.processes import command
from config.spawn import spawn
from tests.schema import ROOT, make_template

TOKEN = "abcdefgh" * 8  # of the CSRF check: cookie and field agree
STARTS_WITHIN = 300  # seconds, on a machine that has much else to do


class Site:
    """Its servers, its database `migrated`, and whatever they write, below one folder."""

    def __init__(
        self, folder: Path, *, stage: str = "tests.councils.ballots.stage", env: dict | None = None, **settings: str
    ):
        self.folder, self.var = folder, folder / "var"
        self.stage_module, self.own_environment = stage, env or {}
        (self.var / "static").mkdir(parents=True)
        self.postgres = start_postgres(folder / "postgres")
        if settings:
            self._configure(settings)
        make_template(self.postgres.url)
        self.data = public_place(folder / "postgres")
        self.valkey = start_valkey(folder / "valkey")
        self.port = free_port()
        self.web = None
        self.others: list[subprocess.Popen] = []
        self._connection = None

    @property
    def database(self) -> dict[str, str]:
        """What psycopg2 and the programs connect with."""
        server = unquote(self.postgres.url.removeprefix("postgres://postgres@/").removesuffix("/sangkien"))
        return {"host": server, "user": "postgres", "dbname": "migrated"}

    @property
    def environment(self) -> dict[str, str]:
        """What a process of this site is told."""
        return {
            "PATH": os.environ["PATH"],
            "VAR_DIR": str(self.var),
            "DATABASE_URL": self.postgres.url.removesuffix("sangkien") + "migrated",
            "REDIS_URL": self.valkey.url,
            "SECRET_KEY": "only-for-tests-" + "0123456789" * 4,
            "MFA_REQUIRED_FOR": "nobody",
            "DEBUG": "true",  # every statement and every failed variable is logged
            "LOG_LEVEL": "DEBUG",
            "PYTHONWARNINGS": "ignore",
            "PYTHONPATH": str(ROOT),
            **self.own_environment,
        }

    def _configure(self, settings: dict[str, str]) -> None:
        connection = psycopg2.connect(**self.database | {"dbname": "postgres"})
        connection.autocommit = True
        with connection.cursor() as cursor:
            for name, value in settings.items():
                cursor.execute(f"ALTER SYSTEM SET {name} = %s", [value])
        connection.close()
        self.postgres.stop()
        self.postgres = start_postgres(self.folder / "postgres")

    def start_web(self) -> None:
        """Start the web server and wait until it answers."""
        line = command("web", port=self.port)
        log = self.folder / "web.log"
        self.web = spawn(
            [*line[:3], "--access-log", *line[3:]], log=log, env=self.environment, dies_with=signal.SIGKILL
        )
        deadline = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < deadline:
            try:
                if self.request("GET", "/health/")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(log.read_text()[-2000:])

    def kill_web(self) -> None:
        """SIGKILL the web server with all its processes, whatever they are doing, and start another one."""
        self._end_web()
        self.start_web()

    def _end_web(self) -> None:
        """Kill the whole group: its parent may be gone already, as it dies with the thread that started it."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.web.pid, signal.SIGKILL)
        self.web.wait()

    def start(self, name: str) -> subprocess.Popen:
        """Start a worker or a beat beside those that run."""
        log = self.folder / f"{name}.log"
        process = spawn(command(name), log=log, env=self.environment, dies_with=signal.SIGKILL)
        self.others.append(process)
        return process

    def kill(self, process: subprocess.Popen) -> None:
        """SIGKILL a worker or beat with all it has started, whatever it is doing."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        self.others.remove(process)

    def flush_broker(self) -> None:
        """Lose every task that waits, and everything else in Valkey."""
        redis.Redis.from_url(self.valkey.url).flushall()

    def crash_postgres(self) -> None:
        """SIGKILL one backend: the server ends all others and recovers from its log."""
        victim, witness = psycopg2.connect(**self.database), psycopg2.connect(**self.database)
        os.kill(victim.info.backend_pid, signal.SIGKILL)
        with contextlib.suppress(psycopg2.Error), witness.cursor() as cursor:
            while True:  # until the server has noticed
                cursor.execute("SELECT pg_sleep(0.05)")
        victim.close()
        witness.close()
        if self._connection is not None:
            self._connection.close()
        self.wait_for_postgres()

    def wait_for_postgres(self) -> None:
        """Wait until the database takes connections again."""
        deadline = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < deadline:
            try:
                psycopg2.connect(**self.database).close()
                return
            except psycopg2.OperationalError:
                time.sleep(0.05)
        raise AssertionError("the database did not recover")

    def request(self, method: str, path: str, data: dict | None = None, cookies: dict | None = None, timeout: int = 20):
        """Send one request; give status, cookies set and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, *_written(data, cookies))
            answer = connection.getresponse()
            set_cookies = dict(
                re.match(r"([^=]+)=([^;]*)", each).groups() for each in answer.msg.get_all("Set-Cookie", [])
            )
            return answer.status, set_cookies, answer.read().decode(errors="replace")
        finally:
            connection.close()

    def send_and_leave(self, path: str, data: dict, cookies: dict) -> None:
        """Post, and be gone before the answer comes."""
        body, headers = _written(data, cookies)
        lines = [f"POST {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}", "Connection: close"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as plain:
            plain.sendall(("\r\n".join(lines) + "\r\n\r\n" + body).encode())

    def stage(self, name: str, **values) -> dict:
        """Let a process of the site do a part of its stage, a module of the tests; give what it tells."""
        done = subprocess.run(
            [sys.executable, "-m", self.stage_module, name],
            input=json.dumps(values),
            env=self.environment | {"LOG_LEVEL": "WARNING"},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout)

    def query(self, sql: str, *values) -> list[tuple]:
        """Ask the database as its superuser, over one connection until that is lost."""
        if self._connection is None or self._connection.closed:
            self._connection = psycopg2.connect(**self.database)
            self._connection.autocommit = True
        with self._connection.cursor() as cursor:
            cursor.execute(sql, values or None)
            return cursor.fetchall() if cursor.description else []

    def dump(self, *tables: str) -> str:
        """Give a dump of the whole database, or of some tables."""
        line = [postgres_programs() / "pg_dump", *(f"--table={table}" for table in tables)]
        database = self.database
        line += [f"--host={database['host']}", "--username=postgres", database["dbname"]]
        return subprocess.run([str(part) for part in line], capture_output=True, text=True, check=True).stdout

    def stop(self) -> None:
        """Stop everything that was started here."""
        if self.web:
            self._end_web()
        for process in list(self.others):
            self.kill(process)
        if self._connection is not None:
            self._connection.close()
        for service in (self.valkey, self.postgres):
            service.stop()
        for folder in (self.data, self.folder):
            shutil.rmtree(folder, ignore_errors=True)


def _written(data: dict | None, cookies: dict | None) -> tuple[str, dict[str, str]]:
    body = urlencode({"csrfmiddlewaretoken": TOKEN, **data}, doseq=True) if data is not None else ""
    jar = {"csrftoken": TOKEN, **(cookies or {})}
    headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in jar.items())}
    if data is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    return body, headers


def free_port() -> int:
    """Give a port nobody listens on, of those the system gives to nobody.

    One of its own would do for somebody's connection before the server listens, or after it was killed; and whoever
    tries such a port again and again while nobody listens is at last connected with himself, and holds it.
    """
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with contextlib.suppress(OSError), socket.socket() as probe:
            probe.bind(("127.0.0.1", port))
            return port
