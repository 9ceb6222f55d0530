import datetime
import smtplib
import threading

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import IntegrityError, connection, transaction

from notifications.actions import notify
from notifications.actions.reading import mark_all_read, mark_read
from notifications.actions.sending import JITTER, WAITS, deliver, take_up_due
from notifications.actions.telling import GRACE
from notifications.models import Delivery, Notice
from notifications.states import Fate
from notifications.tasks import send_due_mails
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.notifications import DeliveryFactory, NoticeFactory

pytestmark = pytest.mark.django_db


class Refusing(EmailBackend):
    """A mail server that refuses addresses with "full" in them."""

    def send_messages(self, messages):
        if "full" in messages[0].to[0]:
            raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (452, b"Mailbox full")})
        return super().send_messages(messages)


def test_each_reader_is_told_in_his_or_her_language(kind):
    ngoc, john = UserFactory(language="vi"), UserFactory(language="en")

    notify([ngoc, john], kind, url="/inbox/", thing="LN-0107")

    assert list(Notice.objects.order_by("pk").values_list("person", "kind", "title", "body", "url")) == [
        (ngoc.pk, kind, "Tiếp nhận & LN-0107", "<LN-0107> /inbox/", "/inbox/"),
        (john.pk, kind, "Received & LN-0107", "<LN-0107> /inbox/", "/inbox/"),
    ]


def test_the_page_of_what_it_is_about_is_the_address(kind):
    about = NoticeFactory()

    (notice,) = notify([UserFactory()], kind, about=about)

    assert notice.url == about.get_absolute_url()


def test_what_has_no_page_gives_no_address(kind):
    (notice,) = notify([UserFactory()], kind, about=UnitFactory())

    assert notice.url == ""


def test_a_mail_goes_out_after_the_commit_to_those_who_have_an_address(
    kind, settings, django_capture_on_commit_callbacks
):
    settings.SITE_URL = "https://sangkien.caobang.example.vn"
    ngoc, without = UserFactory(full_name="Nông Thị Bích Ngọc"), UserFactory(email="")

    with django_capture_on_commit_callbacks(execute=True):
        notices = notify([ngoc, without], kind, url="/registry/", thing="LN-0107")
        assert mail.outbox == []

    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([ngoc.email], "Tiếp nhận & LN-0107")
    assert letter.extra_headers["Message-ID"] == f"<mail.{notices[0].pk}@sangkien.caobang.example.vn>"
    assert "<LN-0107> /registry/\n\nhttps://sangkien.caobang.example.vn/registry/\n" in letter.body
    assert "<p><b>LN-0107</b></p>" in letter.alternatives[0].content
    assert [d.attempts for d in Delivery.objects.filter(sent_at__isnull=False, html="")] == [1]


def test_a_mail_server_that_refuses_is_tried_again_later_and_given_up_in_the_end(settings, now):
    settings.EMAIL_BACKEND = "tests.notifications.test_actions.Refusing"
    refused, sent = DeliveryFactory(address="full@example.vn"), DeliveryFactory()

    assert deliver([refused.pk, sent.pk], now=now) == 1
    refused.refresh_from_db()
    assert (refused.attempts, refused.next_try_at, refused.sent_at) == (1, refused.next_try_at, None)
    assert now + WAITS[0] <= refused.next_try_at <= now + WAITS[0] * (1 + JITTER)
    assert "Mailbox full" in refused.failed_reason
    for _ in WAITS:
        deliver([refused.pk], now=now)
    refused.refresh_from_db()
    assert (refused.attempts, refused.fate, refused.sent_at) == (len(WAITS) + 1, Fate.FAILED, None)


def test_a_mail_server_that_is_away_leaves_every_mail_waiting(settings, now):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    assert deliver([DeliveryFactory().pk, DeliveryFactory().pk], now=now) == 0

    assert list(Delivery.objects.values_list("attempts", "fate")) == [(1, Fate.WAITING)] * 2


