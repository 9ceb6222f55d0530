import re

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client
from django.urls import NoReverseMatch, reverse

from accounts.letters import password_link
from accounts.onetime import RESET_LIFETIME, PasswordTokens
from config.settings import PASSWORD_HASHERS
from tests.accounts.conftest import PASSWORD
from tests.factories.accounts import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    person = UserFactory(staff_code="CB-1042", email="ngoc@caobang.example.vn")
    person.set_password(PASSWORD)
    person.save()
    return person


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def errors_of(response) -> list[str]:
    return response.context["form"].non_field_errors()


@pytest.mark.parametrize(
    "login", ["CB-1042", "cb-1042", "  CB-1042 ", "ngoc@caobang.example.vn", "NGOC@caobang.example.vn"]
)
def test_people_sign_in_by_staff_code_or_email_in_any_case(person, client, sign_in, login):
    response = sign_in(login)

    assert (response.status_code, response.url, is_signed_in(client)) == (302, "/", True)


@pytest.mark.parametrize(
    ("login", "password"),
    [
        ("CB-1042", "wrong"),
        ("ngoc@caobang.example.vn", "wrong"),
        ("CB-9999", PASSWORD),
        ("CB-1042", "trời mưa, đường trơn"),
    ],
)
def test_a_wrong_password_and_an_unknown_code_get_the_same_answer(person, client, sign_in, login, password):
    response = sign_in(login, password)

    assert errors_of(response) == [
        "Mã cán bộ hoặc thư điện tử không khớp với mật khẩu. Kiểm tra chữ hoa, chữ thường và bộ gõ."
    ]
    assert not is_signed_in(client)


def test_an_account_without_a_password_opens_to_nobody(client, sign_in):
    UserFactory(staff_code="CB-1", password="")

    assert sign_in("CB-1", "x").status_code == 200
    assert not is_signed_in(client)


def test_a_closed_account_is_told_so(person, client, sign_in):
    person.is_active = False
    person.save()

    response = sign_in("CB-1042")

    assert (response.url, is_signed_in(client)) == ("/accounts/inactive/", False)
    assert "Tài khoản đã khóa" in client.get(response.url).content.decode()


def test_sign_in_leads_back_to_the_page_asked_for_and_never_to_another_site(person, client, sign_in):
    page = client.get(reverse("notifications:inbox"))
    inside = sign_in("CB-1042", next="/inbox/", by=Client())
    outside = sign_in("CB-1042", next="https://elsewhere.example/", by=Client())

    assert (page.url, inside.url, outside.url) == ("/accounts/login/?next=/inbox/", "/inbox/", "/")


def test_nobody_registers(client):
    assert [
        client.get(f"/accounts/{page}/").status_code for page in ("signup", "email", "3rdparty", "social/login")
    ] == [404] * 4
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")


def test_the_fifth_wrong_attempt_is_the_last_and_the_sixth_is_told_how_long_to_wait(person, client, sign_in):
    for _ in range(5):
        sign_in("CB-1042", "wrong")

    response = sign_in("CB-1042")

    assert errors_of(response) == ["Sai quá nhiều lần. Thử lại sau 10 phút."]
    assert not is_signed_in(client)


def test_attempts_count_by_person_whatever_name_and_place_they_use(person, sign_in):
    for number in range(5):
        elsewhere = Client(REMOTE_ADDR=f"192.0.2.{number}")
        sign_in("CB-1042" if number % 2 else "ngoc@caobang.example.vn", "wrong", by=elsewhere)

    response = sign_in(" cb-1042", by=Client(REMOTE_ADDR="192.0.2.99"))

    assert errors_of(response) == ["Sai quá nhiều lần. Thử lại sau 10 phút."]


def test_attempts_on_many_people_from_one_place_are_limited_and_others_are_not(person, client, sign_in):
    for number in range(60):
        sign_in(f"unknown-{number}", "wrong")

    here = sign_in("CB-1042")
    elsewhere = sign_in("CB-1042", by=Client(REMOTE_ADDR="192.0.2.1"))

    assert errors_of(here) == ["Sai quá nhiều lần. Thử lại sau 10 phút."]
    assert elsewhere.status_code == 302


def test_right_passwords_use_no_attempt_up(person, sign_in):
    for _ in range(8):
        assert sign_in("CB-1042", by=Client()).status_code == 302


def test_a_flood_of_requests_gets_a_page_that_says_wait(person, client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}
    data = {"login": "", "password": ""}

    responses = [client.post("/accounts/login/", data) for _ in range(3)]

    assert [response.status_code for response in responses] == [200, 200, 429]
    assert "Chờ 10 phút rồi thử lại." in responses[-1].content.decode()


