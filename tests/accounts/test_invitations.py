import datetime
import re
import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.actions.access import invite, invite_all, send_invitation
from accounts.letters import password_link
from accounts.models import Invitation
from accounts.onetime import PasswordTokens
from accounts.tasks import LEFT_BEHIND, send_invitations, send_left_invitations
from common.errors import NotAllowed
from tests.accounts.conftest import PASSWORD
from tests.factories.accounts import InvitationFactory, PostingFactory, RoleFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator():
    return RoleFactory(unit=UnitFactory(name="UBND xã Lũng Nặm")).person


class Away(EmailBackend):
    def send_messages(self, messages):
        raise smtplib.SMTPServerDisconnected("away")


class Refusing(EmailBackend):
    """A mail server that takes no mail for anybody."""

    said = (550, b"")

    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({address: self.said for mail in messages for address in mail.to})


def test_an_invitation_leads_to_a_first_password_and_in(
    coordinator, client, sign_in, settings, now, django_capture_on_commit_callbacks
):
    settings.SITE_URL = "https://sangkien.example"
    person = UserFactory(password="", full_name="Hoàng Văn Ước", staff_code="CB-7")
    with django_capture_on_commit_callbacks(execute=True):
        assert invite(person=person, by=coordinator, now=now)

    (letter,) = mail.outbox
    link = re.search(r"https://sangkien\.example(/\S+)", letter.body)[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    answer = client.post(form, {"password1": PASSWORD, "password2": PASSWORD})

    assert (letter.to, letter.subject) == ([person.email], "Mời đăng nhập hệ thống sáng kiến, mã cán bộ CB-7")
    assert letter.body.startswith("Kính gửi Hoàng Văn Ước,\n\nTài khoản trong hệ thống sáng kiến của tỉnh")
    assert (answer.url, client.get("/inbox/").status_code) == ("/", 200)
    assert sign_in("CB-7", PASSWORD, by=Client()).status_code == 302
    assert "Liên kết không còn dùng được" in Client().get(link).content.decode()


def test_a_link_works_for_the_days_of_the_setting(settings, monkeypatch, now):
    settings.PASSWORD_RESET_TIMEOUT = 14 * 24 * 3600
    naive, person = now.replace(tzinfo=None), UserFactory(password="")
    monkeypatch.setattr(PasswordTokens, "_now", lambda self: naive)
    link = password_link(person)

    works = {}
    for days in (13, 15):
        monkeypatch.setattr(PasswordTokens, "_now", lambda self, days=days: naive + datetime.timedelta(days=days))
        works[days] = Client().get(link).status_code == 302

    assert works == {13: True, 15: False}


def test_a_link_with_one_sign_changed_opens_nothing():
    link = password_link(UserFactory(password=""))

    assert (
        "Liên kết không còn dùng được"
        in Client().get(f"{link[:-2]}{'a' if link[-2] != 'a' else 'b'}/").content.decode()
    )


def test_only_people_with_an_address_and_without_a_password_are_invited(coordinator, now):
    with_password = UserFactory(password="argon2$x")
    people = [UserFactory(password=""), UserFactory(password="", email=""), with_password, UserFactory(is_active=False)]

    assert invite_all(people=people, by=coordinator, now=now) == 1
    assert [invitation.person for invitation in Invitation.objects.all()] == people[:1]


def test_a_double_click_sends_one_letter_and_a_later_one_another(coordinator, now):
    person = UserFactory(password="")

    invite(person=person, by=coordinator, now=now)
    invite(person=person, by=coordinator, now=now)
    sent = [send_invitation(invitation_id=Invitation.objects.get().pk, now=now) for _ in range(2)]
    invite(person=person, by=coordinator, now=now)

    assert (sent, len(mail.outbox), Invitation.objects.count()) == ([True, False], 1, 2)


def test_a_mail_server_that_is_away_leaves_the_invitation_waiting(settings, now):
    settings.EMAIL_BACKEND = "tests.accounts.test_invitations.Away"
    invitation = InvitationFactory()

    with pytest.raises(OSError, match="away"):
        send_invitation(invitation_id=invitation.pk, now=now)

    invitation.refresh_from_db()
    assert invitation.sent_at is None


@pytest.mark.parametrize(("code", "answer", "is_over"), [(550, b"5.1.1 unknown", True), (450, b"4.2.1 later", False)])
def test_an_address_that_nobody_has_is_not_tried_again(code, answer, is_over, settings, now):
    settings.EMAIL_BACKEND = "tests.accounts.test_invitations.Refusing"
    Refusing.said = code, answer
    invitation = InvitationFactory(created_at=timezone.now() - LEFT_BEHIND * 2)

    if is_over:
        assert not send_invitation(invitation_id=invitation.pk, now=now)
    else:
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            send_invitation(invitation_id=invitation.pk, now=now)

    invitation.refresh_from_db()
    assert invitation.returned_because == ("550 5.1.1 unknown" if is_over else "")
    assert Invitation.objects.filter(sent_at__isnull=True).exists() is not is_over


def test_invitations_left_behind_are_taken_up():
    left = InvitationFactory(created_at=timezone.now() - LEFT_BEHIND * 2)
    InvitationFactory()

    assert [send_left_invitations(), send_left_invitations()] == [1, 0]
    assert [letter.to for letter in mail.outbox] == [[left.person.email]]


def test_plain_staff_invite_nobody(now):
    with pytest.raises(NotAllowed):
        invite(person=UserFactory(password=""), by=UserFactory(), now=now)


def test_a_coordinator_invites_the_whole_list(coordinator, client_of, django_capture_on_commit_callbacks):
    unit = coordinator.roles.get().unit
    inside = PostingFactory(unit=unit, person=UserFactory(password="")).person
    PostingFactory(person=UserFactory(password=""))

    with django_capture_on_commit_callbacks(execute=True):
        response = client_of(coordinator).post(reverse("accounts:invite"), {"who": "new"}, follow=True)

    assert "Đang gửi 1 thư mời." in response.content.decode()
    assert [letter.to for letter in mail.outbox] == [[inside.email]]


class Choosy(EmailBackend):
    def send_messages(self, messages):
        if messages[0].to == ["nobody@caobang.example.vn"]:
            raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (450, b"4.2.1 Try later")})
        return super().send_messages(messages)


def test_an_invitation_the_server_refuses_holds_up_no_other(settings):
    settings.EMAIL_BACKEND = "tests.accounts.test_invitations.Choosy"
    refused, other = InvitationFactory(person__email="nobody@caobang.example.vn"), InvitationFactory()

    with pytest.raises(smtplib.SMTPRecipientsRefused):
        send_invitations.run([refused.pk, other.pk])

    assert list(Invitation.objects.filter(sent_at__isnull=False)) == [other]
