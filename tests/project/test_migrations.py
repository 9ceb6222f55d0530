"""Migrations: none missing, each named for what it does and reversible."""

import os
import re
import subprocess
import sys
from functools import partial

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from tests import schema

APPS = ("common", "accounts", "notifications", "initiatives", "councils", "movements")
OURS = sorted(key for key in MigrationLoader(None, ignore_no_migrations=True).disk_migrations if key[0] in APPS)


@pytest.mark.django_db
def test_no_model_waits_for_a_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.parametrize(("app", "name"), OURS)
def test_a_migration_is_named_for_what_it_does(app, name):
    assert re.fullmatch(r"\d{4}_[a-z0-9_]+", name)
    assert "auto_" not in name


@pytest.mark.parametrize(("app", "name"), OURS)
def test_a_migration_can_be_undone(app, name):
    migration = MigrationLoader(None).disk_migrations[app, name]

    irreversible = [operation for operation in migration.operations if not operation.reversible]

    assert irreversible == []


@pytest.mark.parametrize("app", APPS)
def test_numbers_of_migrations_are_given_once(app):
    numbers = [name[:4] for label, name in OURS if label == app]

    assert len(numbers) == len(set(numbers))


@pytest.mark.django_db
def test_every_migration_is_applied():
    loader = MigrationLoader(connection)

    assert [key for key in OURS if key not in loader.applied_migrations] == []


NAMES = """
SELECT 'table', tablename, '' FROM pg_tables WHERE schemaname = 'public'
UNION SELECT 'index', indexname, tablename FROM pg_indexes WHERE schemaname = 'public'
UNION SELECT 'constraint', conname, conrelid::regclass::text FROM pg_constraint WHERE conrelid <> 0
UNION SELECT 'trigger', tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal
ORDER BY 1, 2, 3
"""


@pytest.mark.slow
def test_what_the_migrations_made_can_be_taken_down_and_made_again():
    url, copy = os.environ["DATABASE_URL"], "taken_down"
    server = schema.server_of(url)
    schema.run("createdb", server, f"--template={schema.NAME}", copy)
    ask, migrate = (
        partial(schema.run, "psql", server, copy, "-Atc"),
        partial(call_migrate, url.removesuffix("sangkien") + copy),
    )
    made = ask(NAMES)

    migrate("accounts", "zero")
    left = ask("SELECT count(*) FROM pg_tables WHERE tablename ~ '^(accounts|initiatives|councils)_'")
    migrate()

    assert left.strip() == "0"
    assert ask(NAMES) == made


def call_migrate(url: str, *target: str) -> None:
    command = [sys.executable, "manage.py", "migrate", *target, "--skip-checks", "--verbosity=0"]
    subprocess.run(command, check=True, cwd=settings.BASE_DIR, env=os.environ | {"DATABASE_URL": url})