def test_a_mail_is_sent_once_however_often_its_task_runs(now):
    delivery = DeliveryFactory()

    assert [deliver([delivery.pk], now=now), deliver([delivery.pk, delivery.pk], now=now)] == [1, 0]
    assert len(mail.outbox) == 1


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_two_workers_with_the_same_task_send_one_mail(now, monkeypatch):
    delivery = DeliveryFactory()
    inside, go_on = threading.Event(), threading.Event()

    def slow(self, messages):
        inside.set()
        assert go_on.wait(60)
        return len(messages)

    monkeypatch.setattr(EmailBackend, "send_messages", slow)
    counts = []

    def work():
        counts.append(deliver([delivery.pk], now=now))
        connection.close()

    first = threading.Thread(target=work)
    first.start()
    assert inside.wait(60)

    second = deliver([delivery.pk], now=now)  # while the first holds the row
    go_on.set()
    first.join()

    assert (counts, second) == ([1], 0)


def test_the_sweep_sends_what_was_left_behind_and_nothing_fresh(now, monkeypatch):
    monkeypatch.setattr("notifications.tasks.timezone.now", lambda: now)
    left = DeliveryFactory(address="left@example.vn", next_try_at=now - datetime.timedelta(minutes=1))
    DeliveryFactory(address="fresh@example.vn", next_try_at=now + GRACE)
    DeliveryFactory(address="sent@example.vn", fate="sent", next_try_at=None, sent_at=now)

    assert [send_due_mails(), send_due_mails()] == [1, 0]
    assert [letter.to for letter in mail.outbox] == [[left.address]]


def test_what_one_sweep_took_up_the_next_leaves_alone(now):
    delivery = DeliveryFactory(next_try_at=now)

    assert [take_up_due(now=now), take_up_due(now=now)] == [[delivery.pk], []]


def test_with_a_key_everybody_is_told_once(kind, django_capture_on_commit_callbacks):
    ngoc, hoa, late = UserFactory.create_batch(3)

    with django_capture_on_commit_callbacks(execute=True):
        first = notify([ngoc, hoa, ngoc], kind, key="season:2026:opens")
        second = notify([ngoc, hoa, late], kind, key="season:2026:opens")

    assert ({n.person for n in first}, [n.person for n in second]) == ({ngoc, hoa}, [late])
    assert sorted(letter.to[0] for letter in mail.outbox) == sorted(person.email for person in (ngoc, hoa, late))


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_two_at_once_with_the_same_key_tell_somebody_once(kind):
    person = UserFactory()
    told = []

    def tell():
        told.append(len(notify([person], kind, key="season:2026:opens")))
        connection.close()

    with transaction.atomic():
        first = notify([person], kind, key="season:2026:opens")
        second = threading.Thread(target=tell)
        second.start()
        second.join(0.5)  # it waits for what this transaction will do
        waits = second.is_alive()
    second.join(60)

    assert (len(first), waits, told) == (1, True, [0])
    assert (Notice.objects.count(), Delivery.objects.count()) == (1, 1)


def test_without_a_key_the_same_may_be_told_again(kind):
    person = UserFactory()

    notify([person], kind)
    notify([person], kind)

    assert person.notices.count() == 2


def test_people_who_left_are_passed_over(kind):
    assert notify([UserFactory(is_active=False)], kind) == []


def test_a_deed_that_is_rolled_back_tells_nobody(kind, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        notify([UserFactory()], kind)
        transaction.set_rollback(True)

    assert (Notice.objects.count(), mail.outbox) == (0, [])


@pytest.mark.growth
def test_telling_costs_the_same_queries_for_many_people(kind, django_assert_num_queries):
    few, many = UserFactory.create_batch(2), UserFactory.create_batch(40)

    for people in (few, many):
        with django_assert_num_queries(4):  # inbox, choices, dead addresses, mails
            notify(people, kind)


@pytest.mark.parametrize("url", ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example"])
def test_a_notice_never_leads_to_another_site(url):
    with pytest.raises(IntegrityError), transaction.atomic():
        NoticeFactory(url=url)


def test_reading_is_noted_once(now):
    notice = NoticeFactory()

    mark_read(notice=notice, now=now)
    mark_read(notice=notice, now=now + datetime.timedelta(hours=1))

    notice.refresh_from_db()
    assert notice.read_at == now


def test_reading_everything_leaves_other_inboxes_alone(now):
    mine, other = NoticeFactory(), NoticeFactory()
    NoticeFactory(person=mine.person, read_at=now)

    assert mark_all_read(person=mine.person, now=now) == 1
    assert list(Notice.objects.unread()) == [other]
