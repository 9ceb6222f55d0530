"""The browser sees our pages, and tells when one of them does something wrong."""

import asyncio

import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from django.urls import reverse

from tests.browser.accessibility import violations
from tests.browser.waiting import wait_until
from tests.factories.accounts import UserFactory
from tests.factories.notifications import NoticeFactory


def test_a_person_reads_a_notice_on_a_phone(page_of):
    notice = NoticeFactory()
    page = page_of(notice.person, viewport={"width": 390, "height": 844})

    page.goto(reverse("notifications:inbox"))

    assert page.get_by_text(notice.title).is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_two_people_are_signed_in_on_devices_of_their_own(page_of):
    ours, theirs = NoticeFactory(title="Của Bích Ngọc"), NoticeFactory(title="Của Thế Cường")
    pages = [page_of(notice.person) for notice in (ours, theirs)]

    for page in pages:
        page.goto(reverse("notifications:inbox"))

    assert [page.get_by_text(ours.title).is_visible() for page in pages] == [True, False]
    assert [page.get_by_text(theirs.title).is_visible() for page in pages] == [False, True]


@pytest.mark.parametrize(
    ("deed", "trouble"),
    [
        ("setTimeout(() => { throw new Error('boom') })", "boom"),
        ("document.body.setAttribute('style', 'color: red')", "style-src"),
        ("document.body.appendChild(new Image()).src = '/static/missing.png'", "missing.png"),
    ],
)
def test_what_a_page_does_wrong_is_noticed(page_of, troubles, deed, trouble):
    page = page_of(UserFactory())
    page.goto(reverse("notifications:inbox"))
    assert list(troubles) == []

    page.evaluate(f"() => {{ {deed} }}")
    wait_until(page, lambda: list(troubles))

    troubles.expect(trouble)


def test_a_page_that_is_missing_is_no_trouble_of_a_page(page_of):
    page = page_of(UserFactory())

    response = page.goto("/nowhere/")

    assert response.status == 404


def test_beside_a_browser_a_test_stays_on_the_connection_of_its_thread(chromium):
    loop, beside = asyncio.get_running_loop(), connections[DEFAULT_DB_ALIAS]

    asyncio._set_running_loop(None)  # as it is before the browser begins and once it has ended
    alone = connections[DEFAULT_DB_ALIAS]
    asyncio._set_running_loop(loop)

    assert beside is alone
