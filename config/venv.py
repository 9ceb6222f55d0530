"""Make .venv and install requirements.txt into it, once for each version of that file: `python3 -I config/venv.py`.

Runs before anything is installed, so with the standard library alone and also under a Python that is too old.
"""

import hashlib
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
STAMP = os.path.join(VENV, "installed")
REQUIREMENTS = os.path.join(ROOT, "requirements.txt")


def say_and_stop(text):
    """Print what is wrong and what to do, and end."""
    sys.stderr.write(text + "\n")
    sys.exit(1)


def wanted():
    """Tell one set of requirements, in one place, under one Python from another."""
    content = b""
    for path in (REQUIREMENTS, os.path.join(ROOT, "constraints.txt")):
        with open(path, "rb") as file:
            content += file.read()
    return hashlib.sha256(content + sys.version.encode() + VENV.encode()).hexdigest()


def installed():
    """Read what the last complete installation was made from."""
    if not (os.path.exists(STAMP) and os.access(PYTHON, os.X_OK)):
        return None
    with open(STAMP) as file:
        return file.read()


def make_environment():
    """Make .venv anew when it is missing or its Python does not run (moved, upgraded, half made)."""
    if os.path.exists(PYTHON) and subprocess.call([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if subprocess.call([sys.executable, "-m", "venv", VENV]) != 0:
        say_and_stop("A virtual environment could not be made. On Debian or Ubuntu: apt install python3-venv")


def main():
    """Bring .venv up to date; quick when it is."""
    if sys.version_info < (3, 11):
        say_and_stop(
            "Python 3.11 or newer is needed; {} is {}.{}. Name another: make up PYTHON=/path/to/python3.12".format(
                sys.executable, *sys.version_info[:2]
            )
        )
    digest = wanted()
    if installed() == digest:
        return
    if not os.access(ROOT, os.W_OK):
        say_and_stop(f"{ROOT} cannot be written to; .venv must be made there. Take a clone of your own.")
    print("Installing what requirements.txt lists into .venv …", flush=True)
    if os.path.exists(STAMP):
        os.remove(STAMP)
    make_environment()
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", REQUIREMENTS]
    if subprocess.call(command) != 0:
        say_and_stop("Not everything could be installed. The lines above say why; the next start goes on from there.")
    with open(STAMP, "w") as file:
        file.write(digest)


if __name__ == "__main__":
    main()
