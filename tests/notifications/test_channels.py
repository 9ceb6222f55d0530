"""The channels: what each sends, what it takes for a dead address, and what comes after it."""

import datetime
import email
import hashlib
import hmac
import json
import smtplib
import socket
import threading
from email.policy import default as policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiosmtpd.controller import Controller
from django.core import mail
from django.core.cache import cache
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command

from common.refusals import is_dead
from notifications import composing
from notifications.actions.devices import MOST, named, take_device
from notifications.actions.falling_back import note_dead
from notifications.actions.sending import deliver
from notifications.channels import Message
from notifications.channels.mail import Mail
from notifications.channels.push import knows, public_key
from notifications.forms.devices import DeviceForm
from notifications.models import DeadAddress, Delivery, PushSubscription
from notifications.pace import may_leave
from notifications.states import Fate, Topic
from tests.factories.accounts import UserFactory
from tests.factories.notifications import DeadAddressFactory, DeliveryFactory, PushSubscriptionFactory

pytestmark = pytest.mark.django_db
SECRET = "a-secret-of-the-province-and-its-gateway"


@pytest.fixture(autouse=True)
def _by_day(monkeypatch, now):
    """What the workers take up is sent by day: at night no device and no gateway is used."""
    monkeypatch.setattr("notifications.tasks.timezone.now", lambda: now)


class Refusing(EmailBackend):
    """A mail server that knows nobody."""

    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (550, b"5.1.1 User unknown")})


class Breaking(EmailBackend):
    """A mail server that breaks at a letter with "poison" in its subject."""

    def send_messages(self, messages):
        if "poison" in messages[0].subject:
            raise RuntimeError("poison")
        return super().send_messages(messages)


class Server:
    """Takes letters; says of one address that nobody has it."""

    def __init__(self) -> None:
        self.letters: list[bytes] = []

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):  # noqa: N802 (aiosmtpd's name)
        if address.startswith("nobody@"):
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802 (aiosmtpd's name)
        self.letters.append(envelope.content)
        return "250 OK"


@pytest.fixture
def smtp(settings):
    server = Server()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    yield server
    controller.stop()


@pytest.fixture
def gateway(settings):
    """The province's gateway, which answers as the tests say and keeps what it got."""

    class Taken(BaseHTTPRequestHandler):
        answer, got = 202, []

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.got.append((self.path, dict(self.headers), body))
            self.send_response(self.answer)
            if self.answer == 302:
                self.send_header("Location", "/elsewhere")
            self.end_headers()
            self.wfile.write(b"queued-7")

        def log_message(self, *args):
            pass

    Taken.got = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Taken)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.GATEWAY_URL = f"http://127.0.0.1:{server.server_port}/send"
    settings.GATEWAY_SECRET = SECRET
    yield Taken
    server.shutdown()
    server.server_close()


def by_gateway(**fields) -> Delivery:
    return DeliveryFactory(channel="gateway", address="0912345678", notice__person__phone="0912345678", **fields)


def fates() -> list[tuple[str, str]]:
    return list(Delivery.objects.order_by("pk").values_list("channel", "fate"))


@pytest.mark.django_db(transaction=True)
def test_a_real_mail_server_gets_the_letter_and_its_refusal_marks_the_address_dead(smtp, now):
    sent = DeliveryFactory()
    refused = DeliveryFactory(address="nobody@caobang.example.vn")

    assert deliver([sent.pk, refused.pk], now=now) == 1

    (letter,) = smtp.letters
    read = email.message_from_bytes(letter, policy=policy)
    assert read["List-Unsubscribe"].strip().startswith("<http://localhost:8000/inbox/stop/")
    assert read["List-Unsubscribe"].endswith("/>")
    assert read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert [part.get_content_type() for part in read.iter_parts()] == ["text/plain", "text/html"]
    dead = DeadAddress.objects.get()
    assert (dead.person, dead.address) == (refused.person, "nobody@caobang.example.vn")
    assert dead.reason == "550 5.1.1 No such user here"


def test_the_receipt_is_what_the_mail_server_logs(now):
    delivery = DeliveryFactory()

    deliver([delivery.pk], now=now)

    delivery.refresh_from_db()
    assert delivery.receipt == mail.outbox[0].extra_headers["Message-ID"]


