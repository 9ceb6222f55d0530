"""Whom nothing reaches: reports of mail servers, the list for the co-ordinator, the paper to tell them by hand."""

import datetime
import email
import io
import sys

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from accounts.letters import key_of
from accounts.models import Invitation, User
from accounts.states import RoleName
from initiatives.states import Status
from notifications.actions.choosing import put_off
from notifications.actions.reaching import take_bounce, tell_of_returned_invitations
from notifications.actions.reminding import remind
from notifications.dues import kind_named
from notifications.models import DeadAddress, Delivery, Notice
from notifications.papers import by_hand_paper
from notifications.reference import load
from notifications.states import Fate
from notifications.unreached import with_dead_address, without_channel
from tests.factories.accounts import InvitationFactory, PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, employed
from tests.factories.notifications import DeadAddressFactory, DeliveryFactory, PushSubscriptionFactory

pytestmark = pytest.mark.django_db
ID = "<mail.bounced@localhost>"
REPORT = """From: mailer-daemon@mail.example.vn
To: sangkien@localhost
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

The mail could not be delivered.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.vn

Final-Recipient: rfc822; Ngoc@caobang.example.vn
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} {words}

--b
Content-Type: {original}

Message-ID: {message_id}
Subject: x

Y
--b--
"""


def report(**fields) -> str:
    usual = {
        "action": "failed", "status": "5.1.1", "words": "User unknown", "original": "message/rfc822", "message_id": ID,
    }  # fmt: skip
    return REPORT.format(**usual | fields)


@pytest.fixture
def sent(now):
    return DeliveryFactory(key="mail:bounced", fate=Fate.SENT, next_try_at=None, sent_at=now, receipt=ID)


@pytest.mark.parametrize("original", ["message/rfc822", "text/rfc822-headers"])
def test_a_report_of_the_mail_server_marks_the_address_dead(original, sent, now):
    (bounce,) = take_bounce(mail=email.message_from_string(report(original=original)), now=now)

    sent.refresh_from_db()
    dead = DeadAddress.objects.get()
    assert (dead.person, dead.address, dead.reason) == (sent.person, sent.address, bounce.reason)
    assert dead.reason == "5.1.1 550 5.1.1 User unknown"
    assert (sent.fate, sent.failed_reason) == (Fate.FAILED, dead.reason)
    assert Delivery.objects.exclude(pk=sent.pk).get().channel == "inbox"


@pytest.mark.parametrize(
    "fields",
    [
        {"action": "delayed"},
        {"status": "4.4.1"},
        {"status": "5.2.2", "words": "Mailbox full"},
        {"status": "5.7.1", "words": "blocked"},
        {"message_id": "<forged@elsewhere>"},
        {"message_id": ""},
    ],
)
def test_a_delay_a_full_mailbox_or_a_forged_report_kills_no_address(fields, sent, now):
    assert take_bounce(mail=email.message_from_string(report(**fields)), now=now) == []
    assert not DeadAddress.objects.exists()


def test_a_report_is_taken_once(sent, now):
    mail = email.message_from_string(report())

    assert [len(take_bounce(mail=mail, now=now)), len(take_bounce(mail=mail, now=now))] == [1, 0]


