"""What stands around every page, and the pages shown when something is refused, missing or broken."""

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse
from django.views.defaults import permission_denied, server_error

from common.errors import NotAllowed
from config import navigation
from config.context import site
from config.navigation import Section, everybody, sections_for
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def request_of():
    def make(user, path="/"):
        request = RequestFactory().get(path)
        request.user = user
        return request

    return make


def _sections(monkeypatch, *sections):
    monkeypatch.setattr(navigation, "SECTIONS", sections)


def test_sections_are_those_somebody_may_find_and_the_site_has(monkeypatch):
    _sections(
        monkeypatch,
        Section("account_logout", "For people with an account", "user"),
        Section("account_login", "For everybody", "log-in", everybody),
        Section("nowhere:list", "Not built", "x", everybody),
    )

    labels = [[each["label"] for each in sections_for(user, "/")] for user in (AnonymousUser(), UserFactory())]

    assert labels == [["For everybody"], ["For people with an account", "For everybody"]]


def test_the_section_of_the_page_is_current_by_the_longest_address(monkeypatch):
    _sections(
        monkeypatch,
        Section("account_login", "Sign in", "log-in", everybody),
        Section("set_language", "Language", "languages", everybody),
    )

    shown = sections_for(AnonymousUser(), "/accounts/login/help/")

    assert [(each["label"], each["is_current"]) for each in shown] == [("Sign in", True), ("Language", False)]


@pytest.mark.parametrize(
    "name", ["dialogues:list", "recommendations:list", "recommendations:figures", "conferences:list"]
)
def test_what_is_reached_from_the_dialogues_stands_in_their_section(name, request_of):
    request = request_of(AnonymousUser(), reverse(name))

    current = [each for each in site(request)["sections"]() if each["is_current"]]

    assert [each["url"] for each in current] == [reverse("dialogues:list")]


def test_a_refusal_says_its_reason(request_of):
    page = permission_denied(request_of(UserFactory()), NotAllowed("Only members of this council may score it."))

    assert page.status_code == 403
    assert re.search(r"<span data-reason>(.*?)</span>", page.content.decode()).group(1) == (
        "Only members of this council may score it."
    )


def test_a_missing_page_teaches_what_to_do(client_of):
    page = client_of(UserFactory()).get("/nowhere/")

    assert page.status_code == 404
    assert "Không có trang này" in page.content.decode()


def test_the_page_for_a_broken_system_needs_nothing_of_it(request_of, django_assert_num_queries):
    with django_assert_num_queries(0):
        page = server_error(request_of(AnonymousUser()))

    assert page.status_code == 500
    assert "Hệ thống gặp lỗi" in page.content.decode()


def test_the_frame_of_a_page_asks_only_how_many_notices_are_unread(request_of, django_assert_num_queries):
    user = UserFactory()

    with django_assert_num_queries(1):
        page = render_to_string("404.html", request=request_of(user))

    assert user.full_name in page


def test_signing_out_and_the_language_need_no_script(request_of):
    page = render_to_string("404.html", request=request_of(UserFactory()))

    forms = re.findall(r'<form method="post" action="([^"]+)"', page)
    assert forms == ["/accounts/logout/", "/language/"]


def test_who_signs_in_again_after_pressing_a_button_reads_that_it_was_not_done(client_of, client):
    url = reverse("notifications:read_all")

    signed_out = client.post(url)
    signed_in = client_of(UserFactory()).get(url)

    assert signed_out.url.endswith(f"?next={url}")
    assert (signed_in.status_code, signed_in["Allow"]) == (405, "POST")
    assert "Content-Security-Policy" in signed_in
    assert "<h1" in signed_in.content.decode()
