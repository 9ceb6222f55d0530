"""Everything CI runs, one after the other, with one list of what failed at the end: `make test`."""

import os
import subprocess
import sys
import time
from pathlib import Path

from tests import services  # starts the database and the broker that the steps below use

ROOT = Path(__file__).resolve().parent.parent
SECRET = "a-key-for-checks-" + "0123456789abcdef" * 3
DEPLOYED = {"HTTPS": "true", "SECRET_KEY": SECRET, "SITE_URL": "https://sangkien.example.vn"}
MANAGE = [sys.executable, "manage.py"]
BIN = Path(sys.executable).parent
STEPS = {
    "format": ([BIN / "ruff", "format", "--check", "."], {}),
    "code": ([BIN / "ruff", "check", "."], {}),
    "templates": ([BIN / "djlint", "--lint", "--quiet", "templates"], {}),
    "imports": ([BIN / "lint-imports", "--no-logo"], {}),
    "migrations": ([*MANAGE, "makemigrations", "--check", "--dry-run"], {}),
    "deployment": ([*MANAGE, "check", "--deploy", "--fail-level=WARNING"], DEPLOYED),
    "words": ([*MANAGE, "messages", "--check"], {}),
    "tests": ([sys.executable, "-m", "pytest", "-n", "2", "--dist", "loadscope", "-ra", "--durations=10"], {}),
}


def main() -> int:
    """Run every step, also after one failed, and tell which did."""
    failed = []
    for name, (command, variables) in STEPS.items():
        if name == "tests" and "--without-tests" in sys.argv:
            continue
        say(f"── {name}: {' '.join(Path(str(part)).name for part in command)}")
        began = time.monotonic()
        line = [str(part) for part in command]
        if subprocess.run(line, cwd=ROOT, env=os.environ | variables, check=False).returncode:
            failed.append(name)
        say(f"   {'FAILED' if name in failed else 'ok'} after {time.monotonic() - began:.0f} s")
    services.stop()
    say(f"\nFailed: {', '.join(failed)}" if failed else "\nAll passed.")
    return 1 if failed else 0


def say(line: str) -> None:
    """Print at once, between the output of the steps."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
