"""Making a backup: a folder that appears whole under its name, or not at all."""

import datetime
import hashlib
import json
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from common.backup.postgres import connect, rows_by_table, run

NAME = "%Y-%m-%d_%H-%M-%S"
MANIFEST, DATABASE, FILES = "manifest.json", "database.dump", "media"


def make_backup(*, database: Mapping, media: Path | None, into: Path, now: datetime.datetime) -> Path:
    """Copy the database and then the files (by then every file the database names is there); give the folder made.

    Files that the backup before has too are linked to it, so that a month of backups costs little more than one.
    """
    into.mkdir(parents=True, exist_ok=True, mode=0o700)
    into.chmod(0o700)  # people's data: for the account of the site alone
    for left in into.glob(".making-*"):
        shutil.rmtree(left)
    making = into / f".making-{os.getpid()}"
    making.mkdir()
    before = max(backups(into), default=None)
    manifest = {"made_at": now.isoformat(), **_dump(database, making / DATABASE)}
    manifest["files"] = _copy_files(media, making / FILES, before and before / FILES) if media else None
    (making / MANIFEST).write_text(json.dumps(manifest, indent=2))
    finished = into / now.strftime(NAME)
    making.rename(finished)
    return finished


def remove_old(folder: Path, *, now: datetime.datetime, days: int) -> int:
    """Remove the backups of more than so many days ago, never the last one; give how many."""
    oldest_kept = (now - datetime.timedelta(days=days)).strftime(NAME)
    old = [backup for backup in sorted(backups(folder))[:-1] if backup.name < oldest_kept]
    for backup in old:
        shutil.rmtree(backup)
    return len(old)


def backups(folder: Path) -> list[Path]:
    """Give the finished backups in a folder."""
    if not folder.exists():
        return []
    return [path for path in folder.iterdir() if re.fullmatch(r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d", path.name)]


def digest_of(file: Path) -> str:
    """Give the SHA-256 of a file."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _dump(database: Mapping, file: Path) -> dict:
    """Write the dump, and count in the very same state of the database what it holds."""
    connection = connect(database)
    try:
        connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_export_snapshot()")
            snapshot = cursor.fetchone()[0]
            version = connection.server_version
            run("pg_dump", database, "--format=custom", f"--snapshot={snapshot}", f"--file={file}", version=version)
            return {"server_version": version, "rows": rows_by_table(cursor), "database": digest_of(file)}
    finally:
        connection.close()


def _copy_files(source: Path, target: Path, before: Path | None) -> int:
    """Copy or link every file; one removed meanwhile is left out. Give how many."""
    target.mkdir()
    count = 0
    for file in sorted(source.rglob("*")) if source.exists() else []:
        if file.is_file():
            name = file.relative_to(source)
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            if not (before and _link_same(file, before / name, target / name)):
                shutil.copy2(file, target / name)
            count += 1
    return count


def _link_same(file: Path, earlier: Path, target: Path) -> bool:
    """Link to the copy of the backup before when it is the same file, unchanged."""
    if not earlier.exists():
        return False
    now, then = file.stat(), earlier.stat()
    if (now.st_size, now.st_mtime_ns) != (then.st_size, then.st_mtime_ns):
        return False
    target.hardlink_to(earlier)
    return True
