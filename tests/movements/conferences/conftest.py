import pytest
from django.utils import timezone, translation


@pytest.fixture(autouse=True)
def _today(now, monkeypatch):
    """Monday, 23 November 2026: days that lie ahead do so whenever the tests run."""
    monkeypatch.setattr(timezone, "now", lambda: now)


@pytest.fixture(autouse=True)
def _reasons_in_english():
    """Reasons of actions are compared by the words of the code."""
    with translation.override("en"):
        yield
