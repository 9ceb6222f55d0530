"""How long reminding a whole province takes, and how much memory: promised are 50,000 in 60 s and 300 MB.

Everybody owes an initiative of a round that closes tonight. Mails go through a mail server that really listens. The
letters of the day of the same people are written, and some of them worded, as on the day after.
"""

import datetime
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass

from aiosmtpd.controller import Controller
from django.conf import settings
from django.db import transaction
from django.test.utils import override_settings
from django.utils import timezone

from accounts.models import Posting, TargetGroup, Unit, User
from common.locks import check_at_once
from initiatives.models import Campaign, Duty, Season, Window
from notifications.actions.letters import write_letters
from notifications.actions.reminding import remind
from notifications.actions.sending import deliver
from notifications.actions.telling import MAILS_A_TASK
from notifications.composing import Composed
from notifications.dues import kind_named
from notifications.models import Delivery, Rule, Step
from notifications.states import Audience, Fate

LONGEST_SECONDS = 60
MOST_MEGABYTES = 300
BATCH = 1000
PORT = 8025


class Sink:
    """Takes every mail and counts them."""

    count = 0

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 (the name aiosmtpd calls)
        """Take one."""
        self.count += 1
        return "250 Taken"


@dataclass(frozen=True)
class Measured:
    """What one run took; `peak_megabytes` is the process's, from the start."""

    people: int
    reminders: int
    seconds: float
    again: int
    peak_megabytes: float
    sent: int
    sending_seconds: float
    letters: int
    letter_seconds: float
    worded: int
    wording_seconds: float

    @property
    def keeps_promise(self) -> bool:
        """Whether 50,000 at this pace stay within what is promised, and the second look reminded nobody."""
        pace = max(self.seconds, self.letter_seconds) * 50_000 / self.people
        return pace <= LONGEST_SECONDS and self.peak_megabytes <= MOST_MEGABYTES and self.again == 0


def measure_reminders(*, people: int, letters: int) -> Measured:
    """Remind so many people and send some of the letters, in a transaction that is rolled back at the end."""
    now = timezone.localtime().replace(hour=12, minute=0)
    with transaction.atomic():
        check_at_once()  # or the checks of the made-up rows wait, and every one more walks through them all
        _make_up(people, now)
        begun = time.perf_counter()
        made = remind(kind=kind_named("window"), now=now)
        seconds = time.perf_counter() - begun
        again = remind(kind=kind_named("window"), now=now)
        ids = list(Delivery.objects.waiting().order_by("-pk").values_list("pk", flat=True)[:letters])
        sent, sending = _send(ids, now)
        of_day = _letters_of_the_day(letters, now)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        transaction.set_rollback(True)
    return Measured(people, made, seconds, again, peak, sent, sending, *of_day)


def _letters_of_the_day(most: int, now: datetime.datetime) -> tuple[int, float, int, float]:
    """Let the reminders wait for the letter of tomorrow; write the letters of all and word some, each timed."""
    Delivery.objects.update(fate=Fate.LETTER, next_try_at=None, sent_at=None)
    tomorrow = now + datetime.timedelta(days=1)
    begun = time.perf_counter()
    written = write_letters(now=tomorrow)
    seconds = time.perf_counter() - begun
    ids = list(Delivery.objects.filter(notice=None).values_list("pk", flat=True)[:most])
    begun, worded = time.perf_counter(), 0
    for start in range(0, len(ids), MAILS_A_TASK):
        composed = Composed(ids[start : start + MAILS_A_TASK], tomorrow)
        worded += sum(composed.message(row).count for row in composed.rows.values() if composed.holds(row))
    return written, seconds, worded, time.perf_counter() - begun


def _make_up(people: int, now: datetime.datetime) -> None:
    """Make a unit of so many people, a round that closes tonight, and a ladder whose one step speaks now."""
    today = now.date()
    unit = Unit.objects.add_root(
        instance=Unit(code="BENCH", kind="province", name="Bench", valid_from=today, recognition_level="provincial")
    )
    group, _is_new = TargetGroup.objects.get_or_create(code="bench", defaults={"name": "Bench"})
    campaign = Campaign.objects.create(name="Bench", starts_on=today, ends_on=today)
    season = Season.objects.create(campaign=campaign, year=today.year, starts_on=today, ends_on=today)
    day = datetime.timedelta(days=1)
    Window.objects.create(season=season, name="Bench", unit=unit, opens_at=now - day, closes_at=now.replace(hour=23))
    for users in _users(people):
        made = User.objects.bulk_create(users)
        Posting.objects.bulk_create(Posting(person=each, unit=unit, group=group, starts_on=today) for each in made)
        Duty.objects.bulk_create(Duty(person=each, season=season, unit=unit, group=group) for each in made)
    rule, _is_new = Rule.objects.get_or_create(kind="window")
    Step.objects.filter(rule=rule).update(is_active=False)
    step = {"days": 0, "time": datetime.time(7), "audience": Audience.OWNER, "is_urgent": True, "is_active": True}
    Step.objects.update_or_create(rule=rule, days=0, time=step["time"], audience=step["audience"], defaults=step)


def _users(people: int) -> Iterator[list[User]]:
    for start in range(0, people, BATCH):
        yield [
            User(staff_code=f"bench-{number}", full_name="Nông Thị Bích Ngọc", email=f"bench-{number}@example.vn")
            for number in range(start, min(start + BATCH, people))
        ]


def _send(ids: list[int], now: datetime.datetime) -> tuple[int, float]:
    """Send these letters to a mail server on this machine; give how many arrived, and how long it took."""
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=PORT)
    controller.start()
    mail = {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend", "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": PORT, "MAILS_A_MINUTE": max(len(ids), settings.MAILS_A_MINUTE),
    }  # fmt: skip
    try:
        with override_settings(**mail):
            begun = time.perf_counter()
            for start in range(0, len(ids), BATCH // 10):
                deliver(ids[start : start + BATCH // 10], now=now)
            return sink.count, time.perf_counter() - begun
    finally:
        controller.stop()
