"""`make up`: the whole site on this machine, from an empty folder to a page, stopped as one with Ctrl-C."""

import contextlib
import errno
import fcntl
import functools
import os
import secrets
import shlex
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import honcho.manager
import honcho.process
import psutil
from django.core.exceptions import ImproperlyConfigured

from config.embedded import start_postgres, start_valkey
from config.environment import Environment
from config.errors import StartError
from config.processes import command
from config.spawn import dies_with_parent

ROOT = Path(__file__).resolve().parent.parent
honcho.manager.KILL_WAIT = 20  # seconds for a running task to end


def main() -> int:
    """Start everything, wait, stop everything; say plainly why it cannot start."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        env = Environment()
        port = env.number("PORT", 8000, least=1)
        host = env.text("HOST", "127.0.0.1")
        var = Path(env.text("VAR_DIR", str(ROOT / "var"))).expanduser().resolve()
        demo = env.flag("DEMO", default="DATABASE_URL" not in os.environ)
        with contextlib.ExitStack() as running:
            running.enter_context(only_one(var, port))
            refuse_taken_port(host, port)
            surroundings = start_services(var, port, running)
            if demo:  # its accounts stand on the screen: a second step would only stand in the way
                surroundings.setdefault("MFA_REQUIRED_FOR", "nobody")
            running.enter_context(told_to_manage_py(var, surroundings))
            prepare(var, surroundings, demo=demo)
            return supervise(host, port, var, surroundings)
    except (StartError, ImproperlyConfigured) as error:
        print(f"\nSáng kiến cannot start. {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


@contextlib.contextmanager
def only_one(var: Path, port: int) -> Iterator[None]:
    """Hold the folder for one `make up`; the lock goes with its process, so there is nothing stale to remove."""
    try:
        (var / "run").mkdir(parents=True, exist_ok=True)
        lock = (var / "run" / "lock").open("a+")
    except OSError as error:
        raise StartError(
            f"VAR_DIR, {var}, cannot be written to ({error.strerror}). "
            "Change its owner, or choose another folder: make up VAR_DIR=/path"
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.seek(0)
            raise StartError(
                f"It already runs on {var} ({lock.read().strip()}). Stop it there with Ctrl-C, "
                "or start a second one: make up PORT=8001 VAR_DIR=/another/folder"
            ) from None
        lock.truncate(0)
        lock.write(f"pid {os.getpid()}, http://localhost:{port}")
        lock.flush()
        yield


def refuse_taken_port(host: str, port: int) -> None:
    """Say who holds the port before anything is started for nothing."""
    if port > 65535:
        raise StartError(f"PORT: expected a number up to 65535; got {port}.")
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except PermissionError:
        raise StartError(f"Ports below 1024 need rights this account lacks: make up PORT={port + 8000}") from None
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise StartError(
                f"HOST: expected an address of this machine, such as 127.0.0.1 or 0.0.0.0; "
                f"got {host!r} ({error.strerror})."
            ) from None
        raise StartError(
            f"Port {port} on {host} is taken{holder(port)} ({error.strerror}). "
            f"Stop that, or choose another: make up PORT={port + 1}"
        ) from None


def holder(port: int) -> str:
    """Name the process that listens on the port, where the system lets us see it."""
    with contextlib.suppress(psutil.Error):
        for connection in psutil.net_connections("tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port and connection.pid:
                return f" by {psutil.Process(connection.pid).name()} (pid {connection.pid})"
    return ""


def start_services(var: Path, port: int, running: contextlib.ExitStack) -> dict[str, str]:
    """Start what the environment does not name, and give the environment of the site's processes."""
    surroundings = os.environ | {"VAR_DIR": str(var), "PYTHONUNBUFFERED": "1"}
    if not surroundings.get("DATABASE_URL"):
        postgres = start_postgres(var / "postgres")
        running.callback(postgres.stop)
        surroundings["DATABASE_URL"] = postgres.url
    if not surroundings.get("REDIS_URL"):
        valkey = start_valkey(var / "valkey")
        running.callback(valkey.stop)
        surroundings["REDIS_URL"] = valkey.url
    surroundings.setdefault("SECRET_KEY", secret_key(var))
    surroundings.setdefault("SITE_URL", f"http://localhost:{port}")
    return surroundings


def secret_key(var: Path) -> str:
    """Read this installation's own key, made at its first start."""
    file = var / "secret"
    if not file.exists():
        making = file.with_suffix(".making")
        making.unlink(missing_ok=True)
        making.touch(mode=0o600)
        making.write_text(secrets.token_urlsafe(48))
        making.rename(file)
    return file.read_text()


@contextlib.contextmanager
def told_to_manage_py(var: Path, surroundings: dict[str, str]) -> Iterator[None]:
    """Leave the services' addresses for `manage.py` in another terminal, as long as they run."""
    file = var / "run" / "environment"
    file.unlink(missing_ok=True)
    file.touch(mode=0o600)
    names = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "SITE_URL", "VAR_DIR")
    file.write_text("".join(f"{name}={surroundings[name]}\n" for name in names))
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


def prepare(var: Path, surroundings: dict[str, str], *, demo: bool) -> None:
    """Bring tables, words, static files and, the first time, demo data up to date."""
    line = [sys.executable, "manage.py", "prepare", f"--accounts={var / 'run' / 'accounts'}"]
    done = subprocess.run([*line, *(["--demo"] if demo else [])], cwd=ROOT, env=surroundings, check=False)
    if done.returncode:
        raise StartError("The lines above say why. Nothing is lost: the next start goes on from here.")


class Child(honcho.process.Process):
    """A process of the site that ends even when its supervisor is killed without notice."""

    def run(self, events=None, ignore_signals=False) -> None:
        """Start the process and pass its output on; runs in a process of its own."""
        dies_with_parent(signal.SIGKILL)()
        self._child_ctor = functools.partial(honcho.process.Popen, preexec_fn=dies_with_parent(signal.SIGTERM))
        super().run(events, ignore_signals)


def supervise(host: str, port: int, var: Path, surroundings: dict[str, str]) -> int:
    """Run the three processes until Ctrl-C, or until one of them ends."""
    manager = honcho.manager.Manager()
    manager._process_ctor = Child
    for name in ("web", "worker", "beat"):
        line = f"exec {shlex.join(command(name, host=host, port=port))}"
        manager.add_process(name, line, env=surroundings, cwd=str(ROOT))
    threading.Thread(target=welcome, args=(port, var / "run" / "accounts"), daemon=True).start()
    manager.loop()
    stopped_by_us = manager.returncode in (130, 143)
    return 0 if stopped_by_us else manager.returncode or 1


def welcome(port: int, accounts: Path) -> None:
    """Print the address and the demo accounts once the first page can be had."""
    address = f"http://localhost:{port}"
    while True:
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/health/", timeout=5):
            break
        time.sleep(0.1)
    text = accounts.read_text() if accounts.exists() else ""
    print(f"\n{text}\n  Sáng kiến is ready: {address}   (Ctrl-C stops everything)\n", flush=True)


if __name__ == "__main__":
    sys.exit(main())
