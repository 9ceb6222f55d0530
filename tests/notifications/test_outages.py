"""A mail server, gateway or push service that is away: shown to administrators once, gone when it is back."""

import datetime
import smtplib

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.urls import reverse

from notifications.actions.outages import tell_of_outages
from notifications.actions.sending import deliver
from notifications.channels.base import is_away
from notifications.models import Delivery, Notice, Outage
from notifications.states import Fate
from tests.factories.accounts import UserFactory
from tests.factories.notifications import DeliveryFactory

pytestmark = pytest.mark.django_db
MINUTE = datetime.timedelta(minutes=1)


class Away(EmailBackend):
    """A mail server that is away."""

    def send_messages(self, messages):
        raise ConnectionRefusedError("[Errno 111] Connection refused")


class Refusing(EmailBackend):
    """A mail server that knows nobody, but answers."""

    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (450, b"4.2.1 Mailbox busy")})


class Broken(EmailBackend):
    """A letter that breaks before any server is asked."""

    def send_messages(self, messages):
        raise RuntimeError("poison")


@pytest.fixture
def server(settings):
    """Give a function that puts another mail server in place."""

    def put(backend: type) -> None:
        settings.EMAIL_BACKEND = f"{backend.__module__}.{backend.__name__}"

    return put


@pytest.fixture
def administrator():
    return UserFactory(is_staff=True, is_superuser=True)


@pytest.fixture
def away(server, now):
    """The mail server away since now; two letters wait."""
    server(Away)
    deliver([DeliveryFactory().pk, DeliveryFactory().pk], now=now)
    return Outage.objects.get()


def test_an_outage_is_one_row_whatever_fails_meanwhile(away, now):
    deliver([DeliveryFactory().pk], now=now + MINUTE)

    (outage,) = Outage.objects.with_waiting()
    assert (outage.channel, outage.since, outage.last_failed_at) == ("mail", now, now + MINUTE)
    assert (outage.waiting_count, outage.over_at) == (3, None)
    assert outage.last_error == "ConnectionRefusedError: [Errno 111] Connection refused"


def test_administrators_are_told_once_and_not_of_a_short_one(away, administrator, now):
    UserFactory()

    told = [tell_of_outages(now=now + minutes * MINUTE) for minutes in (1, 4, 5, 6, 60)]

    assert told == [0, 0, 1, 0, 0]
    (notice,) = Notice.objects.filter(kind="notifications/channel_away")
    assert (notice.person, notice.is_urgent) == (administrator, True)
    assert [words in notice.title for words in ("Thư điện tử", "23/11/2026, 14:40")] == [True, True]
    assert "Connection refused" in notice.body
    assert notice.url == reverse("admin:notifications_outage_changelist")


def test_it_is_over_with_the_first_letter_and_what_failed_goes_at_once(away, administrator, server, now):
    tell_of_outages(now=now + 6 * MINUTE)
    Delivery.objects.waiting().update(next_try_at=now + 240 * MINUTE)  # as after some more tries
    server(EmailBackend)
    later = now + 20 * MINUTE

    assert deliver([DeliveryFactory().pk], now=later) == 1

    away.refresh_from_db()
    assert away.over_at == later
    assert not Notice.objects.filter(kind="notifications/channel_away").exists()
    assert set(Delivery.objects.waiting().values_list("next_try_at", flat=True)) == {later}
    assert tell_of_outages(now=later + 6 * MINUTE) == 0


@pytest.mark.parametrize("backend", [Refusing, Broken])
def test_what_tells_of_one_letter_alone_neither_begins_nor_ends_one(backend, away, server, now):
    server(backend)
    deliver([DeliveryFactory().pk], now=now + MINUTE)
    away.refresh_from_db()
    assert (away.over_at, Outage.objects.count()) == (None, 1)

    Outage.objects.all().delete()
    deliver([DeliveryFactory().pk], now=now + MINUTE)
    assert not Outage.objects.exists()


def test_a_second_outage_is_told_anew(away, administrator, server, now):
    tell_of_outages(now=now + 6 * MINUTE)
    server(EmailBackend)
    deliver([DeliveryFactory().pk], now=now + 20 * MINUTE)
    server(Away)
    deliver([DeliveryFactory().pk], now=now + 30 * MINUTE)

    assert tell_of_outages(now=now + 36 * MINUTE) == 1
    assert list(Outage.objects.order_by("pk").values_list("over_at", flat=True)) == [now + 20 * MINUTE, None]


def test_the_front_page_of_the_administration_shows_it_with_what_waits(away, administrator, client_of):
    client = client_of(administrator)

    shown = client.get(reverse("admin:index")).content.decode()
    waiting = client.get(away.deliveries_url).context["cl"].queryset

    assert "ConnectionRefusedError" in shown
    assert f'href="{away.deliveries_url.replace("&", "&amp;")}"' in shown
    assert set(waiting) == set(Delivery.objects.filter(fate=Fate.WAITING))
    Outage.objects.update(over_at=away.since)
    assert "ConnectionRefusedError" not in client.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize("rows", [1, 10])
@pytest.mark.growth
def test_the_list_of_outages_needs_the_same_queries_for_any_length(
    rows, administrator, client_of, now, django_assert_max_num_queries
):
    for number in range(rows):
        Outage.objects.create(
            channel="mail", since=now, last_failed_at=now, last_error="x", over_at=now + number * MINUTE
        )

    client = client_of(administrator)
    with django_assert_max_num_queries(6):
        assert client.get(reverse("admin:notifications_outage_changelist")).status_code == 200


@pytest.mark.parametrize(
    ("status", "away"),
    [(200, False), (404, False), (413, False), (302, True), (401, True), (403, True), (429, True), (500, True),
     (503, True)],
)  # fmt: skip
def test_what_a_web_service_answers_of_itself(status, away):
    assert is_away(status) is away
