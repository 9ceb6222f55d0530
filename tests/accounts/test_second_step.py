import time
from urllib.parse import unquote

import pytest
from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client, RequestFactory
from django.urls import reverse
from nacl.exceptions import CryptoError

from accounts.adapters import MFAAdapter
from accounts.letters import password_link
from accounts.officers import needs_second_factor
from accounts.states import RoleName
from councils.states import Office
from tests.accounts.conftest import PASSWORD
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.councils import SeatFactory

pytestmark = pytest.mark.django_db
SET_UP = reverse("mfa_activate_totp")
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def administrator():
    person = UserFactory(is_staff=True, is_superuser=True)
    person.set_password(PASSWORD)
    person.save()
    return person


@pytest.fixture
def activate():
    """Give a function that sets up a second step for somebody."""

    def go(person):
        with context.request_context(RequestFactory().get("/")):
            TOTP.activate(person, SECRET)
            RecoveryCodes.activate(person)

    return go


def code_now(secret: str = SECRET, periods: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + periods))


def people_of_every_kind() -> dict:
    return {
        "administrator": UserFactory(is_staff=True),
        "council chair": SeatFactory(office=Office.CHAIR).person,
        "council secretary": SeatFactory(office=Office.SECRETARY).person,
        "council member": SeatFactory(office=Office.MEMBER).person,
        "co-ordinator": RoleFactory(name=RoleName.COORDINATOR).person,
        "author": UserFactory(),
    }


@pytest.mark.parametrize(
    ("required_for", "meant"),
    [
        ("nobody", set()),
        ("administrators", {"administrator"}),
        ("officers", {"administrator", "council chair", "council secretary"}),
    ],
)
def test_the_setting_says_who_needs_a_second_step(settings, required_for, meant):
    settings.MFA_REQUIRED_FOR = required_for

    assert {kind for kind, person in people_of_every_kind().items() if needs_second_factor(person)} == meant


def test_an_office_that_has_ended_needs_none(settings, now):
    settings.MFA_REQUIRED_FOR = "officers"
    seat = SeatFactory(office=Office.CHAIR, ends_on=now.date().replace(year=2025, month=12))

    assert not needs_second_factor(seat.person)


def test_who_must_is_led_to_the_set_up_page_from_everywhere(settings, administrator, sign_in, client):
    settings.MFA_REQUIRED_FOR = "administrators"
    sign_in(administrator.staff_code)

    assert {client.get(page).url for page in ("/", "/inbox/", "/admin/", "/people/slips/")} == {SET_UP}
    assert client.get(SET_UP).status_code == 200
    assert client.post("/accounts/logout/").url == "/"


def test_who_need_not_is_left_alone(settings, client_of, django_assert_num_queries):
    settings.MFA_REQUIRED_FOR = "officers"
    client = client_of(SeatFactory(office=Office.MEMBER).person)

    assert client.get("/inbox/").status_code == 200
    with django_assert_num_queries(3):  # nothing more is asked until tomorrow
        client.get("/inbox/")


def test_a_second_step_is_set_up_with_a_picture_and_a_code_and_gives_codes_on_paper(
    settings, administrator, sign_in, client
):
    settings.MFA_REQUIRED_FOR = "administrators"
    sign_in(administrator.staff_code)
    page = client.get(SET_UP)
    secret = client.session["mfa.totp.secret"]

    answer = client.post(SET_UP, {"code": code_now(secret)}, follow=True)

    assert "<svg" in page.content.decode()
    assert secret in page.content.decode()
    assert answer.redirect_chain == [("/accounts/second-step/paper/", 302)]
    assert len(answer.context["unused_codes"]) == 10
    assert client.get("/inbox/").status_code == 200


