"""Start the database and the broker of a test run before Django reads its settings (a pytest plugin).

One server for all workers: the first process starts it and names it in the environment. Each worker has its own
database (pytest-django's doing) and its own prefix in Valkey.
"""

import os
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OWN = ("DEBUG", "EMAIL_URL", "MEDIA_STORE", "HTTPS", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "SITE_URL", "LOG_LEVEL")

os.environ["CACHE_PREFIX"] = f"test-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
_started = []

if "TEST_SERVICES" not in os.environ:  # others inherit what the first process named
    from common.catalogue import compile_catalogue
    from config.embedded import start_postgres, start_valkey
    from tests.schema import make_template

    compile_catalogue(ROOT, "vi")
    for _name in OWN:
        os.environ.pop(_name, None)  # a developer's own set-up is not what is tested
    _folder = tempfile.TemporaryDirectory(prefix="sangkien-test-", ignore_cleanup_errors=True)
    os.chmod(_folder.name, 0o711)  # as root the database runs under another account, which passes here
    os.environ["VAR_DIR"] = str(Path(_folder.name) / "var")
    (Path(_folder.name) / "var" / "static").mkdir(parents=True)  # where whitenoise looks
    os.environ["DATABASE_MAY_LOSE_DATA"] = "true"  # no write waits for the disk
    os.environ["MFA_REQUIRED_FOR"] = "nobody"  # asked where it is tested
    os.environ["SECRET_KEY"] = "only-for-tests-" + "0123456789" * 4
    _started.append(start_valkey())
    os.environ["REDIS_URL"] = _started[-1].url
    _started.append(start_postgres(Path(_folder.name) / "postgres", throwaway=True))
    os.environ["DATABASE_URL"] = _started[-1].url
    make_template(os.environ["DATABASE_URL"])
    os.environ["TEST_SERVICES"] = "started"


def stop() -> None:
    """Stop what was started here."""
    while _started:
        _started.pop().stop()


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the servers with the run that started them."""
    stop()
