"""`make bench`: start everything apart from the site, fill a province, measure, print one table.

    python -m config.bench [--staff 10000] [--initiatives 10000] [--rounds 40]

Exit code 1 when a page is slower than twice its ceiling.
"""

import argparse
import os
import secrets
import signal
import socket
import sys
import tempfile
import time
import urllib.request
from contextlib import ExitStack, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> int:
    """Run the benchmark in a folder that is gone afterwards."""
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--staff", type=int, default=10_000)
    parser.add_argument("--initiatives", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=40)
    options = parser.parse_args()
    with ExitStack() as running:
        folder = Path(running.enter_context(tempfile.TemporaryDirectory(prefix="sangkien-bench-")))
        folder.chmod(0o711)
        port = free_port()
        _surround(folder, port, running)
        seconds = _fill(options)
        say(f"filled in {seconds:.1f} s")
        _start_web(folder, port, running)
        return _measure(port, options.rounds)


def say(line: str) -> None:
    """Print at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def free_port() -> int:
    """Give a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _surround(folder: Path, port: int, running: ExitStack) -> None:
    """Start database and broker, durable as the site's own, and name them in the environment."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from config.embedded import start_postgres, start_valkey  # reads XDG_RUNTIME_DIR

    postgres, valkey = start_postgres(folder / "postgres"), start_valkey()
    running.callback(valkey.stop)
    running.callback(postgres.stop)
    os.environ |= {
        "DATABASE_URL": postgres.url,
        "REDIS_URL": valkey.url,
        "VAR_DIR": str(folder),
        "SECRET_KEY": secrets.token_urlsafe(48),
        "SITE_URL": f"http://localhost:{port}",
        "DJANGO_SETTINGS_MODULE": "config.bench.settings",
        "MFA_REQUIRED_FOR": "nobody",
        "PYTHONPATH": str(ROOT),
    }


def _fill(options: argparse.Namespace) -> float:
    """Migrate and make the province; give the seconds that making took."""
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection
    from django.utils import timezone

    from movements.demo import keep_a_round_open, prepare_units
    from movements.province import make_province

    call_command("prepare")
    prepare_units()
    keep_a_round_open(timezone.now())
    started = time.monotonic()
    make_province(staff=options.staff, initiatives=options.initiatives, seasons=2, seed=1)
    seconds = time.monotonic() - started
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    connection.close()
    return seconds


def _start_web(folder: Path, port: int, running: ExitStack) -> None:
    from config.processes import command
    from config.spawn import ask_to_end, spawn

    log = folder / "web.log"
    web = spawn(command("web", port=port), log=log, dies_with=signal.SIGTERM, env=dict(os.environ))
    running.callback(ask_to_end, web, signal.SIGTERM, patience=10)
    for _ in range(300):
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/health/", timeout=5):
            return
        time.sleep(0.1)
    raise SystemExit(f"The web server did not start:\n{log.read_text()}")


def _measure(port: int, rounds: int) -> int:
    from config.bench.cases import make_cases
    from config.bench.measuring import WARM_UP, Visitor, fails, measure, table

    cases, floor = make_cases(rounds + WARM_UP)
    for _ in measure(Visitor("127.0.0.1", port), cases, rounds=rounds):
        pass
    say(table(cases, floor))
    return 1 if fails(cases, floor) else 0


if __name__ == "__main__":
    sys.exit(main())
