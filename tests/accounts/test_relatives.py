import pytest
from django.contrib import admin
from django.urls import reverse

from accounts.models import Relative
from tests.factories.accounts import PostingFactory, RelativeFactory, UserFactory

pytestmark = pytest.mark.django_db
PAGE = reverse("accounts:relatives")


def test_a_colleague_is_found_and_declared_once(client_of):
    person = PostingFactory().person
    sister = PostingFactory(person__full_name="Lý Mùi Phẩy").person
    client = client_of(person)

    assert "Lý Mùi Phẩy" in client.get(PAGE, {"q": "ly mui phay"}).content.decode()
    for _time in range(2):
        client.post(PAGE, {"person": sister.pk})

    assert list(Relative.objects.values_list("person", "relative")) == [(person.pk, sister.pk)]
    assert "Lý Mùi Phẩy" in client.get(PAGE).content.decode()


def test_nobody_is_a_relative_of_oneself(client_of):
    person = PostingFactory().person

    response = client_of(person).post(PAGE, {"person": person.pk})

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["person"])
    assert not Relative.objects.exists()


def test_neither_the_relative_nor_an_administrator_reads_the_list(client_of, settings):
    settings.MFA_REQUIRED_FOR = "nobody"
    declared = RelativeFactory(person__full_name="Bế Văn An", relative__full_name="Bế Văn Yên")
    administrator = UserFactory(is_staff=True, is_superuser=True)

    pages = [client_of(reader).get(PAGE) for reader in (declared.relative, administrator)]
    assert [list(page.context["declared"]) for page in pages] == [[], []]
    assert [name in pages[1].content.decode() for name in ("Bế Văn An", "Bế Văn Yên")] == [False, False]
    assert not admin.site.is_registered(Relative)


def test_what_is_taken_back_is_gone_and_only_the_owner_takes_it_back(client_of):
    declared = RelativeFactory()
    remove = reverse("accounts:remove_relative", args=[declared.pk])

    assert client_of(declared.relative).post(remove).status_code == 404
    client_of(declared.person).post(remove)

    assert not Relative.objects.exists()