@pytest.mark.parametrize(
    ("text", "said"),
    [(report(), "Ngoc@caobang.example.vn: 5.1.1 550 5.1.1 User unknown\n"), ("Subject: x\n\nHello", "Nothing in it")],
)
def test_the_command_reads_a_report_from_its_input(text, said, sent, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    out = io.StringIO()

    call_command("take_bounce", stdout=out)

    assert out.getvalue().startswith(said)


@pytest.fixture
def invited(now):
    """An invitation that went out."""
    return InvitationFactory(
        person__email="ngoc@caobang.example.vn",
        invited_by=UserFactory(),
        sent_at=now,
        sent_to="ngoc@caobang.example.vn",
    )


def returned(invitation, **fields) -> str:
    return report(message_id=f"<{key_of(invitation.pk).replace(':', '.')}@localhost>", **fields)


def test_whoever_invited_hears_that_the_invitation_came_back_once(invited, client_of, now):
    mail = email.message_from_string(returned(invited))

    assert [len(take_bounce(mail=mail, now=now)), len(take_bounce(mail=mail, now=now))] == [1, 0]

    invited.refresh_from_db()
    assert invited.returned_because == "5.1.1 550 5.1.1 User unknown"
    assert DeadAddress.objects.get().person == invited.person
    (notice,) = Notice.objects.all()
    assert (notice.person, notice.kind) == (invited.invited_by, "notifications/invitation_returned")
    assert notice.url == reverse("accounts:person", args=[invited.person.pk])


def test_the_list_of_newcomers_says_so_until_another_invitation_goes(invited, commune, client_of, now):
    PostingFactory(person=invited.person, unit=commune)
    take_bounce(mail=email.message_from_string(returned(invited)), now=now)
    client = client_of(RoleFactory(unit=commune, name=RoleName.COORDINATOR).person)

    assert "User unknown" in client.get(reverse("accounts:slips")).content.decode()
    InvitationFactory(person=invited.person)
    assert "User unknown" not in client.get(reverse("accounts:slips")).content.decode()


def test_whoever_invited_hears_once_of_an_address_the_server_refused_at_once(invited, now):
    Invitation.objects.update(returned_because="550 5.1.1 unknown")

    assert [tell_of_returned_invitations(now=now) for _ in range(2)] == [1, 0]

    (notice,) = Notice.objects.all()
    assert (notice.person, notice.kind) == (invited.invited_by, "notifications/invitation_returned")
    assert DeadAddress.objects.get().reason == "550 5.1.1 unknown"


@pytest.mark.parametrize("message_id", ["<invitation.{pk}@localhost>", "<invitation.{pk}.0000@localhost>"])
def test_nobody_else_can_report_an_invitation(message_id, invited, now):
    mail = email.message_from_string(report(message_id=message_id.format(pk=invited.pk)))

    assert take_bounce(mail=mail, now=now) == []
    assert not DeadAddress.objects.exists()


def test_an_invitation_that_went_elsewhere_did_not_come_back_from_here(invited, now):
    Invitation.objects.update(sent_to="khac@caobang.example.vn")

    assert take_bounce(mail=email.message_from_string(returned(invited)), now=now) == []


@pytest.fixture
def commune():
    return UnitFactory(name="UBND xã Lũng Nặm", recognition_level="grassroots")


@pytest.fixture
def coordinator(commune):
    return RoleFactory(unit=commune, name=RoleName.COORDINATOR).person


def test_who_has_a_dead_address_or_no_channel_is_found(settings):
    settings.VAPID_PRIVATE_KEY = "A" * 43
    reached, nobody, dead = UserFactory(), UserFactory(email=""), UserFactory()
    DeadAddressFactory(person=dead, since=timezone.now())
    with_device = PushSubscriptionFactory(person__email="").person
    DeadAddressFactory(person=reached, address="old@example.vn")  # the address has been changed since

    assert set(without_channel(User.objects.all())) == {nobody, dead}
    assert list(with_dead_address(User.objects.all()).values_list("pk", "dead_reason")) == [
        (dead.pk, "550 5.1.1 No such user"),
    ]
    assert with_device not in without_channel(User.objects.all())


def test_the_coordinator_sees_the_own_units_alone(commune, coordinator, client_of):
    own = employed(commune, person__email="")
    employed(UnitFactory(), person__email="")

    response = client_of(coordinator).get(reverse("notifications:unreached"))

    assert [person.pk for person in response.context["page"]] == [own.pk]
    assert response.context["counts"] == {"none": 1, "dead": 0}


def test_an_address_that_works_again_is_tried_again(commune, coordinator, client_of):
    dead = DeadAddressFactory(person=employed(commune))
    client = client_of(coordinator)
    shown = client.get(reverse("notifications:unreached"), {"show": "dead"})

    answer = client.post(reverse("notifications:try_address", args=[dead.pk]))

    assert [person.dead_pk for person in shown.context["page"]] == [dead.pk]
    assert (answer.status_code, DeadAddress.objects.count()) == (302, 0)


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 10])
def test_the_list_takes_the_same_questions_for_any_length(
    count, commune, coordinator, client_of, django_assert_num_queries
):
    for _ in range(count):
        DeadAddressFactory(person=employed(commune))
    client = client_of(coordinator)

    with django_assert_num_queries(8):
        page = client.get(reverse("notifications:unreached"), {"show": "dead"}).context["page"]

    assert len(page) == count


def at(day: int, hour: int = 8) -> datetime.datetime:
    return datetime.datetime(2026, 11, day, hour, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def reminded(commune):
    """An author without any channel, reminded of a dossier to correct."""
    load()
    author = employed(commune, person__email="", person__full_name="Nông Văn Hải")
    InitiativeFactory(
        title="Sổ tay", status=Status.RETURNED, due_on=datetime.date(2026, 11, 30), unit=commune, entered_by=author
    )
    remind(kind=kind_named("correction"), now=at(20))
    return author


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_paper_says_what_is_due_for_whom(reminded, commune):
    other = employed(commune, person__email="", person__full_name="Lý Thị Mai")

    text = text_of(by_hand_paper([reminded, other], unit=commune.name, now=at(23)))

    assert [words in text for words in ("Nông Văn Hải", "Sổ tay", "30/11/2026", "Lý Thị Mai")] == [True] * 3 + [False]


def test_the_paper_is_there_where_nothing_is_due(commune):
    assert "Không có việc đến hạn" in text_of(by_hand_paper([], unit=commune.name, now=at(23)))


def test_the_coordinator_prints_it(reminded, coordinator, client_of):
    answer = client_of(coordinator).get(reverse("notifications:unreached_paper"))

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")


def test_what_was_put_off_is_on_the_paper_all_the_same(reminded, commune):
    reminder = reminded.reminders.get()
    put_off(reminder=reminder, by=reminded, now=at(21))

    assert "Sổ tay" in text_of(by_hand_paper([reminded], unit=commune.name, now=at(23)))
