import pytest
from django.urls import reverse

from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


def test_strangers_are_told_what_this_is_and_where_to_sign_in(client):
    response = client.get("/")

    assert response.status_code == 200
    assert f'href="{reverse("account_login")}"' in response.content.decode()


def test_people_with_an_account_are_led_to_their_own_page(client_of):
    response = client_of(UserFactory()).get("/", follow=True)

    assert (len(response.redirect_chain), response.status_code) == (1, 200)
