"""What every test may use: `client_of(user)`, a fixed `now`; no network; an ERROR in the log fails the test."""

import datetime
import gc
import logging
import socket

import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client, override_settings
from django.utils import timezone

from config.celery import app as celery
from councils.rulebook import rules_in_use
from notifications.beforehand import forget_ladders
from tests import schema

LOCAL = {"127.0.0.1", "::1", "localhost"}

# How long a made-up case takes tells of the machine and what else it does, and nothing of what is tested.
hypothesis.settings.register_profile("tests", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("tests")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a case after its argument where its value is a file's content: that may differ between two workers."""
    return argname if isinstance(val, bytes) else None


def pytest_collection_finish() -> None:
    """Spare the collector of garbage what stays to the end: modules, models, tests."""
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix) -> None:
    """Copy each test database from the migrated one instead of migrating it anew."""
    connection.settings_dict["TEST"]["TEMPLATE"] = schema.NAME


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Before the database is dropped, end the connections that threads of a test server still hold."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(scope="session")
def now() -> datetime.datetime:
    """The moment at which tests take place: Monday 23 November 2026, 14:40 in Cao Bằng."""
    return datetime.datetime(2026, 11, 23, 14, 40, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def client_of():
    """Give a signed-in test client for a user."""

    def make(user) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return make


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    """Refuse connections that leave this machine."""
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and address[0] not in LOCAL:
            raise RuntimeError(f"a test tried to reach {address[0]}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(autouse=True)
def _errors_fail(caplog):
    """Fail a test during which something was logged as an error."""
    yield
    errors = [record for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    assert not errors, errors


@pytest.fixture(autouse=True)
def _rules_are_read_anew():
    """Forget the rule sheets and ladders of other tests: the same key may mean another one."""
    rules_in_use.cache_clear()
    forget_ladders()


@pytest.fixture(autouse=True, scope="session")
def _tasks_run_at_once():
    """Run a task where it is queued: no worker stands behind the tests."""
    celery.conf.update(task_always_eager=True, task_eager_propagates=True)


@pytest.fixture(autouse=True, scope="session")
def plain_settings():
    """Name static files as they lie in static/, and hash passwords in no time."""
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(STORAGES={**settings.STORAGES, "staticfiles": static}, PASSWORD_HASHERS=hashers):
        yield


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    """Keep uploaded files of a test in its own folder."""
    settings.MEDIA_ROOT = tmp_path / "media"
