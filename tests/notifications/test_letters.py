import pytest
from django.core.mail import EmailMultiAlternatives, get_connection
from django.urls import reverse

from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def written(settings, tmp_path):
    """Two letters, written by one connection into one file."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    letters = [
        EmailMultiAlternatives(
            subject, f"Mở trang http://localhost:8000/{subject}/\nđể đặt mật khẩu.", to=[f"{subject}@example.vn"]
        )
        for subject in ("first", "second")
    ]
    for letter in letters:
        letter.attach_alternative("<p>Ở dạng HTML</p>", "text/html")
    with get_connection() as connection:
        connection.send_messages(letters)
    return letters


def administrator():
    return UserFactory(is_staff=True, is_superuser=True)


def test_administrators_read_the_letters_of_a_site_without_a_mail_server(written, client_of):
    client = client_of(administrator())

    listed = client.get(reverse("letters")).context["letters"]
    page = client.get(reverse("letter", args=[listed[0].name]))

    assert [(letter.subject, letter.to) for letter in listed] == [
        ("second", "second@example.vn"),
        ("first", "first@example.vn"),
    ]
    assert '<a href="http://localhost:8000/second/"' in page.content.decode()
    assert "để đặt mật khẩu." in page.content.decode()


def test_nobody_else_knows_of_them(written, client_of):
    name = client_of(administrator()).get(reverse("letters")).context["letters"][0].name
    client = client_of(UserFactory())

    assert [client.get(reverse(*where)).status_code for where in [("letters",), ("letter", None, [name])]] == [404, 404]


def test_a_site_with_a_mail_server_has_no_such_page(written, settings, client_of):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"

    assert client_of(administrator()).get(reverse("letters")).status_code == 404


@pytest.mark.parametrize("name", ["20260101-000000-1-0", "secret-0", "0", "20260101-000000-1-9"])
def test_a_name_that_names_no_letter_is_missing(written, client_of, name):
    assert client_of(administrator()).get(reverse("letter", args=[name])).status_code == 404


def test_an_empty_outbox_says_what_will_stand_there(settings, tmp_path, client_of):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path

    page = client_of(administrator()).get(reverse("letters"))

    assert "empty" in page.content.decode()
    assert page.context["letters"] == []
