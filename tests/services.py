"""Start the database and the broker of a test run before Django reads its settings (a pytest plugin).

One server for all workers: the first process starts it and names it in the environment. Each worker has its own
database (pytest-django's doing) and its own prefix in Valkey.
"""

import os
import tempfile
from pathlib import Path

import pytest

os.environ["CACHE_PREFIX"] = f"test-{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"

if "PYTEST_XDIST_WORKER" not in os.environ:  # workers inherit what the first process named
    from common.catalogue import compile_catalogue
    from config.embedded import start_postgres, start_valkey
    from tests.schema import make_template

    compile_catalogue(Path(__file__).resolve().parent.parent, "vi")
    _folder = tempfile.TemporaryDirectory(prefix="sangkien-test-", ignore_cleanup_errors=True)
    os.chmod(_folder.name, 0o711)  # as root the database runs under another account, which passes here
    _postgres = start_postgres(Path(_folder.name) / "postgres", throwaway=True)
    _valkey = start_valkey()
    for _name in ("DEBUG", "EMAIL_URL", "MEDIA_STORE", "HTTPS", "ALLOWED_HOSTS", "SITE_URL"):
        os.environ.pop(_name, None)  # a developer's own set-up is not what is tested
    os.environ["DATABASE_URL"] = _postgres.url
    os.environ["REDIS_URL"] = _valkey.url
    os.environ["VAR_DIR"] = str(Path(_folder.name) / "var")
    (Path(_folder.name) / "var" / "static").mkdir(parents=True)  # where whitenoise looks
    os.environ["SECRET_KEY"] = "only-for-tests-" + "0123456789" * 4
    make_template(_postgres.url)

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(config: pytest.Config) -> None:
        """Stop what was started here."""
        _valkey.stop()
        _postgres.stop()
