"""Chromium for the tests of this folder: `page`, and `page_of(user)` for people signed in.

Whatever a page does wrong on the way (an error in a script, a breach of the Content-Security-Policy, a missing file,
a 5xx) fails its test; `troubles.expect("409")` takes out what a test provokes.
"""

import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, expect, sync_playwright

from tests.browser.network import Network

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
REQUIRED = os.environ.get("BROWSER") == "required"
WITHOUT = "no Chromium found; install it with: apt install chromium"
PATIENCE = 60_000  # milliseconds a page may take on a machine that has much else to do; none is waited for in vain
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies in this folder, so that `-m "not browser"` leaves it out."""
    for item in items:
        if item.path.is_relative_to(os.path.dirname(__file__)):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Iterator[None]:
    """With BROWSER=required a skipped browser test is a failed one."""
    report = yield
    if REQUIRED and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped although BROWSER=required: {report.longrepr}"
    return report


class Troubles(list):
    """What went wrong on the pages of a test, in words."""

    def expect(self, pattern: str) -> None:
        """Take out what the test provoked itself; it must have happened."""
        found = [trouble for trouble in self if re.search(pattern, trouble)]
        assert found, f"expected {pattern!r} among {list(self)}"
        self[:] = [trouble for trouble in self if trouble not in found]

    def overlook(self, pattern: str) -> None:
        """Take out what the test provoked itself if it was quick, or slow, enough."""
        self[:] = [trouble for trouble in self if not re.search(pattern, trouble)]

    def watch(self, page: Page) -> None:
        """Note what this page does wrong."""
        documents = set()

        def on_response(response: Response) -> None:
            if response.request.is_navigation_request():
                documents.add(response.url)
            if response.status >= 500:
                self.append(f"{response.status} {response.url}")

        def on_console(message: ConsoleMessage) -> None:
            refused_page = message.location.get("url") in documents and "Failed to load resource" in message.text
            if message.type == "error" and not refused_page:
                self.append(f"{message.text} ({message.location.get('url')})")

        page.on("response", on_response)
        page.on("console", on_console)
        page.on("pageerror", lambda error: self.append(f"script: {error}"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    if PROGRAM is None:
        pytest.fail(WITHOUT) if REQUIRED else pytest.skip(WITHOUT)
    expect.set_options(timeout=PATIENCE)
    own = connections[DEFAULT_DB_ALIAS]
    with sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread, beside which Django would refuse its ORM, and begin another
        # connection: worlds (tests/worlds.py) made on that one could not be cleared once the browser has ended.
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
        connections[DEFAULT_DB_ALIAS] = own
        browser = playwright.chromium.launch(executable_path=PROGRAM, args=ARGUMENTS)
        yield browser
        browser.close()
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def troubles() -> Iterator[Troubles]:
    """What went wrong on any page of this test; must be empty at its end."""
    noted = Troubles()
    yield noted
    assert list(noted) == []


@pytest.fixture
def new_context(chromium, live_server, troubles) -> Iterator[Callable[..., BrowserContext]]:
    """Give a function that opens a device of somebody in Cao Bằng: its size, its cookies, its pages watched."""
    contexts = []

    def make(**options) -> BrowserContext:
        defaults = {"viewport": {"width": 1280, "height": 800}, "locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh"}
        context = chromium.new_context(**defaults | {"base_url": live_server.url} | options)
        context.set_default_timeout(PATIENCE)
        context.on("page", troubles.watch)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    let_requests_end()


def let_requests_end(*, patience: float = 60, still: int = 3) -> None:
    """Wait for what a closed page has left behind: a request in the middle holds tables that are emptied next."""
    others = "datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"
    end, quiet = time.monotonic() + patience, 0
    with connection.cursor() as cursor:
        while quiet < still and time.monotonic() < end:
            cursor.execute(f"SELECT count(*) FROM pg_stat_activity WHERE {others}")
            quiet = 0 if cursor.fetchone()[0] or _is_served() else quiet + 1
            time.sleep(0.05)


def _is_served() -> bool:
    """Say whether the test server still has a browser on the line."""
    return any("process_request_thread" in thread.name for thread in threading.enumerate())


@pytest.fixture
def page(new_context) -> Page:
    """A page of somebody not signed in."""
    return new_context().new_page()


@pytest.fixture
def page_of(new_context, live_server) -> Callable[..., Page]:
    """Give a function: a page of this user, signed in, on a device of his or her own."""

    def make(user, **options) -> Page:
        client = Client()
        client.force_login(user)
        context = new_context(**options)
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
        return context.new_page()

    return make


@pytest.fixture
def network(live_server) -> Iterator[Network]:
    """Give a way to the site that can be cut and mended; what a browser feigns of it ends with its page."""
    network = Network(int(live_server.url.rpartition(":")[2]))
    yield network
    network.end()
