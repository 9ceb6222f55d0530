"""What the tests of sign-in share."""

import random

import pytest
from django.test import Client

PASSWORD = "Trời mưa, đường trơn"


@pytest.fixture
def client() -> Client:
    """Give a visitor from an address of his or her own: attempts are counted by address."""
    return Client(REMOTE_ADDR=f"10.{random.randrange(256)}.{random.randrange(256)}.{random.randrange(256)}")


@pytest.fixture
def sign_in(client):
    """Give a function that signs in through the page."""

    def go(login: str, password: str = PASSWORD, by: Client = client, **data):
        return by.post("/accounts/login/", {"login": login, "password": password, **data})

    return go
