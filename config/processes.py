"""The three processes of the site, the same under `make up` and on a real server: `python -m config.processes web`."""

import os
import sys

from config.environment import Environment

# Threads wait for the database while others compute; one web process a core, two tasks at a time.
WEB_PROCESSES = 2
WEB_THREADS = 4
TASKS_AT_A_TIME = 2


def command(name: str, *, host: str = "127.0.0.1", port: int = 8000) -> list[str]:
    """Give the command line of `web`, `worker` or `beat`."""
    # As root, to try the site, is fine; a real server has an account for it.
    celery = [
        sys.executable,
        "-W",
        "ignore:You're running the worker with superuser",
        "-m",
        "celery",
        "--quiet",
        "--app=config",
    ]
    commands = {
        "web": [
            sys.executable, "-m", "granian", "--interface=wsgi", f"--host={host}", f"--port={port}",
            f"--workers={WEB_PROCESSES}", f"--blocking-threads={WEB_THREADS}", "--respawn-failed-workers",
            "--no-ws", "--log-level=warning", "config.wsgi:application",
        ],
        # Gossip and mingle make workers talk to each other about nothing we use.
        "worker": [
            *celery, "worker", f"--concurrency={TASKS_AT_A_TIME}", "--without-gossip", "--without-mingle",
            "--loglevel=WARNING",
        ],
        "beat": [*celery, "beat", "--pidfile=", "--loglevel=WARNING"],
    }  # fmt: skip
    return commands[name]


if __name__ == "__main__":
    env = Environment()
    if sys.argv[1:] not in (["web"], ["worker"], ["beat"]):
        sys.exit("Which process? python -m config.processes web, worker or beat")
    line = command(sys.argv[1], host=env.text("HOST", "127.0.0.1"), port=env.number("PORT", 8000, least=1))
    os.execv(line[0], line)
