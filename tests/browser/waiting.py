"""Waiting for what no locator tells: rows in the database, what the browser has told Playwright."""

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Page

Found = TypeVar("Found")


def wait_until(page: Page, condition: Callable[[], Found], *, seconds: float = 60) -> Found:
    """Wait until the condition gives something and give that; meanwhile the browser is listened to."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "it did not happen"
        page.wait_for_timeout(50)
    return found
