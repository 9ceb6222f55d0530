"""Bringing a backup back, wholly or not at all, and checking that everything came back."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from common.backup.making import DATABASE, FILES, MANIFEST, digest_of
from common.backup.postgres import BackupError, connect, rows_by_table, run

# One transaction: when anything fails, what was there before is there again.
PROLOGUE = """
SET client_min_messages = warning;
SET lock_timeout = '10s';
DROP SCHEMA public CASCADE;
CREATE SCHEMA public;
RESET lock_timeout;
"""


def restore(backup: Path, *, database: Mapping, media: Path | None, replace: bool = False) -> dict:
    """Put the backup's database and files in place; give its manifest.

    A database that holds tables is left alone unless `replace`. Files of ours that the backup lacks stay.
    """
    manifest = read_manifest(backup)
    with connect(database) as connection, connection.cursor() as cursor:
        version = connection.server_version
        tables = len(rows_by_table(cursor))
    connection.close()
    if tables and not replace:
        raise BackupError(f"The database {database['NAME']!r} holds {tables} tables. --replace gives them up.")
    with tempfile.TemporaryDirectory(prefix="sangkien-restore-") as folder:
        script = Path(folder, "database.sql")
        run("pg_restore", database, "--no-owner", "--no-privileges", f"--file={script}", backup / DATABASE,
            version=version)  # fmt: skip
        begin = Path(folder, "begin.sql")
        begin.write_text(PROLOGUE)
        run("psql", database, "--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1",
            f"--file={begin}", f"--file={script}", version=version)  # fmt: skip
    if media and (backup / FILES).exists():
        shutil.copytree(backup / FILES, media, dirs_exist_ok=True)
    _compare(manifest, database)
    return manifest


def read_manifest(backup: Path) -> dict:
    """Read what a backup holds, and refuse one that is none or whose dump was damaged."""
    try:
        manifest = json.loads((backup / MANIFEST).read_text())
    except (OSError, ValueError) as error:
        raise BackupError(f"{backup} is not a backup: {MANIFEST} cannot be read ({error}).") from error
    if not (backup / DATABASE).exists() or digest_of(backup / DATABASE) != manifest["database"]:
        raise BackupError(f"{backup / DATABASE} is missing or damaged. Take another backup.")
    return manifest


def _compare(manifest: dict, database: Mapping) -> None:
    """Count again what the backup counted."""
    with connect(database) as connection, connection.cursor() as cursor:
        rows = rows_by_table(cursor)
    connection.close()
    differing = [
        f"{table}: {rows.get(table)} instead of {count}"
        for table, count in manifest["rows"].items()
        if rows.get(table) != count
    ]
    if differing:
        raise BackupError(f"Restored, but not the same: {', '.join(differing)}.")