def test_changing_the_password_signs_other_devices_out(person, client, sign_in):
    other = Client()
    sign_in("CB-1042")
    sign_in("CB-1042", by=other)

    client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": "Nắng lên, đường khô", "password2": "Nắng lên, đường khô"},
    )

    assert [client.get("/inbox/").status_code, other.get("/inbox/").status_code] == [200, 302]


@pytest.mark.parametrize("password", ["12345678", "matkhau", "CB-1042-1", "password"])
def test_weak_passwords_are_refused(person, client, sign_in, password):
    sign_in("CB-1042")

    response = client.post(
        "/accounts/password/change/", {"oldpassword": PASSWORD, "password1": password, "password2": password}
    )

    assert list(response.context["form"].errors) == ["password1"]


def test_two_new_passwords_that_differ_are_refused_in_our_words(person, client, sign_in):
    sign_in("CB-1042")

    response = client.post(
        "/accounts/password/change/",
        {"oldpassword": PASSWORD, "password1": "nước non Lũng Nặm", "password2": "nước non"},
    )

    assert response.context["form"].errors == {"password2": ["Không giống mật khẩu ở ô trên. Nhập hai lần như nhau."]}


@pytest.mark.parametrize("login", ["CB-1042", "ngoc@caobang.example.vn"])
def test_a_forgotten_password_is_set_anew_by_mail(person, client, sign_in, settings, login):
    settings.SITE_URL = "https://sangkien.example"
    client.post("/accounts/password/forgotten/", {"email": login})
    (letter,) = mail.outbox
    link = re.search(r"https://sangkien\.example(/\S+)", letter.body)[1]

    form = client.get(link, follow=True)
    response = client.post(
        form.redirect_chain[-1][0], {"password1": "Nắng lên, đường khô", "password2": "Nắng lên, đường khô"}
    )

    assert letter.to == ["ngoc@caobang.example.vn"]
    assert (response.url, is_signed_in(client)) == ("/", True)
    assert sign_in("CB-1042", "Nắng lên, đường khô", by=Client()).status_code == 302
    assert "Liên kết không còn dùng được" in Client().get(link).content.decode()


def test_asking_for_an_unknown_or_closed_account_looks_the_same_and_sends_nothing(client):
    UserFactory(staff_code="CB-7", is_active=False)
    UserFactory(staff_code="CB-8", email="")

    answers = {
        client.post("/accounts/password/forgotten/", {"email": login}).url for login in ("x@y.vn", "CB-7", "CB-8")
    }

    assert (answers, mail.outbox) == ({"/accounts/password/forgotten/sent/"}, [])


def test_an_address_that_went_to_somebody_else_no_longer_opens_the_former_account(person, client):
    client.post("/accounts/password/forgotten/", {"email": person.email})
    person.email = "moi@caobang.example.vn"
    person.save()
    successor = UserFactory(email="ngoc@caobang.example.vn")
    mail.outbox.clear()

    client.post("/accounts/password/forgotten/", {"email": "ngoc@caobang.example.vn"})

    assert [successor.staff_code in letter.body for letter in mail.outbox] == [True]
    assert EmailAddress.objects.count() == 0


def test_a_link_for_a_forgotten_password_works_for_a_day(person, client, monkeypatch, now):
    naive = now.replace(tzinfo=None)
    monkeypatch.setattr(PasswordTokens, "_now", lambda self: naive)
    link = password_link(person)
    ages = {"within": RESET_LIFETIME, "after": RESET_LIFETIME * 1.01}

    works = {}
    for when, age in ages.items():
        monkeypatch.setattr(PasswordTokens, "_now", lambda self, age=age: naive + age)
        works[when] = Client().get(link).status_code == 302

    assert works == {"within": True, "after": False}


def test_the_administration_has_no_door_of_its_own(client, person):
    assert client.get("/admin/").url == "/admin/login/?next=/admin/"
    assert client.get("/admin/login/?next=/admin/").url == "/accounts/login/?next=/admin/"
    assert client.post("/admin/login/", {"username": "CB-1042", "password": PASSWORD}).url.startswith(
        "/accounts/login/"
    )
    client.force_login(person)
    assert client.get("/admin/login/?next=/admin/").status_code == 403


def test_passwords_are_kept_with_argon2(settings):
    settings.PASSWORD_HASHERS = PASSWORD_HASHERS
    person = UserFactory()
    person.set_password(PASSWORD)

    assert person.password.startswith("argon2$argon2id$")


def test_signing_out_needs_a_click(person, client):
    client.force_login(person)

    page = client.get("/accounts/logout/")

    assert (page.status_code, is_signed_in(client)) == (200, True)
    assert (client.post("/accounts/logout/").url, is_signed_in(client)) == ("/", False)
