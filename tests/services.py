"""Start the database and the broker of a test run before Django reads its settings (a pytest plugin).

One server for all workers: the first process starts it and names it in the environment.
"""

import os
import tempfile
from pathlib import Path

import pytest

if "PYTEST_XDIST_WORKER" not in os.environ:  # workers inherit what the first process named
    _folder = tempfile.TemporaryDirectory(prefix="sangkien-test-", ignore_cleanup_errors=True)
    os.environ.setdefault("XDG_RUNTIME_DIR", _folder.name)  # the wheel warns without one

    from common.catalogue import compile_catalogue
    from config.embedded import start_postgres, start_valkey  # reads XDG_RUNTIME_DIR

    compile_catalogue(Path(__file__).resolve().parent.parent, "vi")

    _postgres = start_postgres(Path(_folder.name) / "postgres", throwaway=True)
    _valkey = start_valkey()
    os.environ["DATABASE_URL"] = _postgres.url
    os.environ["REDIS_URL"] = _valkey.url
    os.environ["VAR_DIR"] = str(Path(_folder.name) / "var")
    (Path(_folder.name) / "var" / "static").mkdir(parents=True)  # where whitenoise looks
    os.environ["SECRET_KEY"] = "only-for-tests"

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(config: pytest.Config) -> None:
        """Stop what was started here."""
        _valkey.stop()
        _postgres.stop()
