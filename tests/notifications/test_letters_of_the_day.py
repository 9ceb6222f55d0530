"""The letter of the day: one in place of many, true at the moment it is sent."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Initiative
from initiatives.states import Status
from notifications.actions import News, notify_of
from notifications.actions.choosing import put_off
from notifications.actions.letters import write_letters
from notifications.actions.reminding import remind
from notifications.actions.sending import NO_LONGER, deliver
from notifications.dues import kind_named
from notifications.models import Delivery, LetterHour, Reminder, Step
from notifications.reference import load
from notifications.states import Fate
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.initiatives import InitiativeFactory, employed
from tests.factories.notifications import DeliveryFactory, PreferenceFactory

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()


def at(day: int, hour: int = 8, minute: int = 5) -> datetime.datetime:
    return datetime.datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


def waits(made_at: datetime.datetime, **fields) -> Delivery:
    return DeliveryFactory(fate=Fate.LETTER, next_try_at=None, made_at=made_at, **fields)


@pytest.fixture
def clock(monkeypatch):
    """Give a function that sets the hour the program reads."""

    def turn(moment: datetime.datetime) -> datetime.datetime:
        monkeypatch.setattr(timezone, "now", lambda: moment)
        return moment

    return turn


@pytest.fixture
def written(clock, django_capture_on_commit_callbacks):
    """Give a function that writes and sends the letters of a moment."""

    def write(moment: datetime.datetime) -> int:
        clock(moment)
        with django_capture_on_commit_callbacks(execute=True):
            return write_letters(now=moment)

    return write


@pytest.fixture
def reminded(clock):
    """An author reminded on 20 November of two dossiers to correct, by 27 and by 30 November."""
    load()
    Step.objects.filter(rule__kind="correction", days=-1).delete()
    commune = UnitFactory(name="UBND xã Lũng Nặm", recognition_level="grassroots")
    author = employed(commune)
    for title, day in (("Sổ tay", 30), ("Thẻ hình", 27)):
        InitiativeFactory(
            title=title, status=Status.RETURNED, due_on=datetime.date(2026, 11, day), unit=commune, entered_by=author
        )
    remind(kind=kind_named("correction"), now=clock(at(20, 7, 30)))
    assert Reminder.objects.count() == 2
    return author


def test_at_the_readers_hour_all_that_waits_goes_as_one_letter(written):
    person = UserFactory()
    news = [waits(at(22, 10), notice__person=person, notice__title=f"Tin {n}") for n in (1, 2)]

    assert [written(at(23, 7)), written(at(23, 8)), written(at(23, 9))] == [0, 1, 0]

    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([person.email], "2 tin mới: Tin 1")
    assert [title in letter.body for title in ("Tin 1", "Tin 2")] == [True, True]
    kept = Delivery.objects.get(key=f"daily:{person.pk}:20261123")
    assert {(item.pk, item.fate) for item in kept.items.all()} == {(item.pk, Fate.SENT) for item in news}
    assert kept.receipt == letter.extra_headers["Message-ID"]


def test_each_has_an_hour_of_his_or_her_own(written):
    late = LetterHour.objects.create(person=UserFactory(), hour=17).person
    waits(at(22, 10), notice__person=late)

    assert [written(at(23, 16, 55)), written(at(23, 17))] == [0, 1]


def test_what_is_told_after_the_hour_waits_for_the_next_day(written):
    waits(at(23, 9, 1))

    assert [written(at(23, 10)), written(at(24, 8))] == [0, 1]


def test_what_is_told_within_the_hour_goes_with_it(written):
    waits(at(23, 8, 20))

    assert written(at(23, 8, 25)) == 1


def test_nobody_gets_two_letters_on_one_day(written):
    first = waits(at(22, 10))
    written(at(23, 8))
    waits(at(23, 8, 30), notice__person=first.person)

    assert [written(at(23, 8, 35)), written(at(24, 8))] == [0, 1]


def test_days_without_a_worker_make_one_letter(written):
    person = UserFactory()
    for day in (18, 19, 20):
        waits(at(day, 10), notice__person=person)

    assert written(at(23, 14)) == 1
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(("hour", "minute"), [(21, 0), (23, 59), (0, 0), (6, 59)])
def test_nothing_is_written_at_night(hour, minute, written):
    waits(at(20, 10))

    assert written(at(23, hour, minute)) == 0


def test_a_letter_that_could_not_go_by_day_waits_for_the_morning(now):
    letter = Delivery.objects.create(
        person=UserFactory(), key="daily:1:20261123", next_try_at=at(23, 20), address="ngoc@example.vn"
    )

    deliver([letter.pk], now=at(23, 21, 30))

    letter.refresh_from_db()
    assert (letter.next_try_at, letter.attempts, mail.outbox) == (at(24, 7, 0), 0, [])


def test_an_urgent_reminder_that_could_not_go_by_day_waits_for_the_morning_too(
    clock, django_capture_on_commit_callbacks
):
    load()
    author = employed(UnitFactory(recognition_level="grassroots"))
    InitiativeFactory(status=Status.RETURNED, due_on=datetime.date(2026, 11, 30), unit=author.postings.get().unit,
                      entered_by=author)  # fmt: skip
    remind(kind=kind_named("correction"), now=clock(at(27, 20, 55)))
    (delivery,) = Delivery.objects.all()
    assert delivery.notice.is_urgent

    assert deliver([delivery.pk], now=clock(at(27, 21))) == 0
    delivery.refresh_from_db()
    assert (delivery.next_try_at, delivery.attempts, mail.outbox) == (at(28, 7, 0), 0, [])

    assert deliver([delivery.pk], now=clock(at(28, 7, 0))) == 1


def test_news_of_the_evening_goes_by_mail_where_somebody_wants_it_at_once(now):
    news = DeliveryFactory()

    assert deliver([news.pk], now=at(23, 21, 30)) == 1


def test_the_letter_begins_with_what_is_due_the_nearest_first(reminded, written):
    waits(at(20, 7, 40), notice__person=reminded, notice__title="Hồ sơ LN-2026-0107 đã được tiếp nhận")

    written(at(20))

    (letter,) = mail.outbox
    body = letter.body
    assert letter.subject.startswith("2 ")
    assert "còn 7" in letter.subject.replace("\u00a0", " ")
    assert body.index("Thẻ hình") < body.index("Sổ tay") < body.index("LN-2026-0107")
    assert body.count(f"http://localhost:8000{reverse('notifications:inbox')}not-now/") == 2


def test_days_left_are_those_of_the_moment_it_is_sent(reminded, written):
    written(at(23))

    assert "còn 4" in mail.outbox[0].subject.replace("\u00a0", " ")


def test_what_was_done_meanwhile_is_left_out(reminded, written):
    Initiative.objects.filter(title="Thẻ hình").update(status=Status.SUBMITTED)

    written(at(20))

    assert ["Thẻ hình" in mail.outbox[0].body, "Sổ tay" in mail.outbox[0].body] == [False, True]
    rows = Delivery.objects.filter(notice__isnull=False).order_by("notice__reminders__due_on")
    assert list(rows.values_list("fate", flat=True)) == [Fate.LEFT, Fate.SENT]


def test_where_nothing_is_left_to_say_no_letter_goes(reminded, written):
    Initiative.objects.update(status=Status.SUBMITTED)

    written(at(20))

    assert mail.outbox == []
    letter = Delivery.objects.get(notice=None)
    assert (letter.fate, letter.failed_reason) == (Fate.LEFT, NO_LONGER)
    assert set(letter.items.values_list("fate", flat=True)) == {Fate.LEFT}


def test_news_read_in_the_inbox_is_not_repeated(written):
    waits(at(22, 10), notice__read_at=at(22, 11))

    written(at(23))

    assert mail.outbox == []


def test_what_was_put_off_is_not_spoken_of(reminded, written):
    reminder = Reminder.objects.get(due_on=datetime.date(2026, 11, 27))
    put_off(reminder=reminder, by=reminded, now=at(20, 7, 45))

    written(at(20))

    assert ["Thẻ hình" in mail.outbox[0].body, "Sổ tay" in mail.outbox[0].body] == [False, True]


def test_a_single_mail_of_what_is_done_is_not_sent(clock, django_capture_on_commit_callbacks):
    load()
    commune = UnitFactory(recognition_level="grassroots")
    author = employed(commune)
    PreferenceFactory(person=author, topic="duties", when="now")
    InitiativeFactory(status=Status.RETURNED, due_on=datetime.date(2026, 11, 30), unit=commune, entered_by=author)
    remind(kind=kind_named("correction"), now=clock(at(20)))
    (delivery,) = Delivery.objects.all()
    Initiative.objects.update(status=Status.SUBMITTED)

    assert deliver([delivery.pk], now=at(20, 9)) == 0

    delivery.refresh_from_db()
    assert (delivery.fate, delivery.failed_reason, mail.outbox) == (Fate.LEFT, NO_LONGER, [])


def test_a_letter_is_written_once_by_two_tasks_at_once(written):
    item = waits(at(22, 10))
    Delivery.objects.create(person=item.person, key=f"daily:{item.person_id}:20261123", next_try_at=at(23))

    assert written(at(23)) == 0


def test_whoever_may_no_longer_sign_in_gets_none(written):
    waits(at(22, 10), notice__person__is_active=False)

    assert written(at(23)) == 0


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 40])
def test_letters_are_written_and_composed_in_the_same_questions_for_many(count, django_assert_num_queries):
    for _ in range(count):
        waits(at(22, 10))

    with django_assert_num_queries(12):
        assert write_letters(now=at(23)) == count


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 12])
def test_what_is_due_is_asked_for_all_letters_together(count, clock, django_assert_max_num_queries):
    load()
    commune = UnitFactory(recognition_level="grassroots")
    for _ in range(count):
        day = datetime.date(2026, 11, 30)
        InitiativeFactory(status=Status.RETURNED, due_on=day, unit=commune, entered_by=employed(commune))
    remind(kind=kind_named("correction"), now=clock(at(20, 7, 30)))
    write_letters(now=at(20))
    letters = list(Delivery.objects.filter(notice=None).values_list("pk", flat=True))

    with django_assert_max_num_queries(9 + 8 * count):  # each letter in a transaction of its own
        assert deliver(letters, now=at(20)) == count


def test_urgent_and_other_news_part(kind, monkeypatch, written, django_capture_on_commit_callbacks):
    monkeypatch.setattr("notifications.actions.telling.URGENT", set())
    person = UserFactory()

    with django_capture_on_commit_callbacks(execute=True):
        notify_of(
            News([person], kind, context={"thing": "A"}), News([person], kind, context={"thing": "B"}, is_urgent=True)
        )

    assert [letter.subject for letter in mail.outbox] == ["Tiếp nhận & B"]