def test_an_urgent_mail_offers_no_way_out(now):
    deliver([DeliveryFactory(notice__is_urgent=True).pk], now=now)

    assert "List-Unsubscribe" not in mail.outbox[0].extra_headers


@pytest.mark.parametrize(
    ("code", "answer", "dead"),
    [
        (550, b"5.1.1 User unknown", True),
        (550, b"No such user", True),
        (553, b"mailbox name not allowed", True),
        (450, b"4.2.1 try later", False),
        (552, b"5.2.2 Mailbox full", False),
        (550, b"5.2.2 over quota", False),
        (550, b"5.7.1 Message refused by policy", False),
        (554, b"5.7.1 Relay access denied", False),
        (550, b"Relaying denied", False),
    ],
)
def test_a_refusal_of_us_or_a_full_mailbox_kills_no_address(code, answer, dead):
    assert is_dead(code, answer) is dead


def test_a_dead_address_hands_over_to_the_next_channel(gateway, settings, now, django_capture_on_commit_callbacks):
    settings.EMAIL_BACKEND = "tests.notifications.test_channels.Refusing"
    delivery = DeliveryFactory(notice__person__phone="0912345678")

    with django_capture_on_commit_callbacks(execute=True):
        deliver([delivery.pk], now=now)

    assert fates() == [("mail", Fate.FAILED), ("gateway", Fate.SENT)]
    assert Delivery.objects.get(channel="gateway").receipt == "202 queued-7"


def test_in_the_end_the_inbox_is_what_remains(settings, now):
    settings.EMAIL_BACKEND = "tests.notifications.test_channels.Refusing"

    deliver([DeliveryFactory().pk], now=now)

    assert fates() == [("mail", Fate.FAILED), ("inbox", Fate.SENT)]


def test_a_letter_of_the_day_that_is_refused_goes_on_with_its_items(
    gateway, settings, now, django_capture_on_commit_callbacks
):
    settings.EMAIL_BACKEND = "tests.notifications.test_channels.Refusing"
    person = UserFactory(phone="0912345678")
    letter = Delivery.objects.create(person=person, address="a@example.vn", key="daily:1:20261123", next_try_at=now)
    DeliveryFactory(notice__person=person, fate=Fate.LETTER, next_try_at=None, letter=letter)

    with django_capture_on_commit_callbacks(execute=True):
        deliver([letter.pk], now=now)

    taken = Delivery.objects.get(key="daily:1:20261123:gateway")
    assert (taken.fate, taken.items.get().fate) == (Fate.SENT, Fate.SENT)


def test_what_another_channel_has_delivered_is_not_sent_once_more(gateway, settings, now):
    settings.EMAIL_BACKEND = "tests.notifications.test_channels.Refusing"
    delivery = DeliveryFactory(notice__person__phone="0912345678")
    by_gateway(notice=delivery.notice, person=delivery.person, fate=Fate.SENT, next_try_at=None, sent_at=now)

    deliver([delivery.pk], now=now)

    assert fates() == [("mail", Fate.FAILED), ("gateway", Fate.SENT)]


def test_a_letter_that_breaks_holds_up_no_other(settings, now):
    settings.EMAIL_BACKEND = "tests.notifications.test_channels.Breaking"
    poison, other = DeliveryFactory(notice__title="poison"), DeliveryFactory()

    assert deliver([poison.pk, other.pk], now=now) == 1

    poison.refresh_from_db()
    assert (poison.fate, poison.attempts, poison.failed_reason) == (Fate.WAITING, 1, "RuntimeError: poison")
    assert now < poison.next_try_at


def test_what_cannot_be_found_of_one_holds_up_no_other(monkeypatch, now):
    poison, *others = (DeliveryFactory() for _ in range(3))

    class Breaking(composing.Contents):
        def __init__(self, letters, now):
            if poison.pk in {each.pk for each in letters}:
                raise RuntimeError("poison")
            super().__init__(letters, now)

    monkeypatch.setattr(composing, "Contents", Breaking)
    Delivery.objects.filter(pk=poison.pk).update(notice=None, key="daily:1:20261123")

    assert deliver([poison.pk, *(each.pk for each in others)], now=now) == 2

    poison.refresh_from_db()
    assert (poison.fate, poison.attempts, poison.failed_reason) == (Fate.WAITING, 1, "RuntimeError: poison")
    assert now < poison.next_try_at