def test_a_wrong_code_sets_nothing_up(administrator, sign_in, client):
    sign_in(administrator.staff_code)
    client.get(SET_UP)

    response = client.post(SET_UP, {"code": "000000"})

    assert response.context["form"].errors == {"code": ["Mã sai hoặc đã hết hạn. Nhập mã mà ứng dụng đang hiện."]}
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("periods", [-1, 0, 1])
def test_sign_in_then_asks_for_a_code_of_a_clock_half_a_minute_off(activate, administrator, client, sign_in, periods):
    activate(administrator)

    first = sign_in(administrator.staff_code)
    before = client.get("/inbox/").status_code
    second = client.post("/accounts/second-step/code/", {"code": code_now(periods=periods)})

    assert (first.url, before, second.url) == ("/accounts/second-step/code/", 302, "/")
    assert client.get("/inbox/").status_code == 200


def test_a_code_works_once(activate, administrator, sign_in):
    activate(administrator)
    answers, code = [], code_now()
    for browser in (Client(), Client()):
        sign_in(administrator.staff_code, by=browser)
        answers.append(browser.post("/accounts/second-step/code/", {"code": code}).status_code)

    assert answers == [302, 200]


def test_a_code_on_paper_works_once(activate, administrator, sign_in):
    activate(administrator)
    code = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    answers = []
    for browser in (Client(), Client()):
        sign_in(administrator.staff_code, by=browser)
        answers.append(browser.post("/accounts/second-step/code/", {"code": f"{code[:4]} {code[4:]}"}).status_code)

    assert answers == [302, 200]


def test_codes_are_not_guessed(activate, administrator, client, sign_in):
    activate(administrator)
    sign_in(administrator.staff_code)
    for _ in range(5):
        client.post("/accounts/second-step/code/", {"code": "000000"})

    response = client.post("/accounts/second-step/code/", {"code": code_now()})

    assert response.context["form"].errors == {"code": ["Sai quá nhiều lần. Chờ 10 phút rồi thử lại."]}


def test_a_new_password_by_link_or_slip_still_asks_for_the_code(activate, administrator, client):
    activate(administrator)

    form = client.get(password_link(administrator), follow=True).redirect_chain[-1][0]
    answer = client.post(form, {"password1": "Nắng lên, đường khô", "password2": "Nắng lên, đường khô"})

    assert (answer.url, client.get("/inbox/").status_code) == ("/accounts/second-step/code/", 302)


@pytest.mark.parametrize(("required_for", "left"), [("administrators", 2), ("nobody", 0)])
def test_it_is_switched_off_only_by_who_can_do_without(
    activate, administrator, client, sign_in, settings, required_for, left
):
    settings.MFA_REQUIRED_FOR = required_for
    activate(administrator)
    sign_in(administrator.staff_code)
    client.post("/accounts/second-step/code/", {"code": code_now()})

    client.post("/accounts/second-step/switch-off/")

    assert Authenticator.objects.count() == left


def test_a_session_from_yesterday_proves_itself_before_touching_the_second_step(administrator, client_of):
    client = client_of(administrator)

    assert unquote(client.get(SET_UP).url) == f"/accounts/reauthenticate/?next={SET_UP}"
    answer = client.post(f"/accounts/reauthenticate/?next={SET_UP}", {"password": PASSWORD})
    assert (answer.url, client.get(SET_UP).status_code) == (SET_UP, 200)


def test_its_pages_say_what_is_on(activate, administrator, client, sign_in):
    activate(administrator)
    sign_in(administrator.staff_code)
    client.post("/accounts/second-step/code/", {"code": code_now()})

    pages = ["", "paper/", "paper/new/", "paper/download/", "switch-off/"]

    assert [client.get(f"/accounts/second-step/{page}").status_code for page in pages] == [200] * 5


def test_secrets_lie_encrypted_and_open_with_a_former_key_too(activate, administrator, settings):
    activate(administrator)
    kept = Authenticator.objects.get(type="totp").data["secret"]
    former = settings.SECRET_KEY

    assert SECRET not in str(kept)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another" * 10, [former]
    assert MFAAdapter().decrypt(kept) == SECRET
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(CryptoError):
        MFAAdapter().decrypt(kept)
