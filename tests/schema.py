"""The tables every test database is copied from: migrated once, then kept as SQL until a migration changes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

from config.private import postgres_programs

ROOT = Path(__file__).resolve().parent.parent
NAME = "migrated"  # the database Django's TEST TEMPLATE names
# As `manage.py prepare` does: what Django leaves behind at each step is not worth collecting so often.
MIGRATE = "import gc; gc.set_threshold(100_000, 50, 1000); from manage import main; main()"


def make_template(url: str) -> None:
    """Make the database `migrated` on the server of `url`, by migrations or from what they gave the last time."""
    server = server_of(url)
    kept = ROOT / ".pytest_cache" / f"tables-{_digest()}.sql"
    run("createdb", server, NAME)
    if kept.exists():
        run("psql", server, "--quiet", "--set=ON_ERROR_STOP=1", f"--dbname={NAME}", f"--file={kept}")
        return
    migrated = os.environ | {"DATABASE_URL": url.removesuffix("sangkien") + NAME}
    migrate = [sys.executable, "-c", MIGRATE, "migrate", "--verbosity=0", "--skip-checks"]
    subprocess.run(migrate, cwd=ROOT, env=migrated, check=True)
    kept.parent.mkdir(exist_ok=True)
    for former in kept.parent.glob("tables-*"):
        former.unlink(missing_ok=True)
    making = kept.with_suffix(f".{os.getpid()}")
    run("pg_dump", server, f"--file={making}", NAME)
    making.rename(kept)


def _digest() -> str:
    """Tell one state of all migrations and libraries from another."""
    digest = hashlib.sha256((ROOT / "requirements.txt").read_bytes())
    for file in sorted(ROOT.glob("*/migrations/*.py")):
        digest.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return digest.hexdigest()[:16]


def server_of(url: str) -> str:
    """Give the folder in which the server of the tests listens."""
    return unquote(url.removeprefix("postgres://postgres@/").removesuffix("/sangkien"))


def run(program: str, server: str, *arguments: str) -> str:
    """Run one of PostgreSQL's programs on a server and give what it says."""
    command = [postgres_programs() / program, f"--host={server}", "--username=postgres", *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