def test_an_answer_the_database_cannot_keep_does_not_send_it_again(monkeypatch, now):
    delivery = DeliveryFactory()
    monkeypatch.setattr(Mail, "send", lambda self, message: "250 \0 taken")

    assert deliver([delivery.pk], now=now) == 1

    delivery.refresh_from_db()
    assert (delivery.fate, delivery.receipt) == (Fate.SENT, "250  taken")


def test_no_more_letters_leave_in_a_minute_than_the_settings_say(settings, now):
    settings.MAILS_A_MINUTE = 2
    cache.clear()
    ids = [DeliveryFactory().pk for _ in range(5)]

    counts = [deliver(ids, now=now), deliver(ids, now=now)]

    rows = Delivery.objects.order_by("pk").values_list("fate", "next_try_at")
    minute = datetime.timedelta(minutes=1)
    assert counts == [2, 0]
    assert list(rows)[2:] == [
        (Fate.WAITING, now + minute),
        (Fate.WAITING, now + minute),
        (Fate.WAITING, now + 2 * minute),
    ]


def test_every_minute_has_its_own_places(settings, now):
    settings.MAILS_A_MINUTE = 1
    cache.clear()
    later = now + datetime.timedelta(minutes=1)

    assert [may_leave(now), may_leave(now), may_leave(later)] == [True, False, True]


def test_the_gateway_gets_a_signed_request_without_anything_personal(gateway, now):
    delivery = by_gateway(notice__title="Hồ sơ của Nông Thị Bích Ngọc", notice__kind="councils/assigned")

    assert deliver([delivery.pk], now=now) == 1

    ((path, headers, body),) = gateway.got
    signed = hmac.new(SECRET.encode(), headers["X-Timestamp"].encode() + b"." + body, hashlib.sha256).hexdigest()
    assert (path, headers["X-Signature"]) == ("/send", f"sha256={signed}")
    assert set(json.loads(body)) == {"key", "to", "language", "text", "link"}
    assert "Ngọc" not in body.decode()
    assert json.loads(body)["link"] == f"http://localhost:8000/inbox/{delivery.notice_id}/"


@pytest.mark.parametrize(("answer", "fate"), [(302, Fate.WAITING), (500, Fate.WAITING), (404, Fate.FAILED)])
def test_an_answer_of_the_gateway_that_is_no_yes(answer, fate, gateway, now):
    gateway.answer = answer

    assert deliver([by_gateway().pk], now=now) == 0

    assert fates()[0] == ("gateway", fate)
    assert [path for path, _headers, _body in gateway.got] == ["/send"]  # a redirection is not followed
    assert DeadAddress.objects.exists() == (fate == Fate.FAILED)


def test_a_gateway_that_is_away_is_tried_again(settings, now):
    settings.GATEWAY_URL, settings.GATEWAY_SECRET = "http://127.0.0.1:1/", SECRET

    deliver([by_gateway().pk], now=now)

    assert fates() == [("gateway", Fate.WAITING)]


@pytest.fixture
def push(settings, capsys, monkeypatch):
    """A key of the site, and push services that answer as the tests say; what they got is kept."""
    call_command("make_push_key")
    settings.VAPID_PRIVATE_KEY = capsys.readouterr().out.strip().removeprefix("VAPID_PRIVATE_KEY=")
    answers, got = {}, []

    class Answer:
        reason, text, headers = "", "", {}

        def __init__(self, code):
            self.status_code = code

    def post(self, url, **request):
        got.append((url, request))
        return Answer(answers.get(url, 201))

    monkeypatch.setattr("requests.Session.post", post)
    push.answers, push.got = answers, got
    return push


def by_push(device: PushSubscription, **fields) -> Delivery:
    return DeliveryFactory(channel="push", address="fcm.googleapis.com", notice__person=device.person, **fields)


def test_a_device_gets_a_sealed_message(push, now):
    device = PushSubscriptionFactory()
    delivery = by_push(device, notice__title="Hồ sơ của Ngọc")

    assert deliver([delivery.pk], now=now) == 1

    ((url, request),) = push.got
    delivery.refresh_from_db()
    assert (url, delivery.receipt) == (device.endpoint, "1 / 1: 201")
    assert request["headers"]["authorization"].startswith("vapid t=")
    assert "Ngọc".encode() not in request["data"]


