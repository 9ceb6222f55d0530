"""Migrations: none missing, each named for what it does and reversible."""

import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

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
