import pytest
from django.conf import settings
from django.urls import reverse

from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def _language_of_a_page(client, **headers):
    return client.get("/nowhere/", headers=headers)["Content-Language"]


def test_pages_are_vietnamese_whatever_the_browser_asks_for(client):
    assert _language_of_a_page(client, accept_language="en-US,en;q=0.9") == "vi"


def test_a_visitor_chooses_a_language_for_the_device(client):
    answer = client.post(reverse("set_language"), {"language": "en", "next": "/accounts/login/"})

    assert (answer.status_code, answer["Location"]) == (302, "/accounts/login/")
    assert _language_of_a_page(client) == "en"


def test_an_unknown_language_changes_nothing(client):
    client.post(reverse("set_language"), {"language": "xx"})
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "xx"

    assert _language_of_a_page(client) == "vi"


def test_the_choice_of_somebody_signed_in_follows_the_account(client_of):
    person = UserFactory()

    client_of(person).post(reverse("set_language"), {"language": "en"})

    person.refresh_from_db()
    assert person.language == "en"
    assert client_of(person).get("/nowhere/")["Content-Language"] == "en"
