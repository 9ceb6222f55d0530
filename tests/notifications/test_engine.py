"""Reminders reach everybody once while workers, beats, broker and database are killed: real ones, a real mail server.

Between the mail server's answer and the note of it lies the one gap no database closes: a worker killed there sends
that mail again, with the same Message-ID, by which mailboxes know it. Nothing is lost, whatever is killed.
"""

import asyncio
import random
import time
from collections import Counter
from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller

from tests.site import Site, free_port

pytestmark = pytest.mark.slow
PEOPLE, FEW = 120, 12
PATIENCE = 300  # seconds, on a machine that has much else to do
AT_ONCE = 2  # tasks of a worker, so mails that are on their way when it is killed


class Sink:
    """A mail server that can be held between taking a mail and saying so: whoever is killed then never hears of it."""

    def __init__(self) -> None:
        self.mails: list[tuple[str, str]] = []
        self.unanswered: list[str] = []
        self.is_held = False

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 (the name aiosmtpd calls)
        """Take a mail."""
        message = message_from_bytes(envelope.content)
        self.mails += [(address, message["Message-ID"]) for address in envelope.rcpt_tos]
        while self.is_held:
            self.unanswered += envelope.rcpt_tos if envelope.rcpt_tos[0] not in self.unanswered else []
            await asyncio.sleep(0.02)
        return "250 Taken"


@pytest.fixture
def sink():
    sink = Sink()
    sink.port = free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    yield sink
    sink.is_held = False
    controller.stop()


@pytest.fixture
def site(tmp_path_factory, sink):
    env = {
        "DJANGO_SETTINGS_MODULE": "tests.notifications.noon",
        "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}",
        "LOG_LEVEL": "INFO",
    }
    site = Site(tmp_path_factory.mktemp("engine"), stage="tests.notifications.stage", env=env)
    try:
        yield site
    finally:
        site.stop()


def as_if_ten_minutes_had_passed(site: Site) -> None:
    """Let the sweep take up now what no task has sent: it waits ten minutes, or longer after failures."""
    site.query("UPDATE notifications_delivery SET next_try_at = now() WHERE next_try_at IS NOT NULL")


def unsent(site: Site) -> int:
    return site.query("SELECT count(*) FROM notifications_delivery WHERE sent_at IS NULL")[0][0]


def made(site: Site) -> int:
    return site.query("SELECT count(*) FROM notifications_reminder")[0][0]


def wait_until(is_true, what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if is_true():
            return
        time.sleep(0.3)
    raise AssertionError(what)


def send_what_is_left(site: Site) -> None:
    deadline = time.monotonic() + PATIENCE
    while unsent(site) and time.monotonic() < deadline:
        as_if_ten_minutes_had_passed(site)
        time.sleep(1)
    assert not unsent(site)


def each_is_one_mail(sink: Sink) -> bool:
    """Say whether what came twice is the same mail to its mailbox: one Message-ID for each address."""
    return len(set(sink.mails)) == len({address for address, _key in sink.mails})


def test_everybody_is_reminded_once_whatever_is_killed(site, sink):
    addresses = site.stage("owing", people=PEOPLE)["addresses"]
    site.stage("often", seconds=1)
    workers, _beats = [site.start("worker") for _ in range(2)], [site.start("beat") for _ in range(2)]
    rng, kills = random.Random(7), 0

    wait_until(lambda: sink.mails, "no mail has been sent")
    for deed in (site.flush_broker, site.crash_postgres, site.flush_broker, lambda: None):
        victim = workers.pop(rng.randrange(2))
        site.kill(victim)
        kills += 1
        deed()
        workers.append(site.start("worker"))
        as_if_ten_minutes_had_passed(site)
        time.sleep(1 + rng.random())
    wait_until(lambda: made(site) == PEOPLE, f"{made(site)} reminders")
    send_what_is_left(site)

    sent = Counter(address for address, _key in sink.mails)
    assert set(sent) == set(addresses)  # nobody was forgotten
    assert each_is_one_mail(sink)
    assert sum(sent.values()) - PEOPLE <= AT_ONCE * kills
    assert site.query("SELECT count(*), count(DISTINCT person_id) FROM notifications_notice") == [(PEOPLE, PEOPLE)]
    assert made(site) == PEOPLE


def test_a_worker_killed_before_it_hears_that_the_mail_was_taken_sends_that_mail_once_more_and_no_other(site, sink):
    addresses = site.stage("owing", people=FEW)["addresses"]
    site.stage("often", seconds=1)
    sink.is_held = True
    worker, _beat = site.start("worker"), site.start("beat")

    wait_until(lambda: sink.unanswered, "no mail is on its way")
    site.kill(worker)
    time.sleep(1)  # what it had sent still arrives
    gap, sink.is_held = list(sink.unanswered), False
    site.start("worker")
    wait_until(lambda: made(site) == FEW, f"{made(site)} reminders")
    send_what_is_left(site)

    sent = Counter(address for address, _key in sink.mails)
    assert sent == Counter(addresses) + Counter(gap)  # nothing is lost; what was taken unheard comes twice, no more
    assert 1 <= len(gap) <= AT_ONCE
    assert each_is_one_mail(sink)