def test_a_message_names_nobody_and_nothing():
    person = UserFactory(full_name="Nông Thị Bích Ngọc", language="en")
    words = Message(person, "", None, "mail:1", Topic.COUNCIL).short

    assert words == "Work of my councils: there is a new notice in the inbox."
    assert Message(person, "", None, "daily:1", is_letter=True, count=3).short == "3 things to read in the inbox."


def test_devices_that_are_gone_are_forgotten_and_the_others_get_it(push, now):
    gone = PushSubscriptionFactory()
    stays = PushSubscriptionFactory(person=gone.person)
    push.answers[gone.endpoint] = 410

    assert deliver([by_push(gone).pk], now=now) == 1
    assert list(PushSubscription.objects.all()) == [stays]


def test_with_the_last_device_gone_mail_takes_over(push, now, django_capture_on_commit_callbacks):
    device = PushSubscriptionFactory()
    push.answers[device.endpoint] = 404

    with django_capture_on_commit_callbacks(execute=True):
        deliver([by_push(device).pk], now=now)

    assert fates() == [("push", Fate.FAILED), ("mail", Fate.SENT)]
    assert not PushSubscription.objects.exists()
    assert not DeadAddress.objects.exists()  # the push service is alive for all the others


def test_a_push_service_that_is_busy_is_tried_again(push, now):
    device = PushSubscriptionFactory()
    push.answers[device.endpoint] = 503

    deliver([by_push(device).pk], now=now)

    assert fates() == [("push", Fate.WAITING)]


def test_no_device_is_woken_at_night(push, now):
    delivery = by_push(PushSubscriptionFactory())

    assert deliver([delivery.pk], now=now.replace(hour=22)) == 0

    delivery.refresh_from_db()
    assert (delivery.attempts, delivery.next_try_at.hour, push.got) == (0, 0, [])  # 7:00 in the province


def test_the_public_key_is_a_point(push, settings):
    assert len(public_key(settings.VAPID_PRIVATE_KEY)) == 87


@pytest.mark.parametrize(
    ("endpoint", "known"),
    [
        ("https://fcm.googleapis.com/fcm/send/x", True),
        ("https://updates.push.services.mozilla.com/wpush/v2/x", True),
        ("https://web.push.apple.com/x", True),
        ("http://fcm.googleapis.com/x", False),
        ("https://fcm.googleapis.com.evil.example/x", False),
        ("https://evilfcm.googleapis.com.example/x", False),
        ("https://fcm.googleapis.com:8443/x", False),
        ("https://127.0.0.1/x", False),
        ("https://user@fcm.googleapis.com/x", False),
    ],
)
def test_only_push_services_are_written_to(endpoint, known):
    assert knows(endpoint) is known


def test_what_is_no_device_is_refused():
    good = PushSubscriptionFactory.build()
    data = {"endpoint": good.endpoint, "p256dh": good.p256dh, "auth": good.auth}

    assert DeviceForm(data).is_valid()
    for field, value in {"endpoint": "https://10.0.0.1/", "p256dh": "AAAA", "auth": "?"}.items():
        assert list(DeviceForm(data | {field: value}).errors) == [field]


def test_a_device_belongs_to_who_used_it_last_and_the_oldest_makes_room():
    person = UserFactory()
    endpoint = PushSubscriptionFactory().endpoint

    take_device(person=person, endpoint=endpoint, p256dh="p", auth="a")
    for number in range(MOST + 2):
        take_device(person=person, endpoint=f"https://fcm.googleapis.com/new/{number}", p256dh="p", auth="a")

    assert PushSubscription.objects.filter(person=person).count() == MOST == PushSubscription.objects.count()


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        ("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537 Chrome/130 Mobile Safari/537", "Chrome · Android"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537 Edg/130", "Edge · Windows"),
        ("curl/8", ""),
    ],
)
def test_devices_are_told_apart_by_a_few_words(agent, name):
    assert named(agent) == name


def test_a_dead_address_is_noted_once(now):
    dead = DeadAddressFactory()

    again = note_dead(person=dead.person, channel="mail", address=dead.address, reason="550", now=now)

    assert again == dead
