import re

import pytest
from django.core import mail
from django.urls import reverse

from accounts.models import User
from tests.factories.accounts import PostingFactory, UserFactory

pytestmark = pytest.mark.django_db
ME, CONTACT = reverse("accounts:me"), reverse("accounts:contact")


@pytest.fixture
def person():
    return PostingFactory(person=UserFactory(email="ngoc@caobang.example.vn")).person


@pytest.fixture
def ask(client_of, person, django_capture_on_commit_callbacks):
    """Give a function that fills the form in and returns the answer, after what it sends."""

    def go(**data):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            return client_of(person).post(CONTACT, {"email": person.email, "phone": "", **data}, follow=True)

    return go


def link_in_letter() -> str:
    return re.search(r"http://localhost:8000(/people/me/e-mail/\S+)", mail.outbox[0].body)[1]


def test_the_account_shows_who_one_is_and_where_one_works(client_of, person):
    page = client_of(person).get(ME).content.decode()

    assert [word in page for word in (person.staff_code, str(person.postings.get().unit), person.email)] == [True] * 3


def test_a_telephone_number_is_changed_at_once(ask, person):
    ask(phone="0912 345 678")

    person.refresh_from_db()
    assert (person.phone, mail.outbox) == ("0912 345 678", [])


def test_a_new_address_counts_once_its_letter_is_answered_and_the_former_one_is_told(
    ask, person, client_of, django_capture_on_commit_callbacks
):
    ask(email="Ngoc.Moi@caobang.example.vn")
    letter, link = mail.outbox[0], link_in_letter()
    before = User.objects.get(pk=person.pk).email
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        client_of(person).get(link)

    assert (letter.to, before) == (["ngoc.moi@caobang.example.vn"], "ngoc@caobang.example.vn")
    assert User.objects.get(pk=person.pk).email == "ngoc.moi@caobang.example.vn"
    assert [letter.to for letter in mail.outbox] == [["ngoc@caobang.example.vn"]]


def test_an_address_somebody_else_signs_in_with_is_refused(ask):
    UserFactory(email="hoa@caobang.example.vn")

    response = ask(email="HOA@caobang.example.vn")

    assert response.status_code == 422
    assert response.context["form"].errors == {"email": ["Người khác đang dùng thư điện tử này để đăng nhập."]}
    assert mail.outbox == []


def test_an_address_taken_meanwhile_is_refused_too(ask, person, client_of):
    ask(email="moi@caobang.example.vn")
    UserFactory(email="moi@caobang.example.vn")

    assert client_of(person).get(link_in_letter()).status_code == 403


def test_the_letter_of_one_person_changes_nobody_else(ask, client_of):
    ask(email="moi@caobang.example.vn")
    other = UserFactory()

    assert client_of(other).get(link_in_letter()).status_code == 403
    assert not User.objects.filter(email="moi@caobang.example.vn").exists()


def test_a_letter_works_once_and_not_when_shortened(ask, person, client_of):
    ask(email="moi@caobang.example.vn")
    link = link_in_letter()
    client = client_of(person)

    assert client.get(f"{link[:-3]}/").status_code == 403
    assert [client.get(link).status_code for _ in range(2)] == [302, 403]


def test_people_choose_the_language_of_their_pages(client_of, person):
    client = client_of(person)
    client.post(reverse("set_language"), {"language": "en", "next": ME})

    assert "Change the password" in client.get(ME).content.decode()
